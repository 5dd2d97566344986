# frozen_string_literal: true

# Runs every bug once and prints what record_exception of the SDK sends, a line of JSON each.
require 'socket'
require_relative 'kitchen'

seed = Integer(ENV.fetch('SEED'))
prefix = ENV.fetch('PREFIX')
name = %w[Aoife Bruno Chiyo Dario Elena Fritz Gwen][seed % 7]
food = %w[leek saffron trout barley quince fennel][seed % 6]
reason = ['fish is out', 'driver ill', 'price went up', 'minimum not reached', 'closed on Monday', 'wrong postcode', 'card refused'][seed % 7]
number = 100 + (seed * 311)
free = TCPServer.new('127.0.0.1', 0)
port = free.addr[1]
free.close

menu = Kitchen::Menu.new([Kitchen::Menu::Dish.new(food, nil, nil)])
stove = Kitchen::Stove.new

BUGS = {
  'order-without-table' => -> { menu.order({ guest: name, table: '' }) },
  'reserve-without-hour' => -> { menu.reserve({ guest: name, id: number }) },
  'price-of-unknown' => -> { menu.price_of("#{food} pie") },
  'allergens-of-none' => -> { menu.allergens },
  'cheapest-without-price' => -> { menu.cheapest },
  'page-out-of-range' => -> { menu.page(number) },
  'course-unknown' => -> { menu.course(food.to_sym) },
  'ingredient-out' => -> { stove.cook(food, number) },
  'portion-for-none' => -> { stove.portion(number, 0) },
  'recipe-is-no-json' => -> { stove.recipe("#{food}: #{number}") },
  'delivery-is-no-json' => -> { stove.delivery("<#{name}>") },
  'day-is-no-date' => -> { stove.day("#{food}day") },
  'count-is-no-number' => -> { stove.count("#{number} #{food}") },
  'bill-without-total' => -> { stove.bill({ name: name }) },
  'supplier-says-no' => -> { stove.supplier(reason) },
  'book-missing' => -> { stove.book(prefix, name) },
  'weather-refused' => -> { stove.weather(port) },
  'timer-runs-out' => -> { stove.timer(seed) },
  'steps-too-deep' => -> { stove.nested({ name: food, limit: seed % 5 }) },
  'dish-not-stored' => -> { stove.store(food) },
  'guest-without-seat' => -> { stove.parallel([{ name: name }]) },
  'missing-performer' => -> { stove.flip!(number) },
  'oven-unknown' => -> { stove.steps.to_a }
}.freeze

def report(bug, error)
  puts({ bug: bug, type: error.class.to_s, message: error.message, stack: error.full_message(highlight: false, order: :top) }.to_json)
end

class Timing
  def initialize(app)
    @app = app
  end

  def call(env)
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    @app.call(env)
  ensure
    @took = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
  end
end

class Session
  def initialize(app) = @app = app

  def call(env) = catch(:halt) { @app.call(env) }
end

def attempt(bug, call)
  call.call
rescue StandardError => e
  report(bug, e)
end

app = ->(env) { BUGS.fetch(env['PATH_INFO']).call }
stack = { nil => app, '1' => Timing.new(app), '2' => Session.new(Timing.new(app)) }.fetch(ENV.fetch('WRAP', nil))

case ENV.fetch('ENTRY', nil)
when 'http' then BUGS.each_key { |bug| attempt(bug, -> { stack.call({ 'PATH_INFO' => bug }) }) }
when 'job'
  queue = Thread::Queue.new
  worker = Thread.new { while (bug = queue.pop) do attempt(bug, -> { stack.call({ 'PATH_INFO' => bug }) }) end }
  BUGS.each_key { |bug| queue << bug }
  queue << nil
  worker.join
else BUGS.each { |bug, call| attempt(bug, call) }
end
