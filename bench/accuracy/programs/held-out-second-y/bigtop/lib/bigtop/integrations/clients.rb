require 'net/http'
require 'socket'
require 'timeout'
require 'openssl'
require 'faraday'
require 'redis'
require 'jwt'
require 'resolv'

module Bigtop
  module Integrations
    class Ticketing
      def initialize(base)
        @http = Faraday.new(url: base) do |f|
          f.options.timeout = 0.2
          f.response :raise_error
          f.adapter :net_http
        end
      end

      def sold(show)
        JSON.parse(@http.get("/shows/#{show}").body)
      end

      def seats(show)
        sold(show).fetch('seats')
      end

      def revenue(show)
        sold(show)['revenue'].round(2)
      end
    end

    module Wire
      module_function

      def cache(key)
        Redis.new(port: 9790, reconnect_attempts: 0, timeout: 1).get(key)
      end

      def lamp(port)
        TCPSocket.new('127.0.0.1', port).write('on')
      end

      def weather(host)
        Net::HTTP.get(URI("http://#{host}/today"))
      end

      def link(text)
        URI.parse(text).host
      end

      def pass(token, secret)
        JWT.decode(token, secret, true, algorithm: 'HS256').first
      end

      def seal(key)
        cipher = OpenSSL::Cipher.new('aes-128-gcm').encrypt
        cipher.key = key
        cipher.random_iv
      end

      def certificate(pem)
        OpenSSL::X509::Certificate.new(pem)
      end

      def digest(name)
        OpenSSL::Digest.new(name)
      end

      def poll(queue)
        Timeout.timeout(0.02) { queue.pop }
      end

      def drain(queue)
        queue.pop(true)
      end

      def announce(queue, text)
        queue << text
      end

      def join(threads)
        threads.map(&:value)
      end
    end
  end
end
