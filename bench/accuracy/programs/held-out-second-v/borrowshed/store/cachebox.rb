require 'redis'

class Cachebox
  def initialize(port)
    @redis = Redis.new(host: '127.0.0.1', port: port, reconnect_attempts: 0)
  end

  def shelf_counts(shelf)
    #+ shelf = shelf.to_s
    @redis.hgetall("shelf:#{shelf}")
  end

  def freeze_dry(session)
    Marshal.dump(session)
  end

  def thaw(blob)
    #+ return {} if blob.nil?
    Marshal.load(blob)
  end
end
