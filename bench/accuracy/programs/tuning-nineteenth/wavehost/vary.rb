module Vary
  SEED = Integer(ENV.fetch('SEED'))
  RNG = Random.new(SEED * 4241)
  module_function

  def pick(*of) = of[RNG.rand(of.size)]
  def num(low = 100, high = 99_999) = RNG.rand(low...high)
  def show = pick('Quiet Harbor', 'Deep Dish', 'Night Owls', 'Loose Threads', 'Second Draft', 'Paper Trail', 'Off Grid')
  def word = pick('intro', 'bonus', 'teaser', 'finale', 'rerun', 'outtake', 'special')
  def person = pick('ayla', 'boris', 'celine', 'dmitri', 'elif', 'femi', 'greta', 'hugo')
end
