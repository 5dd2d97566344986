# frozen_string_literal: true

require "redis"
require "pg"
require "jwt"
require "openssl"
require "socket"

module Yard
  class Cache
    def initialize(port)
      @redis = Redis.new(host: "127.0.0.1", port: port, timeout: 0.5, reconnect_attempts: 0)
    end

    def quote(depot, model)
      @redis.get("quote:#{depot}:#{model}")
    end
  end

  class Warehouse
    def parts(port, article)
      connection = PG.connect(host: "127.0.0.1", port: port, dbname: "parts", user: "yard", connect_timeout: 1)
      connection.exec_params("SELECT * FROM parts WHERE article = $1", [article]).to_a
    end

    def gate(port, name)
      TCPSocket.open("127.0.0.1", port) { |socket| socket.puts(name) }
    end
  end

  class Tokens
    KEY = "a key of the yard"

    def read(token)
      JWT.decode(token, KEY, true, algorithm: "HS256").first
    end

    def driver(id, seconds)
      read(JWT.encode({ sub: id, exp: Time.now.to_i + seconds }, KEY, "HS256"))
    end

    def partner(name)
      token = JWT.encode({ sub: name, iss: "maps" }, KEY, "HS256")
      JWT.decode(token, KEY, true, algorithm: "HS256", iss: "registry", verify_iss: true).first
    end

    def open(sealed)
      cipher = OpenSSL::Cipher.new("aes-128-cbc").decrypt
      cipher.key = "0123456789abcdef"
      cipher.update(sealed) + cipher.final
    end

    def authorise(user, right)
      raise SecurityError, "#{user} may not #{right}" unless user.start_with?("admin")
    end
  end

  class Jobs
    def drain(queue)
      queue.pop(true)
    end

    def push(queue, job)
      queue.push(job)
    end

    def parallel(jobs)
      jobs.map { |job| Thread.new { Thread.current.report_on_exception = false; job.fetch(:run) } }.each(&:join)
    end

    def resume(fiber)
      fiber.resume
      fiber.resume
    end
  end
end
