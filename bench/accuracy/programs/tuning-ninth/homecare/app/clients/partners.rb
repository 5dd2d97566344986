# frozen_string_literal: true

require 'json'
require 'net/http'
require 'socket'

# Everything that is asked from other systems.
module Partners
  class ApiError < StandardError
    attr_reader :status

    def initialize(status, message)
      @status = status
      super(message)
    end
  end

  class Unreachable < StandardError; end

  class Base
    def initialize(adapter)
      @adapter = adapter
    end

    private

    def call(verb, path, body = nil)
      status, answer = @adapter.call(verb, path, body)
      raise ApiError.new(status, "#{verb.upcase} #{path} failed with #{status}") unless status < 400

      JSON.parse(answer, symbolize_names: true)
    end
  end

  class InsuranceApi < Base
    def submit(claim)
      call(:post, '/claims', claim.to_json)[:reference]
    end

    def coverage(member)
      call(:get, "/members/#{member}/coverage").fetch(:level)
    end
  end

  class RouteApi < Base
    def distance(from, to)
      call(:get, "/routes/#{from}/#{to}")[:legs].sum { |leg| leg[:metres] }
    end
  end

  class Pharmacy
    def initialize(host, port)
      @host = host
      @port = port
    end

    def order(prescription)
      socket = TCPSocket.new(@host, @port)
      socket.puts(prescription)
      socket.close
    rescue SystemCallError
      raise Unreachable, 'pharmacy does not answer'
    end
  end
end
