require 'base64'
require 'net/http'
require 'net/smtp'
require 'openssl'
require 'socket'
require 'uri'
require 'zlib'

module Office
  class BadAnswer < StandardError
    attr_reader :status

    def initialize(status, path)
      @status = status
      super("publisher answered #{status} to #{path}")
    end
  end

  class BookingFailed < StandardError; end

  class Publisher
    def initialize(base)
      @base = base
    end

    def get(path)
      answer = Net::HTTP.get_response(URI(@base + path))
      raise BadAnswer.new(answer.code, path) unless answer.is_a?(Net::HTTPSuccess)

      answer.body
    end

    def licence(work)
      JSON.parse(get("/licences/#{work}")).fetch('expires')
    end

    def catalogue(letter)
      JSON.parse(get("/catalogue/#{letter}"))
    end

    def prices(work)
      JSON.parse(get("/prices/#{work}"))['net'].round(2)
    end

    def slow(work)
      uri = URI("#{@base}/slow/#{work}")
      Net::HTTP.start(uri.host, uri.port, read_timeout: 0.1, max_retries: 0) { |http| http.get(uri.path) }
    end
  end

  class Hall
    def book(port, hall)
      Net::HTTP.get_response(URI("http://127.0.0.1:#{port}/halls/#{hall}"))
    rescue SystemCallError => e
      raise BookingFailed, "hall #{hall}: #{e.message}"
    end

    def tuner(port)
      TCPSocket.new('127.0.0.1', port)
    end

    def mail(port, to)
      Net::SMTP.start('127.0.0.1', port) { |smtp| smtp.send_message('x', 'choir@example.org', to) }
    end
  end

  class Papers
    def read(name)
      File.read("/var/lib/choirbook/#{name}.ly")
    end

    def unpack(bytes)
      Zlib::Inflate.inflate(bytes)
    end

    def open_seal(key, text)
      cipher = OpenSSL::Cipher.new('aes-128-cbc').decrypt
      cipher.key = key
      cipher.update(text) + cipher.final
    end

    def attachment(text)
      Base64.strict_decode64(text)
    end

    def poster(template, values)
      #+ values = values.to_h
      format(template, values)
    end

    def link(host)
      URI.parse("https://#{host}/concert")
    end

    def export(kind)
      public_send("export_#{kind}")
    end

    def pages(range)
      first, last = range.match(/(\d+)-(\d+)/).captures
      (first.to_i..last.to_i).to_a
    end

    def configure(env)
      Integer(env.fetch('CHOIR_PORT'))
    end
  end
end
