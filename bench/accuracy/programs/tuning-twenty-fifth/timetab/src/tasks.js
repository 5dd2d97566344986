import { join } from 'node:path'
import { brokerOf, fromEnvironment, retentionDays, sourcesFrom, workersOf } from './config/settings.js'
import { decodePolyline, grid, label, lengthOf, nearest } from './geo/shapes.js'
import { catalogue, downloadFeed, headOf, licences, slowFeed, verifyDigest, withToken } from './ingest/download.js'
import { checkStops, columnOrder, decode, routeRow, rowsOf, siriVehicles, strictUtf8, tripRow } from './ingest/rows.js'
import { appendTrailer, copyInterrupted, countLines, deflate, inflateTable, inflateTo, openTable, readTable, sizeOf, swap } from './ingest/unpack.js'
import { departure, inZone, serviceDay, validity } from './model/clock.js'
import { Network } from './model/network.js'
import { deliver, deliverPersistently, deliverWithin, sign, targetOf, verify } from './notify/webhooks.js'
import { FarePlan, isochrone, precompute, search, transfers } from './plan/router.js'
import { Board, column, handOver, markCancelled, ticker } from './publish/board.js'
import { ageOf, bearing, crowding, delays, latest, merge, readHeader } from './realtime/positions.js'
import { announce, archive, enqueue } from './store/database.js'
import { agencyName, importAgencies, lease, routesByColour, routesPage, saveRoute } from './store/timetables.js'

const WORK = join(process.env.PREFIX, 'var')

export const tasks = [
  ['workers-variable-fractional', (v) => workersOf({ TIMETAB_WORKERS: `${v.int(1, 9)}.5` })],
  ['broker-variable-missing', () => brokerOf({})],
  ['mirror-variable-missing', () => fromEnvironment({ TIMETAB_MIRRORS: '' }, 'TIMETAB_MIRROR')],
  ['sources-yaml-indent', (v) => sourcesFrom(`sources:\n  - agency: ${v.agency()}\n   url: x`)],
  ['sources-interval-too-short', (v) => sourcesFrom(`sources:\n  - agency: ${v.agency()}\n    url: https://a.example/${v.hex()}\n    every: ${v.int(1, 59)}`)],
  ['retention-block-renamed', (v) => retentionDays(`retention:\n  archived: { days: ${v.int(3, 90)} }`)],
  ['feed-gone', (v, { partner }) => downloadFeed(partner, v.agency())],
  ['etag-header-absent', (v, { partner }) => headOf(partner, v.agency())],
  ['catalogue-html-instead', (_, { partner }) => catalogue(partner)],
  ['licence-list-absent', (v, { partner }) => licences(partner, v.agency())],
  ['token-expired', (v, { partner }) => withToken(partner, v.agency(), v.hex())],
  ['token-with-newline', (v, { partner }) => withToken(partner, v.agency(), `${v.hex()}\n`)],
  ['slow-source', (v, { partner }) => slowFeed(partner, v.agency())],
  ['digest-of-other-encoding', (v) => verifyDigest(v.stop(), v.hex())],
  ['mirror-down', (v, { closed }) => downloadFeed(`http://127.0.0.1:${closed}`, v.agency())],
  ['archive-truncated', (v) => inflateTo(WORK, `${v.hex()}.txt`, deflate(v.stop().repeat(40)).subarray(0, 20))],
  ['table-not-compressed', (v) => inflateTable(Buffer.from(v.stop()).toString('base64'))],
  ['optional-table-absent', (v) => sizeOf(WORK, v.pick(['frequencies', 'transfers', 'pathways', 'levels', 'attributions', 'translations', 'fare_rules']))],
  ['table-name-is-folder', async () => await readTable(WORK, '.')],
  ['published-folder-absent', (v) => swap(WORK, `${v.hex()}.tmp`, `${v.agency()}.txt`)],
  ['nul-bytes-in-table', (v) => countLines([`${'a\n'.repeat(v.int(2, 60))}`, '\0\0'])],
  ['copy-cut-off', (v) => copyInterrupted(WORK, `${v.hex()}.part`)],
  ['trailer-after-end', (v) => appendTrailer(WORK, `${v.hex()}.log`, [v.stop()])],
  ['manifest-absent-stream', (v) => openTable(WORK, `${v.agency()}-manifest.txt`)],
  ['csv-extra-column', (v) => rowsOf(v.agency(), `stop_id,stop_name\n${v.id('S')},${v.stop()},${v.int(1, 9)}\n`)],
  ['csv-stray-quote', (v) => rowsOf(v.agency(), `stop_id,stop_name\n${v.id('S')},${v.stop()} "old"\n`)],
  ['charset-unknown', (v) => decode(Buffer.from(v.stop()), v.pick(['x-mac-greek', 'dos-857x', 'cp10-66', 'utf8mb4']))],
  ['latin-as-utf8', (v) => strictUtf8(Buffer.from([0x53, 0xfc, 0x64, v.int(1, 99)]))],
  ['route-without-short-name', (v) => rowsOf(v.agency(), `route_id,route_short_name,route_type\n${v.id('R')},,3\n`).map(routeRow)],
  ['trip-without-service', (v) => rowsOf(v.agency(), `trip_id,service_id,trip_headsign\n${v.id('T')},,${v.stop()}\n`).map(tripRow)],
  ['headsign-column-absent', (v) => rowsOf(v.agency(), `trip_id,service_id\n${v.id('T')},${v.id('C')}\n`).map(tripRow)],
  ['stop-latitude-text', (v) => checkStops(v.agency(), [{ stop_id: v.id('S'), stop_lat: `${v.int(1, 80)},5` }])],
  ['siri-tag-unclosed', (v) => siriVehicles(`<Siri>\n${'<!-- -->\n'.repeat(v.int(1, 9))}<VehicleActivity></Siri>`)],
  ['siri-single-activity', (v) => siriVehicles(`<Siri><VehicleActivity><LineRef>${v.int(1, 99)}</LineRef></VehicleActivity></Siri>`)],
  ['empty-table-columns', (v) => columnOrder(rowsOf(v.agency(), 'route_id,route_type\n'))],
  ['arrival-without-seconds', (v) => new Network().addTrip({ id: v.id('T') }).trips.forEach((trip, id, all) => Object.assign(new Network(), { trips: all }).call(id, { stop: v.id('S'), arrival: `${v.int(10, 23)}:${v.int(10, 59)}`, sequence: 1 }))],
  ['departure-blank', () => departure(new Date(), '')],
  ['zone-misspelt', (v) => inZone('2026-01-01T00:00:00Z', v.pick(['Europe/Londn', 'Europe/Parris', 'Amerika/Lima', 'Asia/Tokio', 'Europe/Zurch']))],
  ['service-day-dashes', (v) => serviceDay(v.day().replace(/(....)(..)/, '$1-$2-'), 'Europe/Oslo')],
  ['validity-swapped', (v) => validity(`2027${v.day().slice(4)}`, v.day(), 'Europe/Oslo')],
  ['call-of-unknown-trip', (v) => new Network().call(v.id('T'), { stop: v.id('S'), arrival: '08:00:00', sequence: v.int(1, 9) })],
  [
    'sequence-repeated',
    (v) => {
      const [network, id, sequence] = [new Network(), v.id('T'), v.int(2, 50)]
      network.addTrip({ id })
      for (const minute of ['10', '20']) network.call(id, { stop: v.id('S'), arrival: `08:${minute}:00`, sequence })
    },
  ],
  ['station-is-own-parent', (v) => ((id) => new Network().addStop({ stop_id: id, parent_station: id }).station(id))(v.id('S'))],
  ['platform-code-absent', (v) => ((id) => new Network().addStop({ stop_id: id, stop_name: v.stop() }).platformLabel(id))(v.id('S'))],
  ['calendar-dates-only', (v) => ((id) => new Network().addTrip({ id, service: v.id('C') }).runsOn(id, v.int(0, 6)))(v.id('T'))],
  ['trip-without-calls', (v) => ((id) => new Network().addTrip({ id }).firstCall(id))(v.id('T'))],
  ['headway-of-one', (v) => ((id) => new Network().addTrip({ id, start: v.int(1, 80000) }).headway([id]))(v.id('T'))],
  ['agency-imported-twice', (v) => ((row) => importAgencies([row, row]))({ agency_id: v.id('A'), agency_name: v.agency() })],
  ['route-of-unknown-agency', (v) => saveRoute({ id: v.id('R'), type: 3 }, v.id('A'))],
  ['colour-column-dropped', (v) => routesByColour(v.hex())],
  ['agency-name-of-none', (v) => agencyName(v.id('A'))],
  ['quote-in-agency', (v) => routesPage(`${v.agency()}'s`, v.int(5, 50))],
  ['lease-of-other-worker', (v) => ((key) => [v.id('worker-'), v.id('worker-')].forEach((holder) => lease(key, holder)))(v.agency() + v.hex())],
  ['archive-database-down', (v, { postgres }) => archive(postgres, v.agency())],
  ['cache-down', (v, { closed }) => announce(closed, v.agency())],
  ['broker-down', (v, { closed }) => enqueue(closed, { kind: v.pick(['rebuild', 'expire', 'notify', 'import', 'verify']) })],
  ['packet-short', (v) => readHeader(Buffer.alloc(v.int(5, 12)))],
  ['age-mixes-bigint', (v) => ageOf(Buffer.alloc(16, v.int(0, 9)), Date.now())],
  ['crowding-precision', (v) => crowding({ vehicle: { occupancy: { percentage: v.int(1, 99) }, precision: 200 + v.int(1, 9) } })],
  ['bearing-as-text', (v) => bearing({ position: { bearing: `${v.int(0, 359)}` } })],
  ['delay-of-alert', (v) => delays(JSON.stringify({ entity: [{ alert: v.hex() }] }))],
  ['delays-cut-off', (v) => delays(`{"entity":[{"id":"${v.id('V')}","trip_up`)],
  ['no-positions-yet', () => latest([])],
  ['shard-negative', (v) => merge([v.int(1, 9), -v.int(1, 900)])],
  ['secret-not-configured', (v) => sign(v.hex(), undefined)],
  ['signature-of-other-length', (v) => verify('{}', v.hex(), v.hex())],
  ['callback-relative', (v) => targetOf({ callback: `/hooks/${v.hex()}` })],
  ['agency-header-emoji', (v, { port }) => deliver(port, { id: v.id('sub-'), agency: `${v.agency()} \u{1f68b}` }, '{}')],
  ['subscriber-fails', (v, { port }) => deliverPersistently(port, { id: v.id('sub-'), agency: v.agency() })],
  ['subscriber-silent', (v) => deliverWithin(v.int(20, 60), { id: v.id('sub-') })],
  ['polyline-cut', (v) => decodePolyline(`_p~iF~ps|U_ulLnnqC_mqNvxq${v.pick(['`', '_', 'z', '{', '|'])}`)],
  ['shape-of-one-point', (v) => lengthOf([[v.int(1, 50), 2]])],
  ['stop-without-position', (v) => nearest([[v.int(1, 50), 2], [3, 4]], { name: v.stop() })],
  ['grid-cell-zero', (v) => grid({ west: v.int(1, 5), east: v.int(6, 9) }, 0)],
  ['unit-british', (v) => label(v.int(1, 5000), 'en-GB')],
  ['locale-underscore', (v) => label(v.int(1, 5000), v.pick(['en_GB', 'nb_NO', 'de_AT', 'fr_CH']))],
  ['no-connection', (v) => search({ a: [], b: [] }, v.pick(['a', 'b']), v.stop())],
  ['edge-to-unlisted-stop', (v) => precompute([['a', v.stop()]], { a: [v.id('S')] })],
  ['walking-leg-has-no-line', (v) => transfers([{ line: { name: v.id('L') } }, { walk: v.int(1, 20) }])],
  ['stop-without-zone', (v) => new FarePlan([{ stop: 'a', zone: v.int(1, 4) }]).price('a', v.stop(), { steps: [{ amount: 1 }] })],
  ['currency-blank', (v) => FarePlan.format(v.int(1, 20), '')],
  ['isochrone-circle', (v) => isochrone({ a: ['b'], b: ['a'] }, 'a', v.int(1, 30))],
  ['row-after-freeze', (v) => new Board().freeze().add({ line: v.id('L') })],
  ['board-circular', (v) => ((board) => (board.add({ line: v.id('L') }), board.toText()))(new Board())],
  ['sort-frozen-board', (v) => ((board) => (board.add({ line: v.id('L'), kind: 'bus' }), board.freeze().sortByKind()))(new Board())],
  ['headsign-too-long', (v) => column({ line: v.id('L'), headsign: v.stop().repeat(3) }, 12)],
  ['job-with-callback', (v) => handOver({ agency: v.agency(), done: () => v.hex() })],
  ['cancel-unlisted-trip', (v) => markCancelled([{ trip: 'x' }], v.id('T'))],
  ['alert-language-absent', (v) => ticker([{ header: [{ language: 'en', text: v.stop() }] }], v.pick(['cy', 'ga', 'gd']))],
]
