const http = require('http')
const { doors, withLayers } = require('./doors')
const catalogue = require('../lib/works/catalogue')
const reader = require('../lib/feeds/reader')
const bank = require('../lib/gateways/bank')
const stores = require('../lib/gateways/stores')
const register = require('../lib/payees/register')
const run = require('../lib/statements/run')

const seed = Number(process.env.SEED)
let state = seed * 7919 + 17
const num = (low = 100, high = 9999) => low + ((state = (state * 1103515245 + 12345) % 2147483648) % (high - low))
const pick = (of) => of[num(0, 1000) % of.length]
const word = () => pick(['Nocturne', 'Ballade', 'Saltarello', 'Bourree', 'Ecossaise', 'Habanera', 'Tarantella', 'Zortzico'])
const name = () => pick(['Ines', 'Tadeo', 'Runa', 'Moritz', 'Kalle', 'Sunniva'])
const iswc = () => `T-${num(100, 999)}.${num(100, 999)}.${num(100, 999)}-${num(0, 9)}`

const works = catalogue.make([
  { iswc: 'A', arrangementOf: 'B' },
  { iswc: 'B', arrangementOf: 'A' },
  { iswc: 'T', title: 'Air' },
])
const held = catalogue.make(Array.from({ length: 9 }, (_, i) => ({ iswc: `T-${i}` })))
const PORT = 9921
const BASE = `http://127.0.0.1:${PORT}`

const JOBS = [
  ['work-not-catalogued', 'works',
    () => works.titleOf(iswc())],
  ['writer-unnamed', 'works',
    () => works.writers({ splits: [{ writer: name() }, {}] })],
  ['arrangements-in-circle', 'works',
    () => works.original('A')],
  ['work-added-twice', 'works',
    (done) => held.add({ iswc: `T-${num(0, 9)}` }, done)],
  ['work-without-iswc', 'works',
    (done) => works.add({ title: word() }, done)],
  ['splits-not-hundred', 'works',
    () => works.totals({ iswc: iswc(), splits: [{ share: num(1, 90) }] })],
  ['frozen-title-trimmed', 'works',
    () => works.freeze({ title: ` ${word()}` })],
  ['iswc-unmatched', 'works',
    () => catalogue.parseIswc(`T${num()}`)],
  ['search-pattern-open', 'works',
    () => catalogue.matcher(`${word()}(`)],
  ['usage-column-count', 'feeds',
    (done) => reader.usage(`title,plays\n${word()},${num()},9\n`, done)],
  ['broadcaster-open-quote', 'feeds',
    () => reader.broadcaster(`"${word()};${num()}\n`)],
  ['ddex-single-recording', 'feeds',
    () => reader.ddex(`<ernm><ReleaseList>${word()}</ReleaseList></ernm>`)],
  ['ddex-tag-unclosed', 'feeds',
    () => reader.ddex(`<ernm><Res>${num()}</ernm>`)],
  ['charset-unheard-of', 'feeds',
    () => reader.decode(Buffer.from(word()), `x-${word().toLowerCase()}`)],
  ['feed-file-gone', 'feeds',
    (done) => reader.fromDisk(`/var/feeds/${word()}-${num()}.csv`, done)],
  ['cue-sheet-truncated', 'feeds',
    () => reader.cueSheet(`{"cues":["${word()}"`)],
  ['plays-below-zero', 'feeds',
    () => void (reader.stream([{ id: num(), plays: -num() }]), 0)],
  ['fingerprint-negative-size', 'feeds',
    () => reader.fingerprint({ header: word(), skip: num() })],
  ['title-percent-sign', 'feeds',
    () => reader.unescapeTitle(`${word()} 100%`)],
  ['frame-too-short', 'feeds',
    () => reader.tagged(Buffer.from([1, 2, 3, num(9, 90)]))],
  ['bank-port-closed', 'bank',
    (done) => bank.balance(9929, num(), done)],
  ['bank-balance-html', 'bank',
    (done) => bank.balance(PORT, num(), done)],
  ['bank-transfer-409', 'bank',
    (done) => bank.transfer(PORT, num(), done)],
  ['bank-mandate-silent', 'bank',
    (done) => bank.mandate(PORT, num(), done)],
  ['claims-database-down', 'claims',
    () => stores.claimsOf(9928, num())],
  ['broker-refused', 'claims',
    () => stores.announce(9927, { id: num() })],
  ['archive-miss', 'claims',
    () => stores.archive(BASE, `${word()}-${num()}`)],
  ['rate-of-currency-absent', 'claims',
    () => stores.rates(BASE, pick(['XOF', 'ISK', 'CLP']))],
  ['mirror-host-down', 'claims',
    () => stores.mirror('http://127.0.0.1:9926', num())],
  ['lookup-bad-port', 'claims',
    () => stores.lookup(`${word().toLowerCase()}.example`)],
  ['payee-ipi-pattern', 'payees',
    () => register.enrol({ ipi: String(num()) })],
  ['schema-rule-unknown', 'payees',
    () => register.custom(word().toLowerCase())],
  ['no-primary-contact', 'payees',
    () => register.contact({ contacts: [{ email: name() }] })],
  ['payee-tax-id-blank', 'payees',
    () => register.taxOf({ name: name(), taxId: '' })],
  ['bank-details-never-given', 'payees',
    () => register.bankOf({ name: name() })],
  ['key-of-wrong-length', 'payees',
    () => register.secret(Buffer.alloc(num(4, 30)), 'abcd')],
  ['pem-cut-off', 'payees',
    () => register.signed(word(), `-----BEGIN PUBLIC KEY-----\n${word()}`)],
  ['minimum-too-high', 'payees',
    () => register.threshold({ id: num(), minimum: num(1001, 9999) })],
  ['heirs-of-leaf', 'payees',
    () => register.heirs({ children: [{ name: name() }] })],
  ['country-code-malformed', 'payees',
    () => register.locale({ lang: 'en', country: `${word()}` })],
  ['statement-paid-early', 'statements',
    () => run.advance({ id: num(), state: 'drafted' }, 'paid')],
  ['rate-kind-missing', 'statements',
    () => run.lines([{ kind: word(), plays: 3 }], {})],
  ['split-without-shares', 'statements',
    () => run.split(num(), [])],
  ['split-of-zero-shares', 'statements',
    () => run.split(num(), [0, 0])],
  ['period-unreadable', 'statements',
    () => run.header({ from: `${num(13, 31)}.${num(13, 99)}.${word()}` })],
  ['currency-four-letters', 'statements',
    () => run.footer({ total: num(), currency: pick(['EURO', 'DOLL', 'PESO']) })],
  ['places-beyond-hundred', 'statements',
    () => run.precise(0.4, num(101, 999))],
  ['rate-is-a-string', 'statements',
    () => run.precise(`0.${num()}`, 2)],
  ['schedule-backwards', 'statements',
    () => run.schedule('2026-05-01', `20${num(10, 25)}-01-01`)],
  ['sequence-mixed-bigint', 'statements',
    () => run.sequence(num())],
  ['statement-circular', 'statements',
    () => { const s = { id: num() }; s.parent = s; return run.serial(s) }],
  ['notes-null', 'statements',
    () => run.notes({ notes: null })],
  ['no-advance-left', 'statements',
    () => run.deduct({ advances: [] })],
  ['section-not-drawable', 'statements',
    () => run.render({ sections: [{ title: word() }] }, {})],
  ['batch-recipient-none', 'statements',
    (done) => run.each([2, num() * 2 + 1], done)],
  ['waterfall-last-of-array', 'statements',
    (done) => run.pack([num()], done)],
  ['statement-lock-slow', 'statements',
    () => run.lock(num())],
  ['page-size-uneven', 'statements',
    () => run.pageOf(num() * 2 + 1, 2)],
  ['id-not-a-text', 'statements',
    () => run.describe({ id: num() })],
  ['closed-for-good-thrown', 'statements',
    () => run.reopen({ id: num() })],
]

const partner = http.createServer((request, response) => {
  const kind = request.url.split('/')[1]
  if (kind === 'mandate') return
  response.statusCode = { transfer: 409, archive: 404 }[kind] ?? 200
  response.end({ balance: '<!doctype html>', rates: '{"rates":{}}' }[kind] ?? '{}')
})

const attend = (job, error) => {
  if (error === undefined || error === null) return console.error(`nothing: ${job.bug}`)
  const whole = typeof error === 'string' ? { name: '', message: error } : error
  const type = whole.code ? String(whole.code) : (whole.name ?? '')
  console.log(JSON.stringify({ bug: job.bug, type, message: whole.message, stack: whole.stack ?? '', span: `royalty ${job.area}`, kind: 1 }))
}

partner.listen(PORT, '127.0.0.1', async () => {
  const layer = process.env.WRAP === 'layers' ? withLayers : (work) => work
  await doors[process.env.DOOR](
    JOBS.map(([bug, area, work]) => ({ bug, area, work: layer(work) })),
    attend,
  )
  process.exit(0)
})
