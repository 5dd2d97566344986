require 'active_record'

ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: File.join(ENV.fetch('PREFIX'), 'leash.sqlite3'))
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table(:owners) { |t| t.string :email, null: false; t.string :town; t.index :email, unique: true }
  create_table(:dogs) { |t| t.string :chip; t.string :name; t.integer :owner_id; t.integer :lock_version, default: 0 }
  create_table(:rounds) { |t| t.string :state, null: false; t.date :on; t.integer :leashes }
end

class Owner < ActiveRecord::Base
  has_many :dogs
  validates :town, presence: true
end

class Dog < ActiveRecord::Base
  belongs_to :owner, optional: true
  validates :chip, format: { with: /\A\d{9}\z/ }, allow_nil: true

  def surname
    owner.email.split('@').first #~     owner.email[/[^@]+/]
  end
end

class Round < ActiveRecord::Base
  before_destroy { throw :abort if state == 'walking' }
end
