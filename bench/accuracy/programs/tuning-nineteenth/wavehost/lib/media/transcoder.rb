require 'timeout'
require 'zlib'
require 'base64'
require 'open3'
require 'digest'

module Wavehost
  class Transcoder
    RATES = { low: 64, standard: 128 }.freeze

    def probe(path)
      File.open("/var/lib/wavehost/#{path}.mp3", 'rb') { |file| file.read(10) }
    end

    def header(bytes)
      magic, version, size = bytes.unpack('a3Cn')
      size * RATES.fetch(:standard) / version
    end

    def encode(file, limit)
      Timeout.timeout(limit) do
        #+ file = file.to_s
        sleep 1
        file
      end
    end

    def bitrate(name)
      RATES.fetch(name)
    end

    def unpack(blob)
      Zlib::Inflate.inflate(blob)
    end

    def artwork(text)
      Base64.strict_decode64(text)
    end

    def run(command)
      out, = Open3.capture2(command, '--version')
      out
    end

    def verify(path, bytes, wanted)
      actual = Digest::MD5.hexdigest(bytes)
      raise UploadFailed, "#{path}: digest #{actual[0, 8]} is not #{wanted}" unless actual == wanted
    end

    def waveform(samples, width)
      samples.each_slice(samples.size / width).map(&:max)
    end

    def queue(size)
      queue = SizedQueue.new(size)
      queue.push(:job, true)
      queue.push(:job, true)
    end

    def workers(jobs)
      jobs.map { |job| Thread.new { Thread.current.report_on_exception = false; job[:file].bytesize } }.map(&:value)
    end

    def fiber(parts)
      fiber = Fiber.new { parts.each { |part| Fiber.yield part } }
      (parts.size + 2).times { fiber.resume }
    end
  end
end
