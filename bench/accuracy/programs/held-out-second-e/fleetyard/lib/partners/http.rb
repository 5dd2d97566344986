# frozen_string_literal: true

require "faraday"
require "httparty"
require "net/http"
require "json"

module Yard
  class Registry
    def initialize(base)
      @faraday = Faraday.new(url: base, request: { timeout: 0.15, open_timeout: 1 }, proxy: nil) do |connection|
        connection.response :raise_error
        connection.adapter Faraday.default_adapter
      end
    end

    def owner(plate)
      JSON.parse(@faraday.get("/owners/#{plate.delete(" ")}").body).fetch("owner")
    end

    def tax_class(plate)
      JSON.parse(@faraday.get("/classes/#{plate.delete(" ")}").body).fetch("class")
    end

    def recalls(model)
      JSON.parse(@faraday.get("/recalls/#{model}").body)
    end

    def history(plate)
      @faraday.get("/slow/#{plate.delete(" ")}").body
    end

    def fines(plate)
      @faraday.get("/fines/#{plate.delete(" ")}").body
    end
  end

  class Maps
    def initialize(base)
      @base = base
    end

    def distance(from, to)
      response = HTTParty.get("#{@base}/distance", query: { from: from, to: to }, timeout: 1)
      response.parsed_response["km"].round
    end

    def geocode(street)
      Net::HTTP.get(URI("#{@base}/geocode?q=#{street}"))
    end
  end

  class Payments
    def initialize(host, port)
      @host = host
      @port = port
    end

    def charge(reference, cents)
      response = Net::HTTP.start(@host, @port, open_timeout: 1) { |http| http.post("/charges", JSON.generate(reference: reference, cents: cents)) }
      raise PartnerError.new("payments", "charge of #{reference} answered #{response.code}") unless response.is_a?(Net::HTTPSuccess)

      response.body
    end

    def refund(reference)
      Net::HTTP.start(@host, @port + 5, open_timeout: 1) { |http| http.delete("/charges/#{reference}") }
    rescue SystemCallError
      raise PartnerError.new("payments", "refund of #{reference} could not be sent")
    end
  end
end
