require 'logger'
require 'sinatra/base'
require 'socket'
require 'webrick'
require 'rack/handler/webrick'

class Doors
  class DutyFailed < StandardError
  end

  def initialize(duties, seed, wrap)
    @duties = duties
    @seed = seed
    @wrap = wrap
  end

  def perform(index)
    duty = @duties[index]
    @wrap == 'step' ? stepped(duty, index) : duty.work.call(Fortune.new(@seed * 100 + index))
  end

  def stepped(duty, index)
    duty.work.call(Fortune.new(@seed * 100 + index))
  rescue StandardError, SystemStackError => e
    raise DutyFailed, "duty failed: #{e.class}: #{e.message}"
  end

  def guarded(index)
    perform(index)
  rescue StandardError, SystemStackError => e
    Telemetry.record(@duties[index], e)
  end

  def cli
    @duties.each_index { |index| guarded(index) }
  end

  def thread
    jobs = Queue.new
    worker = Thread.new do
      while (index = jobs.pop) != :done
        guarded(index)
      end
    end
    @duties.each_index { |index| jobs << index }
    jobs << :done
    worker.join
  end

  def send
    @duties.each_index do |index|
      public_send(:perform, index)
    rescue StandardError, SystemStackError => e
      Telemetry.record(@duties[index], e)
    end
  end

  # The tracer's middleware of Rack.
  class Tracer
    def initialize(app, duties)
      @app = app
      @duties = duties
    end

    def call(env)
      @app.call(env)
    rescue StandardError, SystemStackError => e
      Telemetry.record(@duties[env['PATH_INFO'].split('/').last.to_i], e)
      [500, {}, ['']]
    end
  end

  class Tenant
    def initialize(app)
      @app = app
    end

    def call(env)
      env['club'] = env['HTTP_HOST']
      @app.call(env)
    end
  end

  def http
    doors = self
    site = Class.new(Sinatra::Base) do
      set :environment, :production
      set :raise_errors, true
      set :show_exceptions, false
      set :dump_errors, false
      set :protection, false
      post('/v1/:index') do
        doors.perform(params[:index].to_i)
        204
      end
    end
    duties, wrap = @duties, @wrap
    app = Rack::Builder.new do
      use Tracer, duties
      if wrap == 'rack'
        use Rack::Head
        use Tenant
      end
      run site
    end.to_app
    server = WEBrick::HTTPServer.new(Port: 9963, BindAddress: '127.0.0.1', Logger: WEBrick::Log.new(File::NULL), AccessLog: [])
    server.mount('/', Rack::Handler::WEBrick, app)
    listening = Thread.new { server.start }
    @duties.each_index { |index| Net::HTTP.post(URI("http://127.0.0.1:9963/v1/#{index}"), '') }
    server.shutdown
    listening.join
  end

  # What stands for the weather on a developer's machine.
  def self.weather(port)
    server = TCPServer.new('127.0.0.1', port)
    Thread.new do
      loop do
        Thread.new(server.accept) do |client|
          path = client.gets.to_s.split[1].to_s
          nil until client.gets.to_s.strip.empty?
          sleep 0.4 if path.start_with?('/satellite')
          status = path.start_with?('/soundings') ? '503 Service Unavailable' : '200 OK'
          body = path.start_with?('/cloudbase') ? '<html>moved</html>' : '{}'
          client.write("HTTP/1.1 #{status}\r\nContent-Length: #{body.size}\r\nConnection: close\r\n\r\n#{body}")
        rescue SystemCallError
          nil
        ensure
          client.close
        end
      end
    end
  end
end
