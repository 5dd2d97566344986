require 'json'
require 'rack'

module Doors
  class Clock
    def initialize(app)
      @app = app
    end

    def call(env)
      env['leash.began'] = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      @app.call(env)
    ensure
      env['leash.took'] = 1
    end
  end

  class Tenant
    def initialize(app)
      @app = app
    end

    def call(env)
      env['leash.tenant'] ||= 'south'
      @app.call(env)
    end
  end

  module_function

  def emit(bug, error, span, kind)
    stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '?')
    message = error.message.dup.encode('UTF-8', invalid: :replace, undef: :replace, replace: '?').scrub('?')
    $stdout.puts JSON.generate(bug: bug, type: error.class.to_s, message: message, stack: stack.scrub('?'), span: span, kind: kind)
  end

  def rack(entries, desk, wrap)
    builder = Rack::Builder.new do
      use Clock if wrap.include?('clock')
      use Rack::MethodOverride
      use Tenant if wrap.include?('tenant')
      run ->(env) { [200, {}, [env['leash.action'].call(desk).to_s]] }
    end.to_app
    entries.each do |bug, action|
      builder.call(Rack::MockRequest.env_for('/round', 'REQUEST_METHOD' => 'POST', 'leash.action' => action))
    rescue StandardError, SystemStackError => e
      emit(bug, e, 'POST /round', 1)
    end
  end

  def threads(entries, desk, _wrap)
    inbox = Queue.new
    entries.each { |entry| inbox << entry }
    worker = Thread.new do
      until inbox.empty?
        bug, action = inbox.pop
        begin
          perform(action, desk)
        rescue StandardError, SystemStackError => e
          emit(bug, e, 'rounds process', 4)
        end
      end
    end
    worker.join
  end

  def perform(action, desk)
    action.call(desk)
  end

  def rake(entries, desk, _wrap)
    entries.each do |bug, action|
      method(:perform).to_proc.call(action, desk)
    rescue StandardError, SystemStackError => e
      emit(bug, e, 'leash task', 0)
    end
  end
end
