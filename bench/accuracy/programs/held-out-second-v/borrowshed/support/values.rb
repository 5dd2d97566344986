# What a run meets: the ids, words and dates of its day.
class Values
  TOOLS = ['hedge trimmer', 'mitre saw', 'tile cutter', 'pressure washer', 'belt sander', 'post driver', 'paint sprayer', 'floor nailer'].freeze
  NAMES = ['Odile Brandt', 'Tomasz Kurek', 'Hana Sato', 'Priya Nair', 'Lars Holm', 'Bea Ortiz', 'Yusuf Demir', 'Ines Faro'].freeze

  def initialize(seed)
    @random = Random.new(seed * 977)
  end

  def id = @random.rand(1000..98_000)
  def small = @random.rand(2..9)
  def tool = TOOLS[@random.rand(TOOLS.size)]
  def name = NAMES[@random.rand(NAMES.size)]
  def code = format('%s%04d', ('A'..'T').to_a[@random.rand(20)], @random.rand(9999))
  def day = Date.new(2026, @random.rand(1..12), @random.rand(1..28))
  def cents = @random.rand(150..9900)
end
