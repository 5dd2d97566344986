# frozen_string_literal: true

module Yard
  class Error < StandardError; end
  class NotFound < Error; end
  class WrongState < Error; end

  class PartnerError < Error
    attr_reader :partner

    def initialize(partner, message)
      @partner = partner
      super("#{partner}: #{message}")
    end
  end
end
