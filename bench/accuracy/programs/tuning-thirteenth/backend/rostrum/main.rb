# frozen_string_literal: true

require 'json'
require 'sinatra/base'
require_relative 'lib/rostrum/desk'

ENTRY = ENV.fetch('ENTRY', 'cli')
WRAP = ENV.fetch('WRAP', '0').to_i
RANDOM = Random.new(ENV.fetch('SEED').to_i * 31)

# What the SDK does of an exception.
def record_exception(bug, exception)
  stack = exception.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '�')
  $stdout.puts JSON.generate(bug: bug, type: exception.class.to_s, message: exception.message.scrub, stack: stack)
end

# The web application, each action a route.
class Web < Sinatra::Base
  set :environment, :production
  set :raise_errors, true
  set :show_exceptions, false
  set :dump_errors, false
  set :logging, false

  post('/v1/:action') do
    env['rostrum.desk'].public_send(params['action'], **env['rostrum.arguments'])
    204
  end
end

# Records what gets as far as this, like the instrumentation of Rack.
class Tracing
  def initialize(app) = @app = app

  def call(env)
    @app.call(env)
  rescue Exception => e
    record_exception(env['rostrum.bug'], e)
    [500, {}, []]
  end
end

# Middleware that the production has.
class Locale
  def initialize(app) = @app = app

  def call(env)
    env['rostrum.locale'] = 'en'
    @app.call(env)
  end
end

class Worker
  def initialize(desk) = @desk = desk

  def process(bug, action, arguments)
    chain(0) { @desk.public_send(action, **arguments) }
  rescue Exception => e
    record_exception(bug, e)
  end

  def chain(depth, &job)
    return yield if depth >= WRAP

    chain(depth + 1, &job)
  end
end

def pick(*of) = of[RANDOM.rand(of.size)]
def id(prefix) = "#{prefix}-#{RANDOM.rand(10_000..99_999)}"
def name = "#{pick('Ada', 'Bo', 'Cleo', 'Dag', 'Ena', 'Fry')} #{pick('Moss', 'Lund', 'Ek', 'Falk', 'Quist')}"
def day = format('2031-%02d-%02d', RANDOM.rand(1..12), RANDOM.rand(1..28))

BUGS = [
  ['speaker-was-removed', :speaker_card, -> { { id: 1 } }],
  ['card-of-deleted-talk', :speaker_card, -> { { id: RANDOM.rand(100..9999) } }],
  ['timetable-with-open-slot', :timetable, -> { { slots: [{ 'title' => name }] } }],
  ['badge-of-day-visitor', :badge, -> { { holder: name, session: {} } }],
  ['ticket-sold-twice', :sell, -> { { code: 'T-1', holder: name } }],
  ['ticket-for-nobody', :sell, -> { { code: id('T'), holder: nil } }],
  ['sales-before-migration', :sales, -> { { day: day } }],
  ['hall-without-seats', :venue, -> { { settings: { hall: { name: name } } } }],
  ['settings-with-text-keys', :venue, -> { { settings: { 'hall' => name } } }],
  ['seats-with-unit', :import_rooms, -> { { csv: "room,seats\nA#{RANDOM.rand(9)},#{RANDOM.rand(20..400)} pcs\n" } }],
  ['page-of-robots', :list, -> { { page: pick('last', 'next', 'NaN', '2?', "1'", '') + pick('', 'x', '.') } }],
  ['sponsor-feed-renamed-key', :sponsors, -> { { feed: "{\"partners\":[#{RANDOM.rand(99)}]}" } }],
  ['day-in-other-order', :weekday, -> { { day: "#{RANDOM.rand(13..28)}/#{RANDOM.rand(1..12)}/2031" } }],
  ['mailer-down', :confirm, -> { { to: "#{id('visitor')}@example.org", port: RANDOM.rand(2..9) } }],
  ['room-planned-twice', :place, -> { room = "#{pick('Aula', 'Forum', 'Cinema', 'Loft')} #{RANDOM.rand(9)}"; at = "#{RANDOM.rand(9..17)}:30"; { room: room, at: at, plan: { [room, at] => true } } }],
  ['tracks-in-a-ring', :breadcrumb, -> { track = name; { track: track, parents: { track => 'Evening', 'Evening' => track } } }],
  ['rating-without-votes', :rating, -> { { votes: [] } }],
  ['search-in-latin1', :search, -> { { text: "caf\xE9 #{name}".dup.force_encoding('UTF-8') } }],
  ['hook-of-new-kind', :webhook, -> { { event: { kind: pick('disputed', 'expired', 'frozen'), order: { id: RANDOM.rand(9999) } } } }],
  ['badge-printer-slow', :print_badges, -> { { names: [name] * 3, seconds: 0.05 } }],
  ['footer-variable-renamed', :footer, -> { { sponsors: [name] } }],
  ['door-without-counter', :tally, -> { { halls: [{ doors: [{ in: RANDOM.rand(9) }] }] } }],
  ['transfer-of-old-code', :transfer, -> { { code: "X#{RANDOM.rand(999)}" } }],
  ['gift-of-closed-batch', :gift, -> { { code: id('G') } }],
].freeze

desk = Rostrum::Desk.new
web = WRAP.positive? ? Tracing.new(Locale.new(Web.new)) : Tracing.new(Web.new)
BUGS.each do |bug, action, make|
  arguments = make.call
  case ENTRY
  when 'http'
    env = Rack::MockRequest.env_for("/v1/#{action}", method: 'POST', 'rostrum.desk' => desk, 'rostrum.arguments' => arguments, 'rostrum.bug' => bug)
    Thread.new { web.call(env) }.join
  when 'job'
    Thread.new { Worker.new(desk).process(bug, action, arguments) }.join
  else
    begin
      desk.public_send(action, **arguments)
    rescue Exception => e
      record_exception(bug, e)
    end
  end
end
