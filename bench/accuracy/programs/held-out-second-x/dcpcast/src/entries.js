'use strict'
const { Buffer } = require('node:buffer')
const zlib = require('node:zlib')
const keys = require('./http/keys')
const shows = require('./http/shows')
const ingest = require('./http/ingest')
const screens = require('./store/screens')
const packages = require('./store/packages')
const { remember } = require('./store/cache')
const distributor = require('./clients/distributor')
const mail = require('./clients/mail')
const pricing = require('./domain/pricing')
const rating = require('./domain/rating')
const { Booth } = require('./clients/booth')
const { Playlist } = require('./domain/playlist')
const config = require('./config')

const b64 = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')
const screen = (c) => screens.put({ id: c.id('scr'), theatre: c.town(), number: c.num(1, 14), seats: 120 })
const slot = (c, start, number = 3) => ({ title: c.title(), screen: number, start, end: start + 7200, sold: 4 })

module.exports = [
  ['screen-unknown-in-order', (c) => keys.order({ screen: c.id('scr') })],
  ['window-ends-early', (c) => keys.order({ screen: screen(c).id, title: c.title(), from: '2026-11-20T10:00', to: `2026-10-1${c.num(0, 9)}T10:00`, theatre: { zone: 'Europe/London' } })],
  ['zone-misspelt', (c) => keys.order({ screen: screen(c).id, title: c.title(), from: '2026-11-20T10:00', to: '2026-12-20', theatre: { zone: `Europe/${c.town()}` } })],
  ['theatre-missing-of-order', (c) => keys.order({ screen: screen(c).id, title: c.title(), from: '2026-11-20', to: '2026-12-01' })],
  ['token-without-body', (c) => keys.reissue({ token: c.id('tok') })],
  ['token-not-json', (c) => keys.reissue({ token: `h.${b64(`${c.person()} is here`)}.s` })],
  ['key-issued-unreadable', (c) => keys.reissue({ token: `x.${b64({ exp: 1_900_000_000, sub: 'a' })}.y`, key: { title: c.title(), issued: `${c.num(32, 60)}.11.2026` } })],
  ['key-untitled', (c) => keys.reissue({ token: `x.${b64({ exp: 1_900_000_000, sub: c.person() })}.y`, key: { issued: 0 } })],
  ['secret-too-short', (c) => keys.open({ secret: Buffer.alloc(c.num(8, 15)), sealed: { iv: Buffer.alloc(12), tag: Buffer.alloc(16), body: Buffer.alloc(8) } })],
  ['cache-refuses', (c) => keys.fetchKey({ title: c.title() })],
  ['certificate-has-no-pem', (c) => keys.certificate({ screen: { certificate: { serial: c.id('cert') } } })],
  ['certificate-garbled', (c) => keys.certificate({ screen: { certificate: { pem: `-----BEGIN ${c.town()}-----` } } })],
  ['distributor-rejects-order', (c) => distributor.orderKey({ title: c.title(), token: c.id('t') })],
  ['trailers-time-out', (c) => distributor.trailerList(c.num(1, 52))],
  ['catalogue-item-without-name', (c) => distributor.titles(`house-${c.num(1, 9)}`)],
  ['notes-forbidden', (c) => distributor.releaseNotes(c.id('ttl'))],
  ['artwork-sizes-absent', (c) => distributor.artwork(c.id('ttl'))],
  ['artwork-answers-markup', (c) => distributor.artwork(`html-${c.num(1, 99)}`)],
  ['slot-overlaps', async (c) => { const town = c.id('hall'); screens.put({ id: 3, seats: 90 }); await shows.book(town, slot(c, 1000)); await shows.book(town, slot(c, 2000)) }],
  ['week-locked', (c) => { const week = shows.schedule(c.id('hall')); week.lock(); return shows.book(week.theatre, slot(c, 1)) }],
  ['cancel-in-frozen-week', (c) => { const week = shows.schedule(c.id('hall')); week.shows.push(slot(c, 2)); week.lock(); return week.cancel(week.shows[0].title) }],
  ['swap-past-end', (c) => { const week = shows.schedule(c.id('hall')); week.shows.push(slot(c, 2)); return week.swap(0, c.num(3, 9)) }],
  ['summary-of-empty-week', (c) => shows.summary(c.id('hall'))],
  ['tier-unknown', (c) => shows.settle({ takings: c.num(100, 9000), tier: c.of(['third', 'gala', 'press']), currency: 'EUR' })],
  ['digits-out-of-bounds', (c) => shows.settle({ takings: c.num(100, 9000), tier: 'second', currency: 'GBP', digits: c.num(101, 300) })],
  ['week-label-odd', (c) => shows.history(`${c.num(1, 52)}/2026`)],
  ['bookings-database-down', (c) => shows.history(`2026-W${c.num(10, 52)}`)],
  ['rating-board-unlisted', (c) => shows.classify({ rating: { board: c.of(['MPA', 'CNC', 'KAVI']), age: 12 } })],
  ['rating-advice-absent', (c) => shows.classify({ rating: { board: 'FSK', age: c.num(1, 18) } })],
  ['assetmap-absent', (c) => ingest.open(c.id('pkg'))],
  ['transfer-report-cut', (c) => ingest.report(`{"bytes":${c.num(1, 9)}}\n{"bytes":${c.num(10, 99)},"na`)],
  ['delivery-unnamed', (c) => ingest.accept({ size: c.num(1, 9) })],
  ['manifest-not-zipped', (c) => ingest.accept({ name: c.title(), body: Buffer.from(`plain ${c.town()}`) })],
  ['manifest-without-reels', (c) => ingest.accept({ name: c.title(), body: zlib.gzipSync(JSON.stringify({ id: c.id('m') })) })],
  ['mirrors-all-down', (c) => ingest.anyMirror([`http://127.0.0.1:9724/${c.id('m')}`, `http://127.0.0.1:9725/${c.id('m')}`])],
  ['ratio-with-decimals', (c) => ingest.shape({ ratio: `${c.of(['1.85', '2.39', '1.66', '1.37'])}:1` })],
  ['pack-holds-itself', (c) => { const pack = { items: [{ name: c.title() }] }; pack.items.push({ pack }); return ingest.walk(pack) }],
  ['reels-in-a-ring', (c) => ingest.link([{ n: c.num(1, 9) }])],
  ['sidecar-indented-wrong', (c) => packages.sidecar(c.id('pkg'), `title: ${c.title()}\n  lang: en\n bad`)],
  ['vault-entry-not-a-folder', async (c) => { await packages.save(c.id('f'), 'x'); const name = c.id('g'); await packages.save(name, 'y'); await packages.drop(name) }],
  ['booth-port-closed', (c) => new Booth(screen(c)).connect()],
  ['booth-already-loaded', (c) => { const booth = new Booth(screen(c)); booth.load(c.title()); booth.load(c.title()) }],
  ['booth-timer-never-set', (c) => new Booth(screen(c)).play()],
  ['lamp-not-fitted', (c) => new Booth(screen(c)).lamp(c.num(1, 100))],
  ['booth-silent', (c) => new Booth(screen(c)).status()],
  ['contact-without-address', (c) => mail.recipients([{ email: 'A@b.example' }, { name: c.person() }])],
  ['nobody-to-mail', (c) => mail.deliver([], `Keys for ${c.title()}`)],
  ['subject-outside-latin', (c) => mail.deliver(['a@b.example'], `Schlüssel für ${c.title()} → ${c.town()}`)],
  ['template-group-unfilled', (c) => mail.render('Dear {{contact.name}}, {{show.title}}', { contact: { name: c.person() } })],
  ['cue-unknown', (c) => new Playlist(c.title()).add({ cues: [] }).cue(`lights-${c.num(1, 9)}`)],
  ['cue-timecode-short', (c) => new Playlist(c.title()).add({ cues: [{ name: 'lights', at: `00:0${c.num(1, 9)}:10` }] }).cue('lights')],
  ['feature-not-in-list', (c) => new Playlist(c.title()).add({ kind: 'advert' }).feature()],
  ['slot-shorter-than-list', (c) => new Playlist(c.title()).add({ runtime: `02:1${c.num(0, 9)}:00` }).padding(3600)],
  ['splice-past-end', (c) => new Playlist(c.title()).splice(c.num(2, 40), {})],
  ['screen-without-seats', (c) => pricing.perSeat(c.num(100, 999), 0)],
  ['takings-fractional', (c) => pricing.perSeat(c.num(100, 999) + 0.5, 12)],
  ['rows-not-whole', (c) => pricing.seatsIn(`${c.num(3, 20)}½`, 12)],
  ['cap-below-list', (c) => pricing.cap(Array.from({ length: c.num(8, 20) }), 4)],
  ['local-cache-full', (c) => { for (let i = 0; i < 5; i++) remember(c.id('k'), i) }],
  ['limit-not-a-number', (c) => config.readConfig({ CAST_ZONE: 'UTC', CAST_LIMIT: c.town() })],
  ['origin-without-scheme', (c) => config.readConfig({ CAST_ZONE: 'UTC', CAST_LIMIT: '4', CAST_ORIGIN: `${c.town().toLowerCase()}.example` })],
  ['plugin-not-installed', (c) => config.plugin(c.of(['atmos', 'subtitles', 'captions', 'dolby', 'scope']))],
  ['filter-pattern-broken', (c) => config.pattern(`${c.town()}(`)],
]
