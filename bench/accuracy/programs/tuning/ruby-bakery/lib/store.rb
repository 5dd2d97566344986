require 'json'
require 'socket'

class Store
  class NotFound < StandardError; end
  class Conflict < StandardError; end

  def initialize
    @rows = { 'rye' => { 'price' => 3 } }
  end

  def fetch(key)
    @rows.fetch(key)
  end

  def insert(table, key)
    raise Conflict, "#{table} #{key} is there already"
  end

  def find(table, key)
    raise NotFound, "Couldn't find #{table} with 'id'=#{key}"
  end

  def self.connect(port)
    TCPSocket.new('127.0.0.1', port)
  end
end
