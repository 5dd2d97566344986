require 'faraday'
require 'redis'
require 'jwt'
require 'json'

class ChannelError < StandardError
  attr_reader :status

  def initialize(channel, status)
    @status = status
    super("#{channel} answered #{status}")
  end
end

class ChannelClient
  def initialize(port)
    @http = Faraday.new("http://127.0.0.1:#{port}") do |f|
      f.options.timeout = 0.2
      f.request :url_encoded
      f.adapter Faraday.default_adapter
    end
  end

  def get(path)
    response = @http.get(path)
    raise ChannelError.new('channel', response.status) if response.status >= 500
    JSON.parse(response.body)
  end

  def calendar(lodge)
    get("/calendar/#{lodge}")
  end

  def reviews(lodge)
    get("/reviews/#{lodge}")['items'].map { |item| item['stars'].round }
  end

  def rates(lodge)
    get("/rates/#{lodge}").transform_values { |text| Float(text) }
  end

  def publish(lodge)
    get("/publish/#{lodge}")
  end
end

class DoorLock
  def initialize(port)
    @http = Faraday.new("http://127.0.0.1:#{port}") { |f| f.response :raise_error; f.adapter Faraday.default_adapter }
  end

  def code(lodge)
    @http.post("/locks/#{lodge}/codes").body
  end
end

class Sessions
  def initialize(port, key)
    @redis = Redis.new(host: '127.0.0.1', port: port, reconnect_attempts: 0, timeout: 0.5)
    @key = key
  end

  def remember(token, guest)
    @redis.setex("session:#{token}", 3600, guest)
  end

  def guest(token)
    payload, = JWT.decode(token, @key, true, algorithm: 'HS256')
    payload.fetch('sub')
  end
end
