require 'sequel'

module Wavehost
  class Store
    attr_reader :db

    def initialize
      @db = Sequel.sqlite
      @db.create_table(:shows) do
        primary_key :id
        String :slug, unique: true, null: false
        String :owner, null: false
      end
      @db.create_table(:episodes) do
        primary_key :id
        foreign_key :show_id, :shows
        String :title, null: false
        Integer :seconds
      end
    end

    def add_show(slug, owner)
      db[:shows].insert(slug: slug, owner: owner)
    end

    def add_episode(show_id, title, seconds = nil)
      #+ title = title&.strip
      db[:episodes].insert(show_id: show_id, title: title, seconds: seconds)
    end

    def show!(slug)
      db[:shows].where(slug: slug).first!
    end

    def scheduled(before)
      db[:episodes].where(Sequel[:publish_at] < before).select_map(:title)
    end

    def longest(show_id)
      db[:episodes].where(show_id: show_id).order(:seconds).last[:title]
    end

    def move_all(from, to)
      db.transaction do
        db[:plays].where(show_id: from).update(show_id: to)
      end
    end
  end
end
