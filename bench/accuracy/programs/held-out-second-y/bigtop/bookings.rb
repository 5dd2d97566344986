require 'webrick'

class Bookings
  include Bigtop

  def initialize(seed)
    @seed = seed
  end

  def pick(*of)
    of[@seed % of.size]
  end

  def serving(status, body, wait = 0)
    server = TCPServer.new('127.0.0.1', 0)
    thread = Thread.new do
      client = server.accept
      client.readpartial(4096)
      sleep(wait)
      client.write("HTTP/1.1 #{status} X\r\nContent-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}")
      client.close
    rescue IOError, SystemCallError
      nil
    end
    yield Integrations::Ticketing.new("http://127.0.0.1:#{server.addr[1]}")
  ensure
    thread.kill
    server.close
  end

  def list
    seed = @seed
    act = pick('Silks', 'Trapeze', 'Tightwire', 'Cyr wheel', 'Juggling') + " #{seed}"
    artist = pick('Zora', 'Milo', 'Petite Anouk', 'Duo Ferro') + " #{seed * 7}"
    town = pick('Gdynia', 'Arles', 'Porto', 'Brno', 'Ghent')
    point = "P#{seed * 11}"
    timetable = -> { Classes::Timetable.new.add(title: act, from: '10:30', hall: 'north') }
    enrol = -> { Classes::Enrolment.new(artist.dup, act) }
    inspect = -> { Rigging::Inspection.new(point) }
    people = -> { People::Directory.new }
    programme = Tour::Programme.new(act)
    [
      ['coach-of-unknown-class', -> { timetable.call.coach_of('Fire') }],
      ['hall-unknown', -> { timetable.call.add(title: 'Ring', hall: pick('south', 'attic', 'yard')).seats('Ring') }],
      ['from-with-dot', -> { timetable.call.add(title: 'Ring', from: "#{8 + seed}.3#{seed}").earliest }],
      ['from-not-given', -> { timetable.call.add(title: 'Ring').earliest }],
      ['sorted-without-coach', -> { timetable.call.add(title: 'Ring', coach: artist).sorted }],
      ['halls-frozen', -> { timetable.call.open_hall(town, 10 + seed) }],
      ['merge-slots-reader', -> { timetable.call.merge(timetable.call) }],
      ['slot-has-no-hours', -> { timetable.call.hours }],
      ['grid-of-zero', -> { timetable.call.grid(0) }],
      ['print-without-hall', -> { timetable.call.add(title: 'Ring').print(12) }],
      ['slot-not-listed', -> { timetable.call.next_after(town) }],
      ['slot-keyword', -> { timetable.call.add(title: act, pick(:teacher, :room, :until) => town) }],
      ['week-fifty-three', -> { timetable.call.week(53, pick(2021, 2022, 2023, 2024, 2025)) }],
      ['enrolment-skips', -> { enrol.call.move(pick('accepted', 'declined')) }],
      ['enrolment-ended', -> { enrol.call.move('offered').move('accepted').move('waiting') }],
      ['class-full', -> { Classes::Enrolment.seat(act, 12, 6 + seed) }],
      ['form-without-title', -> { Classes::Enrolment.build(pupil: artist, title: '') }],
      ['guardian-phone', -> { Classes::Enrolment.guardian(guardian: { name: artist }) }],
      ['guardian-absent', -> { Classes::Enrolment.guardian(pupil: artist) }],
      ['price-with-comma', -> { enrol.call.fee("#{30 + seed},50 €", 2) }],
      ['cents-by-zero', -> { enrol.call.cents(10 + seed) }],
      ['born-iso', -> { enrol.call.born("201#{seed}-04-0#{seed}") }],
      ['level-word', -> { enrol.call.level(pick('beginner', 'adult', 'teen')) }],
      ['weight-with-unit', -> { enrol.call.weight("#{50 + seed} kg") }],
      ['discount-unmatched', -> { enrol.call.discount(pick({ student: true }, { early: false }, { sibling: '2' })) }],
      ['notes-unset', -> { enrol.call.notes }],
      ['badge-number', -> { enrol.call.badge }],
      ['certificate-arguments', -> { enrol.call.certificate }],
      ['rename-frozen', -> { Classes::Enrolment.new(artist.freeze, act).rename(town) }],
      ['one-parent', -> { enrol.call.parents([{ name: artist }]) }],
      ['parent-without-name', -> { enrol.call.parents([{ name: artist }, { phone: seed }]) }],
      ['grade-unsafe', -> { inspect.call.find(4 + seed).pass! }],
      ['pass-without-findings', -> { inspect.call.pass! }],
      ['average-of-none', -> { inspect.call.average }],
      ['closed-then-found', -> { inspect.call.close }],
      ['may-not-sign', -> { inspect.call.sign("#{pick('coach', 'guest', 'tech')}.#{artist}") }],
      ['chain-without-rating', -> { inspect.call.chain([{ rating: 20 + seed }, { id: seed }]) }],
      ['lock-in-lock', -> { inspect.call.exclusively { seed } }],
      ['due-without-findings', -> { inspect.call.due(Date.new(2026, seed, 1)) }],
      ['report-without-lines', -> { inspect.call.publish(town) }],
      ['kind-unknown', -> { Rigging::Inspection.of_kind(pick('swivel', 'shackle', 'carabiner')) }],
      ['registry-empty', -> { Rigging::Inspection.registry[point] }],
      ['trail-circle', -> { {}.tap { |step| step[:next] = step; Rigging::Inspection.trail(step) } }],
      ['angle-past-right', -> { Rigging::Load.force(50 + seed, 2) }],
      ['share-no-points', -> { Rigging::Load.share(100 * seed, 0) }],
      ['matrix-singular', -> { Rigging::Load.solve([[seed, 2 * seed], [2, 4]], [1, 1]) }],
      ['rated-nil', -> { Rigging::Load.ratio(nil, seed) }],
      ['rated-zero-load', -> { Rigging::Load.ratio(100 * seed, 0) }],
      ['ceil-infinite', -> { Rigging::Load.round_up(seed) }],
      ['anchor-index', -> { Rigging::Load.anchor([point], seed) }],
      ['span-text', -> { Rigging::Load.span(point, seed) }],
      ['pack-text', -> { Rigging::Load.packed([seed.to_s]) }],
      ['ropes-negative', -> { Rigging::Load.ropes(4, -seed) }],
      ['clamp-reversed', -> { Rigging::Load.clamp(5, 10 + seed, 2) }],
      ['name-too-long', -> { people.call.hire(stage_name: "#{artist} and the Flying Brothers of #{town}") }],
      ['name-blank', -> { people.call.hire(stage_name: '', height: 140 + seed) }],
      ['height-in-metres', -> { people.call.hire(stage_name: artist, height: 1 + seed) }],
      ['attribute-unknown', -> { people.call.hire(stage_name: artist, pick(:nickname, :discipline, :agent) => town) }],
      ['artist-unknown', -> { people.call.artist(9000 + seed) }],
      ['name-not-found', -> { people.call.by_name("Nobody #{seed}") }],
      ['passport-twice', -> { people.call.import("X#{seed * 991}") }],
      ['contract-number-null', -> { people.call.sign(people.call.hire(stage_name: artist)) }],
      ['contract-open-ended', -> { people.call.extend_contract(people.call.hire(stage_name: artist), "C#{seed}") }],
      ['contract-orphan', -> { people.call.orphan("C-#{seed}") }],
      ['stale-artist', -> { people.call.grow(people.call.hire(stage_name: artist).id, seed) }],
      ['dismiss-protected', -> { people.call.dismiss(people.call.hire(stage_name: "The #{artist}")) }],
      ['agency-column', -> { people.call.agency(people.call.hire(stage_name: artist)) }],
      ['popularity-column', -> { people.call.ranked }],
      ['filter-column', -> { people.call.where(pick(:home, :origin, :country) => town) }],
      ['search-apostrophe', -> { people.call.search(pick("D'Angelo", "O'Brien", "L'Étoile")) }],
      ['status-unknown', -> { people.call.promote(people.call.hire(stage_name: artist), pick('alumni', 'star', 'retired')) }],
      ['destroyed-touched', -> { people.call.touch_frozen(people.call.hire(stage_name: artist)) }],
      ['association-venue', -> { people.call.contracts(people.call.hire(stage_name: artist).tap { |a| People::Contract.create!(artist: a, number: 'V') }) }],
      ['no-contract', -> { people.call.oldest_contract(people.call.hire(stage_name: artist)) }],
      ['leg-without-times', -> { Tour::Route.new([Tour::Stop.new(town, 1, nil), Tour::Stop.new(artist, seed)]).legs }],
      ['zone-unknown', -> { Tour::Route.new([]).local(Tour::Stop.new(town, Time.at(1_790_000_000), nil, "Europe/#{town}")) }],
      ['town-nil', -> { Tour::Route.new([Tour::Stop.new(town), Tour::Stop.new(nil)]).towns }],
      ['shortest-of-one-stop', -> { Tour::Route.new([Tour::Stop.new(town)]).shortest }],
      ['stop-too-long', -> { Tour::Route.parse("#{town},1,2,CET,x,#{seed}\n") }],
      ['time-without-zone', -> { Tour::Route.when("2026-11-0#{seed} 10:00") }],
      ['month-abbreviated', -> { Tour::Route.month(pick('Sept', 'Oct', 'Dec')) }],
      ['sunday-text', -> { Tour::Route.sunday(pick('tba', 'later', 'unknown')) }],
      ['distance-one-way', -> { Tour::Route.distance({ town => {} }, town, 'Lyon') }],
      ['graph-end', -> { Tour::Route.visit({ town => ['Lyon'] }, town) }],
      ['graph-loop', -> { Tour::Route.visit({ town => [town] }, town) }],
      ['weather-ends', -> { Tour::Route.weather([town].each) }],
      ['stops-range', -> { Tour::Route.between([], 2 + seed, 9) }],
      ['template-name', -> { programme.render("<%= #{pick('orchestra', 'conductor', 'sponsor')} %>") }],
      ['template-syntax', -> { programme.render("<% [#{seed}, %>") }],
      ['csv-quote', -> { programme.acts("act,min\n\"#{act}\"x,3\n") }],
      ['csv-act-column', -> { programme.acts("title,min\n#{act},3\n") }],
      ['yaml-date', -> { programme.settings("premiere: 2026-0#{seed}-01") }],
      ['yaml-indent', -> { programme.settings("a:\n  - #{act}\n b: [") }],
      ['lights-missing', -> { programme.lights("sound: #{seed}") }],
      ['lights-colour', -> { programme.lights("lights:\n  level: #{seed}") }],
      ['json-cut', -> { programme.decode("{\"act\": \"#{act}") }],
      ['poster-latin', -> { programme.poster("caf\xE9 #{act}".b) }],
      ['utf-mixed', -> { programme.join(act, "é #{town}") }],
      ['ascii-accent', -> { programme.ascii("#{town} ré") }],
      ['regexp-open', -> { programme.pattern("(#{act}") }],
      ['act-number', -> { programme.act_number(act) }],
      ['slug-of-text', -> { programme.slug(town) }],
      ['lineup-solo', -> { programme.lineup(["#{act} by #{artist}", act]) }],
      ['encore-short', -> { programme.encore([act, town]) }],
      ['tempo-none', -> { programme.tempo([]) }],
      ['finale-private', -> { programme.call_act('finale') }],
      ['act-not-defined', -> { programme.call_act(pick('overture', 'parade', 'interval')) }],
      ['show-not-found', -> { serving(404, '') { |t| t.sold("s#{seed}") } }],
      ['ticketing-broken', -> { serving(503, '') { |t| t.sold("s#{seed}") } }],
      ['ticketing-slow', -> { serving(200, '', 0.5) { |t| t.sold("s#{seed}") } }],
      ['ticketing-html', -> { serving(200, "<b>#{town}</b>") { |t| t.sold("s#{seed}") } }],
      ['seats-missing', -> { serving(200, "{\"show\":#{seed}}") { |t| t.seats("s#{seed}") } }],
      ['revenue-null', -> { serving(200, '{"revenue":null}') { |t| t.revenue("s#{seed}") } }],
      ['ticketing-down', -> { Integrations::Ticketing.new('http://127.0.0.1:9791').sold("s#{seed}") }],
      ['cache-down', -> { Integrations::Wire.cache("town:#{town}") }],
      ['lamp-off', -> { Integrations::Wire.lamp(9792) }],
      ['weather-host', -> { Integrations::Wire.weather("#{town.downcase}.invalid") }],
      ['link-space', -> { Integrations::Wire.link("http://tour/#{town} #{seed}") }],
      ['pass-expired', -> { Integrations::Wire.pass(JWT.encode({ sub: artist, exp: 1_600_000_000 + seed }, 'k', 'HS256'), 'k') }],
      ['pass-other-secret', -> { Integrations::Wire.pass(JWT.encode({ sub: artist }, 'k', 'HS256'), 'other') }],
      ['pass-cut', -> { Integrations::Wire.pass("abc#{seed}.def", 'k') }],
      ['key-short', -> { Integrations::Wire.seal('k' * (4 + seed)) }],
      ['pem-empty', -> { Integrations::Wire.certificate("-----BEGIN #{seed}") }],
      ['digest-unknown', -> { Integrations::Wire.digest("sha#{500 + seed}") }],
      ['poll-timeout', -> { Integrations::Wire.poll(Queue.new) }],
      ['drain-empty', -> { Integrations::Wire.drain(Queue.new) }],
      ['queue-closed', -> { Integrations::Wire.announce(Queue.new.close, town) }],
      ['thread-fails', -> { Integrations::Wire.join([Thread.new { Thread.current.report_on_exception = false; Hash[town, 1].fetch(artist) }]) }],
      ['cue-missing', -> { Integrations::Files.music(act) }],
      ['folder-exists', -> { Integrations::Files.folder('lib') }],
      ['not-gzip', -> { Integrations::Files.unpack("PK#{seed}") }],
      ['inflate-short', -> { Integrations::Files.inflate(Zlib::Deflate.deflate(act * 40)[0, 12]) }],
      ['photo-base64', -> { Integrations::Files.photo("data:#{seed},=") }],
      ['log-closed', -> { Integrations::Files.log(StringIO.new('').tap(&:close), town) }],
      ['mixer-missing', -> { Integrations::Files.mix(act) }],
      ['marshal-old', -> { Integrations::Files.restore("\x03\x0#{seed}x") }],
      ['plugin-missing', -> { Integrations::Files.plugin(pick('fog', 'laser', 'snow')) }],
      ['setting-unset', -> { Integrations::Files.setting("BIGTOP_#{pick('SMTP', 'SMTP')}_HOST") }],
      ['dump-of-proc', -> { Integrations::Files.backup({ town => -> { seed } }) }],
      ['children-of-file', -> { Integrations::Files.listing(__FILE__) }]
    ]
  end
end
