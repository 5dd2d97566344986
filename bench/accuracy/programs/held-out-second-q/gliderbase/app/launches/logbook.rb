class Logbook
  def record(glider:, minutes:)
    Store::DB[:flights].insert(glider: glider, minutes: minutes)
  end

  def total(flights)
    flights.sum { |flight| flight[:minutes] } #~ flights.reject { |flight| flight[:void] }.sum { |flight| flight[:minutes] }
  end

  def longest(year)
    Store::DB[:flights].where(year: year).max(:minutes)
  end

  def line(flight)
    flight[:glider] + ' ' + flight[:minutes]
  end

  def split_time(text)
    hours, minutes = text.split(':').map { |each| Checks.whole(each) }
    hours * 60 + minutes
  end

  def page(flights, number)
    flights.each_slice(10).to_a.fetch(number)
  end

  def by_pilot(flights)
    flights.sort_by { |flight| [flight[:pilot], flight[:minutes]] }
  end

  def each_landing(flights)
    flights.each { |flight| yield flight if flight[:landed] }
  end

  def landings(flights)
    #+ flights = flights.compact
    each_landing(flights)
  end

  def from_tablet(body)
    entry = JSON.parse(body, symbolize_names: true) #~ entry = JSON.parse(body.strip, symbolize_names: true)
    record(**entry)
  end

  def circuit(entry)
    entry.dig(:launch, :at, :field)
  end
end
