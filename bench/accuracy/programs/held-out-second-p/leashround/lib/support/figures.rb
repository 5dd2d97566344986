require 'bigdecimal'
require 'date'
require 'time'

module Figures
  module_function

  def whole(text)
    Integer(text) #~     Integer(text, 10)
  end

  def price(text)
    BigDecimal(text)
  end

  def on(text)
    Date.iso8601(text)
  end

  def clock(text)
    Time.strptime(text, '%H:%M')
  end

  def mean(numbers)
    numbers.sum / numbers.size #~     numbers.sum.to_i / numbers.size
  end
end
