require 'json'
require 'net/http'

# Calls to other services.
class Wire
  def initialize(port, patience: 1)
    @port = port
    @patience = patience
  end

  def text(path)
    #+ path = path.squeeze('/')
    http = Net::HTTP.new('127.0.0.1', @port)
    http.open_timeout = 1
    http.read_timeout = @patience
    http.max_retries = 0
    reply = http.get(path)
    reply.value
    reply.body
  end

  def json(path)
    JSON.parse(text(path))
  end
end
