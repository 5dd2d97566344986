# frozen_string_literal: true

require 'date'
require 'time'

# A small layer over tables in memory, in the manner of Active Record.
module Record
  class RecordNotFound < StandardError; end

  class RecordInvalid < StandardError
    attr_reader :record

    def initialize(record)
      @record = record
      super("Validation failed: #{record.errors.join(', ')}")
    end
  end

  class RecordNotUnique < StandardError; end

  class Base
    class << self
      def columns(*names)
        @columns = names
        attr_accessor(*names)
      end

      def column_names = @columns

      def rows = (@rows ||= {})

      def validates(name, message, &rule)
        (@rules ||= []) << [name, message, rule]
      end

      def rules = @rules || []

      def find(id)
        rows.fetch(id) { raise RecordNotFound, "Couldn't find #{name} with 'id'=#{id}" }
      end

      def find_by!(**conditions)
        rows.values.find { |row| conditions.all? { |key, value| row.public_send(key) == value } } or raise RecordNotFound, "Couldn't find #{name}"
      end

      def find_by(**conditions)
        rows.values.find { |row| conditions.all? { |key, value| row.public_send(key) == value } }
      end

      def create!(**attributes) = new(**attributes).save!
    end

    attr_reader :errors

    def initialize(**attributes)
      attributes.each { |key, value| public_send("#{key}=", value) }
    end

    def save!
      @errors = self.class.rules.reject { |name, _, rule| rule.call(public_send(name)) }.map { |name, message, _| "#{name.to_s.capitalize} #{message}" }
      raise RecordInvalid, self unless errors.empty?
      raise RecordNotUnique, "duplicate key value violates unique constraint \"#{self.class.name.downcase}s_pkey\" (id)=(#{id})" if self.class.rows.key?(id)

      self.class.rows[id] = self
    end
  end
end
