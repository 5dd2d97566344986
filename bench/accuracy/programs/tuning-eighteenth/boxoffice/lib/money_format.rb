# frozen_string_literal: true

require 'money'

Money.locale_backend = nil
Money.rounding_mode = BigDecimal::ROUND_HALF_UP

module MoneyFormat
  module_function

  def amount(cents, currency = 'EUR')
    Money.new(cents, currency)
  end

  def round_fee(value)
    value.round.to_i
  end
end
