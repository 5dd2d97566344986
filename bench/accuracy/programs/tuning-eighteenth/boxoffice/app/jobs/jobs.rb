# frozen_string_literal: true

class ApplicationJob
  def self.perform_now(*args)
    new.perform(*args)
  end
end

class ReminderJob < ApplicationJob
  def perform(order)
    text = "Your show is on #{order[:starts].strftime('%d %B')}"
    Mailer.new.deliver(order[:email], text)
  end
end

class ImportJob < ApplicationJob
  def perform(kind, payload)
    kind == :customers ? CustomerImport.new.run(payload) : ProgrammeImport.new.public_send(kind, *payload)
  end
end

class CloseSalesJob < ApplicationJob
  def perform(show_id)
    first = Order.find_by!(show_id: show_id)
    second = Order.find(first.id)
    first.update!(total_cents: first.total_cents + 1)
    second.update!(total_cents: second.total_cents + 2)
  end
end

class PublishJob < ApplicationJob
  def perform(topic, payload)
    EventBus.new.publish(topic, payload)
  end
end

class ExpiryJob < ApplicationJob
  def perform(orders, &report)
    expired = orders.select { |order| order[:age] > limit }
    report.call(expired.length)
  end

  private

  def limit
    Integer(ENV.fetch('HOLD_MINUTES'))
  end
end

class StatsJob < ApplicationJob
  def perform(show)
    show.venue.occupancy(show)
  end
end
