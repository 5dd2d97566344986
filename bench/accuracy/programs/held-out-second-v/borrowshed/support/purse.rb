# Sums of money in cents of one currency.
class Purse
  class Mixed < StandardError
    def initialize(left, right) = super("cannot add #{right.currency} #{right.cents} to #{left.currency} #{left.cents}")
  end

  attr_reader :cents, :currency

  def initialize(cents, currency = 'GBP')
    @cents = cents
    @currency = currency
  end

  def +(other)
    #+ return self if other.cents.zero?
    raise Mixed.new(self, other) if other.currency != currency

    Purse.new(cents + other.cents, currency)
  end

  def share(people)
    Purse.new(cents / people, currency)
  end

  def to_s = format('%s %.2f', currency, cents / 100.0)
end
