ENV['GEMS'].split(':').each { |path| $LOAD_PATH.unshift(path) }
require 'json'
require 'webrick'
require 'sinatra/base'
require 'rack/handler/webrick'
require_relative 'vary'
%w[support/errors support/params support/duration shows/store shows/catalogue feeds/builder ads/inserter media/transcoder billing/plans clients/partners].each { |name| require_relative "lib/#{name}" }
require_relative 'entries'

DOOR = ENV.fetch('DOOR', 'cli')
WRAP = ENV.fetch('WRAP', '')

def sent(entry, error)
  label, span, kind, = entry
  stack = error.full_message(highlight: false, order: :top)
  puts JSON.generate({ bug: label, type: error.class.to_s, message: error.message.dup.force_encoding('UTF-8').scrub, stack: stack.dup.force_encoding('UTF-8').scrub, span: span, kind: kind })
  $stdout.flush
end

class StepFailed < StandardError; end

module Layers
  module_function

  def measured(run)
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    run.call
  ensure
    @spent = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end

  def tagged(run) = [run].each { |each| return measured(each) }

  def call(run)
    case WRAP
    when 'middleware' then tagged(run)
    when 'cause'
      begin
        run.call
      rescue StandardError => e
        raise StepFailed, "step failed: #{e.message}"
      end
    else run.call
    end
  end
end

def attempt(entry)
  yield
  warn "no error: #{entry[0]}"
rescue StandardError, SystemStackError => e
  sent(entry, e)
end

class Tracer
  def initialize(app) = @app = app

  def call(env)
    @app.call(env)
  rescue StandardError, SystemStackError => e
    sent(ENTRIES[Integer(env['PATH_INFO'][/\d+/])], e)
    [500, {}, ['']]
  end
end

class Api < Sinatra::Base
  set :raise_errors, true
  set :show_exceptions, false
  set :dump_errors, false
  disable :logging, :protection
  use Tracer
  post('/rpc/:index') do
    Layers.call(ENTRIES[Integer(params[:index])][3])
    'ok'
  end
end

def quiet(port) = WEBrick::HTTPServer.new(Port: port, BindAddress: '127.0.0.1', Logger: WEBrick::Log.new(File::NULL), AccessLog: [])

partner = quiet(9867)
partner.mount_proc('/') do |request, response|
  case request.path
  when %r{^/directory} then response.status = 422
  when %r{^/ranks} then response.body = '{"rank": null}'
  when %r{^/reviews} then response.body = '<html>Busy</html>'
  when %r{^/slow} then sleep 0.4
  end
end
Thread.new { partner.start }

def through_http
  server = quiet(9865)
  server.mount('/', Rack::Handler::WEBrick, Api)
  Thread.new { server.start }
  ENTRIES.each_index { |i| Net::HTTP.post(URI("http://127.0.0.1:9865/rpc/#{i}"), '') }
end

class Worker
  def initialize = @jobs = Thread::Queue.new

  def start
    Thread.new do
      while (entry = @jobs.pop) != :stop
        perform(entry)
      end
    end
  end

  def perform(entry) = attempt(entry) { Layers.call(entry[3]) }
  def push(job) = @jobs << job
end

case DOOR
when 'http' then through_http
when 'thread'
  worker = Worker.new
  thread = worker.start
  ENTRIES.each { |entry| worker.push(entry) }
  worker.push(:stop)
  thread.join
when 'send' then ENTRIES.each { |entry| attempt(entry) { Layers.public_send(:call, entry[3]) } }
else ENTRIES.each { |entry| attempt(entry) { Layers.call(entry[3]) } }
end
exit!(0)
