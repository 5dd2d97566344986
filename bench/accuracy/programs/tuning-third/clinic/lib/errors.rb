module Clinic
  class Error < StandardError; end

  class Invalid < Error
    attr_reader :field

    def initialize(field, reason)
      super("#{field} #{reason}")
      @field = field
    end
  end

  class SyncError < Error; end

  module Checks
    def ensure_that(ok, field, reason)
      raise Invalid.new(field, reason) unless ok
    end
  end
end
