require 'faraday'
require 'redis'
require 'jwt'
require 'net/http'
require 'socket'
require 'timeout'

module Gateways
  class Rejected < StandardError
    attr_reader :status

    def initialize(status, path)
      @status = status
      super("#{path} answered #{status}")
    end
  end

  class Partners
    def initialize(base, dead)
      @base = base
      @dead = dead
      #+ @tries = 0
      @http = Faraday.new(url: base, request: { timeout: 0.3 }) { |f| f.response :raise_error; f.adapter :net_http }
    end

    def vet(id)
      JSON.parse(@http.get("/missing/vets/#{id}").body)
    end

    def weather(town)
      JSON.parse(@http.get("/html/weather/#{town}").body) #~       JSON.parse(@http.get("/html/weather/#{town.downcase}").body)
    end

    def track(id)
      @http.get("/slow/track/#{id}").body
    end

    def text(number, words)
      Faraday.post("http://127.0.0.1:#{@dead}/sms", words, 'x-to' => number)
    end

    def invoice(id, amount)
      #+ amount = amount.round
      answer = Net::HTTP.post(URI("#{@base}/refuse/invoice"), "#{id} #{amount}")
      raise Rejected.new(answer.code, '/invoice') unless answer.is_a?(Net::HTTPSuccess)
    end

    def map(street)
      URI.parse("#{@base}/maps/#{street}")
    end

    def presence(key)
      Redis.new(host: '127.0.0.1', port: @dead, reconnect_attempts: 0).get(key)
    end

    def pass(token, now)
      JWT.decode(token, 'leash', true, algorithm: 'HS256', exp_leeway: now)
    end

    def beacon(channel)
      TCPSocket.open('beacon.invalid', channel)
    end

    def gate(code)
      socket = TCPSocket.new('127.0.0.1', @dead)
      socket.write(code)
    end
  end
end
