# frozen_string_literal: true

require 'redis'
require 'bunny'
require 'net/smtp'

class SeatHolds
  def initialize
    @redis = Redis.new(host: '127.0.0.1', port: 9465, reconnect_attempts: 0, timeout: 0.3)
  end

  def hold(show, label)
    @redis.set("hold:#{show}:#{label}", '1', nx: true, ex: 600)
  end
end

class EventBus
  def publish(topic, payload)
    connection = Bunny.new(host: '127.0.0.1', port: 9466, log_level: Logger::FATAL, recover_from_connection_close: false, connection_timeout: 1)
    connection.start
    connection.create_channel.fanout(topic).publish(payload.to_json)
  end
end

class Mailer
  def deliver(to, text)
    Net::SMTP.start('127.0.0.1', 9467) { |smtp| smtp.send_message(text, 'box@example.org', to) }
  end
end
