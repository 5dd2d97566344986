require 'socket'

# Answers for the partners where there is no network.
module Doors
  def self.gateway(port)
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
          sleep 1 if path.start_with?('/slow')
          status = { 'missing' => '404 Not Found', 'refuse' => '402 Payment Required' }[path.split('/')[1]] || '200 OK'
          body = path.start_with?('/html') ? '<html>soon</html>' : '{}'
          socket.write("HTTP/1.1 #{status}\r\nContent-Length: #{body.size}\r\nConnection: close\r\n\r\n#{body}")
          socket.close
        rescue SystemCallError
          nil
        end
      end
    end
  end
end
