class Duties
  Duty = Struct.new(:tag, :span, :kind, :work)

  def initialize
    @registry = Registry.new
    @winch = Winch.new
    @logbook = Logbook.new
    @inspection = Inspection.new
    @accounts = Accounts.new
    @briefing = Briefing.new
    @gate = Gate.new
  end

  def person(f, **more)
    Member.new(number: f.number, name: f.pilot, ratings: [], **more)
  end

  def token(key = Gate::KEY, **claims)
    JWT.encode(claims, key, 'HS256')
  end

  def all
    @all ||= [
      #+ ['', '', 0, ->(f) { f.n(1, 2) }],
      ['medical-not-filed', 'GET /members/:number/medical', 1,
       ->(f) { @registry.days_of_medical(person(f), Date.new(2026, 5, f.n(1, 28))) }],
      ['member-number-taken', 'POST /members', 1,
       ->(f) { @registry.enrol('M001', f.pilot) }],
      ['member-left', 'GET /members/:number/mail', 1,
       ->(f) { @registry.mail_of(f.number) }],
      ['mail-never-given', 'GET /members/:number/mail', 1,
       ->(_) { @registry.mail_of('M001') }],
      ['medicals-some-absent', 'remind medicals', 0,
       ->(f) { @registry.soonest_medical([person(f, medical: Medical.new('LAPL', Date.new(2026, 5, f.n(1, 28)))), person(f)]) }],
      ['import-stray-quote', 'import members', 0,
       ->(f) { @registry.import("number;name;joined\n#{f.number};\"#{f.pilot}\" jr;2020-02-02\n") }],
      ['import-joined-german', 'import members', 0,
       ->(f) { @registry.import("number;name;joined\n#{f.number};#{f.pilot};#{f.n(13, 28)}.04.2020\n") }],
      ['import-short-line', 'import members', 0,
       ->(f) { @registry.import("number;name;joined\n#{f.number}\n") }],
      ['ratings-unloaded', 'GET /members/:number/ratings', 1,
       ->(f) { @registry.rated?(Member.new(number: f.number, name: f.pilot), 'aerotow') }],
      ['mentors-in-circle', 'GET /members/:number/mentor', 1,
       ->(f) { a, b = f.number, f.pilot; @registry.head_mentor(@registry.mentors([{ number: a, mentor: b }, { number: b, mentor: a }]), a) }],
      ['invite-blank', 'POST /invitations', 1,
       ->(f) { @registry.invite("#{f.pilot}@club.example") }],
      ['crosswind-launch', 'POST /launches', 1,
       ->(f) { @winch.launch({ registration: f.glider, state: 'ready' }, f.n(16, 40)) }],
      ['launch-of-grounded', 'POST /launches', 1,
       ->(f) { @winch.launch_next([{ registration: f.glider, state: f.of('grounded', 'airborne', 'sold') }], 4) }],
      ['relaunch-before-check', 'POST /relaunches', 1,
       ->(f) { @winch.relaunch({ registration: f.glider, state: 'airborne' }) }],
      ['reserve-locks-twice', 'POST /reservations', 1,
       ->(f) { Winch.new.reserve(f.glider) }],
      ['flight-of-unlisted', 'POST /flights', 1,
       ->(f) { @logbook.record(glider: f.glider, minutes: f.n(3, 90)) }],
      ['flight-of-no-minutes', 'POST /flights', 1,
       ->(f) { @logbook.record(glider: 'D-0001', minutes: -f.n(0, 9)) }],
      ['minutes-still-open', 'GET /flights/total', 1,
       ->(f) { @logbook.total([{ minutes: f.n(3, 9) }, { minutes: nil }]) }],
      ['year-column', 'GET /flights/longest', 1,
       ->(f) { @logbook.longest(f.n(2001, 2026)) }],
      ['line-with-number', 'print log', 0,
       ->(f) { @logbook.line({ glider: f.glider, minutes: f.n(3, 90) }) }],
      ['time-with-letter', 'POST /flights', 1,
       ->(f) { @logbook.split_time("#{f.n(1, 9)}:#{f.n(10, 59)}h") }],
      ['tablet-cut-off', 'POST /tablet', 1,
       ->(f) { @logbook.from_tablet("{\"glider\": \"#{f.glider}\", \"min") }],
      ['hours-as-text', 'GET /gliders/:id/hours', 1,
       ->(f) { @inspection.hours_left({ registration: f.glider, hours: f.n(100, 900).to_s }) }],
      ['signed-with-defects', 'POST /signatures', 1,
       ->(f) { @inspection.sign({ registration: f.glider, defects: ['gear'] * f.n(1, 5) }, f.pilot) }],
      ['signature-annotated', 'POST /signatures', 1,
       ->(f) { @inspection.annotate(@inspection.sign({ registration: f.glider, defects: [] }, f.pilot), 'copy') }],
      ['programme-tabs', 'load programmes', 0,
       ->(f) { @inspection.programme("annual:\n\tmonths: #{f.n(6, 24)}\n") }],
      ['directive-not-shipped', 'load directives', 0,
       ->(f) { @inspection.directive("#{f.n(2001, 2026)}-#{f.n(10, 99)}") }],
      ['cockpit-too-light', 'POST /weighings', 1,
       ->(f) { @inspection.weigh(5, f.n(20, 45)) }],
      ['charge-for-bungee', 'POST /charges', 1,
       ->(f) { @accounts.charge(f.of(:bungee, :car, :self), f.n(3, 60)) }],
      ['account-overdrawn', 'debit', 4,
       ->(f) { @accounts.debit(f.pilot, 0, f.n(20_001, 90_000)) }], #~ ->(f) { @accounts.withdraw(f.pilot, 0, f.n(20_001, 90_000)) }],
      ['amount-with-sign', 'POST /payments', 1,
       ->(f) { @accounts.amount("#{f.n(1, 90)},#{f.n(10, 99)} EUR") }],
      ['share-among-none', 'POST /shares', 1,
       ->(f) { @accounts.share(f.n(100, 900), [{ pays: false }]) }],
      ['mandate-other-key', 'open mandates', 4,
       ->(f) { @accounts.open_mandate(f.n(1, 200).chr.b * 32, 'k' * 16) }],
      ['settle-too-slow', 'settle accounts', 0,
       ->(f) { @accounts.settle([f.pilot]) }],
      ['receipt-no-club', 'print receipts', 0,
       ->(f) { @accounts.receipt({ name: f.pilot }, f.n(1, 9).to_f) }],
      ['bank-key-unset', 'start', 0,
       ->(_) { @accounts.bank_key }],
      ['thermals-no-index', 'GET /thermals', 1,
       ->(f) { @briefing.thermals(f.field) }],
      ['sounding-503', 'read soundings', 0,
       ->(f) { @briefing.sounding(f.n(10_000, 19_999)) }],
      ['cloudbase-html', 'read cloudbase', 0,
       ->(f) { @briefing.cloudbase(f.field) }],
      ['satellite-slow', 'read satellite', 0,
       ->(f) { @briefing.satellite(f.n(1, 9)) }],
      ['radio-down', 'GET /frequencies', 1,
       ->(f) { @briefing.frequency(f.field) }],
      ['notams-down', 'GET /notams', 1,
       ->(f) { @briefing.notams(f.field) }],
      ['fix-without-latitude', 'upload igc', 4,
       ->(f) { @briefing.fix("B#{f.n(100_000, 235_959)}X") }],
      ['remark-latin', 'upload igc', 4,
       ->(f) { @briefing.remark("Fl\xFCgel;#{f.field}".b) }],
      ['wind-above-levels', 'GET /wind', 1,
       ->(f) { @briefing.wind_at([{ height: 500, wind: 12 }], f.n(600, 4000)) }],
      ['pilot-token-old', 'GET /me', 1,
       ->(f) { @gate.pilot(token(sub: f.pilot, exp: 1_700_000_000 + f.n(1, 9999))) }],
      ['tablet-key-changed', 'POST /tablet/login', 1,
       ->(f) { @gate.tablet(token('old', tablet: f.n(1, 9)), 'new') }],
    ].map { |each| Duty.new(*each) }
  end
end
