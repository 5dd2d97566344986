# frozen_string_literal: true

# What customers and systems sent this time.
module Values
  RNG = Random.new(ENV.fetch('SEED', '1').to_i * 7717)

  module_function

  def number(upto) = RNG.rand(upto)
  def pick(list) = list[RNG.rand(list.length)]
  def id(prefix) = "#{prefix}#{100_000 + RNG.rand(900_000)}"
  def person = pick(['Nora Vogt', 'Luca Ferri', 'Sami Aho', 'Greta Lind', 'Omar Haddad', 'Eve Novak'])
  def show = pick(%w[Tosca Hamlet Carmen Evita Faust Medea Tartuffe])
  def word = pick(%w[stalls balcony gallery circle boxes terrace])
end
