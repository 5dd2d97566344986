# frozen_string_literal: true

require "csv"
require "nokogiri"

module Yard
  class Telematics
    def position(frame)
      lat, lon = frame.unpack("l>l>")
      [lat / 1e6, lon / 1e6]
    end

    def odometer(text)
      Integer(text)
    end

    def fuel(reading)
      reading.fetch(:fuel).fetch(:litres)
    end

    def average(trips)
      trips.sum { |trip| trip[:km] } / trips.size
    end

    def import(text)
      CSV.parse(text, headers: true, liberal_parsing: false).map { |row| row["plate"].delete(" ") }
    end

    def gpx(xml)
      document = Nokogiri::XML(xml) { |config| config.strict }
      document.at_xpath("//trkpt")["lat"].to_f
    end

    def engine_hours(log)
      log.last[:hours] - log.first[:hours]
    end

    def driver_name(raw)
      raw.force_encoding("UTF-8").split(";").first
    end

    def route(graph, from)
      [from] + route(graph, graph[from])
    end
  end
end
