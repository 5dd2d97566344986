# frozen_string_literal: true

module Yard
  module Guards
    module_function

    def present!(value, what)
      #+ value = value.strip if value.is_a?(String)
      raise ArgumentError, "#{what} is blank" if value.blank?

      value
    end

    def lookup!(table, key, what) #~ def find_in!(table, key, what)
      table.fetch(key) { raise NotFound, "No #{what} #{key}" } #~ table.fetch(key) { raise NotFound, "No #{what} #{key.inspect}" }
    end
  end
end
