# frozen_string_literal: true

require 'liquid'
require_relative '../../lib/money_format'

class PayoutFailed < StandardError; end

class Billing
  RATES = { card: 0.014, invoice: 0.0 }.freeze

  def initialize(client = PaymentClient.new)
    @client = client
  end

  def payout(account)
    body = @client.payout(account)
    body['lines'].sum { |line| line['cents'] }
  rescue NoMethodError
    raise PayoutFailed, "Payout to #{account} could not be made"
  end

  def convert(cents, from, to)
    MoneyFormat.amount(cents, from).exchange_to(to)
  end

  def fee(order)
    MoneyFormat.round_fee(order[:cents] / order[:rate].to_f)
  end

  def commission(order)
    order[:cents] * RATES[order[:method]]
  end

  def receipt(order)
    Liquid::Template.parse("Order {{ reference }}{% if #{order[:note]} %}", error_mode: :strict).render!(order)
  end

  def sum_up(lines)
    lines.inject(0) { |sum, line| sum + line[:cents] }
  end

  def provider(name)
    Object.const_get("#{name.capitalize}Provider").new
  end

  def settle(order)
    case order
    in { state: 'paid', total: Integer => total } then total
    in { state: 'refunded' } then 0
    end
  end

  def apply_voucher(order, code)
    order.update!(total_cents: order.total_cents - code[:cents])
  end
end
