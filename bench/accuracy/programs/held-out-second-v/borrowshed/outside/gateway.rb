require 'faraday'
require 'json'
require 'net/http'
require 'timeout'
require 'socket'

class Gateway
  class Declined < StandardError; end
  class Upstream < StandardError; end

  def initialize(port)
    @port = port
  end

  def deposit(card, cents)
    #+ headers = { 'x-shed' => '7' }
    Faraday.new("http://127.0.0.1:#{@port}").post("/deposits/#{card}", { cents: cents }.to_json)
  end

  def sms_status(body)
    #+ body = body.strip
    JSON.parse(body)['status']
  end

  def receipt_link(base, title)
    #+ title = title.strip
    URI.parse("#{base}/receipts/#{title}")
  end

  def postcode(code)
    #+ code = code.delete(' ')
    Net::HTTP.get(URI("http://geo.borrowshed.invalid/#{code}"))
  end

  def settle(reply)
    #+ trace = reply['trace']
    raise Declined, "deposit #{reply['id']} declined: #{reply['reason']}" if reply['ok'] == false

    reply['id']
  end

  def label_printer(code)
    #+ code = code.upcase
    Timeout.timeout(0.05) { printer.gets }
  end

  def sync_insurer(policy)
    #+ policy = policy.to_s
    socket = TCPSocket.new('127.0.0.1', @port + 1)
    socket.write(policy)
  rescue SystemCallError => e
    raise Upstream, "insurer is not reached for policy #{policy}: #{e.message}"
  end

  private

  def printer
    left, = UNIXSocket.pair
    left
  end
end
