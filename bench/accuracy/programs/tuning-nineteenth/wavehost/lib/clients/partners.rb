require 'net/http'
require 'json'
require 'socket'
require 'redis'
require 'jwt'

module Wavehost
  class Partners
    class Rejected < Error
      attr_reader :status

      def initialize(path, status)
        @status = status
        super("directory answered #{status} to #{path}")
      end
    end

    def initialize(port)
      @port = port
    end

    def get(path, timeout: 2)
      http = Net::HTTP.new('127.0.0.1', @port, nil)
      http.read_timeout = timeout
      http.max_retries = 0
      answer = http.get(path)
      raise Rejected.new(path, answer.code) unless answer.is_a?(Net::HTTPSuccess)

      answer.body
    end

    def submit(slug)
      get("/directory/#{slug}")
    end

    def rank(slug)
      body = JSON.parse(get("/ranks/#{slug}"))
      body['rank']['country'] - 1
    end

    def reviews(slug)
      JSON.parse(get("/reviews/#{slug}"))
    end

    def transcript(id)
      get("/slow/#{id}", timeout: 0.15)
    end

    def notify(text)
      TCPSocket.open('127.0.0.1', 9869) { |socket| socket.puts(text) }
    rescue SystemCallError
      raise UploadFailed, "ping for #{text} was not taken"
    end

    def counter(key)
      Redis.new(port: 9868, reconnect_attempts: 0).incr(key)
    end

    def token(text)
      JWT.decode(text, 'wavehost', true, algorithm: 'HS256')
    end

    def issue(name, seconds)
      JWT.encode({ sub: name, exp: Time.now.to_i + seconds }, 'wavehost', 'HS256')
    end

    def secret(name)
      ENV.fetch("WAVEHOST_#{name}")
    end
  end
end
