# ruby run.rb <rack|job|thread> <seed>: meets each bug by this door and prints what an SDK would send of it.
require_relative 'lib/oven'
require_relative 'lib/shop'

DOOR = ARGV[0]
SEED = ARGV[1].to_i
WORDS = %w[rye spelt wheat barley oat corn rice millet teff sorghum].freeze
REASONS = ['no funds', 'card is lost', 'wrong pin', 'bank is closed', 'limit reached', 'card expired', 'too late'].freeze
W = WORDS[SEED % WORDS.size]
R = REASONS[SEED % REASONS.size]
N = 3 + SEED * 17
ID = SEED.odd? ? format('%08x-ab12-4a8c-9c11-1234567890ab', SEED * 7919) : (1000 + SEED * 37).to_s

BUGS = [
  ['heat-of-missing-tray', -> { Oven.new.heat_of(W) }],
  ['bake-nothing', -> { Oven.new.bake(nil) }],
  ['confirm-nothing', -> { Shop::Order.new.confirm(nil) }],
  ['loads-by-none', -> { Oven.new.loads(N) }],
  ['tray-is-a-number', -> { Oven.new([N]).each_tray { |tray| tray } }],
  ['layers-in-circle', -> { tray = []; tray << tray; Oven.new.layers(tray) }],
  ['oven-unreachable', -> { Oven.new.start(1 + N % 9) }],
  ['oven-taken', -> { Oven.new.save(ID) }],
  ['frozen-trays', -> { Oven.new([W]).freeze_list }],
  ['price-of-unknown', -> { Shop::Order.new.price("#{W}-#{N}") }],
  ['order-not-json', -> { Shop::Order.new.parse("#{W} #{N}") }],
  ['card-refused', -> { Shop::Order.new.pay(W, R) }],
  ['age-not-a-number', -> { Shop::Order.new.age(W) }],
  ['total-without-count', -> { Shop::Order.new.total([{ price: N }]) }],
  ['order-missing', -> { Shop::Order.new.load(ID) }],
  ['customer-missing', -> { Shop::Order.new.customer(ID) }],
  ['order-taken', -> { Shop::Order.new.save(ID) }],
  ['recipe-missing', -> { Shop::Order.new.recipe(W) }],
  ['step-undefined', -> { Shop::Order.new.in_background }]
].freeze

class Logger
  def initialize(inner)
    @inner = inner
  end

  def call(env)
    @inner.call(env)
  end
end

def record(bug, error)
  attributes = {
    'exception.type' => error.class.to_s,
    'exception.message' => error.message,
    'exception.stacktrace' => error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace)
  }
  puts JSON.generate({ bug: bug, attributes: attributes })
end

def enter(act)
  return act.call unless DOOR == 'rack'

  app = ->(env) { env[:act].call }
  (SEED % 3).times { app = Logger.new(app) }
  app.call({ act: act })
end

def attempt(bug, act)
  enter(act)
rescue Exception => e
  record(bug, e)
end

BUGS.each do |bug, act|
  DOOR == 'thread' ? Thread.new { attempt(bug, act) }.join : attempt(bug, act)
end
