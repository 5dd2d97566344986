'use strict'
const { Envelope, liftOf, hoursLeft, certificate } = require('../fleet/envelopes')
const burners = require('../fleet/burners')
const report = require('../weather/report')
const { Aeromet, lightning } = require('../weather/client')
const manifest = require('../pax/manifest')
const vouchers = require('../pax/vouchers')
const pilots = require('../crew/pilots')
const { Roster } = require('../crew/roster')
const pool = require('../store/pool')
const papers = require('../store/papers')
const tokens = require('../auth/tokens')
const meadows = require('../sites/meadows')
const settle = require('../billing/settle')
const config = require('../config')

const met = new Aeromet('http://127.0.0.1:9840')

module.exports = [
  ['panel-without-test', (d) => new Envelope(d.reg(), 2600).sew('crown', { tensile: [8] }).tensile(`gore-${d.int(1, 24)}`)],
  ['porosity-of-bare-envelope', (d) => new Envelope(d.reg(), 2600).porosity()],
  ['lift-digits', (d) => liftOf({ volume: d.int(2000, 9000) }, 12, d.int(80, 100))],
  ['hours-log-missing', (d) => hoursLeft({ reg: d.reg(), limit: 500 }, {})],
  ['hours-beyond-limit', (d) => hoursLeft({ reg: d.reg(), limit: 500 }, { entries: [{ hours: 400 }, { hours: d.int(101, 200) }] })],
  ['airworthiness-absent', (d) => certificate({ reg: d.reg(), until: d.day() })],
  ['airworthiness-date', (d) => certificate({ reg: d.reg(), certificate: d.id(), until: d.one(['31/12/26', 'soon', 'pending']) })],
  ['burner-unknown', (d) => burners.propane({ kind: d.one(['sextuple', 'twin', 'mono']) }, 40)],
  ['burner-odd-minutes', (d) => burners.propane({ kind: 'double' }, d.int(10, 30) * 2 + 1)],
  ['pressure-none', (d) => burners.pressureCurve({ serial: d.hex() })],
  ['tag-unmatched', (d) => burners.cylinderTag(`${d.word()}-${d.id()}`)],
  ['frozen-frame', () => burners.pilotLight(Object.freeze({ pilot: 'out' }))],
  ['metar-calm', (d) => report.parseMetar(`EDDM ${d.int(10, 28)}0650Z CAVOK 12/08 Q1019`)],
  ['sky-clear', (d) => report.ceiling([{ cover: 'FEW', base: d.int(10, 40) * 100 }])],
  ['profile-too-high', (d) => report.winds({ levels: [{ top: 3000, direction: 200, speed: 8 }] }, d.int(3001, 9000))],
  ['too-windy', (d) => report.assertFlyable({ knots: d.int(11, 30), site: d.word() }, { knots: 10, visibility: 1500 })],
  ['too-hazy', (d) => report.assertFlyable({ knots: 3, visibility: d.int(100, 1400) }, { knots: 10, visibility: 1500 })],
  ['taf-html', (d) => report.decodeTaf(`<html><title>${d.word()}</title>`)],
  ['taf-without-periods', (d) => report.decodeTaf(`{"station":"${d.word()}"}`)],
  ['soundings-unavailable', (d) => met.soundings(`st${d.int(1000, 9999)}`)],
  ['soundings-truncated', (d) => met.soundings(`cut${d.int(1000, 9999)}`)],
  ['sigmets-broken-xml', (d) => met.sigmets(`bad${d.word()}`)],
  ['sigmets-other-root', (d) => met.sigmets(`odd${d.word()}`)],
  ['radar-slow', (d) => met.radar(`slow${d.int(1, 99)}`)],
  ['strikes-refused', (d) => lightning('http://127.0.0.1:9845', d.id())],
  ['form-weight', (d) => manifest.admit({ name: d.name(), weight: d.int(161, 240) })],
  ['form-phone', (d) => manifest.admit({ name: d.name(), weight: 80, phone: `0${d.id()}` })],
  ['weight-not-asked', (d) => manifest.basketLoad([{ weight: { kg: 70 } }, { name: d.name() }])],
  ['compartments-too-few', (d) => manifest.compartments(Array.from({ length: d.int(9, 12) }, (_, i) => i), 4)],
  ['name-with-two-spaces', (d) => manifest.boardingCard({ name: d.name().replace(' ', '  '), seat: 4 })],
  ['card-before-seating', (d) => manifest.boardingCard({ name: d.name() })],
  ['child-aboard', (d) => manifest.assertAges([{ name: d.name(), age: d.int(3, 7) }])],
  ['summary-circular', (d) => {
    const group = [{ name: d.name() }]
    group[0].group = group
    return manifest.summary(group)
  }],
  ['voucher-garbled', (d) => vouchers.decodeVoucher(`${d.word()}${d.id()}`)],
  ['voucher-unit', (d) => vouchers.validUntil({ sold: d.day(), months: 18, extra: d.int(1, 4) })],
  ['voucher-expired', (d) => vouchers.redeem({ code: d.hex(), until: `2025-0${d.int(1, 9)}-11` }, '2026-05-01')],
  ['voucher-twice', (d) => vouchers.redeem({ code: d.hex(), until: '2027-01-01', spent: d.day() }, '2026-05-01')],
  ['price-with-fraction', (d) => vouchers.cents(d.int(100, 300) + 0.125 + 0.001)],
  ['currency-code', (d) => vouchers.inCurrency(d.int(100, 400), d.one(['EURO', '€', 'DOLLARS']))],
  ['group-unknown', (d) => pilots.mayFly({ name: d.name(), group: d.one(['E', 'b', 'X']) }, { volume: 3000 })],
  ['balloon-too-big', (d) => pilots.mayFly({ name: d.name(), group: d.one(['A', 'B']) }, { volume: d.int(7000, 17000) })],
  ['medical-as-text', (d) => pilots.medical({ medical: { class: 'lapl', until: d.day() } })],
  ['mentor-left', (d) => pilots.mentorOf({ mentor: d.name() }, new Map())],
  ['mentors-of-each-other', (d) => pilots.mentorOf({ mentor: 'a' }, new Map([['a', { mentor: 'b', hours: d.int(1, 9) }], ['b', { mentor: 'a' }]]))],
  ['never-flown', (d) => pilots.recency({ name: d.name(), flights: [] }, d.day())],
  ['roster-day-unplanned', (d) => new Roster({}).assign(d.day(), d.name())],
  ['swap-absent', (d) => new Roster({ mon: { crew: [] } }).swap('mon', d.id(), d.id())],
  ['no-driver', (d) => new Roster({ tue: { crew: [d.name()] } }).retrieveTeam('tue')],
  ['roster-not-iterable', (d) => new Roster({ [d.day()]: {} }).each(() => {})],
  ['database-down', (d) => pool.flightsOn(d.day())],
  ['archive-down', (d) => pool.archive(d.day())],
  ['cache-down', (d) => pool.cached(`wx:${d.word()}`)],
  ['lock-not-ready', (d) => pool.lockSlot(`slot:${d.id()}`)],
  ['chart-missing', (d) => papers.loadChart(`${d.word()}-${d.int(1, 90)}`)],
  ['mail-template-missing', (d) => papers.template(d.one(['rebook', 'cancelled', 'welcome']))],
  ['track-folder-is-file', (d) => papers.saveTrack(d.id(), 'AXXX')],
  ['track-not-zipped', (d) => papers.unpackTrack(Buffer.from(`${d.word()} ${d.id()}`))],
  ['track-header-short', (d) => papers.header(Buffer.alloc(d.int(4, 7)))],
  ['session-expired', (d) => tokens.whoIs(tokens.issue({ sub: d.name() }, { expiresIn: -d.int(10, 900) }))],
  ['agent-audience', (d) => tokens.agentOf(tokens.issue({ sub: d.name() }, { audience: d.word() }))],
  ['seal-secret-length', (d) => tokens.unseal('00ff', d.hex())],
  ['signature-lengths', (d) => tokens.sameSignature(d.hex(), d.word())],
  ['meadow-without-owner', (d) => meadows.nearest([{ x: d.int(1, 9), y: 2 }], { x: 0, y: 0 })],
  ['ring-not-drawn', (d) => meadows.boundary({ slug: d.word() })],
  ['zone-contains-itself', (d) => {
    const zone = { name: d.word(), inside: [] }
    zone.inside.push(zone)
    return meadows.depth(zone)
  }],
  ['permit-season', (d) => meadows.permit({ permits: { spring: {} } }, d.one(['winter', 'autumn']))],
  ['permits-never-asked', (d) => meadows.permit({ slug: d.word() }, 'spring')],
  ['place-percent', (d) => meadows.decodePlace(`${d.word()}%E0%A4%A`)],
  ['site-host', (d) => meadows.link({ slug: d.word(), host: `${d.word()}.example` })],
  ['site-tags-list', (d) => meadows.tags({ tags: [d.word(), d.word()] })],
  ['agent-rate-number', (d) => settle.split([{ rate: d.int(5, 15) / 100 }], 900)],
  ['card-declined', (d) => settle.charge(settle.gatewayAt(9840), `**${d.int(1000, 9999)}`, d.int(150, 800))],
  ['gateway-down', (d) => settle.charge(settle.gatewayAt(9846), `**${d.int(1000, 9999)}`, d.int(150, 800))],
  ['settlement-late', (d) => settle.withDeadline(new Promise(() => {}), d.int(10, 40))],
  ['limits-unset', (d) => config.load({ ZONE: 'Europe/Paris', WORD: d.word() })],
  ['zone-misspelt', (d) => config.load({ LIMITS: '{}', ZONE: `Europe/${d.word()}` })],
  ['flag-unknown', (d) => config.feature({ tether: true }, `${d.word()}-${d.word()}`)],
  ['plugin-missing', (d) => config.plugin(d.word())],
]
