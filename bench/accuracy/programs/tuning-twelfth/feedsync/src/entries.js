import { config, deepMerge, override } from './base/config.js'
import { withContext } from './base/context.js'
import { sql } from './base/text.js'
import * as normalise from './feed/normalise.js'
import * as reader from './feed/reader.js'
import * as schema from './feed/schema.js'
import * as plan from './jobs/plan.js'
import * as currency from './pricing/currency.js'
import { Breaker, Bus } from './stores/breaker.js'
import { Session, Store } from './stores/session.js'

const product = (p) => ({ sku: p.sku(), title: p.title(), price: { amount: p.upTo(900) + 1, currency: 'EUR' } })
const failing = (p) => async () => {
  throw new Error(`probe ${p.sku()}`)
}

/** Label, job, and what meets it. */
export const entries = [
  ['ndjson-cut', 'read', (app, p) => reader.collect(reader.products([`{"sku":"${p.sku()}"}\n`, `{"sku":"${p.sku()}`]))],
  ['page-without-items', 'read', (app, p) => reader.collect(reader.paged(async (page) => ({ total: p.upTo(99), page })))],
  ['manifest-byte-order-mark', 'read', (app, p) => reader.manifest(`\uFEFF{"files":[{"name":"${p.word()}"}]}`)],
  ['manifest-without-files', 'read', (app, p) => reader.manifest(`{"file":"${p.word()}"}`)],
  ['mapping-indent', 'read', (app, p) => reader.mapping(`title: ${p.word()}\n  sku: ${p.sku()}\n`)],
  ['cursor-never-written', 'read', (app, p) => reader.cursor('.', p.word())],
  ['columns-sku-renamed', 'read', (app, p) => reader.columns('id\ttags', `${p.sku()}\t${p.word()}`)],
  ['product-free', 'validate', (app, p) => schema.checkedProduct({ ...product(p), price: { amount: 0, currency: 'EUR' } })],
  ['images-relative', 'validate', (app, p) => schema.checkedImages([{ url: `/images/${p.word()}.jpg` }])],
  ['images-object', 'validate', (app, p) => schema.checkedImages({ url: `https://example.org/${p.word()}.jpg` })],
  ['variants-kind-new', 'validate', (app, p) => schema.checkedVariants([{ kind: p.word(), value: 1 }])],
  ['category-retired', 'normalise', (app, p) => normalise.path(p.word(), 'lamps')],
  ['leaf-retired', 'normalise', (app, p) => normalise.path('home', p.word())],
  ['listing-without-price', 'normalise', (app, p) => normalise.listing({ ...product(p), price: null })],
  ['listing-title-number', 'normalise', (app, p) => normalise.listing({ ...product(p), title: p.upTo(999) })],
  ['brand-missing', 'normalise', (app, p) => normalise.brand(product(p))],
  ['gtin-short', 'normalise', (app, p) => normalise.gtin({ ...product(p), gtin: `${p.upTo(1e7)}` })],
  ['title-charset', 'normalise', (app, p) => normalise.legacyTitle(new Uint8Array([65]), { charset: `cp-${p.word()}` })],
  ['size-with-unit', 'normalise', (app, p) => normalise.size(`${p.upTo(99)}x${p.upTo(99)} cm`)],
  ['titles-other-locale', 'normalise', (app, p) => normalise.localized({ titles: { fi: p.title() } }, ['en', 'de'])],
  ['link-without-scheme', 'normalise', (app, p) => normalise.link(`${p.word()}.example.org`, product(p))],
  ['published-text', 'normalise', (app, p) => normalise.published({ publishedAt: `soon ${p.word()}` })],
  ['snapshot-with-function', 'normalise', (app, p) => normalise.snapshot({ ...product(p), render: () => p.word() })],
  ['export-bigint', 'normalise', (app, p) => normalise.exported({ ...product(p), micros: 5n })],
  ['rule-removed', 'price', (app, p) => app.engine.campaign([product(p)], { rule: `${p.word()}-${p.upTo(99)}` })],
  ['rule-case', 'price', (app, p) => app.engine.topTier(p.word().toUpperCase(), 2)],
  ['price-text', 'price', (app, p) => app.engine.campaign([{ price: { amount: `${p.upTo(99)}.00` } }], { rule: 'loyal' })],
  ['tier-none', 'price', (app, p) => app.engine.topTier('loyal', p.upTo(9))],
  ['cheapest-sold-out', 'price', (app, p) => app.engine.cheapest([{ price: p.upTo(9), stock: 0 }])],
  ['margin-before-base', 'price', (app, p) => app.engine.margin(product(p))],
  ['rates-not-loaded', 'price', (app) => app.engine.currentRates],
  ['unit-unknown', 'price', (app, p) => app.engine.unit(product(p), p.word())],
  ['fee-number', 'price', (app, p) => currency.addFee(currency.toMicros(p.upTo(99)), p.upTo(9))],
  ['average-of-none', 'price', () => currency.average([])],
  ['until-zone', 'price', (app, p) => currency.validUntil(0, `Mars/${p.word()}`)],
  ['amount-comma', 'price', (app, p) => currency.parsed(`${p.upTo(99)},${p.upTo(99)}`)],
  ['session-plain-object', 'store', (app, p) => Session.headers([{ token: p.word() }])],
  ['session-expired', 'store', (app, p) => new Session(p.word(), p.upTo(1e9) * 1000).assertFresh(2e12)],
  ['sign-without-secret', 'store', (app, p) => new Session(p.word(), 0).sign(p.word(), {})],
  ['store-not-connected', 'store', (app, p) => new Store(p.word()).publish([product(p)])],
  ['client-without-put', 'store', (app, p) => new Store(p.word()).connect(app.client).publish([product(p)])],
  ['server-away', 'store', (app, p) => app.away.product(p.sku())],
  ['update-conflict', 'store', (app, p) => app.client.update(p.sku(1), { price: 1 })],
  ['product-page', 'store', (app, p) => app.client.product(p.sku(1))],
  ['stock-without-warehouses', 'store', (app, p) => app.client.stock(p.sku(2))],
  ['reviews-slow', 'store', (app, p) => app.client.reviews(p.sku(), 20 + p.upTo(9))],
  ['search-superseded', 'store', (app, p) => app.client.search(p.word(), new AbortController())],
  ['logged-outside', 'store', (app, p) => app.client.logged(p.sku())],
  ['logged-tenant-missing', 'store', (app, p) => withContext({ user: p.word() }, () => app.client.logged(p.sku()))],
  ['mirrors-all-fail', 'store', (app, p) => app.client.mirror(p.sku(), ['eu', 'us'])],
  ['circuit-open', 'store', (app, p) => new Breaker(p.word(), 2).probe(failing(p), 2)],
  ['relay-unheard', 'store', (app, p) => new Bus().relay({ type: p.word() })],
  ['option-unknown', 'run', (app, p) => app.runner.options([`--${p.word()}`])],
  ['job-twice', 'run', (app, p) => {
    const name = `${p.word()}-${p.upTo(99)}`
    return app.runner.exclusive(name, () => app.runner.exclusive(name, async () => 1))
  }],
  ['all-one-missing', 'run', (app, p) => app.runner.all([p.sku(4), p.sku(3)], (sku) => app.client.product(sku))],
  ['retries-used-up', 'run', (app, p) => app.runner.retrying(() => app.client.update(p.sku(2), { price: 1 }), 2)],
  ['step-slow', 'run', (app, p) => app.runner.within(new Promise((resolve) => setTimeout(resolve, 200)), 10 + p.upTo(20))],
  ['thread-image-missing', 'run', (app, p) => app.runner.thread({ kind: 'thumbnail', width: p.upTo(99) })],
  ['thread-buckets-negative', 'run', (app, p) => app.runner.thread({ kind: 'histogram', pixels: [1], buckets: -1 - p.upTo(9) })],
  ['adapter-not-shipped', 'run', (app, p) => app.runner.adapter(p.word())],
  ['adapter-without-fields', 'run', async (app, p) => (await app.runner.adapter('market')).transform(product(p))],
  ['adapter-without-images', 'run', async (app, p) => (await app.runner.adapter('social')).transform({ ...product(p), images: [] })],
  ['boost-removed', 'run', async (app, p) => (await app.runner.adapter('social')).boosted(product(p))],
  ['parts-fail', 'run', (app, p) => app.runner.settled([async () => 1, failing(p)])],
  ['later-without-plan', 'run', (app) => app.runner.later(() => plan.owner(undefined))],
  ['plan-without-owner', 'plan', (app, p) => plan.owner({ name: p.word() })],
  ['plan-circle', 'plan', (app, p) => {
    const [first, second] = [p.word(), `${p.word()}-done`]
    return plan.order({ [first]: { needs: [second] }, [second]: { needs: [first] } })
  }],
  ['plan-step-unknown', 'plan', (app, p) => plan.order({ read: { needs: [p.word()] } })],
  ['schedule-hour', 'plan', (app, p) => plan.schedule(`${p.upTo(59)} ${24 + p.upTo(9)}`)],
  ['chunks-of-zero', 'plan', (app, p) => plan.chunks(1 + p.upTo(99), 0)],
  ['setting-unknown', 'config', (app, p) => config[`${p.word()}Size`]],
  ['setting-readonly', 'config', (app, p) => override([['batch', p.upTo(99)]])],
  ['merge-circle', 'config', (app, p) => {
    const from = { name: p.word() }
    from.self = from
    return deepMerge({}, from)
  }],
  ['merge-null', 'config', (app, p) => deepMerge({}, { [p.word()]: null })],
  ['query-without-value', 'config', (app, p) => sql`SELECT * FROM ${p.word()} WHERE sku = ${undefined}`],
]
