# frozen_string_literal: true

require 'active_record'

ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: 'file:boxoffice?mode=memory&cache=shared', flags: SQLite3::Constants::Open::READWRITE | SQLite3::Constants::Open::CREATE | SQLite3::Constants::Open::URI, pool: 8)
ActiveRecord::Base.logger = nil
ActiveRecord::Migration.verbose = false
ActiveRecord::Schema.define do
  create_table(:venues) { |t| t.string :name; t.integer :capacity }
  create_table(:shows) { |t| t.string :title, null: false; t.integer :venue_id; t.datetime :starts_at; t.integer :sold, default: 0 }
  create_table(:customers) { |t| t.string :name; t.string :email }
  create_table(:orders) { |t| t.string :reference, null: false; t.string :state; t.integer :customer_id; t.integer :show_id; t.integer :total_cents; t.integer :lock_version, default: 0 }
  create_table(:seats) { |t| t.integer :show_id, null: false; t.string :label; t.integer :order_id }
  add_index :seats, %i[show_id label], unique: true
end
