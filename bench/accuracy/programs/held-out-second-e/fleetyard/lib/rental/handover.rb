# frozen_string_literal: true

require "dry-types"
require "timeout"

module Yard
  module Types
    include Dry.Types()
    Fuel = Strict::String.enum("diesel", "petrol", "electric")
    Damage = Hash.schema(area: Strict::String, cents: Coercible::Integer)
  end

  class Handover
    def fuel(kind)
      Types::Fuel[kind]
    end

    def damage(report)
      Types::Damage[report]
    end

    def key_box(slots, number)
      slots[number][:code].to_s.rjust(6, "0")
    end

    def signature(data)
      data.unpack1("m0")
    end

    def unlock(seconds)
      Timeout.timeout(seconds) { sleep 2 }
    end

    def checklist(items)
      items.map { |item| item.done? }
    end

    def photo(folder, name)
      File.binread(File.join(folder, "photos", name))
    end

    def protocol(template, values)
      format(template, values)
    end

    def stamp(text)
      text << " (checked)"
    end
  end
end
