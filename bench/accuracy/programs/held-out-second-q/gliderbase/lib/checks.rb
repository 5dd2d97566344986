class BadInput < StandardError
  attr_reader :field

  def initialize(field, value, rule)
    @field = field
    super("#{field} is #{value.inspect} but #{rule}")
  end
end

module Checks
  module_function

  def between(field, value, range)
    raise BadInput.new(field, value, "has to lie in #{range}") unless range.cover?(value)

    value
  end

  def whole(text)
    Integer(text, 10)
  end

  def day(text)
    Date.strptime(text, '%Y-%m-%d')
  end
end
