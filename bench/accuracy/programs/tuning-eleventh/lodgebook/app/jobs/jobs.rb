require 'timeout'
require 'socket'

class JobFailed < StandardError; end

class PublishJob
  def initialize(app) = @app = app

  def perform(lodge) = @app.channel.publish(lodge)
end

class SyncJob
  def initialize(app) = @app = app

  def perform(lodges)
    lodges.map { |lodge| Thread.new { Thread.current.report_on_exception = false; @app.outage.calendar(lodge) } }.map(&:value)
  end

  def thermostat(lodge)
    Timeout.timeout(0.05) { sleep 0.3 } || lodge
  end

  def mail(host)
    TCPSocket.new('127.0.0.1', 9386).puts("HELO #{host}")
  end

  def resume(queue)
    queue.close
    queue << :job
  end
end

class LockedJob
  def perform(path)
    other = SQLite3::Database.new(path)
    other.execute('BEGIN EXCLUSIVE')
    Guest.create!(email: "job#{rand(99999)}@example.org")
  ensure
    other&.execute('ROLLBACK')
    other&.close
  end
end
