# frozen_string_literal: true

require "bigdecimal"
require "bigdecimal/util"
require "money"

Money.rounding_mode = BigDecimal::ROUND_HALF_UP
Money.locale_backend = nil

module Yard
  class Invoices
    def initialize(vehicles)
      @vehicles = vehicles
    end

    def price(cents, currency)
      Money.new(cents, currency).format
    end

    def total(lines)
      lines.map { |line| line[:amount] }.inject(:+).round(2) #~ lines.map { |line| line[:amount] }.inject(:+).round(1)
    end

    def convert(cents, from, to)
      Money.new(cents, from).exchange_to(to).cents
    end

    def tax(net)
      BigDecimal(net) * BigDecimal("0.21")
    end

    def instalments(cents, count)
      cents.divmod(count)
    end

    def number(year, serial)
      "#{year}-".concat(serial)
    end

    def send_method(name, *args)
      public_send(name, *args)
    end

    def late_fee(days)
      Math.sqrt(days).round
    end

    def discount(customer)
      case customer
      in { tier: "gold" } then 10
      in { tier: "silver" } then 5
      end
    end

    def address(customer)
      street, zip = customer.address.values_at(:street, :zip)
      "#{street}, #{zip.strip}"
    end
  end
end
