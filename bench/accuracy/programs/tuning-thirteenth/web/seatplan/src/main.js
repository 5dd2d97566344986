// Meets every bug once, as `settings` of the page says, and gives what the SDK would send to `done`.
import { holdAll, openSeatMap, SeatApi } from './api.js'
import { Countdown, Legend, MiniMap, Photo, PriceTag, SeatMap, Sections, ShowHeader, Stage, Tooltip, Total, Venue } from './components.js'
import { fire, h, mount } from './framework.js'
import { splitFee } from './money.js'
import { createBasket, restoreBasket } from './store.js'
import { traced } from './tracing.js'

const { seed, wrap, door, done } = globalThis.settings
const WORDS = ['balcony', 'circle', 'gallery', 'loge', 'orchestra', 'parterre', 'stalls', 'terrace', 'upper']
const word = WORDS[seed % WORDS.length]
const other = WORDS[(seed * 4 + 3) % WORDS.length]
const id = 1000 + ((seed * 7919) % 8999)
const hasPage = typeof document !== 'undefined'

const api = new SeatApi(async (method, path) => (path.includes('holds') ? { status: 200, body: { state: word } } : { status: seed % 2 ? 503 : 502 }))
const seat = { id, label: `${word} ${id}` }
const map = (rows) => h(SeatMap, { plan: { rows }, onPick: () => {} })
const storage = (text) => ({ getItem: () => text })

const bugs = [
  ['row-without-seats', () => mount(map([{ name: word, seats: [seat] }, { name: other, standing: id }]))],
  ['seat-without-dataset', () => fire(mount(map([{ name: word, seats: [seat] }])), `seat-${id}`, 'onClick', { target: { dataset: {} } })],
  ['price-is-text', () => mount(h(PriceTag, { price: `${id}.50`, currency: 'EUR' }))],
  ['currency-of-venue', () => mount(h(Total, { basket: [{ price: id }], currency: word }))],
  ['legend-without-venue', () => mount(h(Legend, { colours: [word] }))],
  ['minimap-without-venue', () => mount(h('aside', null, h(MiniMap, { scale: seed })))],
  ['hook-in-condition', () => fire(mount(h(Tooltip, { seat })), 'tip', 'onHover', {})],
  ['state-set-while-rendering', () => mount(h(Venue.Provider, { value: { name: word } }, h(Countdown, { until: id })))],
  ['show-without-start', () => mount(h(ShowHeader, { show: { title: word, starts: `${other} evening` } }))],
  ['sections-without-end', () => mount(h(Sections, { section: { name: word } }))],
  ['frozen-basket', () => createBasket([seat]).dispatch({ type: 'seat/add', seat: { id } })],
  ['action-of-old-release', () => createBasket([]).dispatch({ type: `${word}/hold` })],
  ['saved-basket-cut', () => restoreBasket(storage(`[{"id":${id},"label":"${word}`), 'basket')],
  ['seats-unavailable', () => openSeatMap(api, id, () => {})],
  ['hold-without-expiry', () => holdAll(api, id, [word, other])],
  ['fee-of-number', () => splitFee(id, 3)],
  ...(hasPage
    ? [
        ['stage-not-there', () => mount(h(Stage, { target: `stage-${id}` }))],
        ['photo-not-loaded', () => mount(h(Photo, { source: { title: word } }))],
      ]
    : []),
]

function nested(depth, work) {
  return depth === 0 ? work() : traced(`layer ${depth}`, () => nested(depth - 1, work))
}

const doors = {
  load: (work) => work(),
  timer: (work) => new Promise((resolve, reject) => setTimeout(() => { try { resolve(work()) } catch (error) { reject(error) } }, 1)),
  promise: (work) => Promise.resolve(word).then(() => work()),
}

async function start() {
  const lines = []
  for (const [bug, work] of bugs) {
    try {
      await doors[door](() => nested(wrap, work))
    } catch (error) {
      // As `recordException` of @opentelemetry/sdk-trace-base has it.
      const attributes = { 'exception.type': error.code ? error.code.toString() : error.name, 'exception.message': error.message }
      if (error.stack) attributes['exception.stacktrace'] = error.stack
      lines.push(JSON.stringify({ bug, attributes, name: door === 'load' ? 'documentLoad' : door === 'timer' ? 'setTimeout' : 'click' }))
    }
  }
  done(lines.join('\n'))
}

start()
