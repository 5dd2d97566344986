# frozen_string_literal: true

require 'erb'

class ApplicationJob
  class << self
    def perform_now(...)
      new.perform(...)
    end
  end

  # Looks a job up by the name that the queue has stored.
  def self.from_queue(payload)
    Object.const_get(payload[:job]).perform_now(*payload[:arguments])
  end
end

class ReminderJob < ApplicationJob
  def perform(visit_id, channel)
    visit = Visit.find(visit_id)
    client = Client.find_by(id: visit.client_id)
    deliver(channel, "Dear #{client.first_name}, we come at #{visit.planned_at.strftime('%H:%M')}")
  end

  private

  def deliver(channel, text)
    case channel
    when :sms then text[0, 160]
    when :mail then "#{text}\n"
    else raise ArgumentError, "unknown channel: #{channel.inspect}"
    end
  end
end

class LetterJob < ApplicationJob
  def perform(template, client:, carer: nil)
    source = File.read(File.join(__dir__, '../../views', "#{template}.erb"))
    ERB.new(source).tap { |erb| erb.filename = "#{template}.erb" }.result_with_hash(client: client, carer: carer)
  end
end

class PayrollJob < ApplicationJob
  def perform(carers)
    threads = carers.map { |carer| Thread.new { Thread.current.report_on_exception = false; wages(carer) } }
    threads.sum(&:value)
  end

  private

  def wages(carer)
    carer.weekly_hours * 4 * 17.5
  end
end

class ImportJob < ApplicationJob
  def perform(lines)
    lines.each_with_index do |line, index|
      import(line)
    rescue ArgumentError, KeyError => e
      raise "line #{index + 1} cannot be imported"
    end
  end

  private

  def import(line)
    fields = line.split(';').to_h { |pair| pair.split('=', 2) }
    Date.iso8601(fields.fetch('born'))
  end
end
