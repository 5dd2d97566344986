class Fortune
  PILOTS = ['Anke Voss', 'Bela Toth', 'Carla Pinto', 'Dirk Haas', 'Eske Juhl', 'Felix Roy', 'Gitte Lund'].freeze
  FIELDS = %w[Lasham Aosta Rieti Serres Fayence Wasserkuppe Leszno].freeze

  def initialize(seed)
    @random = Random.new(seed * 7717)
  end

  def n(low, high)
    @random.rand(low..high)
  end

  def of(*choices)
    choices[n(0, choices.size - 1)]
  end

  def pilot
    of(*PILOTS)
  end

  def field
    of(*FIELDS)
  end

  def glider
    format('D-%04d', n(2, 9999))
  end

  def number
    format('M%03d', n(2, 999))
  end
end
