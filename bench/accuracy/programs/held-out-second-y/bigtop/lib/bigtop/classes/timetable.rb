module Bigtop
  module Classes
    Slot = Struct.new(:title, :from, :hall, :coach, keyword_init: true)

    class Timetable
      include Enumerable

      def initialize(slots = [])
        @slots = slots
        @halls = { 'north' => 12, 'cupola' => 6 }.freeze
      end

      def each(&block)
        @slots.each(&block)
      end

      def add(**slot)
        @slots << Slot.new(**slot)
        self
      end

      def coach_of(title)
        find { |slot| slot.title == title }.coach
      end

      def seats(title)
        slot = find { |each| each.title == title }
        @halls.fetch(slot.hall)
      end

      def earliest
        min_by { |slot| Support.clock(slot.from) }
      end

      def sorted
        sort_by(&:coach)
      end

      def open_hall(name, seats)
        @halls[name] = seats
      end

      def merge(other)
        @slots.concat(other.slots)
      end

      def hours
        sum { |slot| slot.hours }
      end

      def grid(columns)
        each_slice(columns).map(&:first)
      end

      def print(width)
        map { |slot| slot.title.ljust(width) + slot.hall }
      end

      def next_after(slot)
        @slots[@slots.index(slot) + 1]
      end

      def week(number, year)
        Date.commercial(year, number, 1)
      end
    end
  end
end
