# frozen_string_literal: true

require 'timeout'

class SeatPlan
  PRICES = { 'stalls' => 4200, 'circle' => 3600 }.freeze

  def initialize(rows)
    @rows = rows
  end

  def price(zone)
    PRICES.fetch(zone)
  end

  def neighbours(row, from, count)
    @rows[row].slice(from, count).map { |seat| seat[:label].succ }
  end

  def block(row)
    @rows.fetch(row)
  end

  def render(seconds)
    Timeout.timeout(seconds) { sleep(1) }
  end

  def rename(label, to)
    label.replace(to)
  end
end

class SeatBooking
  def reserve(show, labels)
    labels.map { |label| Seat.create!(show: show, label: label) }
  end

  def group_price(total, heads)
    total / heads
  end

  def hold(show, label, holds: SeatHolds.new)
    holds.hold(show, label)
  end
end
