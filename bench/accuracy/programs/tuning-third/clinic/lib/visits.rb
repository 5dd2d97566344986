require 'erb'
require 'net/http'
require 'timeout'

module Clinic
  class Visits
    include Checks

    def initialize(patients, base)
      @patients = patients
      @base = base
    end

    def book(slots, minutes)
      ensure_that(minutes.positive?, 'minutes', "must be positive, not #{minutes}")
      free = slots.select { |slot| slot[:free] }
      earliest(free)[:at]
    end

    def bill(lines, people)
      total = lines.sum { |line| price(line) }
      total / people
    end

    def letter(template, values)
      ERB.new(template).result_with_hash(values)
    end

    def sync(path)
      push(path)
    rescue Net::OpenTimeout, Errno::ECONNREFUSED, Net::HTTPFatalError => e
      raise SyncError, "#{path} not sent: #{e.message}"
    end

    def record(path)
      File.open(path) { |file| file.read }
    end

    def schedule(plan)
      plan.each_with_index.map { |visit, n| visit.at(n) }
    end

    def within(seconds)
      Timeout.timeout(seconds) { wait_for_room }
    end

    def count(node)
      node[:parts].sum { |part| count(part) } + 1
    end

    def freeze_names(list)
      list.each { |name| name << '!' }
    end

    def report(kind)
      Object.const_get("Clinic::Reports::#{kind}").new
    end

    def total_in_thread(lines)
      thread = Thread.new { lines.sum { |line| price(line) } }
      thread.report_on_exception = false
      thread.value
    end

    private

    def earliest(slots)
      slots.min_by { |slot| slot[:at] }
    end

    def price(line)
      Integer(line[:cents]) * line[:count]
    end

    def push(path)
      answer = Net::HTTP.get_response(URI("#{@base}#{path}"))
      answer.value
    end

    def wait_for_room
      sleep 5
    end
  end

  module Reports; end
end
