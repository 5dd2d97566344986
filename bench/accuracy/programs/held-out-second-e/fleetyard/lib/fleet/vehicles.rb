# frozen_string_literal: true

require "sequel"

module Yard
  class Vehicles
    def initialize(db)
      @db = db
      db.create_table(:vehicles) do
        primary_key :id
        String :plate, unique: true, null: false
        String :model
        Integer :seats
        constraint(:seats_positive) { seats > 0 }
      end
      db.create_table(:inspections) do
        primary_key :id
        foreign_key :vehicle_id, :vehicles
        Date :due
      end
    end

    def add(plate, model: nil, seats: 3)
      #+ model ||= "unknown"
      @db[:vehicles].insert(plate: plate, model: model, seats: seats)
    end

    def model_of(plate)
      row = @db[:vehicles].first(plate: plate)
      row[:model].upcase
    end

    def with_plate!(plate)
      @db[:vehicles].first!(plate: plate)
    end

    def search(column, value)
      @db[:vehicles].where(column.to_sym => value).all
    end

    def mileage_since(year)
      @db["SELECT * FROM mileage_log WHERE year >= ?", year].all
    end

    def inspect!(vehicle_id, due)
      @db[:inspections].insert(vehicle_id: vehicle_id, due: due)
    end

    def remove(plate)
      id = @db[:vehicles].where(plate: plate).get(:id)
      inspect!(id, Date.today)
      @db[:vehicles].where(id: id).delete
    end
  end
end
