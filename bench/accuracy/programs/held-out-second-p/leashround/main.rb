ENV.fetch('GEMS').split(':').each { |path| $LOAD_PATH.unshift(path) }
require 'logger'
require 'timeout'
require_relative 'lib/model/tables'
require_relative 'lib/support/config'
require_relative 'lib/walks/planner'
require_relative 'lib/walks/rounds'
require_relative 'lib/kennels/register'
require_relative 'lib/gateways/partners'
require_relative 'lib/doors/gateway'
require_relative 'lib/doors/ways'
require_relative 'entries'

class Desk
  attr_reader :planner, :rounds, :register, :partners, :dice, :folder

  TOWNS = %w[Alderby Brackholm Corfe Dunmoor Eastwell Fennick Galton Hexley].freeze
  PETS = %w[Biscuit Rollo Pepper Juno Clover Magnus Tilda Otis].freeze

  def initialize(seed, folder, port)
    @dice = Random.new(seed * 77)
    @folder = folder
    @planner = Walks::Planner.new
    @rounds = Walks::Rounds.new
    @register = Kennels::Register.new
    @partners = Gateways::Partners.new("http://127.0.0.1:#{port}", 9839)
  end

  def n(low, high) = @dice.rand(low..high)
  def pick(*list) = list[@dice.rand(list.size)]
  def town = pick(*TOWNS)
  def pet = pick(*PETS)
  def mail = "#{pet.downcase}#{n(10, 9999)}@leash.example"
  def day = format('2026-%02d-%02d', n(1, 12), n(1, 28))
  def dog(**more) = Dog.create!(name: pet, **more)
  def round(state = 'planned') = Round.create!(state: state, on: day, leashes: n(1, 9))
end

Doors.gateway(9834)
desk = Desk.new(ENV.fetch('SEED').to_i, ENV.fetch('PREFIX'), 9834)
Doors.public_send(ENV.fetch('DOOR', 'rake'), ENTRIES, desk, ENV.fetch('WRAP', ''))
