ENV.fetch('GEMS').split(':').each { |folder| $LOAD_PATH.unshift(folder) }
$VERBOSE = nil
require 'logger'
require 'json'
require 'date'
require 'webrick'
%w[lib/words lib/money_text app/records/records app/clients/clients app/services/booking_service app/services/report_service app/controllers/controllers app/jobs/jobs entries].each { |file| require_relative file }

# The service, put together.
class App
  attr_reader :bookings, :reports, :channel, :outage, :sessions, :path, :seed, :bookings_web, :lodges_web, :sessions_web

  def initialize(folder, seed)
    @seed = seed
    @path = File.join(folder, 'lodge.sqlite3')
    File.delete(@path) if File.exist?(@path)
    Schema.create(@path)
    @bookings = BookingService.new(DoorLock.new(9354))
    @reports = ReportService.new
    @channel = ChannelClient.new(9354)
    @outage = ChannelClient.new(9385)
    @sessions = Sessions.new(9384, 'k')
    @bookings_web = BookingsController.new(self)
    @lodges_web = LodgesController.new(self)
    @sessions_web = SessionsController.new(self)
  end

  def booking(words, attributes = {})
    row = { lodge_id: 1, guest_id: 1, arrives_on: '2026-12-01', departs_on: '2026-12-05', reference: words.id('B'), state: 'requested' }.merge(attributes)
    Booking.insert(row.merge(state: Booking.states[row[:state]])).to_a
    Booking.last.id
  end
end

# What channels and locks answer with.
partner = WEBrick::HTTPServer.new(Port: 9354, BindAddress: '127.0.0.1', AccessLog: [], Logger: WEBrick::Log.new(File::NULL))
partner.mount_proc('/') do |request, response|
  response.body = case request.path
                  when %r{/calendar} then '<html><title>Maintenance</title></html>'
                  when %r{/reviews} then '{"items":[{"stars":4.5},{"stars":null}]}'
                  when %r{/rates} then '{"mon":"80.0","sat":"on request"}'
                  else '{}'
                  end
  response.status = 503 if request.path.start_with?('/publish')
  response.status = 422 if request.path.start_with?('/locks')
end
Thread.new { partner.start }

module Doors
  def self.open(door, &work)
    case door
    when 'http' then rack(work)
    when 'thread' then Thread.new { Thread.current.report_on_exception = false; work.call }.join
    when 'send' then Object.new.send(:instance_exec, &work)
    else work.call
    end
  end

  # As Sinatra serves it.
  def self.rack(work)
    require 'sinatra/base'
    @web ||= Class.new(Sinatra::Base) do
      set :environment, :production
      set :show_exceptions, false
      set :raise_errors, true
      set :logging, false
      post('/run') { settings.work.call.to_s; '' }
    end
    @web.set(:work, nil)
    @web.define_singleton_method(:work) { work }
    @web.call('REQUEST_METHOD' => 'POST', 'PATH_INFO' => '/run', 'SERVER_NAME' => 'localhost', 'SERVER_PORT' => '80', 'rack.input' => StringIO.new, 'rack.errors' => StringIO.new, 'rack.url_scheme' => 'http', 'REMOTE_ADDR' => '127.0.0.1')
  end
end

module Layers
  def self.around(wrap, number, work)
    case wrap
    when 'middleware' then -> { Timing.measure { Tagged.with(number) { work.call } } }
    when 'cause' then -> { guard(number, work) }
    else work
    end
  end

  def self.guard(number, work)
    work.call
  rescue StandardError
    raise JobFailed, "job #{number} failed"
  end
end

module Timing
  def self.measure
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
  ensure
    @last = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
end

module Tagged
  def self.with(number)
    Thread.current[:tag] = number
    yield
  end
end

words = Words.new(Integer(ENV.fetch('SEED')))
app = App.new(ENV.fetch('PREFIX'), words.int(1, 9999))
door = ENV['DOOR']
span, kind = { 'http' => ['POST /run', 2], 'thread' => ['default process', 5] }.fetch(door, ['rake', 1])
ENTRIES.each do |label, entry|
  next if label.strip.empty?
  work = Layers.around(ENV['WRAP'], words.int(1000, 9999), -> { entry.call(app, words) })
  begin
    Doors.open(door, &work)
    warn "#{label}: nothing failed"
  rescue Exception => e
    # As the SDK does in Span#record_exception.
    stack = e.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '�')
    puts JSON.generate(bug: label, type: e.class.to_s, message: e.message.dup.force_encoding('UTF-8').scrub, stack: stack.scrub, span: span, kind: kind)
  end
end
partner.shutdown
