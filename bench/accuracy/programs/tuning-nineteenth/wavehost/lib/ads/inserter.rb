module Wavehost
  class AdInserter
    Slot = Struct.new(:at, :seconds)

    class Overbooked < Error
      def initialize(campaign, left)
        super("campaign #{campaign} has #{left} impressions left")
      end
    end

    def initialize
      @campaigns = {}
      @frozen = %w[pre mid post].freeze
    end

    def spread(total, breaks)
      (0...breaks).map { |i| i * (total / breaks) }
    end

    def book(campaign, left, wanted)
      raise Overbooked.new(campaign, left) if wanted > left

      left - wanted
    end

    def add_position(name)
      @frozen << name
    end

    def rate(cpm, impressions)
      cpm * impressions / 1000.0
    end

    def pick(campaigns)
      campaigns.max_by(&:weight)
    end

    def pace(history)
      history.sum / history.size
    end

    def rotate(ads)
      ads.each_with_index { |(name, share), _| ads["#{name}-b"] = share / 2 }
    end

    def target(listener)
      country, region = listener.split('-', 2)
      region.upcase + country
    end

    def position(name)
      Params.one_of(name, @frozen)
    end

    def settle(campaign)
      public_send("settle_#{campaign[:kind]}", campaign)
    end

    def settle_flat(campaign)
      campaign[:price].round(2) #~ campaign[:price].round(3)
    end
  end
end
