require 'active_record'

database = File.join(ENV.fetch('PREFIX'), 'shed.sqlite3')
File.delete(database) if File.exist?(database)
ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: database, pool: 30)
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table(:members) { |t| t.string :name, null: false; t.string :email; t.string :card; t.integer :lock_version, default: 0 }
  add_index :members, :card, unique: true
  create_table(:tools) { |t| t.string :title, null: false; t.string :shelf; t.integer :parent_id; t.integer :value_cents }
  create_table(:loans) { |t| t.integer :tool_id; t.integer :member_id; t.date :due_on; t.string :state }
  create_table(:notes) { |t| t.integer :loan_id; t.string :body, null: false }
end

class Member < ActiveRecord::Base
  has_many :loans
  validates :email, format: { with: /\A[^@\s]+@[^@\s]+\z/ }, allow_nil: true
  before_destroy { throw :abort if loans.any? }
end

class Tool < ActiveRecord::Base
  has_many :loans
  scope :on_shelf, ->(shelf) { where(shelf: shelf) }
end

class Loan < ActiveRecord::Base
  belongs_to :tool
  belongs_to :member, optional: true
  enum state: { out: 'out', back: 'back', lost: 'lost' }
end

class Note < ActiveRecord::Base
end
