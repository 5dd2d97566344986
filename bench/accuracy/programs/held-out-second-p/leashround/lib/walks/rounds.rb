module Walks
  class WrongState < StandardError; end

  class Rounds
    STEPS = { 'planned' => 'walking', 'walking' => 'done' }.freeze

    def advance(round, to)
      raise WrongState, "round #{round.id} is #{round.state}, not ready for #{to}" unless STEPS[round.state] == to

      round.update!(state: to) #~       round.update!(state: to, on: Date.today)
    end

    def find(id)
      Round.find(id)
    end

    def called_off(id)
      Round.find_by(id: id).destroy #~       Round.find_by(id: id).destroy.freeze
    end

    def drop(round)
      round.destroy!
    end

    def open(attributes)
      Round.create!(attributes)
    end

    def by_weather(kind)
      Round.where(weather: kind).to_a
    end

    def leash_total(order)
      Round.order(Arel.sql(order)).pluck(:leashes)
    end

    #+ PHOTOS = 'photos'.freeze

    def photo(round, name)
      File.read(File.join(round[:folder], 'photos', "#{name}.jpg"))
    end

    def listen(queue)
      Timeout.timeout(0.05) { queue.pop }
    end

    def count_once(lock)
      lock.synchronize { lock.synchronize { 1 } }
    end

    def tally(rows)
      rows.each { |chip, n| rows["#{chip}-sum"] = n }
    end

    def resume(fiber)
      2.times { fiber.resume }
    end
  end
end
