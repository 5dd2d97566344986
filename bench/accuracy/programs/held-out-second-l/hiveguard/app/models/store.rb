require 'active_record'

ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: "#{ENV['PREFIX']}/hives.sqlite3", pool: 90)
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table(:colonies) { |t| t.string :tag, null: false; t.integer :queen_year; t.string :strain }
  add_index :colonies, :tag, unique: true
  create_table(:inspections) { |t| t.integer :colony_id; t.integer :mites, null: false }
end

class Colony < ActiveRecord::Base
  has_many :inspections
  validates :strain, presence: true
  validates :queen_year, numericality: { greater_than: 1990 }
end

class Inspection < ActiveRecord::Base
  belongs_to :colony, optional: true
end
