require 'rack'
require 'rack/mock'

module Bigtop
  # Lets work in, by the door that this process was started for.
  class Ringmaster
    class Stopwatch
      def initialize(app)
        @app = app
      end

      def call(env)
        started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
        @app.call(env)
      ensure
        env['bigtop.took'] = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
      end
    end

    class Season
      def initialize(app)
        @app = app
      end

      def call(env)
        env['bigtop.season'] = 'winter'
        @app.call(env)
      end
    end

    def self.admit(work)
      new(work).public_send(ENV.fetch('DOOR', 'rake'))
    end

    def initialize(work)
      @work = work
      @app = ->(_env) { @work.call && [200, {}, []] }
      @app = Season.new(Stopwatch.new(@app)) if ENV['WRAP'] == 'middleware'
      #+ @app = Stopwatch.new(@app)
    end

    def rake
      @app.call({})
      nil
    rescue StandardError, ScriptError, SystemStackError, NoMemoryError => e
      e
    end

    def rack
      Rack::MockRequest.new(@app).post('/bookings')
      nil
    rescue StandardError, ScriptError, SystemStackError, NoMemoryError => e
      e
    end

    def thread
      Thread.new { rake }.value
    end
  end
end
