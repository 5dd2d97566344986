# frozen_string_literal: true

require 'erb'
require 'json'
require 'net/http'
require 'open3'
require 'timeout'
require 'uri'
require 'yaml'

module Campus
  class GatewayError < StandardError; end

  # What is asked of other systems.
  class Registrar
    def initialize(base, patience: 2)
      @base = base
      @patience = patience
    end

    def record(id)
      JSON.parse(get("/records/#{id}").body)
    end

    def tuition(id)
      response = get("/tuition/#{id}")
      raise GatewayError, "Tuition of #{id} answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

      response.body
    end

    def rooms(day)
      Timeout.timeout(0.03) { get("/slow/#{day}").body }
    end

    def transfer(id, address)
      post_to(address, id)
    rescue SystemCallError
      raise GatewayError, "Could not transfer student #{id}"
    end

    def photo(id)
      response = get("/photos/#{id}")
      response.value
      response.body
    end

    private

    def get(path)
      uri = URI(@base + path)
      Net::HTTP.start(uri.host, uri.port, read_timeout: @patience) { |http| http.get(uri.request_uri) }
    end

    def post_to(address, id)
      Net::HTTP.post(URI("#{address}/students"), { id: id }.to_json)
    end
  end

  # Files, letters and what is read of them.
  class Office
    LETTER = ERB.new("Dear <%= student.name %>,\nyour room is <%= rooms.first.number %>.")

    def initialize(folder)
      @folder = folder
    end

    def syllabus(course)
      File.read(File.join(@folder, 'syllabi', "#{course}.md"))
    end

    def settings(text)
      YAML.safe_load(text)
    end

    def letter(student, rooms)
      LETTER.result_with_hash(student: student, rooms: rooms)
    end

    def roster(bytes)
      bytes.force_encoding('UTF-8').split(';').map(&:strip)
    end

    def notify(students)
      threads = students.map { |student| Thread.new { mail(student) } }
      threads.each { |thread| thread.report_on_exception = false }
      threads.map(&:value)
    end

    def archive(entry)
      entry[:tags] << 'archived'
    end

    def each_page(pages)
      return to_enum(:each_page, pages) unless block_given?

      pages.each { |page| yield page.fetch(:body) }
    end

    private

    def mail(student)
      "To: #{student[:email].downcase}"
    end
  end
end
