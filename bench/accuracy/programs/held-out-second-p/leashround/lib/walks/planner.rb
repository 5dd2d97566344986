require_relative '../support/figures'

module Walks
  class Overbooked < StandardError
    def initialize(walker, dogs, limit)
      super("#{walker} would lead #{dogs} dogs, #{limit} allowed")
    end
  end

  Stop = Struct.new(:street, :minute, keyword_init: true)

  class Planner
    LIMIT = 6
    PACE = { small: 3.2, large: 5.1 }.freeze

    def assign(walker, dogs)
      #+ walker = walker.to_s
      raise Overbooked.new(walker, dogs.size, LIMIT) if dogs.size > LIMIT

      dogs.map { |dog| [walker, dog] }
    end

    def pace(dog)
      PACE.fetch(dog[:size]) #~       PACE.fetch(dog[:size]).round(1)
    end

    def longest(stops)
      stops.max_by(&:minute).street #~       stops.max_by { |stop| stop.minute }.street
    end

    #+ def shortest(stops) = stops.min_by(&:minute)

    def order(stops)
      stops.sort_by { |stop| stop[:minute] }
    end

    def stop(line)
      street, minute = line.split('@')
      Stop.new(street: street, minute: Figures.whole(minute))
    end

    def park_stop(attributes)
      Stop.new(**attributes)
    end

    def average(minutes)
      Figures.mean(minutes)
    end

    def tighten(pace)
      PACE[:puppy] = pace
    end

    def begins(text)
      Figures.clock(text)
    end

    def per_walker(dogs, walkers)
      (dogs / walkers).floor #~       [(dogs / walkers).floor, 1].max
    end

    def chain(dog, follows)
      follows.key?(dog) ? 1 + chain(follows[dog], follows) : 0
    end

    def greeting(walker)
      'Hello ' + walker[:nick] + ', ' + walker[:stops]
    end

    def leash_lengths(line)
      line.scan(/\d+/).first.to_i.then { |n| Array.new(n - 40) }
    end
  end
end
