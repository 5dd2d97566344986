'use strict'
const jwt = require('jsonwebtoken')
const shipments = require('./repositories/shipments')
const booking = require('./services/booking')
const pricing = require('./services/pricing')
const documents = require('./services/documents')
const access = require('./services/access')
const dispatch = require('./services/dispatch')

/** How each bug is met: a label, and what a caller of this run does. */
module.exports = [
  ['pickup-not-a-date', (v) => booking.create({ reference: v.ref(), weight: v.number(), pickup: v.pick(['tomorrow', 'next week', 'asap', 'Montag']) })],
  ['quick-without-customer', (v) => booking.quick({ weight: v.number(), note: v.word() })],
  ['book-without-reference', (v) => booking.book({ customer: v.name(), reference: '' })],
  ['book-zero-weight', (v) => booking.book({ reference: v.ref(), weight: -v.number() })],
  ['contact-of-unknown', (v) => booking.contact(v.ref())],
  ['contact-empty', (v) => booking.contact(shipments.insert({ reference: v.ref() }).reference)],
  ['collect-cancelled', (v) => booking.collect(shipments.insert({ reference: v.ref(), state: v.pick(['cancelled', 'delivered']) }).reference)],
  ['deliver-before-transit', (v) => booking.deliver(shipments.insert({ reference: v.ref(), state: v.pick(['booked', 'collected']) }).reference)],
  ['deliver-state-from-import', (v) => booking.deliver(shipments.insert({ reference: v.ref(), state: v.pick(['LOST', 'HOLD', 'RETURNED']) }).reference)],
  ['collect-unknown', (v) => booking.collect(v.ref())],
  ['weigh-weight-text', (v) => booking.weigh(shipments.insert({ reference: v.ref(), payload: `{"weight": 2, "parcels": [${v.number()}` }).reference)],
  ['weigh-without-parcels', (v) => booking.weigh(shipments.insert({ reference: v.ref(), payload: JSON.stringify({ weight: v.number() }) }).reference)],
  ['reroute-frozen-leg', (v) => booking.reroute(shipments.insert({ reference: v.ref(), payload: JSON.stringify({ legs: [{ carrier: v.word() }] }) }).reference, 0, { carrier: v.word() })],
  ['reroute-leg-out-of-range', (v) => booking.reroute(shipments.insert({ reference: v.ref(), payload: JSON.stringify({ legs: [{ carrier: v.word() }] }) }).reference, v.seed, { carrier: v.word() })],
  ['destination-of-no-legs', (v) => booking.destination({ reference: v.ref(), legs: [] })],
  ['destination-as-object', (v) => booking.destination({ legs: [{ from: v.word(), to: { city: v.word() } }] })],
  ['zone-not-known', (v) => booking.localPickup({ pickup: v.day(), zone: v.pick(['Europe/Hamburg', 'CEST+1', 'Asia/Bangalor', 'US/Middle']) })],
  ['carrier-without-offers', (v) => (v.seed % 3 ? pricing.cheapest([v.word()], v.number()) : pricing.single(v.word(), v.number()))],
  ['cents-of-fraction', (v) => pricing.cents({ amount: v.number() + 0.25 })],
  ['instalments-negative', (v) => pricing.instalments(v.number(), -v.seed)],
  ['digits-over-limit', (v) => pricing.rounded(v.number(), 100 + v.seed)],
  ['quotes-over-limit', (v) => [1, 2, 3, 4].map((n) => pricing.remember(v.once('user', () => v.name()), n))],
  ['comparison-late', (v) => pricing.compare(v.ref())],
  ['nightly-row-without-legs', (v) => pricing.nightly([{ reference: v.ref(), rate: v.number() }])],
  ['stock-database-down', (v) => (v.seed % 2 ? pricing.stockOf(v.word()) : dispatch.shelf(v.word()))],
  ['groups-in-circle', (v) => pricing.groupTree({ [v.once('g', () => v.word())]: ['k'], k: [v.once('g', () => '')] }, 'k')],
  ['heaviest-of-none', () => pricing.heaviest([])],
  ['manifest-ragged', (v) => documents.manifest(`reference,weight\n${v.ref()},${v.number()},${v.word()}\n`)],
  ['manifest-quote-open', (v) => documents.manifest(`reference,weight\n"${v.ref()},${v.number()}\n`)],
  ['letter-lacks-day', (v) => documents.letter({ customer: { name: v.name() }, reference: v.ref() })],
  ['settings-badly-indented', (v) => documents.settings(`depots:\n  - code: ${v.word()}\n - code: ${v.word()}\n`)],
  ['label-refused', (v) => documents.label(`X${v.ref()}`)],
  ['track-answers-page', (v) => documents.events(v.ref())],
  ['archive-not-gzip', (v) => documents.unpack(Buffer.from(v.word() + v.number()))],
  ['seal-broken', (v) => documents.unseal(Buffer.from(`${v.ref()}${v.name()}${v.word()} and what is left of it`))],
  ['barcode-cut', (v) => documents.barcode(Buffer.from(v.word().slice(0, 5)))],
  ['document-store-down', (v) => documents.archive({ reference: v.ref() })],
  ['mail-relay-down', (v) => documents.notify(`${v.word()}@example.org`, v.ref())],
  ['shipment-holds-itself', (v) => documents.serialize(v.circle())],
  ['token-of-old-key', (v) => access.bearer({ authorization: `Bearer ${jwt.sign({ sub: v.name() }, `old-${v.seed}`)}` })],
  ['permission-lacking', (v) => access.permit({ name: v.name(), permissions: [] }, v.pick(['quote', 'cancel', 'refund']))],
  ['port-setting-text', (v) => access.config({ DESK_PORT: v.pick(['http', '80a', 'auto', 'eighty']) })],
  ['home-setting-relative', (v) => access.config({ DESK_PORT: '80', DESK_HOME: `/${v.word()}` })],
  ['toll-path-relative', (v) => dispatch.tolls(`/tolls/${v.word()}`)],
  ['parcels-miscounted', (v) => dispatch.balance(new Array(v.seed), new Array(v.seed + 2))],
  ['carrier-without-name', (v) => dispatch.addCarrier({ code: v.word(), name: null })],
  ['queue-empty', () => dispatch.next([])],
  ['driver-unassigned', (v) => dispatch.Board.load([[v.ref(), { phone: v.number() }]]).phoneOf(v.ref())],
  ['board-wait-aborted', (v) => new dispatch.Board().waitFor(v.ref())],
  ['board-rows-object', (v) => dispatch.Board.load({ [v.ref()]: v.name() })],
]
