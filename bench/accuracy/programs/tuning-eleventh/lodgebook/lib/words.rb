# Values of a run.
class Words
  def initialize(seed)
    @random = Random.new(seed)
  end

  def int(low, high) = @random.rand(low..high)

  def of(*list) = list[@random.rand(list.size)]

  def id(prefix) = "#{prefix}_#{@random.rand(0x10000000..0xffffffff).to_s(16)}"

  def guest = of('Nora Voss', 'Emil Kranz', 'Zofia Lis', 'Hugo Prat')
end
