module Bigtop
  module People
    class Record < ActiveRecord::Base
      self.abstract_class = true
    end

    class Artist < Record
      has_many :contracts
      validates :stage_name, presence: true, length: { maximum: 24 }
      validates :height, numericality: { greater_than: 100 }, allow_nil: true
      enum status: { resident: 0, guest: 1 }
      before_destroy { throw :abort if stage_name.start_with?('The ') }
    end

    class Contract < Record
      belongs_to :artist
      attr_readonly :number
    end

    def self.connect
      @connect ||= begin
        ActiveRecord::Base.establish_connection(adapter: 'sqlite3', database: File.join(ENV.fetch('PREFIX'), 'bigtop.sqlite3'))
        ActiveRecord::Migration.verbose = false
        ActiveRecord::Schema.define do
          create_table(:artists) do |t|
            t.string :stage_name
            t.integer :height
            t.integer :status
            t.string :passport, index: { unique: true }
            t.integer :lock_version, default: 0
          end
          create_table(:contracts) do |t|
            t.references :artist
            t.string :number, null: false
            t.date :until
          end
        end
        true
      end
    end
  end
end
