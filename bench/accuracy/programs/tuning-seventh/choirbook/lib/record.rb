# frozen_string_literal: true

require 'sqlite3'

# A layer over the database: classes of rows, their checks, finders made from names.
class StorageError < StandardError
  def initialize(table)
    super("could not store #{table}")
  end
end

class Invalid < StandardError
  attr_reader :problems

  def initialize(problems)
    @problems = problems
    super("Validation failed: #{problems.join(', ')}")
  end
end

class Record
  class << self
    attr_accessor :database

    def table(name = nil)
      @table = name if name
      @table
    end

    def checks
      @checks ||= []
    end

    def requires(*fields)
      checks.concat(fields.map { |field| ->(row) { "#{field.to_s.capitalize} can't be blank" if row[field].to_s.empty? } })
    end

    def column(*names)
      names.each do |name|
        define_method(name) { @values[name] }
        define_method(:"#{name}=") { |value| @values[name] = value }
      end
    end

    def method_missing(name, *values)
      match = /\Afind_by_(voice|name|year)\z/.match(name)
      return super unless match

      query("SELECT * FROM #{table} WHERE #{match[1]} = ?", values).first
    end

    def respond_to_missing?(name, all = false)
      name.start_with?('find_by_') || super
    end

    def ordered(by)
      query("SELECT * FROM #{table} ORDER BY #{by}", [])
    end

    def query(sql, values)
      Record.database.execute(sql, values)
    end

    def insert(values)
      names = values.keys.join(', ')
      marks = (['?'] * values.size).join(', ')
      query("INSERT INTO #{table} (#{names}) VALUES (#{marks})", values.values)
    rescue SQLite3::ConstraintException
      raise StorageError, table
    end
  end

  def initialize(values = {})
    @values = values
  end

  def save!
    problems = self.class.checks.filter_map { |check| check.call(@values) }
    raise Invalid, problems unless problems.empty?

    self.class.insert(@values)
  end
end

class Member < Record
  table :members
  column :name, :voice, :year
  requires :name, :voice

  def self.build(name, voice)
    new(name: name, voice: voice)
  end
end

class Concert < Record
  table :concerts
  column :title, :hall
  requires :title
end
