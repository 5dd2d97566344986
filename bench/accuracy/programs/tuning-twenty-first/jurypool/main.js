const http = require('node:http')
const roll = require('./data/roll')
const money = require('./lib/money')
const calendar = require('./lib/calendar')
const ballot = require('./draw/ballot')
const { Registry, acceptReply, deferral } = require('./people/registry')
const session = require('./people/session')
const { Hearing, courtroom, minutes, exhibits, withVerdict } = require('./court/hearings') //~ const { Hearing, roomFor, minutes, exhibits, withVerdict } = require('./court/hearings')
const merge = require('./letters/merge')
const clients = require('./gateway/clients')
const { doors, layered, guarded } = require('./web/doors')

const seed = Number(process.env.SEED)
const pickOf = (list) => list[seed % list.length]
const juror = `J${48211 + seed * 977}`
const hearing = `T${2024 + (seed % 3)}${1000 + seed * 37}`
const court = pickOf(['Snaresbrook', 'Leith', 'Swansea', 'Derry', 'Wood Green'])
const family = pickOf(['Achebe', 'Fairweather', 'Llewellyn', 'Ó Briain', 'Castellanos'])
const BASE = 'http://127.0.0.1:9890'

const other = http.createServer((request, response) => {
  if (request.url.startsWith('/postcodes/GONE')) response.writeHead(404).end('{}')
  else if (request.url.startsWith('/postcodes')) response.setHeader('content-type', 'application/json').end('{"result":null}')
  else if (request.url.startsWith('/payouts')) response.writeHead(422).end(pickOf(['account closed', 'sort code unknown']))
  else if (request.url.startsWith('/interpreters')) response.end('<!doctype html><title>Maintenance</title>')
  else setTimeout(() => response.end('late'), 300).unref()
})

const person = (more) => new Registry().add({ id: juror, given: 'Ada', family, ...more })

const ENTRIES = []
const meets = (...entry) => ENTRIES.push(entry)
meets('roll-line-with-too-many-cells', 'import roll', () => roll.readRoll(`name,born,ward\nAda ${family},19${50 + seed},North,extra`))
meets('roll-quote-left-open', 'import roll', () => roll.importRoll(`name,born,ward\n"Ada ${family},1980,North`, court))
meets('roll-header-localised', 'import roll', () => roll.importRoll(`nom,born,ward\nAda ${family},1980,North`, court))
meets('ward-bucket-never-made', 'group roll', () => roll.byWard([{ ward: pickOf(['North', 'Harbour', 'Castle']) }]))
meets('exclusions-file-not-shipped', 'load exclusions', () => roll.loadExclusions(`/srv/exclusions/${court.toLowerCase()}.json`))
meets('cursor-past-last-row', 'next row', () => new roll.RollCursor([]).next())
meets('cursor-rewound-forward', 'rewind roll', () => new roll.RollCursor([{ id: 1 }]).rewind(seed + 3))
meets('seed-number-into-hash', 'shuffle pool', () => ballot.shuffle([juror], seed))
meets('pool-smaller-than-panel', 'draw panel', () => ballot.drawPanel([juror], 12 + seed)) //~ meets('pool-smaller-than-panel', 'draw panel', () => ballot.formPanel([juror], 12 + seed))
meets('upper-age-of-moved-act', 'check citizen', () => ballot.eligible({ id: juror, born: 1940 + (seed % 5) }, 2026))
meets('weights-total-zero', 'pick ward', () => ballot.pick({}, 0))
meets('no-majority-for-foreman', 'elect foreman', () => ballot.foreman({ members: 12, votes: [{ juror, count: 6 }] }))
meets('alternates-never-end', 'alternates', () => ballot.alternates([juror], 1))
meets('juror-registered-twice', 'register', () => person().add({ id: juror }))
meets('initials-for-unknown-juror', 'initials', () => person().initials(`${juror}9`))
meets('family-name-null-after-marriage', 'initials', () => person({ family: null }).initials(juror))
meets('languages-as-text', 'languages', () => person({ languages: pickOf(['cy', 'gd', 'ga']) }).languages(juror))
meets('reply-with-answer-of-old-form', 'accept reply', () => acceptReply({ juror, answer: pickOf(['yes', 'no', 'maybe']) }))
meets('deferrals-not-loaded', 'defer', () => deferral({ id: juror }, '2026-05-04'))
meets('link-expired-on-issue', 'open link', () => session.open(session.issue(juror, -seed)))
meets('link-shortened-by-mailer', 'open link', () => session.open(`${juror}.cut`))
meets('sealed-with-rotated-key', 'unseal', () => session.unseal('00ff', 'k'.repeat(32)))
meets('cookie-header-absent', 'read cookie', () => session.cookie(undefined))
meets('verdict-before-retiring', 'move hearing', () => new Hearing(hearing).move('sworn').move('verdict'))
meets('transcript-error-unheard', 'transcript', () => new Hearing(hearing).fail(pickOf(['disk full', 'microphone lost', 'no signal'])))
meets('judge-before-listing', 'judge', () => new Hearing(hearing).judge)
meets('exhibit-never-sealed', 'exhibits', () => exhibits([{ id: `X${seed}` }]))
meets('vote-null-in-tally', 'verdict', () => withVerdict(new Hearing(hearing), [async () => true, null]))
meets('template-value-missing', 'render letter', () => merge.render('Dear {given} {family|upper}', { given: 'Ada' }))
meets('letterhead-of-merged-court', 'letterhead', () => merge.letterhead(court))
meets('archive-not-gzip', 'unpack letters', () => merge.unpack(Buffer.from(`PK${court}`)))
meets('barcode-number-short', 'barcode', () => merge.barcode(juror))
meets('no-address-after-anonymising', 'address', () => merge.address({ current: null, former: null }))
meets('miles-with-fraction', 'mileage', () => money.mileage('car', seed + 0.5))
meets('currency-symbol-as-code', 'format', () => money.format(seed, pickOf(['£', '€'])))
meets('share-as-text', 'share', () => money.toFixedShare(`${seed}.5`))
meets('claim-without-employer', 'lost earnings', () => money.loss({ hourly: seed, hours: 8 }))
meets('sum-of-no-claims', 'sum claims', () => money.sum([]))
meets('amount-not-a-number', 'pence', () => money.pence(Number(`${seed},50`)))
meets('deadline-of-empty-date', 'deadline', () => calendar.deadline(''))
meets('postcode-retired', 'postcode', () => clients.postcode(BASE, `GONE${seed}`)) //~ meets('postcode-retired', 'postcode', () => clients.wardOf(BASE, `GONE${seed}`))
meets('payout-declined-by-bank', 'payout', () => clients.payout(BASE, { id: `C-${4000 + seed}` }))
meets('verdict-database-down', 'verdicts', () => clients.verdicts('2026-01-01'))
meets('internal-name-not-resolved', 'resolve', () => clients.resolve(`rooms-${seed}.jury.invalid`))

function report(n, error) {
  const [bug, span] = ENTRIES[n]
  const type = error.code ? String(error.code) : error.name
  process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack, span, kind: process.env.DOOR === 'http' ? 1 : 4 })}\n`)
}

other.listen(9890, '127.0.0.1', async () => {
  const wraps = { layers: (run) => layered(guarded(run)), timed: layered }
  const wrap = wraps[process.env.WRAP] ?? ((run) => run)
  await doors[process.env.DOOR](
    ENTRIES.map(([, , run]) => wrap(run)),
    report,
  )
  process.exit()
})
