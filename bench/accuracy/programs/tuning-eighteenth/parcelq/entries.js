'use strict'
const jwt = require('jsonwebtoken')
const v = require('./lib/values')
const orders = require('./handlers/orders')
const tracking = require('./handlers/tracking')
const { NightlyJobs } = require('./handlers/nightly')
const parcels = require('./repositories/parcels')

const jobs = new NightlyJobs('nightly')
const parcel = (more = {}) => ({ id: v.id('P'), weight: 2 + v.next(9), zone: 'eu', state: 'created', ...more })

module.exports = [
  ['pickup-order-without-address', () => orders.onOrderPlaced({ order: { parcel: parcel(), recipient: { name: v.person(), pickupPoint: v.id('PP') } } })],
  ['weight-arrives-as-text', () => orders.onOrderPlaced({ order: { parcel: parcel({ weight: `${v.next(20)}.5` }), recipient: { name: v.person(), address: { street: 'Rue 1', city: v.city() } } } })],
  ['cutoff-not-a-date', () => orders.onOrderScheduled({ order: { cutOff: v.pick(['tomorrow', 'asap', '31/12', 'n/a']) } })],
  ['template-not-deployed', () => orders.onLabelWanted({ carrier: v.carrier(), size: v.pick(['a6', '4x6', 'a5']) })],
  [
    'label-written-twice',
    async () => {
      const order = { parcel: parcel() }
      const trackingNo = v.id('TN')
      await orders.onLabelIssued({ order, trackingNo })
      await orders.onLabelIssued({ order, trackingNo })
    },
  ],
  ['new-carrier-has-no-format', () => orders.onPrint({ carrier: 'bluevan', printer: { name: v.city(), online: true } })],
  //+ ['-', () => orders.onSurcharge({ zone: 'eu', amount: 100 })],
  ['printer-throws-text', () => orders.onPrint({ carrier: 'kestrel', printer: { name: v.city(), online: false } })],
  ['price-cache-down', () => orders.onQuote({ parcel: parcel() })],
  ['rates-service-down', () => orders.onQuote({ parcel: parcel(), live: true })],
  ['zone-unknown-to-surcharge', () => orders.onSurcharge({ zone: v.pick(['uk', 'ch', 'no', 'overseas']), amount: 1000 + v.next(500) })],
  ['carrier-key-not-set', () => orders.onCarrierAdded({ carrier: v.carrier() })],
  ['tracking-unavailable', () => tracking.onTrack({ parcel: v.id('down') })],
  ['tracking-has-no-events', () => tracking.onTrack({ parcel: v.id('new') })],
  ['proof-without-signatures', () => tracking.onProof({ parcel: v.id('P') })],
  [
    'late-scan-after-delivery',
    () => {
      const late = parcel({ state: 'delivered' })
      parcels.saveParcel({ ...late, recipient: v.person() })
      return tracking.onScan({ parcel: late.id, state: v.pick(['in_transit', 'out_for_delivery']) })
    },
  ],
  ['scan-of-unknown-parcel', () => tracking.onScan({ parcel: v.id('X'), state: 'in_transit' })],
  ['depot-column-not-migrated', () => tracking.onDepotReport({ depot: v.id('D') })],
  ['route-without-stops', () => tracking.onRoute({ route: { id: v.id('R'), driver: v.person() } })],
  ['zone-name-not-iana', () => tracking.onArrival({ at: '2026-03-01T10:00:00', zone: v.pick(['Mars/Base', 'CET/Berlin', 'Europe/Lion']) })],
  ['partner-sends-epoch', () => tracking.onPartnerScan({ body: { parcel: v.id('P'), depot: 'GDN', scannedAt: 1770000000 + v.seed } })],
  ['cancel-after-collect', () => tracking.onReturn({ cancelled: true, parcel: parcel({ state: v.pick(['collected', 'in_transit']) }) })],
  //+ ['-', () => orders.onSurcharge({ zone: 'domestic', amount: 10 })],
  ['geocoder-down', () => tracking.onReturn({ address: `${v.next(90)} Main St, ${v.city()}` })],
  ['reverse-lookup-slow', () => tracking.onReturn({ point: { lat: 50 + v.next(5), lon: 10 } })],
  ['booking-times-out', () => tracking.onReturn({ depot: v.id('D'), ids: [v.id('P')] })],
  ['two-workers-one-depot', () => tracking.onCollect({ depot: v.id('D'), batches: [[v.id('P')], [v.id('P'), v.id('P')]] })],
  ['archive-database-down', () => tracking.onHistory({ parcel: v.id('P') })],
  ['audit-not-awaited', () => tracking.onReturned({ parcel: v.id('P'), reason: {} })],
  ['percent-in-query', () => tracking.onAddressLookup({ query: `city=${v.city()}&discount=${v.next(50)}%` })],
  ['manifest-cut-off', () => jobs.download({ day: `2026-0${1 + v.next(9)}-12` })],
  ['semicolon-in-csv', () => jobs.importFile({ text: `parcel,weight\n${v.id('P')},2\n${'A,1\n'.repeat(v.next(6))}${v.id('P')},2,5\n` })],
  ['manifest-not-gzip', () => jobs.unpackFile({ body: Buffer.from(`parcel,${v.city()}`) })],
  ['pallet-count-differs', () => jobs.closePallets({ pallets: [{ id: v.id('PL'), scanned: [1, 2], expected: 3 + v.next(6) }] })],
  ['bundle-contains-itself', () => jobs.explode({ bundle: 'set', catalogue: { set: ['box', 'kit'], kit: ['set', v.city()] } })],
  ['rules-bad-indent', () => jobs.reloadRules({ text: `routes:\n  - to: ${v.city()}\n    via: [a, b\nfallback: x` })],
  ['broker-down', () => jobs.announce({ manifest: { day: `2026-0${1 + v.next(9)}-01` } })],
  ['money-helper-not-registered', () => jobs.invoice({ invoice: { lines: [{ title: v.city(), amount: v.next(900) }] } })],
  ['invoice-without-customer', () => jobs.post({ invoice: { id: v.id('INV'), customer: null, due: null, lines: [{ amount: 5 }] } })],
  ['net-is-bigint', () => jobs.tax({ invoice: { id: v.id('INV'), net: BigInt(100 + v.next(900)) } })],
  ['volume-below-first-tier', () => jobs.settle({ customer: v.person(), contract: { volume: v.next(9), tiers: [{ from: 10, discount: 2 }] } })],
  ['contract-token-refused', () => jobs.contract({ customer: v.id('C') })],
  ['callback-token-expired', () => jobs.callback({ token: jwt.sign({ partner: v.id('PA'), exp: 1700000000 + v.next(1000) }, 'partner-secret') })],
  ['partner-without-secret', () => jobs.sign({ partner: { id: v.id('PA'), secret: undefined } })],
  ['hs-code-null', () => jobs.declare({ payload: { parcel: v.id('P'), items: [{ description: 'Shoes', hsCode: null, value: 20 + v.next(90) }] } })],
  ['limits-frozen', () => jobs.throttle({ partner: { id: v.id('PA'), slow: true } })],
]
