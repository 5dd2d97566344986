import jwt from 'jsonwebtoken'

export class Values {
  #state

  constructor(seed) {
    this.#state = (seed * 2654435761) % 4294967296 || 7
    this.int(10)
  }

  int(n) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 4294967296) * n)
  }

  num() {
    return 100 + this.int(9000)
  }

  pick(...of) {
    return of[this.int(of.length)]
  }

  word() {
    return this.pick('harbour', 'linden', 'mill', 'orchard', 'quarry', 'station', 'terrace', 'viaduct')
  }

  plate() {
    return `NL-${10000 + this.int(80000)}`
  }
}

const loop = (v) => {
  const order = { number: v.num(), lines: [] }
  order.lines.push({ order })
  return order
}

// What went wrong, and how it is met; all are called alike.
export const ENTRIES = [
  ['plate-unknown', (c, v) => c.liftApi.show({ plate: v.plate() })],
  ['lift-id-unknown', (c, v) => c.liftApi.get({ id: v.num() })],
  ['plate-not-unique', (c, v) => c.liftApi.create({ plate: v.pick('NL-1001', 'NL-1002'), building: v.word(), floors: 3 })],
  ['floors-violate-check', (c, v) => c.liftApi.create({ plate: v.plate(), building: v.word(), floors: 1 })],
  ['idle-bad-column', (c, v) => c.liftApi.idle({ days: v.num() })],
  ['engineer-quote-in-sql', (c, v) => c.liftApi.visits({ engineer: `O'${v.word()}` })],
  ['sku-lower-case', (c, v) => c.maintenance.part({ sku: `${v.word()}-${v.num()}` })],
  ['job-finished-unstarted', (c, v) => c.maintenance.finish({ id: v.num(), state: v.pick('open', 'planned') })],
  ['job-voided-after-done', (c, v) => c.maintenance.void({ id: v.num(), state: v.pick('done', 'busy') })],
  ['contract-bad-cron', (c, v) => c.maintenance.schedule({ every: `${60 + v.int(30)} * * * *` })],
  ['notice-ends-before', (c, v) => c.maintenance.notice({ from: '2025-06-01', to: `2024-0${1 + v.int(9)}-11` })],
  ['inspected-day-unparsable', (c, v) => c.maintenance.inspected({ inspected: `${v.num()} ${v.word()}` })],
  ['contract-without-contact', (c, v) => c.maintenance.contact({ id: v.num(), contact: null })],
  ['contract-without-policy', (c, v) => c.maintenance.insurer({ id: v.num() })],
  ['report-unclosed-tag', (c, v) => c.maintenance.floors(`<lift><doors><door floor="${v.num()}"></doors></lift>`)],
  ['import-ragged-row', (c, v) => c.maintenance.imported(`plate,floors\nNL-${v.num()},4,${v.word()}\n`)],
  ['import-odd-plate', (c, v) => c.maintenance.imported(`plate,floors\n${v.word()}${v.num()},4\n`)],
  ['engineer-name-blank', (c, v) => c.maintenance.engineers([v.word(), ' '.repeat(1 + v.int(3))])],
  ['crew-without-lead', (c, v) => c.maintenance.crew([{ name: v.word() }])],
  ['part-without-warehouse', (c, v) => c.liftApi.replace({ lift: v.num(), sku: `none-${v.num()}` })],
  ['part-out-of-stock', (c, v) => c.liftApi.replace({ lift: v.num(), sku: `zero-${v.num()}` })],
  ['vendor-order-refused', (c, v) => c.liftApi.order({ sku: v.word(), quantity: v.num() })],
  ['vendor-catalogue-html', (c, v) => c.vendor.catalogue(v.num())],
  ['vendor-prices-unavailable', (c, v) => c.vendor.prices(v.word())],
  ['warranty-without-terms', (c, v) => c.vendor.warranty(`SN${v.num()}`)],
  ['dispatch-port-closed', (c, v) => c.vendor.dispatch(v.num())],
  ['firmware-url-relative', (c, v) => c.vendor.firmware(`/firmware/${v.word()}`)],
  ['telemetry-floor-negative', (c, v) => c.broker.encode({ plate: v.plate(), floor: `${v.word()}` })],
  ['packed-message-short', (c, v) => c.broker.unpack(Buffer.from([0x93, 1 + v.int(5)]))],
  ['topic-type-unknown', (c, v) => c.broker.topic(v.word())],
  ['live-socket-refused', (c, v) => c.broker.live(v.plate())],
  ['redis-down', (c, v) => c.cache.remember(v.plate(), v.num())],
  ['local-cache-full', (c, v) => c.cache.keep([v.num(), v.num() + 10000, v.num() + 20000].map((key) => [key, 1]))],
  ['cost-not-a-number', (c, v) => c.billingApi.total({ visits: [{ cost: '40.00' }, { cost: `${v.num()},50` }] })],
  ['rate-of-no-visits', (c, v) => c.billingApi.perVisit({ total: v.num(), visits: [] })],
  ['invoice-line-lacks-what', (c, v) => c.billingApi.invoice({ order: { total: v.num(), lines: [{ amount: v.num() }] } })],
  ['letter-unbalanced-block', (c, v) => c.billing.letter(`{{#if paid}}Thanks ${v.word()}`, {})],
  ['discount-out-of-bounds', (c, v) => c.billing.discount({ total: 10, discount: v.num() })],
  ['rate-kind-unknown', (c, v) => c.billingApi.hourly({ kind: v.word(), minutes: v.num() })],
  ['locale-malformed', (c, v) => c.billing.duration(v.num(), `nl_${v.word()}`)],
  ['cents-with-fraction', (c, v) => c.billing.credit({ balance: '100' }, v.num() + 0.5)],
  ['draft-changed-and-returned', (c, v) => c.billing.correct({ total: v.num(), lines: [{ amount: 1 }] })],
  ['invoice-circular', (c, v) => c.billing.serialise(loop(v))],
  ['token-missing-in-header', (c, v) => c.access.who(`Bearer${v.num()}`)],
  ['token-ttl-malformed', (c, v) => c.access.issue({ id: v.word(), ttl: `${v.word()}s` })],
  ['settings-file-missing', (c, v) => c.access.settings(`/etc/liftcare/${v.word()}.yml`)],
  ['settings-bad-indent', (c, v) => c.access.parsed(`site:\n  name: ${v.word()}\n zone: ${v.num()}`)],
  ['box-tag-wrong', (c, v) => c.access.open({ tag: String(v.num()).padStart(32, '0'), text: 'ab12' })],
  ['notice-not-on-page', (c, v) => c.access.notices(`<p class="note">${v.word()}</p>`)],
  ['queue-job-slow', (c, v) => c.access.enqueue(v.num())],
  ['flags-trailing-comma', (c, v) => c.access.flags(`{"${v.word()}": ${v.num()},}`)],
  ['port-not-configured', (c, v) => c.access.port(v.num())],
  ['plugin-not-installed', (c, v) => c.access.plugin(v.word())],
]
