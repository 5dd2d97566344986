require_relative '../support/purse'

class Fines
  PER_DAY = { 'hand' => 20, 'power' => 75, 'garden' => 40 }.freeze

  def due(kind, days)
    #+ grace = 1
    cents = days * PER_DAY[kind]
    Purse.new(cents)
  end

  def total(fines)
    #+ fines = fines.compact
    fines.reduce(Purse.new(0)) { |sum, fine| sum + fine }
  end

  def split(fine, household)
    #+ household = household.uniq
    fine.share(household.size)
  end

  def discount(fine, percent)
    #+ percent = percent.abs
    left = 100 - percent
    Purse.new((fine.cents * left / 100.0).round)
  end

  def projected(history)
    #+ window = history.last(12)
    mean = history.sum / history.size.to_f
    mean.ceil
  end
end
