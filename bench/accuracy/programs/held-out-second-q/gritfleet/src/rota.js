import * as bulletins from './weather/bulletins.js'
import * as graph from './network/graph.js'
import * as stores from './salt/stores.js'
import * as vehicles from './fleet/vehicles.js'
import * as tracking from './fleet/tracking.js'
import * as papers from './office/papers.js'
import { readSetting } from './infra/guards.js'

const now = Date.UTC(2026, 0, 9)
const roads = (d) => graph.makeNetwork([[d.place(), d.road(), d.n(100, 900)]])
const ringRoad = (d) => {
  const [a, b] = [d.place(), d.road()]
  return [graph.makeNetwork([[a, b, 3], [b, a, 4]]), a]
}
const shut = (d) => {
  const network = graph.makeNetwork([[d.place(), d.road(), 7]])
  const [[id, junction]] = network
  junction.closed = true
  return [network, id]
}

export const rota = [
  //+ { label: '', span: '', kind: 0, go: () => 0 },
  { label: 'bulletin-unclosed-tag', span: 'read bulletin', kind: 4,
    go: (d) => bulletins.parseBulletin(`<bulletin>\n<station name="${d.place()}"><road>${d.n(-9, -1)}</road>\n</bulletin>`) },
  { label: 'only-one-station', span: 'read bulletin', kind: 4,
    go: (d) => bulletins.icyStations(`<bulletin><station name="${d.place()}"><road>-1</road></station></bulletin>`) },
  { label: 'forecast-no-periods', span: 'plan night', kind: 0,
    go: (d) => bulletins.nightMinimum({ place: d.place() }) },
  { label: 'forecast-period-day-only', span: 'plan night', kind: 0,
    go: (d) => bulletins.nightMinimum({ periods: [{ day: { high: d.n(1, 9) } }] }) },
  { label: 'bulletin-stale', span: 'plan night', kind: 0,
    go: (d) => bulletins.assertFresh({ id: `RW${d.n(100, 999)}`, issued: new Date(now - d.n(7, 90) * 36e5).toISOString() }, now) },
  { label: 'bulletin-issued-text', span: 'plan night', kind: 0,
    go: (d) => bulletins.validUntil({ issued: `${d.of('today', 'tonight', 'now')} ${d.n(1, 9)} pm`, hours: 12 }) },
  { label: 'radar-cut', span: 'GET /radar', kind: 1,
    go: (d) => bulletins.radar(d.n(1, 99)) },
  { label: 'sensors-throttled', span: 'read sensors', kind: 0,
    go: (d) => bulletins.roadSensors(d.road()) },
  { label: 'depth-gone', span: 'read depth', kind: 0,
    go: (d) => bulletins.snowDepth(d.place().toLowerCase()) },
  { label: 'alarms-unreachable', span: 'read alarms', kind: 0,
    go: (d) => bulletins.alarms(d.place()) },
  { label: 'junction-unmapped', span: 'GET /junctions', kind: 1,
    go: (d) => graph.neighbours(roads(d), `J${d.n(1, 90)}`) }, //~ go: (d) => graph.adjacent(roads(d), `J${d.n(1, 90)}`) },
  { label: 'reach-in-ring', span: 'GET /reach', kind: 1,
    go: (d) => graph.reach(...ringRoad(d)) },
  { label: 'no-segments', span: 'GET /longest', kind: 1,
    go: (d) => graph.longest([]) + d.n(1, 2) },
  { label: 'stretch-number', span: 'import stretches', kind: 4,
    go: (d) => graph.stretch(d.n(100, 9000)) },
  { label: 'track-blank', span: 'GET /tracks/mid', kind: 1,
    go: (d) => graph.midpoint({ plate: d.plate(), points: [] }) },
  { label: 'stretches-not-joined', span: 'join routes', kind: 0,
    go: (d) => graph.joined({ stretches: [d.road()] }, { name: d.road() }) },
  { label: 'junction-closed', span: 'drive', kind: 4,
    go: (d) => graph.driveOn(...shut(d)) },
  { label: 'order-shape', span: 'POST /orders', kind: 1,
    go: (d) => stores.order({ supplier: d.place(), tonnes: `${d.n(1, 90)} t` }) },
  { label: 'delivery-empty', span: 'POST /deliveries', kind: 1,
    go: (d) => stores.deliver(d.place(), d.of(0, -d.n(1, 9))) },
  { label: 'spread-not-weighed', span: 'close run', kind: 4,
    go: (d) => stores.spread('Upper Quarry', { number: d.n(100, 999), grams: 0 }) },
  { label: 'store-opened-twice', span: 'POST /stores', kind: 1,
    go: () => stores.openStore('Upper Quarry') },
  { label: 'store-apostrophe', span: 'GET /stores', kind: 1,
    go: (d) => stores.stockOf(`${d.driver().split(' ')[0]}'s Yard`) },
  { label: 'store-overdrawn', span: 'POST /withdrawals', kind: 1,
    go: (d) => stores.withdraw('Upper Quarry', d.n(60, 900)) },
  { label: 'grains-null', span: 'GET /grains', kind: 1,
    go: (d) => stores.byGrain({ store: d.place(), grains: null }) },
  { label: 'supplier-nameless', span: 'GET /suppliers', kind: 1,
    go: (d) => stores.sortedSuppliers([{ id: d.n(1, 9) }, { id: d.n(1, 9) }]) },
  { label: 'dispatch-already-out', span: 'dispatch', kind: 0,
    go: (d) => vehicles.dispatch([{ plate: d.plate(), state: d.of('out', 'resting') }], [d.driver()]) },
  { label: 'substitute-wrong-one', span: 'POST /substitutes', kind: 1,
    go: (d) => vehicles.substitute({ plate: d.plate() }, { plate: d.plate(), state: 'ready' }, d.driver()) },
  { label: 'defaults-written', span: 'PUT /vehicles', kind: 1,
    go: (d) => vehicles.configure({ width: d.n(2, 5) }) },
  { label: 'position-unheard', span: 'GET /positions', kind: 1,
    go: (d) => vehicles.whereIs(new Map(), d.plate()) },
  { label: 'crew-of-none', span: 'GET /crew', kind: 1,
    go: (d) => vehicles.crew({ plate: d.plate(), drivers: [] }) },
  { label: 'frame-bodyless', span: 'read frames', kind: 4,
    go: (d) => vehicles.decodeFrame({ plate: d.plate() }) },
  { label: 'push-signature-short', span: 'POST /push', kind: 1,
    go: (d) => tracking.verifyPush('{}', `ab${d.n(10, 99)}`) },
  { label: 'position-cache-down', span: 'GET /positions', kind: 1,
    go: (d) => tracking.cachedPosition(d.plate()) },
  { label: 'ping-unanswered', span: 'ping', kind: 0,
    go: (d) => tracking.ping(d.plate()) },
  { label: 'track-too-long', span: 'read tracks', kind: 4,
    go: (d) => tracking.collect([`{"metres": ${d.n(600, 900)}}`], d.n(100, 500)) },
  { label: 'track-line-torn', span: 'read tracks', kind: 4,
    go: (d) => tracking.collect([`{"metres": ${d.n(600, 900)}`], 500) },
  { label: 'sheet-missing', span: 'print sheets', kind: 0,
    go: (d) => papers.routeSheet(d.n(20, 90)) },
  { label: 'shift-claimed-twice', span: 'claim shift', kind: 0,
    go: (d) => { papers.claimShift(`2026-01-${d.n(10, 30)}`); papers.claimShift(`2026-01-${d.n(10, 30)}`) } },
  { label: 'state-file-cut', span: 'start', kind: 0,
    go: (d) => papers.restoreState(`{"runs": {"${d.n(1, 99)}": {"plate": "${d.plate()}"`) },
  { label: 'state-before-runs', span: 'start', kind: 0,
    go: (d) => papers.restoreState(`{"at": ${d.n(1, 99)}}`) },
  { label: 'zone-nickname', span: 'GET /time', kind: 1,
    go: (d) => papers.localTime(0, d.of('Europe/Munich', 'Britain/Alston', 'EU/Oslo')) },
  { label: 'report-mail-refused', span: 'mail report', kind: 0,
    go: (d) => papers.sendReport(`${d.place().toLowerCase()}@council.example`, 'Calm') },
  { label: 'exporter-renamed', span: 'export', kind: 0,
    go: (d) => papers.exporter(d.of('gpx', 'kml', 'shp')) },
  { label: 'night-unbilled', span: 'GET /costs', kind: 1,
    go: (d) => papers.costs([{ bill: { total: d.n(1, 9) } }, { night: d.n(1, 9) }]) },
  { label: 'invoice-bigint', span: 'GET /invoices', kind: 1,
    go: (d) => papers.invoice({ number: d.n(1, 99), metres: BigInt(d.n(100, 999)) }) },
  { label: 'sms-key-unset', span: 'start', kind: 0,
    go: () => readSetting('GRIT_SMS_KEY') },
]
