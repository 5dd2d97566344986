# frozen_string_literal: true

require 'json'
require 'date'
require_relative 'lib/record'
%w[models/models services/planning services/accounting clients/partners jobs/jobs controllers/controllers].each { |file| require_relative "app/#{file}" }

SEED = Integer(ENV.fetch('SEED'))
RANDOM = Random.new(SEED * 7907)

def one(*words) = words[RANDOM.rand(words.size)]
def id(range = 1000..99_999) = RANDOM.rand(range)
def person = one('Hanna Lund', 'Otto Meyer', 'Lise Bakker', 'Karel Novak', 'Rosa Conti', 'Emil Berg')

class JobFailed < StandardError; end

def client(**attributes) = Client.create!(id: id, name: person, street: "Elm Street #{id(1..80)}", care_level: 1, contact: { phone: '0123' }, **attributes)
def visit(**attributes) = Visit.create!(id: id, client_id: client.id, state: :planned, planned_at: Time.at(1_760_000_000 + id), minutes: 30, **attributes)
def carer(**attributes) = Carer.new(id: id, name: person, skills: %i[wound insulin], weekly_hours: 30, **attributes)

def closed_port
  server = TCPServer.new('127.0.0.1', 0)
  server.addr[1].tap { server.close }
end

def remote
  lambda do |verb, path, _body|
    case path
    when %r{/members/} then [200, '{"status":"active"}']
    when %r{/routes/} then [200, '<html><body>Bad gateway</body></html>']
    when '/claims' then [422, '{"errors":["period"]}']
    else [500, verb.to_s]
    end
  end
end

def bugs
  planning = Planning.new([carer])
  accounting = Accounting.new({ mail: { from: 'care@example.org' } })
  insurance = Partners::InsuranceApi.new(remote)
  noon = Time.new(2026, 11, id(1..28), 12, id(0..59))
  slot = Planning::Slot.new(from: noon, to: noon + 1800)
  {
    'client-already-erased' => ['GET /clients/:id', -> { ClientsController.new({ id: id }).show }],
    'client-saved-without-name' => ['POST /clients', -> { ClientsController.new({ id: id, name: ' ' * SEED }).create }],
    'created-twice-by-retry' => ['POST /clients', -> { 2.times { ClientsController.new({ id: SEED, name: 'Hanna Lund' }).create } }],
    'form-has-field-of-next-release' => ['POST /clients', -> { ClientsController.new({ id: id, name: person, one(:pronoun, :nickname, :language) => 'x' }).create }],
    'emergency-contact-not-given' => ['GET /clients/:id/emergency', -> { ClientsController.new({ id: client(contact: nil).id }).emergency }],
    'care-level-of-new-law' => ['GET /clients/:id/level', -> { ClientsController.new({ id: client(care_level: id(4..9)).id }).level }],
    'visit-posted-without-client' => ['POST /visits', -> { VisitsController.new({ id: id }).create }],
    'hours-patched-without-amount' => ['PATCH /carers/:id', -> { CarersController.new({ id: carer.save!.id }).update }],
    'hours-patched-as-text' => ['PATCH /carers/:id', -> { CarersController.new({ id: carer.save!.id, by: id(1..9).to_s }).update }],
    'carer-hired-for-fifty-hours' => ['POST /carers', -> { CarersController.new({ id: id, name: person, weekly_hours: id(41..60) }).create }],
    'badge-of-former-carer' => ['GET /carers', -> { CarersController.new({ badge: "B-#{id}" }).by_badge }],
    'day-picked-in-words' => ['GET /visits', -> { VisitsController.new({ day: one('morgen', 'heute', 'n/a', 'ASAP') }).index }],
    'end-of-visit-without-minutes' => ['GET /visits/:id/end', -> { VisitsController.new({ id: visit(minutes: nil).id }).end_time }],
    'started-a-second-time' => ['POST /visits/:id/start', -> { visit(state: :running).start! }],
    'cancelled-after-it-was-done' => ['POST /visits/:id/cancel', -> { visit(state: one(:done, :billed)).cancel!('ill') }],
    'no-carer-for-skill' => ['plan', -> { planning.assign(one(:dementia, :palliative, :stoma), Date.new(2026, 11, id(1..28))) }],
    'slot-without-start' => ['plan', -> { planning.day_plan([slot, Planning::Slot.new(to: noon), slot]) }],
    'booked-into-same-half-hour' => ['plan', -> { planning.book([slot], Planning::Slot.new(from: noon + (60 * id(1..20)), to: noon + 3600)) }],
    'kilometres-of-day-without-visits' => ['plan', -> { planning.kilometres_per_visit(id(5..90), []) }],
    'shift-typed-with-dots' => ['plan', -> { planning.parse_shift("#{id(6..9)}.00-#{id(10..16)}.30") }],
    'frozen-template-rotated' => ['plan', -> { planning.rotate({ days: %w[mon tue wed].freeze }.freeze) }],
    'optimiser-over-its-time' => ['plan', -> { planning.optimise(0.02) }],
    'hours-with-decimal-comma' => ['POST /timesheets', -> { accounting.hours("#{id(1..9)},#{id(1..9)}") }],
    'kilometres-left-out' => ['POST /mileage', -> { accounting.mileage({ day: id, km: nil }) }],
    'charge-of-visit-without-minutes' => ['POST /invoices', -> { accounting.charge([visit, visit(minutes: nil)]) }],
    'month-closed-unbalanced' => ['close', -> { accounting.close_month([id, 500], [400]) }],
    'iban-with-spaces' => ['POST /invoices', -> { accounting.iban_for(client(contact: { iban: "DE#{id} #{id}" })) }],
    'sender-setting-renamed' => ['mail', -> { accounting.sender }],
    'claim-for-closed-period' => ['claims', -> { insurance.submit({ period: "2026-0#{id(1..9)}" }) }],
    'coverage-of-member-on-trial' => ['GET /coverage', -> { insurance.coverage("m#{id}") }],
    'route-answered-by-proxy' => ['plan', -> { Partners::RouteApi.new(remote).distance(id, id) }],
    'pharmacy-port-closed' => ['POST /prescriptions', -> { Partners::Pharmacy.new('127.0.0.1', closed_port).order("RX-#{id}") }],
    'reminded-of-erased-client' => ['job', -> { ReminderJob.perform_now(visit(client_id: id).id, :sms) }],
    'reminder-by-fax' => ['job', -> { ReminderJob.perform_now(visit.id, one(:fax, :letter, :whatsapp)) }],
    'job-class-renamed' => ['job', -> { ApplicationJob.from_queue({ job: one('NightlySyncJob', 'GeocodeJob', 'SurveyJob'), arguments: [SEED] }) }],
    'job-queued-by-older-release' => ['job', -> { ApplicationJob.from_queue({ job: 'ReminderJob', arguments: [visit.id] }) }],
    'letter-before-carer-is-chosen' => ['job', -> { LetterJob.perform_now('introduction', client: client) }],
    'letter-template-not-deployed' => ['job', -> { LetterJob.perform_now(one('farewell', 'survey', 'holiday'), client: nil) }],
    'wages-of-carer-on-call' => ['job', -> { PayrollJob.perform_now([carer, carer(weekly_hours: nil)]) }],
    'import-without-birthday' => ['job', -> { ImportJob.perform_now(['born=1940-02-01', "name=#{person}"]) }],
    'import-of-unknown-birthday' => ['job', -> { ImportJob.perform_now(Array.new(SEED, 'born=1940-02-01') + ["born=#{one('unknown', '00.00.1938', '1938')}"]) }]
  }
end

def logged(work)
  lambda do
    began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    work.call
  ensure
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - began
  end
end

def failing_as_job(name, work)
  lambda do
    work.call
  rescue StandardError => e
    raise JobFailed, "#{name} failed: #{e.message}"
  end
end

def enter(door, work)
  case door
  when 'http' then [->(app) { app.call }, ->(app) { app.call }].inject(work) { |app, layer| -> { layer.call(app) } }.call
  when 'thread' then Thread.new { Thread.current.report_on_exception = false; work.call }.value
  when 'send' then work.public_send(:call)
  else work.call
  end
end

# As `record_exception` of the SDK: `full_message` without colours, the newest call first.
def print_failure(bug, error, span, kind)
  text = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: "\u{fffd}")
  puts({ bug: bug, type: error.class.to_s, message: error.message.dup.force_encoding('UTF-8').scrub, stack: text, span: span, kind: kind }.to_json)
end

door = ENV.fetch('DOOR', 'cli')
layers = ENV.fetch('WRAP', '')
bugs.each do |label, (route, work)|
  work = logged(logged(work)) if layers.include?('middleware')
  work = failing_as_job(route, work) if layers.include?('cause')
  enter(door, work)
  warn "#{label} did not fail"
rescue StandardError, NotImplementedError => e
  print_failure(label, e, door == 'http' ? route : "#{door} #{route}", { 'http' => 2, 'thread' => 5 }.fetch(door, 1))
end
