import { Layout, Profiled } from './runtime/boundary.js'
import { dispatch, h, render } from './runtime/component.js'
import { Api } from './net/api.js'
import { upload } from './net/photos.js'
import { Store } from './trip/store.js'
import { StopList } from './views/stops.js'
import { BillForm, Budget, Calendar, MapView, Packing, Route, Settings, Timetable } from './views/panels.js'

const { seed, door, transport } = globalThis.wayfarerSettings
const pick = (...of) => of[seed % of.length]
const api = new Api(transport)
const context = { counts: {}, storage: { getItem: () => pick('{"units":"mi', '{"units":"km","sort":"na', '{"sort":') } }
const trip = pick('lofoten', 'alps', 'azores')

function page(title, ...content) {
  return render(h(Layout, { title }, door === 'profiled' ? h(Profiled, { name: title }, ...content) : content), context)
}

const stop = (more) => ({ id: seed, kind: 'tent', from: '2026-05-01', to: '2026-05-04', place: { name: trip }, ...more })
const noop = () => {}

const LOOP = { name: pick('Bodø', 'Chur', 'Horta') }
LOOP.via = { name: pick('Å', 'Thusis', 'Pico'), via: LOOP }

const BUGS = [
  ['stop-without-place', 'stops', () => page('stops', h(StopList, { stops: [stop({}), stop({ place: null })], onReorder: noop }))],
  ['hotel-not-booked', 'stops', () => page('stops', h(StopList, { stops: [stop({ kind: 'hotel' })], onReorder: noop }))],
  ['old-currency-in-budget', 'budget', () => page('budget', h(Budget, { expenses: [{ amount: 12 * seed, currency: 'EUR' }, { amount: 80, currency: pick('DEM', 'FRF', 'ITL') }] }))],
  ['symbol-for-currency', 'bill', () => dispatch(page('bill', h(BillForm, { travellers: ['Ines', 'Olav'] })), 'bill', 'Submit', { bill: `${20 + seed}.50 ${pick('€', '$', 'kr')}` })],
  ['ends-before-start', 'calendar', () => page('calendar', h(Calendar, { from: '2026-06-20', to: `2026-06-1${seed % 10}` }))],
  ['packing-list-has-pages', 'packing', async () => page('packing', h(Packing, { list: await api.get(`/api/packing/${trip}-${seed}`) }))],
  ['decimal-comma-on-map', 'map', () => page('map', h(MapView, { centre: pick('68,2;14,5', '46,8;9,8', '38,7;-27,2'), points: [] }))],
  ['no-points-on-map', 'map', () => page('map', h(MapView, { centre: `4${seed % 10}.5,11.${seed}`, points: [] }))],
  ['preferences-cut-off', 'settings', () => page('settings', h(Settings, null))],
  ['route-in-a-circle', 'route', () => page('route', h(Route, { place: LOOP }))],
  ['train-without-time', 'timetable', () => page('timetable', h(Timetable, { legs: [{ line: `IC ${seed}`, date: '2026-05-02', time: pick('', '25:10', 'noon') }] }))],
  ['trip-server-fails', 'trip', () => api.get(`/api/trips/${trip}-${seed * 31}`)],
  ['weather-is-a-page', 'weather', () => api.get(`/api/weather/${trip}`)],
  ['link-has-ended', 'share', () => api.openShare(`s${(seed * 7919).toString(36)}`)],
  ['photo-without-thumbnail', 'photos', () => upload(api, [{ name: `IMG_${1000 + seed}.jpg`, size: 9, thumbnail: null }])],
  ['action-of-old-release', 'store', () => new Store({ trip: null }).send({ type: pick('trip/renamed', 'stop/added', 'trip/archived') })],
  ['moved-past-the-end', 'store', () => {
    const store = new Store({ trip: { name: trip, stops: [stop({ order: 0 })] } })
    return dispatch(page('stops', h(StopList, { stops: store.state.trip.stops, onReorder: (from, to) => store.send({ type: 'moved', from, to }) })), 'stops', 'Drop', { from: 3 + seed, to: 0 })
  }],
]

function after(work) {
  return new Promise((resolve, reject) => {
    globalThis.setTimeout(() => {
      try {
        resolve(work())
      } catch (error) {
        reject(error)
      }
    }, 1)
  })
}

async function start() {
  const lines = []
  for (const [bug, route, work] of BUGS) {
    try {
      await (door === 'timer' ? after(work) : work())
      lines.push(`nothing failed: ${bug}`)
    } catch (error) {
      const type = error.code ? String(error.code) : error.name
      lines.push(JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '', span: door === 'timer' ? `refresh ${route}` : `route /${route}`, kind: 1 }))
    }
  }
  globalThis.wayfarerDone(lines.join('\n'))
}

void start()
