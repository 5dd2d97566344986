require 'sinatra/base'
require 'webrick'
require 'net/http'

# How a day's work comes in: over HTTP, by hand, in a thread, by name.
module Doors
  class Timing
    def initialize(app) = @app = app

    def call(env)
      #+ env['shed.request'] = rand.to_s
      started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      answer = @app.call(env)
      answer[1]['x-took'] = (Process.clock_gettime(Process::CLOCK_MONOTONIC) - started).to_s
      answer
    end
  end

  class Recorder
    def initialize(app) = @app = app

    def call(env)
      @app.call(env)
    rescue Exception => e
      Doors.sent(env['PATH_INFO'].split('/').last.to_i, e, 'GET /tasks/:n', 2)
      [500, {}, ['no']]
    end
  end

  class Web < Sinatra::Base
    set :show_exceptions, false
    set :raise_errors, true
    set :logging, false
    disable :protection, :static, :sessions, :method_override
    get('/tasks/:n') { Doors.work(params[:n].to_i).to_s }
  end

  module_function

  def sent(index, error, span, kind)
    message = error.message.dup.encode('UTF-8', invalid: :replace, undef: :replace, replace: "\uFFFD")
    stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: "\uFFFD")
    puts JSON.generate(bug: Entries::TABLE.keys[index], type: error.class.to_s, message: message.scrub, stack: stack.scrub, span: span, kind: kind)
  end

  def work(index)
    Entries::TABLE.values[index].call(@values)
  end

  def guarded(index, span, kind)
    yield
  rescue Exception => e
    sent(index, e, span, kind)
  end

  def layered(depth, &block)
    return block.call if depth.zero?

    ActiveSupport::Notifications.instrument('shed.layer', depth: depth) { layered(depth - 1, &block) }
  end

  def open(door, seed)
    @values = Values.new(seed)
    depth = ENV['WRAP'] == 'layers' ? 2 : 0
    count = Entries::TABLE.size
    case door
    when 'http' then http(count)
    when 'thread'
      line = Queue.new
      count.times { |i| line << i }
      worker = Thread.new { guarded(i = line.pop, 'shed.jobs process', 5) { layered(depth) { work(i) } } until line.empty? }
      worker.join
    when 'send' then count.times { |i| guarded(i, 'rake nightly', 1) { layered(depth) { Doors.public_send(:work, i) } } }
    else count.times { |i| guarded(i, 'bin/shed', 1) { layered(depth) { work(i) } } }
    end
  end

  def http(count)
    app = Rack::Builder.new do
      use Recorder
      use Timing if ENV['WRAP'] == 'layers'
      run Web
    end
    ready = Queue.new
    server = Thread.new do
      Rack::Handler::WEBrick.run(app.to_app, Host: '127.0.0.1', Port: 9700, Logger: WEBrick::Log.new(File::NULL), AccessLog: [], StartCallback: -> { ready << 1 }) { |each| @server = each }
    end
    ready.pop
    count.times { |i| Net::HTTP.get(URI("http://127.0.0.1:9700/tasks/#{i}")) }
    @server.shutdown
    server.join(2)
  end
end
