# frozen_string_literal: true

require "socket"

# The partners' servers, as they answered that day.
module Fake
  def self.serve(port)
    server = TCPServer.new("127.0.0.1", port)
    Thread.new do
      loop { Thread.new(server.accept) { |client| answer(client) } }
    rescue IOError
      nil
    end
    server
  end

  def self.answer(client)
    path = client.gets.to_s.split[1].to_s
    length = 0
    while (line = client.gets) && line != "\r\n"
      length = line.split(":")[1].to_i if line =~ /\Acontent-length/i
    end
    client.read(length)
    sleep 0.6 if path.start_with?("/slow")
    status, body = case path
                   when %r{\A/owners} then ["404 Not Found", "{}"]
                   when %r{\A/classes} then ["200 OK", "{\"kind\": 3}"]
                   when %r{\A/recalls} then ["200 OK", "<html></html>"]
                   when %r{\A/fines} then ["503 Service Unavailable", "{}"]
                   when %r{\A/distance} then ["200 OK", "{}"]
                   else ["402 Payment Required", "{}"]
                   end
    client.write("HTTP/1.1 #{status}\r\nContent-Type: application/json\r\nContent-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}")
    client.close
  rescue SystemCallError
    nil
  end
end
