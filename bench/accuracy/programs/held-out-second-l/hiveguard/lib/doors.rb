require 'socket'
require 'webrick'
require 'net/http'

module Doors
  module_function

  def timed(work)
    -> { started = Process.clock_gettime(Process::CLOCK_MONOTONIC); work.call.tap { started } }
  end

  def layers(work)
    timed(timed(work))
  end

  def cause(work)
    lambda do
      work.call
    rescue StandardError, SystemStackError => e
      raise "hive round failed: #{e.message}"
    end
  end

  def wrap(work)
    case ENV['WRAP']
    when 'layers' then layers(work)
    when 'cause' then cause(work)
    else work
    end
  end

  def attempt(job, attend)
    wrap(job[2]).call
    warn "nothing: #{job[0]}"
  rescue StandardError, SystemStackError, NotImplementedError => e
    attend.call(job, e)
  end

  def cli(jobs, attend)
    jobs.each { |job| attempt(job, attend) }
  end

  def thread(jobs, attend)
    queue = Queue.new
    jobs.each { |job| queue << job }
    Thread.new { attempt(queue.pop, attend) until queue.empty? }.join
  end

  def http(jobs, attend)
    server = WEBrick::HTTPServer.new(Port: 9935, BindAddress: '127.0.0.1', Logger: WEBrick::Log.new(File::NULL), AccessLog: [])
    server.mount_proc('/') { |request, _| attempt(jobs[request.path[1..].to_i], attend) }
    runner = Thread.new { server.start }
    jobs.each_index { |n| Net::HTTP.get(URI("http://127.0.0.1:9935/#{n}")) }
    server.shutdown
    runner.join
  end
end
