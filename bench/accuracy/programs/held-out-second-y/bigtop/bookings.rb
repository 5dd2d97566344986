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
      ['slot-has-no-hours', -> { timetable.call.hours }],
      ['slot-keyword', -> { timetable.call.add(title: act, pick(:teacher, :room, :until) => town) }],
      ['enrolment-skips', -> { enrol.call.move(pick('accepted', 'declined')) }],
      ['enrolment-ended', -> { enrol.call.move('offered').move('accepted').move('waiting') }],
      ['class-full', -> { Classes::Enrolment.seat(act, 12, 6 + seed) }],
      ['form-without-title', -> { Classes::Enrolment.build(pupil: artist, title: '') }],
      ['guardian-phone', -> { Classes::Enrolment.guardian(guardian: { name: artist }) }],
      ['guardian-absent', -> { Classes::Enrolment.guardian(pupil: artist) }],
      ['price-with-comma', -> { enrol.call.fee("#{30 + seed},50 €", 2) }],
      ['born-iso', -> { enrol.call.born("201#{seed}-04-0#{seed}") }],
      ['discount-unmatched', -> { enrol.call.discount(pick({ student: true }, { early: false }, { sibling: '2' })) }],
      ['certificate-arguments', -> { enrol.call.certificate }],
      ['grade-unsafe', -> { inspect.call.find(4 + seed).pass! }],
      ['pass-without-findings', -> { inspect.call.pass! }],
      ['may-not-sign', -> { inspect.call.sign("#{pick('coach', 'guest', 'tech')}.#{artist}") }],
      ['angle-past-right', -> { Rigging::Load.force(50 + seed, 2) }],
      ['name-too-long', -> { people.call.hire(stage_name: "#{artist} and the Flying Brothers of #{town}") }],
      ['artist-unknown', -> { people.call.artist(9000 + seed) }],
      ['name-not-found', -> { people.call.by_name("Nobody #{seed}") }],
      ['passport-twice', -> { people.call.import("X#{seed * 991}") }],
      ['contract-open-ended', -> { people.call.extend_contract(people.call.hire(stage_name: artist), "C#{seed}") }],
      ['stale-artist', -> { people.call.grow(people.call.hire(stage_name: artist).id, seed) }],
      ['dismiss-protected', -> { people.call.dismiss(people.call.hire(stage_name: "The #{artist}")) }],
      ['agency-column', -> { people.call.agency(people.call.hire(stage_name: artist)) }],
      ['association-venue', -> { people.call.contracts(people.call.hire(stage_name: artist).tap { |a| People::Contract.create!(artist: a, number: 'V') }) }],
      ['no-contract', -> { people.call.oldest_contract(people.call.hire(stage_name: artist)) }],
      ['leg-without-times', -> { Tour::Route.new([Tour::Stop.new(town, 1, nil), Tour::Stop.new(artist, seed)]).legs }],
      ['zone-unknown', -> { Tour::Route.new([]).local(Tour::Stop.new(town, Time.at(1_790_000_000), nil, "Europe/#{town}")) }],
      ['shortest-of-one-stop', -> { Tour::Route.new([Tour::Stop.new(town)]).shortest }],
      ['time-without-zone', -> { Tour::Route.when("2026-11-0#{seed} 10:00") }],
      ['month-abbreviated', -> { Tour::Route.month(pick('Sept', 'Oct', 'Dec')) }],
      ['distance-one-way', -> { Tour::Route.distance({ town => {} }, town, 'Lyon') }],
      ['graph-loop', -> { Tour::Route.visit({ town => [town] }, town) }],
      ['template-name', -> { programme.render("<%= #{pick('orchestra', 'conductor', 'sponsor')} %>") }],
      ['yaml-date', -> { programme.settings("premiere: 2026-0#{seed}-01") }],
      ['lights-colour', -> { programme.lights("lights:\n  level: #{seed}") }],
      ['poster-latin', -> { programme.poster("caf\xE9 #{act}".b) }],
      ['show-not-found', -> { serving(404, '') { |t| t.sold("s#{seed}") } }],
      ['ticketing-slow', -> { serving(200, '', 0.5) { |t| t.sold("s#{seed}") } }],
      ['ticketing-html', -> { serving(200, "<b>#{town}</b>") { |t| t.sold("s#{seed}") } }],
      ['seats-missing', -> { serving(200, "{\"show\":#{seed}}") { |t| t.seats("s#{seed}") } }],
      ['revenue-null', -> { serving(200, '{"revenue":null}') { |t| t.revenue("s#{seed}") } }],
      ['ticketing-down', -> { Integrations::Ticketing.new('http://127.0.0.1:9791').sold("s#{seed}") }],
      ['pass-expired', -> { Integrations::Wire.pass(JWT.encode({ sub: artist, exp: 1_600_000_000 + seed }, 'k', 'HS256'), 'k') }],
      ['poll-timeout', -> { Integrations::Wire.poll(Queue.new) }],
      ['thread-fails', -> { Integrations::Wire.join([Thread.new { Thread.current.report_on_exception = false; Hash[town, 1].fetch(artist) }]) }],
      ['cue-missing', -> { Integrations::Files.music(act) }],
      ['mixer-missing', -> { Integrations::Files.mix(act) }],
      ['plugin-missing', -> { Integrations::Files.plugin(pick('fog', 'laser', 'snow')) }],
      ['setting-unset', -> { Integrations::Files.setting('BIGTOP_SMTP_HOST') }],
    ]
  end
end
