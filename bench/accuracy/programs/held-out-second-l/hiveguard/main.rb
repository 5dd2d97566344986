ENV['GEMS'].split(':').reverse_each { |path| $LOAD_PATH.unshift(path) }
require 'json'
require 'logger'
require 'stringio'
require_relative 'app/models/store'
require_relative 'app/services/apiary'
require_relative 'app/services/harvest'
require_relative 'app/clients/partners'
require_relative 'app/jobs/rounds'
require_relative 'lib/doors'

RNG = Random.new(ENV['SEED'].to_i)
SITES = %w[Heather-Moor Limewood Saltmarsh Cloverley Borage-Field Thornhill Willowbeck Ivyside].freeze
def site = SITES.sample(random: RNG)
def num(from = 100, to = 9999) = RNG.rand(from..to)

partner = WEBrick::HTTPServer.new(Port: 9934, BindAddress: '127.0.0.1', Logger: WEBrick::Log.new(File::NULL), AccessLog: [])
partner.mount_proc('/') { |request, answer| answer.status = request.path.start_with?('/vet') ? 404 : 503 }
Thread.new { partner.start }

apiary, harvest, partners, rounds = Apiary.new, Harvest.new, Partners.new(9934), Rounds.new
Colony.insert_all!([{ tag: 'TWICE' }])

JOBS = [
  [
    'strain-left-out', 'colony',
    -> { apiary.register(site, 2024, '') }
  ],
  [
    'queen-year-ancient', 'colony',
    -> { apiary.register(site, num(1800, 1989), 'carnica') }
  ],
  [
    'tag-twice', 'colony',
    -> { apiary.insert_quickly('TWICE') }
  ],
  [
    'colony-by-tag-nil', 'colony',
    -> { apiary.mites_of("#{site}-#{num}") }
  ],
  [
    'card-not-found', 'colony',
    -> { apiary.open_card(num) }
  ],
  [
    'mites-never-counted', 'colony',
    -> { apiary.note(num, nil) }
  ],
  [
    'weight-column-gone', 'colony',
    -> { apiary.heaviest.tag }
  ],
  [
    'moved-in-quarantine', 'colony',
    -> { apiary.move("C#{num}", site, 'Barn') }
  ],
  [
    'stage-after-last', 'colony',
    -> { apiary.stage_after(:swarmed) }
  ],
  [
    'stage-unheard-of', 'colony',
    -> { apiary.stage_after(site.downcase.to_sym) }
  ],
  [
    'strain-nil-downcase', 'colony',
    -> { apiary.strain_count([{ strain: site }, { strain: nil }]) }
  ],
  [
    'label-is-frozen', 'colony',
    -> { apiary.relabel("#{site}#{num}".freeze) }
  ],
  [
    'queens-in-circle', 'colony',
    -> { apiary.ancestors({ 'a' => 'b', 'b' => 'a' }, 'a') }
  ],
  [
    'queen-setter-typo', 'colony',
    -> { apiary.requeen(Colony.new(tag: site)) }
  ],
  [
    'frames-zero', 'harvest',
    -> { harvest.per_frame(num, 0) }
  ],
  [
    'lot-unknown-keyword', 'harvest',
    -> { harvest.lot(code: num, colour: site) }
  ],
  [
    'total-of-no-rows', 'harvest',
    -> { harvest.total([]) }
  ],
  [
    'kilos-as-text', 'harvest',
    -> { harvest.sum([{ 'kilos' => num.to_s }]) }
  ],
  [
    'price-with-sign', 'harvest',
    -> { harvest.price("EUR #{num}") }
  ],
  [
    'moisture-with-percent', 'harvest',
    -> { harvest.moisture("#{num(10, 25)}%") }
  ],
  [
    'frames-in-words', 'harvest',
    -> { harvest.frames("#{num} frames") }
  ],
  [
    'best-before-dashes', 'harvest',
    -> { harvest.best_before("2026-0#{num(1, 9)}-11") }
  ],
  [
    'flowering-day-thirty', 'harvest',
    -> { harvest.flowering(num(1990, 2026), 2, 30) }
  ],
  [
    'scale-json-cut', 'harvest',
    -> { harvest.scales("{\"readings\": [#{num}") }
  ],
  [
    'readings-key-renamed', 'harvest',
    -> { harvest.scales("{\"values#{num}\": []}") }
  ],
  [
    'rules-yaml-class', 'harvest',
    -> { harvest.rules("--- !ruby/object:Object\nsite: #{site}\n") }
  ],
  [
    'rules-yaml-indent', 'harvest',
    -> { harvest.rules("site: #{site}\n  mites: [#{num}\n") }
  ],
  [
    'sheet-stray-quote', 'harvest',
    -> { harvest.sheet("lot,kilos\n#{num},\"4\" kg\n") }
  ],
  [
    'sheet-without-kilos', 'harvest',
    -> { harvest.sheet("lot,weight\n#{num},4\n") }
  ],
  [
    'label-beyond-latin', 'harvest',
    -> { harvest.floral("#{site} ✿") }
  ],
  [
    'comparison-of-none', 'harvest',
    -> { harvest.compare([]) }
  ],
  [
    'rank-with-nil', 'harvest',
    -> { harvest.rank([num, nil, 3]) }
  ],
  [
    'tag-line-key', 'harvest',
    -> { harvest.tag_line({ code: site, kilos: num }) }
  ],
  [
    'pattern-open-group', 'harvest',
    -> { harvest.matching(site, "(#{site}") }
  ],
  [
    'extent-one-side', 'harvest',
    -> { harvest.extent("#{num} cm") }
  ],
  [
    'share-of-zero', 'harvest',
    -> { harvest.share(num, 0) }
  ],
  [
    'root-of-negative', 'harvest',
    -> { harvest.yield_root(-num) }
  ],
  [
    'forage-503', 'partner',
    -> { partners.forage(site) }
  ],
  [
    'vet-404', 'partner',
    -> { partners.vet(num) }
  ],
  [
    'weather-refused', 'partner',
    -> { partners.weather(site) }
  ],
  [
    'redis-refused', 'partner',
    -> { partners.remember("seen:#{num}") }
  ],
  [
    'scale-socket-refused', 'partner',
    -> { partners.scale('127.0.0.1') }
  ],
  [
    'listening-too-long', 'partner',
    -> { partners.listen(site) }
  ],
  [
    'inspector-expired', 'partner',
    -> { partners.inspector(JWT.encode({ sub: site, exp: num }, 'meadow', 'HS256')) }
  ],
  [
    'inspector-wrong-key', 'partner',
    -> { partners.inspector(JWT.encode({ sub: site }, 'field', 'HS256')) }
  ],
  [
    'inspector-segments', 'partner',
    -> { partners.inspector(site) }
  ],
  [
    'forage-map-down', 'partner',
    -> { partners.report(site) }
  ],
  [
    'log-not-gzip', 'round',
    -> { rounds.unzip("PK#{num}") }
  ],
  [
    'photo-file-gone', 'round',
    -> { rounds.photo("/var/hives/#{site}/#{num}.jpg") }
  ],
  [
    'smokers-grown-in-loop', 'round',
    -> { rounds.each_smoker({ site => 1 }) }
  ],
  [
    'queue-was-closed', 'round',
    -> { rounds.visit(Queue.new) }
  ],
  [
    'lock-taken-again', 'round',
    -> { rounds.take(Mutex.new) }
  ],
  [
    'fiber-is-dead', 'round',
    -> { rounds.resume(Fiber.new { num }) }
  ],
  [
    'walked-past-end', 'round',
    -> { rounds.next_site([site, site]) }
  ],
  [
    'person-cannot-be-called', 'round',
    -> { rounds.notify([site]) }
  ],
  [
    'camera-sent-nothing', 'round',
    -> { rounds.parallel([site]) }
  ],
  [
    'interval-unset', 'round',
    -> { rounds.setting({ 'site' => site }, 'interval') }
  ],
  [
    'keyword-last-missing', 'round',
    -> { rounds.start({ 'first' => num }) }
  ],
  [
    'count-below-zero', 'round',
    -> { rounds.thin({ 'hives' => [1], 'count' => -num }) }
  ],
  [
    'bytes-too-few', 'round',
    -> { rounds.bytes('ab') }
  ],
  [
    'invalid-utf-8-stripped', 'round',
    -> { rounds.upcase("#{site}\xff ") .then { |t| t.split(/ /) } }
  ],
].freeze

ATTEND = lambda do |job, error|
  stack = error.full_message(highlight: false, order: :top).encode('UTF-8', invalid: :replace, undef: :replace, replace: '�')
  message = error.message.encode('UTF-8', invalid: :replace, undef: :replace).scrub
  puts JSON.generate({ bug: job[0], type: error.class.to_s, message: message, stack: stack.scrub, span: "hive #{job[1]}", kind: 1 })
end

Doors.public_send(ENV['DOOR'], JOBS, ATTEND)
$stdout.flush
exit!(0)
