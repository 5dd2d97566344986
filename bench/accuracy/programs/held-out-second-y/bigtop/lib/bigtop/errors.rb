module Bigtop
  class Error < StandardError; end

  class Unsafe < Error
    def initialize(point, reason)
      super("rigging point #{point} is unsafe: #{reason}")
    end
  end

  class ClassFull < Error
    attr_reader :seats

    def initialize(title, seats)
      @seats = seats
      super("#{title} is full (#{seats} seats)")
    end
  end

  Forbidden = Class.new(Error)
end
