require_relative 'check'
require_relative 'store'

class Oven
  attr_reader :trays

  def initialize(trays = [])
    @trays = trays
  end

  def heat_of(name)
    trays.find { |tray| tray[:name] == name }.heat
  end

  def bake(dough)
    Check.that(dough, 'dough is missing')
    dough
  end

  def loads(total)
    total / trays.size
  end

  def each_tray
    trays.each do |tray|
      yield tray.upcase
    end
  end

  def layers(tray)
    1 + tray.sum { |inner| layers(inner) }
  end

  def start(port)
    Store.connect(port)
  end

  def save(id)
    Store.new.insert('oven', id)
  end

  def freeze_list
    trays.freeze << 1
  end
end
