# frozen_string_literal: true

require 'socket'
require_relative 'lib/campus/courses'
require_relative 'lib/campus/services'

SEED = Integer(ENV.fetch('SEED'))

def pick(*choices) = choices[SEED % choices.size]

NAME = pick('Amina', 'Bastian', 'Chiyo', 'Declan', 'Esra', 'Faisal', 'Greta')
COURSE = pick('botany', 'statics', 'ethics', 'optics', 'drawing', 'logic')
ID = 7000 + (SEED * 131)

PEER = TCPServer.new('127.0.0.1', 0)
Thread.new do
  loop do
    Thread.new(PEER.accept) do |socket|
      path = socket.gets.to_s.split[1].to_s
      nil until socket.gets.to_s.strip.empty?
      sleep 0.2 if path.start_with?('/slow')
      status = { '/records' => 200, '/tuition' => 500 + (SEED % 4), '/photos' => 404 }.fetch(path[%r{^/\w+}], 200)
      socket.write("HTTP/1.1 #{status} Answer\r\nContent-Length: 16\r\nConnection: close\r\n\r\n<html>Sign in...")
      socket.close
    rescue SystemCallError
      nil
    end
  end
end
BASE = "http://127.0.0.1:#{PEER.addr[1]}"
CLOSED = TCPServer.open('127.0.0.1', 0) { |free| "http://127.0.0.1:#{free.addr[1]}" }

def entries
  bare = Campus::Student.new(id: ID, name: NAME, advisor: nil, grades: [])
  graded = Campus::Student.new(id: ID, name: NAME, advisor: Campus::Advisor.new(name: NAME), grades: [{ title: COURSE, points: SEED }, { title: 'law', points: nil }])
  courses = Campus::Courses.new({ COURSE => 0 })
  courses.require_before(COURSE, "#{COURSE} 2")
  courses.require_before("#{COURSE} 2", *Array.new(SEED % 3) { |at| "intro #{at}" }, COURSE)
  registrar = Campus::Registrar.new(BASE)
  office = Campus::Office.new(ENV.fetch('PREFIX'))
  [
    ['course-is-full', 'POST /enrollments', -> { courses.enroll(COURSE, bare) }],
    ['dropped-before-enrolled', 'DELETE /enrollments/:id', -> { courses.drop(COURSE, bare) }],
    ['seats-of-unknown', 'GET /courses/:id/seats', -> { courses.seats_of("#{COURSE}-#{SEED}") }],
    ['prerequisite-ring', 'GET /courses/:id/depth', -> { courses.depth(COURSE) }],
    ['title-left-out', 'POST /courses', -> { courses.create({ 'capacity' => SEED.to_s }) }],
    ['capacity-in-words', 'POST /courses', -> { courses.create({ 'title' => COURSE, 'capacity' => pick('many', '20 seats', '1.5', 'XL', '') }) }],
    ['start-left-out', 'POST /schedules', -> { courses.schedule({ 'title' => COURSE }) }],
    ['start-in-words', 'POST /schedules', -> { courses.schedule({ 'starts' => pick('next week', '31.5.2031', 'May', '2031/05/31') }) }],
    ['student-without-advisor', 'GET /students/:id', -> { Campus::Transcript.new(bare).advisor_line }],
    ['advisor-without-office', 'GET /students/:id/hours', -> { Campus::Transcript.new(graded).office_hours }],
    ['average-of-none', 'GET /students/:id/average', -> { Campus::Transcript.new(bare).average }],
    ['best-of-none', 'GET /students/:id/best', -> { Campus::Transcript.new(bare).best }],
    ['grade-pending-in-rank', 'GET /students/:id/rank', -> { Campus::Transcript.new(graded).ranked }],
    ['grade-pending-in-total', 'GET /students/:id/total', -> { Campus::Transcript.new(graded).total }],
    ['points-outside-letters', 'GET /grades/:id', -> { Campus::Transcript.new(bare).letter(101 + SEED) }],
    ['record-is-page', 'GET /records/:id', -> { registrar.record(ID) }],
    ['tuition-fails', 'GET /tuition/:id', -> { registrar.tuition(ID) }],
    ['rooms-slow', 'GET /rooms', -> { registrar.rooms("2031-05-#{10 + SEED}") }],
    ['transfer-refused', 'POST /transfers', -> { registrar.transfer(ID, CLOSED) }],
    ['photo-missing', 'GET /photos/:id', -> { registrar.photo(ID) }],
    ['syllabus-missing', 'GET /courses/:id/syllabus', -> { office.syllabus("#{COURSE}-#{ID}") }],
    ['settings-damaged', 'PUT /settings', -> { office.settings("term: #{COURSE}\n#{pick("  - x: [#{SEED}", "\tname: #{NAME}", "a: b: #{NAME}")}") }],
    ['letter-without-room', 'POST /letters', -> { office.letter(bare, []) }],
    ['roster-in-latin', 'POST /rosters', -> { office.roster("#{NAME}; Jos\xE9; #{COURSE}".b) }],
    ['nobody-to-mail', 'POST /notices', -> { office.notify([{ email: "#{NAME}@example.org" }, { name: NAME }]) }],
    ['entry-is-frozen', 'POST /archive', -> { office.archive({ tags: [COURSE, NAME].freeze }) }],
    ['page-without-body', 'GET /pages', -> { office.each_page([{ body: COURSE }, { title: NAME }]).to_a }]
  ]
end

def report(bug, span, kind, error)
  line = { bug: bug, type: error.class.to_s, message: error.message, stack: error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '?'), span: span, kind: kind }
  puts line.to_json
end

# Layers as those of Rack.
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

class Transaction
  def initialize(app)
    @app = app
    @lock = Monitor.new
  end

  def call(env)
    @lock.synchronize { @app.call(env) }
  end
end

class Endpoint
  def call(env)
    env.fetch('campus.call').call
  end
end

STACK = { 'none' => Endpoint.new, 'timing' => Timing.new(Endpoint.new), 'both' => Transaction.new(Timing.new(Endpoint.new)) }.fetch(ENV.fetch('WRAP', 'none'))

def attempt((bug, route, call), span, kind)
  yield call
rescue SystemStackError, StandardError => e
  report(bug, span || route, kind, e)
end

case ENV.fetch('DOOR', 'script')
when 'http'
  entries.each { |entry| attempt(entry, nil, 2) { |call| STACK.call({ 'REQUEST_METHOD' => 'GET', 'campus.call' => call }) } }
when 'job'
  queue = Thread::Queue.new(entries)
  queue.close
  Thread.new { while (entry = queue.pop) do attempt(entry, 'CampusJob process', 5) { |call| STACK.call({ 'campus.call' => call }) } end }.join
else
  entries.each { |entry| attempt(entry, 'rake campus', 1, &:call) }
end
