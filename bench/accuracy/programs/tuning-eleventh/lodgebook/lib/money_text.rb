require 'bigdecimal'

# Amounts as people write them.
module MoneyText
  class Unreadable < ArgumentError; end

  def self.parse(text)
    BigDecimal(text.delete(' '))
  rescue ArgumentError
    raise Unreadable, "no amount: #{text.inspect}"
  end

  def self.share(total, parts)
    cents = (total * 100).to_i
    Array.new(parts) { |i| cents / parts + (i < cents % parts ? 1 : 0) }
  end
end
