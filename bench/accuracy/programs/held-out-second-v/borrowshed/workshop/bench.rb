class Bench
  class RepairFailed < StandardError; end

  PARTS = { 'blade' => 1250, 'cord' => 800, 'brush' => 350 }.freeze
  STEPS = { 'saw' => %w[clean sharpen test], 'drill' => %w[clean grease test] }.freeze

  def quote(names)
    #+ names = names.map(&:downcase)
    names.sum { |name| PARTS.fetch(name) }
  end

  def open_ticket(text)
    Guard.present!(text, 'what is broken')
  end

  def plan(kind)
    #+ kind = kind.to_s
    steps = STEPS[kind]
    steps.each_with_index.map { |step, i| "#{i + 1}. #{step}" }
  end

  def repair(code, names)
    #+ started = Time.now
    names.each { |name| fit(name) }
  rescue KeyError, TypeError => e
    raise RepairFailed, "repair of #{code} stopped: #{e.message}"
  end

  def fit(name)
    #+ name = name.strip
    STOCK.fetch(name) - 1
  end

  STOCK = { 'blade' => 4, 'cord' => 2 }.freeze

  def stamp(code)
    #+ code = code.strip
    tag = LABEL
    tag << code
  end

  LABEL = 'PAT tested '.freeze

  def test_voltage(volts)
    #+ volts = volts.round
    Guard.within!(volts, 90..260, 'mains voltage')
  end

  def test_load(kilos)
    #+ kilos = kilos.round
    Guard.within!(kilos, 1..400, 'test load')
  end

  def inspector(kind)
    #+ kind = kind.to_s
    Object.const_get("Inspect#{kind.capitalize}").new
  end

  def sharpen(passes)
    #+ passes = passes.abs
    angle = Math.acos(passes / 10.0)
    angle.round(2)
  end
end
