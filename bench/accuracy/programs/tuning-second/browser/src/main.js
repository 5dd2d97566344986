import { Catalog, pages } from './catalog.js'
import { Bus, formatTotal, later, loadOrders, loadProfile, loadTracking, readConsent, restoreCart, submitAddress, submitCoupon, walk, wire } from './checkout.js'

const { seed, wrap } = globalThis.faultSettings
const words = ['lamp', 'chair', 'rug', 'vase', 'mirror', 'shelf', 'stool', 'clock', 'basket', 'plant', 'frame']
const v = { id: 1000 + seed * 613, word: words[seed % words.length], depth: 3 + (seed % 6), status: [500, 502, 503, 504][seed % 4] }
const catalog = new Catalog([{ sku: v.id, media: { pictures: [] } }])
const bus = new Bus()
wire(bus)

const bugs = [
  ['price-of-unknown', () => catalog.priceOf(v.word)],
  ['picture-of-none', () => catalog.pictureOf(v.word)],
  ['out-of-stock', () => catalog.reserve(v.word, v.id)],
  ['item-without-title', () => catalog.names()],
  ['address-without-street', () => submitAddress({ id: v.id, street: '' })],
  ['coupon-without-code', () => submitCoupon({ id: v.id })],
  ['cart-is-no-json', () => restoreCart(`${v.word}:${v.id}`)],
  ['consent-is-no-json', () => readConsent(`<${v.word}>${v.id}`)],
  ['category-too-deep', () => walk({ name: v.word, limit: v.depth })],
  ['profile-without-contact', () => loadProfile(async (id) => ({ id }), v.id)],
  ['orders-fail', () => loadOrders(async () => ({ status: v.status }), v.id)],
  ['tracking-fails', () => loadTracking(async () => ({ status: v.status }), v.id)],
  ['total-digits', () => formatTotal(v.id, 101 + v.depth)],
  ['added-without-product', () => bus.emit('added', { id: v.id })],
  ['removed-without-owner', () => bus.emit('removed', { id: v.id })],
  ['event-without-listener', () => bus.emit(v.word, { id: v.id })],
  ['banner-not-there', () => later({ word: v.word })],
  ['page-without-slug', () => [...pages([{ slug: 'a' }, { title: v.word }])]],
]

const measured = (next) => async () => {
  const started = Date.now()
  const result = await next()
  return [result, started]
}

async function run() {
  const lines = []
  for (const [bug, call] of bugs) {
    try {
      await (wrap ? measured(call) : async () => call())()
    } catch (error) {
      lines.push(JSON.stringify({ bug, type: error.code ? String(error.code) : error.name, message: error.message, stack: error.stack }))
    }
  }
  globalThis.faultDone(lines.join('\n'))
}

run()
