# frozen_string_literal: true

class InvalidTransition < StandardError
  def initialize(what, id, from, to)
    super("#{what} #{id} can't move from #{from} to #{to}")
  end
end

# Checks the life cycles of orders and refunds.
module StateGuard
  ALLOWED = {
    'pending' => %w[paid expired], 'paid' => %w[refunding used], 'refunding' => %w[refunded], 'expired' => [], 'used' => [], 'refunded' => []
  }.freeze

  def ensure_transition!(record, to)
    from = record.state
    return if ALLOWED.fetch(from).include?(to)

    raise InvalidTransition.new(record.class.name, record.reference, from, to)
  end
end
