require 'bigdecimal'
require 'csv'
require 'date'
require 'json'
require 'yaml'

class Harvest
  Lot = Struct.new(:code, :kilos, :moisture, keyword_init: true)

  def per_frame(kilos, frames)
    kilos / frames
  end

  def lot(values)
    Lot.new(**values)
  end

  def total(rows)
    rows.map { |row| row[:kilos] }.inject(:+).round(1)
  end

  def sum(rows)
    rows.sum { |row| row['kilos'] }
  end

  def price(text)
    BigDecimal(text).round(2)
  end

  def moisture(text)
    Float(text)
  end

  def frames(text)
    Integer(text, 10)
  end

  def best_before(text)
    Date.strptime(text, '%d/%m/%Y').next_year(2)
  end

  def flowering(year, month, day)
    Date.new(year, month, day).yday
  end

  def scales(text)
    JSON.parse(text).fetch('readings')
  end

  def rules(text)
    YAML.safe_load(text)
  end

  def sheet(text)
    CSV.parse(text, headers: true).map { |row| row.fetch('kilos') }
  end

  def floral(label)
    label.encode('ISO-8859-1')
  end

  def compare(lots)
    lots.max_by(&:moisture).code
  end

  def rank(values)
    values.sort
  end

  def tag_line(lot)
    format('%<code>s %<kilos>.1f kg from %<site>s', lot)
  end

  def matching(text, pattern)
    text.match(Regexp.new(pattern))
  end

  def extent(text)
    text.split('x').then { |(wide, high)| wide.to_f * high.strip.to_f }
  end

  def share(part, whole)
    Rational(part, whole)
  end

  def yield_root(balance)
    Math.sqrt(balance)
  end
end
