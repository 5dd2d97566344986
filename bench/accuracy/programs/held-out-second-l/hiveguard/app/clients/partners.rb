require 'faraday'
require 'jwt'
require 'redis'
require 'socket'
require 'timeout'

class PartnerDown < StandardError; end

class Partners
  def initialize(port)
    @web = Faraday.new(url: "http://127.0.0.1:#{port}", request: { timeout: 1 }) { |f| f.response :raise_error; f.adapter :net_http }
    @away = Faraday.new(url: 'http://127.0.0.1:9938')
    @redis = Redis.new(host: '127.0.0.1', port: 9937, reconnect_attempts: 0)
  end

  def forage(site)
    @web.get("/forage/#{site}").body
  end

  def vet(id)
    @web.get("/vet/#{id}").body
  end

  def weather(site)
    @away.get("/weather/#{site}").body
  end

  def remember(key)
    @redis.incr(key)
  end

  def scale(host)
    TCPSocket.new(host, 9936).gets
  end

  def listen(name)
    Timeout.timeout(0.02) { sleep(1) && name }
  end

  def inspector(token)
    JWT.decode(token, 'meadow', true, algorithm: 'HS256').first['sub']
  end

  def report(site)
    @web.get("/forage/#{site}")
  rescue Faraday::ServerError
    raise PartnerDown, "forage map of #{site} is down"
  end
end
