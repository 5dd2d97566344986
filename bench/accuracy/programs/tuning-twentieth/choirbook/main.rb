require 'json'
require 'net/http'
require 'socket'
require_relative 'lib/repertoire/score'
require_relative 'lib/singers/roster'
require_relative 'lib/office/clients'
require_relative 'entries'

SEED = Integer(ENV.fetch('SEED'))
DOOR = ENV.fetch('DOOR', 'cli')
LAYERS = ENV.key?('WRAP')

Choir = Struct.new(:library, :roster, :publisher, :hall, :papers)

class Values
  WORDS = %w[cantata madrigal vespers motet rondeau anthem chorale psalm lament sonata gloria ballade].freeze

  def initialize(seed)
    @random = Random.new(seed)
  end

  def num(low, high)
    @random.rand(low..high)
  end

  def word
    WORDS[@random.rand(WORDS.size)]
  end
end

def serve(port)
  server = TCPServer.new('127.0.0.1', port)
  Thread.new do
    loop do
      Thread.new(server.accept) do |socket|
        path = socket.gets.to_s.split[1].to_s
        length = 0
        while (line = socket.gets) && line != "\r\n"
          length = line[/\d+/].to_i if line.downcase.start_with?('content-length')
        end
        socket.read(length) if length.positive?
        status, body = yield path
        socket.write("HTTP/1.1 #{status}\r\nContent-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}")
        socket.close
      rescue SystemCallError
        nil
      end
    end
  end
end

SPANS = { 'http' => ['POST /choir', 2], 'thread' => ['choir work', 5], 'cli' => ['choirctl', 1], 'fiber' => ['choir fiber', 1] }.freeze

def report(bug, error)
  span, kind = SPANS.fetch(DOOR)
  stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: "\uFFFD")
  message = error.message.encode('UTF-8', invalid: :replace, undef: :replace, replace: "\uFFFD")
  puts JSON.generate({ bug: bug, type: error.class.to_s, message: message, stack: stack, span: span, kind: kind })
end

def measured(choir, values)
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  #+ choir.frozen?
  yield choir, values
ensure
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
end

def perform(choir, at)
  one = ENTRIES[at]
  values = Values.new((SEED * 1009) + at)
  if LAYERS
    measured(choir, values) { |c, v| measured(c, v, &one.meet) }
  else
    one.meet.call(choir, values)
  end
rescue StandardError, SystemStackError => e
  report(one.bug, e)
end

serve(9991) do |path|
  sleep 0.4 if path.start_with?('/slow')
  if path.start_with?('/licences/no') then ['402 Payment Required', '{}']
  elsif path.start_with?('/catalogue') then ['200 OK', '<html>']
  else ['200 OK', '{"net": null}']
  end
end

$stdout.sync = true
choir = Choir.new(Repertoire::Library.new, Singers::Roster.new, Office::Publisher.new('http://127.0.0.1:9991'), Office::Hall.new, Office::Papers.new)
case DOOR
when 'http'
  serve(9992) do |path|
    perform(choir, path[1..].to_i)
    ['204 No Content', '']
  end
  ENTRIES.each_index { |at| Net::HTTP.get_response(URI("http://127.0.0.1:9992/#{at}")) }
when 'thread'
  jobs = Queue.new
  ENTRIES.each_index { |at| jobs << at }
  jobs.close
  Thread.new { while (at = jobs.pop) do perform(choir, at) end }.join
when 'fiber'
  ENTRIES.each_index { |at| Fiber.new { perform(choir, at) }.resume }
else
  ENTRIES.each_index { |at| perform(choir, at) }
end
