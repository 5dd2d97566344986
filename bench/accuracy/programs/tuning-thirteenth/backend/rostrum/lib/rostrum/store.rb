# frozen_string_literal: true

require 'sequel'

module Rostrum
  # The tables of the conference.
  module Store
    def self.db
      @db ||= Sequel.sqlite.tap do |db|
        db.create_table(:talks) { primary_key :id; String :title, null: false; Integer :speaker_id; String :starts }
        db.create_table(:speakers) { primary_key :id; String :name, null: false }
        db.create_table(:tickets) { primary_key :id; String :code, unique: true; String :holder, null: false }
        db[:talks].insert(id: 1, title: 'Opening', speaker_id: 99)
        db[:tickets].insert(code: 'T-1', holder: 'Ada')
      end
    end

    def self.talk(id)
      db[:talks].first!(id: id)
    end

    def self.speaker_of(talk)
      db[:speakers].first(id: talk[:speaker_id])
    end

    def self.sell(code, holder)
      db.transaction { db[:tickets].insert(code: code, holder: holder) }
    end

    def self.sold_since(day)
      db[:tickets].where { sold_at > day }.count
    end
  end
end
