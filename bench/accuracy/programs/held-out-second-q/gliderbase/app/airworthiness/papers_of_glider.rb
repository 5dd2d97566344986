require 'yaml'

class NotAirworthy < StandardError
end

class Inspection
  LIMITS = { 'annual' => 365, 'hook' => 1825 }.freeze
  NOTES = []

  def due(kind, last)
    last + LIMITS.fetch(kind)
  end

  def hours_left(glider)
    3000 - glider[:hours]
  end

  def sign(glider, inspector)
    raise NotAirworthy, "#{glider[:registration]} has #{glider[:defects].size} open defects, #{inspector} cannot sign" if glider[:defects].any?

    "signed #{inspector}".freeze
  end

  def annotate(signature, remark)
    signature << " (#{remark})"
  end

  def programme(text)
    YAML.safe_load(text)
  end

  def directive(id)
    YAML.safe_load(File.read(File.join(ENV.fetch('PREFIX'), 'config', "directive-#{id}.yml")))
  end

  def weigh(empty, load)
    Checks.between('cockpit load', empty + load, 55..110)
  end

  def component(kind)
    Object.const_get("Component#{kind.capitalize}").new
  end

  def serial(text)
    Checks.whole(text.delete('-'))
  end
end
