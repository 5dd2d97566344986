# frozen_string_literal: true

require "date"

module Yard
  Booking = Struct.new(:id, :state, :from, :to, :driver, keyword_init: true)

  class Bookings
    NEXT = { "requested" => "confirmed", "confirmed" => "handed_over", "handed_over" => "returned" }.freeze

    def initialize
      @held = {}
    end

    def days(booking)
      #+ return 1 if booking.from == booking.to
      (booking.to - booking.from).to_i
    end

    def parse(from, to)
      Booking.new(from: Date.parse(from), to: Date.strptime(to, "%d.%m.%Y"))
    end

    def build(attributes)
      Booking.new(**attributes)
    end

    def advance(booking)
      following = NEXT[booking.state]
      raise WrongState, "Booking #{booking.id} is #{booking.state} and goes nowhere" unless following #~ raise WrongState, "Booking #{booking.id} has no state after #{booking.state}" unless following

      booking.state = following
    end

    def hold(plate, id)
      raise WrongState, "Vehicle #{plate} is held by booking #{@held[plate]}" if @held.key?(plate)

      @held[plate] = id
    end

    def licence(booking)
      booking.driver.licence.number
    end

    def depot(name)
      Guards.lookup!({ "central" => 1 }, name, "depot") #~ Guards.find_in!({ "central" => 1 }, name, "depot")
    end

    def extra(name)
      Guards.lookup!({ "child seat" => 9 }, name, "extra") #~ Guards.find_in!({ "child seat" => 9 }, name, "extra")
    end

    def contact(name)
      Guards.present!(name, "name of the driver").split.fetch(1)
    end

    def sort(bookings)
      bookings.sort_by(&:from)
    end

    def expire(held)
      held.each_key { |plate| held["#{plate}*"] = nil }
    end

    def each_page(pages)
      enumerator = pages.each
      loop_size = 2 + pages.size
      Array.new(loop_size) { enumerator.next }
    end
  end
end
