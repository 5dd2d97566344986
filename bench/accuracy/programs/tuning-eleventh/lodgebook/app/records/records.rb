require 'active_record'

class ApplicationRecord < ActiveRecord::Base
  self.abstract_class = true
end

class Lodge < ApplicationRecord
  has_many :bookings
  validates :name, presence: true, length: { maximum: 40 }

  def nightly
    tariff.fetch('nightly')
  end

  def tariff
    JSON.parse(tariff_json)
  end
end

class Guest < ApplicationRecord
  validates :email, format: { with: /\A\S+@\S+\.\w+\z/ }
  validates :phone, uniqueness: true, allow_nil: true
  has_many :bookings
end

class Booking < ApplicationRecord
  belongs_to :lodge
  belongs_to :guest
  enum state: { requested: 0, confirmed: 1, cancelled: 2 }
  before_save :check_days

  def nights
    (departs_on - arrives_on).to_i
  end

  def check_days
    throw :abort if departs_on <= arrives_on
  end
end

module Schema
  def self.create(path)
    ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: path, timeout: 40)
    ActiveRecord::Schema.verbose = false
    ActiveRecord::Schema.define do
      create_table(:lodges) { |t| t.string :name, null: false; t.text :tariff_json; t.integer :beds; t.string :door_code }
      create_table(:guests) { |t| t.string :email; t.string :phone; t.string :country, limit: 2 }
      create_table(:bookings) { |t| t.references :lodge; t.references :guest; t.date :arrives_on; t.date :departs_on; t.integer :state, default: 0; t.integer :version, default: 0; t.string :reference; t.integer :lock_version, default: 0 }
      add_index :bookings, :reference, unique: true
      create_table(:payments) { |t| t.integer :booking_id, null: false; t.decimal :amount, null: false }
    end
    Lodge.create!(name: 'Birch', tariff_json: '{"nightly": 90, "cleaning": "40"}', beds: 4)
    Lodge.create!(name: 'Alder', tariff_json: '{"weekly": 500}', beds: 0)
    Lodge.create!(name: 'Rowan', tariff_json: "{'nightly': 80}", beds: 2)
    Guest.create!(email: 'nora@example.org', phone: '+491701')
  end
end

class Payment < ApplicationRecord
end
