require 'time'

module Bigtop
  module Tour
    Stop = Struct.new(:town, :arrive, :depart, :zone)

    class Route
      def initialize(stops)
        @stops = stops
      end

      def legs
        @stops.each_cons(2).map { |a, b| b.arrive - a.depart }
      end

      def local(stop)
        stop.arrive.in_time_zone(stop.zone)
      end

      def towns
        @stops.map(&:town).map(&:upcase)
      end

      def shortest
        legs.reduce { |a, b| a < b ? a : b }.round
      end

      def self.parse(text)
        new(text.lines.map { |line| Stop.new(*line.split(',')) })
      end

      def self.when(text)
        Time.iso8601(text)
      end

      def self.month(name)
        Date::MONTHNAMES.index(name) + 1
      end

      def self.sunday(text)
        Date.parse(text).sunday?
      end

      def self.distance(table, from, to)
        table.dig(from, to).round(-1)
      end

      def self.visit(graph, town)
        graph.fetch(town).each { |next_town| visit(graph, next_town) }
      end

      def self.weather(enum)
        3.times.map { enum.next }
      end

      def self.between(stops, from, to)
        stops[from...to].map { |stop| stop.town.to_sym.to_proc.call(stop) }
      end
    end
  end
end
