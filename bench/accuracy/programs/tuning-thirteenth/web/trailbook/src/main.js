// Meets every bug once, as `settings` of the page says, and gives what the SDK would send to `done`.
import { TrailApp } from './app.js'
import { Point, Track, Viewport } from './geometry.js'
import { readGpx, readShareLink, searchTrails } from './gpx.js'
import { loadTiles, SyncQueue } from './sync.js'
import { inSpan } from './tracing.js'

const { seed, wrap, door, done } = globalThis.settings
const PLACES = ['Alpspitze', 'Brocken', 'Cima Tosa', 'Dachstein', 'Eiger', 'Falkert', 'Grimming', 'Hochkar', 'Inselberg']
const place = PLACES[seed % PLACES.length]
const other = PLACES[(seed * 5 + 2) % PLACES.length]
const id = 100 + ((seed * 6151) % 9001)
const hasPage = typeof document !== 'undefined'

const app = new TrailApp({ layer: Symbol(place) })
const view = new Viewport()
const points = (count) => Array.from({ length: count }, (_, i) => new Point(47 + i, 11, 400 + i))
const backend = {
  put: async (change) => (change.force ? { ok: true } : { conflict: true, author: other }),
  ping: async (i) => {
    throw new Error(`offline since ${id + i} s`)
  },
}

const bugs = [
  ['track-without-points', () => new Track(place, []).highest()],
  ['profile-of-odd-width', () => new Track(place, points(9)).profile(2 * seed + 1)],
  ['simplify-without-end', () => new Track(place, points(4 + seed)).simplify(id)],
  ['zoom-by-nothing', () => view.zoomBy(seed % 2 ? undefined : NaN)],
  ['pan-to-unlocated', () => view.panTo({ lat: 47 + seed, lon: seed % 2 ? NaN : undefined })],
  ['point-without-longitude', () => readGpx(`<gpx><trkpt lat="47.${id}" ele="${id}"></trkpt></gpx>`)],
  ['share-link-cut', () => readShareLink(`https://trails.example/s#name=${place}&at=%E${seed % 9}`)],
  ['search-as-pattern', () => searchTrails([{ name: place }], `${other.slice(0, 4)} (${seed % 2 ? '' : '['}`)],
  ['change-conflicts', () => new SyncQueue(backend).add({ trail: id }).flush()],
  ['revision-not-answered', () => new SyncQueue(backend).add({ trail: id, force: true }).flush()],
  ['sync-given-up', () => new SyncQueue(backend).flushWithRetries(2 + (seed % 4))],
  ['tile-not-there', () => loadTiles(async ({ x }) => (x % 2 ? 404 : 200), [{ z: 12, x: 2 * id, y: seed }, { z: 12, x: 2 * id + 1, y: seed }])],
  ['marker-without-new', () => app.bus.emit('marker', { kind: seed % 2 ? 'hut' : 'spring', lat: id, lon: 1 })],
  ['user-without-profile', () => app.bus.emit('login', { user: { id, profile: { age: seed } } })],
  ['listener-without-this', () => app.bus.emit('export', { place })],
  ['layer-is-symbol', () => app.tileKey({ id })],
  ['distance-in-bigint', () => app.distanceLabel(BigInt(1001 + id))],
  ['map-library-not-loaded', () => app.openMap({ id })],
  ...(hasPage
    ? [
        ['storage-full', () => app.remember(`offline-${place}`, 6 + seed)],
        ['search-not-there', () => app.focusSearch()],
      ]
    : []),
]

async function nested(depth, work) {
  return depth === 0 ? work() : inSpan(`step ${depth}`, () => nested(depth - 1, work))
}

const doors = {
  load: (work) => work(),
  event: (work) =>
    new Promise((resolve, reject) => {
      const target = new EventTarget()
      target.addEventListener('tap', async () => {
        try {
          resolve(await work())
        } catch (error) {
          reject(error)
        }
      })
      target.dispatchEvent(new Event('tap'))
    }),
  promise: (work) => Promise.resolve(place).then(() => work()),
}

async function start() {
  const lines = []
  for (const [bug, work] of bugs) {
    try {
      await doors[door](() => (wrap === 0 ? work() : nested(wrap, work)))
    } catch (error) {
      // As `recordException` of @opentelemetry/sdk-trace-base has it.
      const attributes = { 'exception.type': error.code ? error.code.toString() : error.name, 'exception.message': error.message }
      if (error.stack) attributes['exception.stacktrace'] = error.stack
      lines.push(JSON.stringify({ bug, attributes, name: door === 'load' ? 'documentLoad' : door === 'event' ? 'tap' : 'sync' }))
    }
  }
  done(lines.join('\n'))
}

start()
