# frozen_string_literal: true

module Yard
  # Values of the day: what drivers, depots and customers sent.
  class Values
    def initialize(seed)
      @random = Random.new(seed * 7907)
    end

    def below(limit) = @random.rand(limit)
    def id = 10_000 + @random.rand(89_999)
    def pick(*of) = of[@random.rand(of.size)]
    def plate = "#{pick("LX", "RT", "DV")}#{10 + below(89)} #{pick("KMN", "OPA", "ZEE")}"
    def name = pick("Aoife Byrne", "Marek Zelenka", "Selin Kaya", "Jonas Vik", "Carla Pinto")
    def model = pick("Sprinter", "Transit", "Ducato", "Crafter", "Master")
    def depot = pick("harbour", "airport", "station", "southgate")
    def date = format("2026-%02d-%02d", 1 + below(12), 1 + below(28))
  end
end
