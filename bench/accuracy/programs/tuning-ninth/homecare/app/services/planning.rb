# frozen_string_literal: true

require 'timeout'

# Who visits whom, and when.
class Planning
  class NoCarerAvailable < StandardError; end
  class Overlap < ArgumentError; end

  Slot = Struct.new(:from, :to, keyword_init: true) do
    def overlaps?(other)
      from < other.to && other.from < to
    end
  end

  def initialize(carers)
    @carers = carers
  end

  def assign(skill, on)
    @carers.find { |carer| carer.skilled?(skill) } || raise(NoCarerAvailable, "no carer with #{skill} is free on #{on}")
  end

  def day_plan(slots)
    slots.sort_by(&:from)
  end

  def book(slots, slot)
    taken = slots.find { |each| each.overlaps?(slot) }
    raise Overlap, "#{slot.from.strftime('%H:%M')} overlaps with #{taken.from.strftime('%H:%M')}" if taken

    slots + [slot]
  end

  def kilometres_per_visit(kilometres, visits)
    kilometres / visits.size
  end

  def parse_shift(text)
    from, to = text.split('-').map { |part| Time.strptime(part.strip, '%H:%M') }
    Slot.new(from: from, to: to)
  end

  def rotate(template)
    template[:days] << template[:days].shift
  end

  def optimise(seconds)
    Timeout.timeout(seconds) { sleep 2 }
  end
end
