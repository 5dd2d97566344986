// @ts-nocheck
import mitt from 'mitt'
import * as zones from './airspace/zones'
import { MissionPlan, advance, mergeLegs, waypoint } from './mission/plan'
import * as battery from './mission/battery'
import * as licence from './pilot/licence'
import * as endpoints from './api/endpoints'
import { attach, follow, hexColour, LayerStack, Projection, scanline } from './chart/projection'
import * as forms from './ui/forms'

const { seed, door, wrap } = globalThis.pageSettings
const of = (list) => list[seed % list.length]
const ref = `M-${seed * 131 + 7000}`
const zone = { code: of(['EGR101', 'LFP42', 'EDR5', 'LSR9']), ceiling: 120, ring: [[7.1, 46.2]] }
const pilot = of(['Ines Pagel', 'Tomas Reyer', 'Yuki Abe', 'Femi Ola'])

const ENTRIES = [
  () => zones.ceilingOf(zone, of(['E', 'F'])),
  () => zones.activeNotice(zone, 0),
  () => zones.centroid([]), //~ () => zones.centreOf([]),
  () => new MissionPlan(ref).append({ to: 'N', height: 130 + seed }).submit(zone),
  () => zones.subdivide([[1, 2], [3, 4], [5, 6]], 0.1),
  () => zones.parseRing(`{"coordinates":[[null,[${seed},2]]]}`),
  () => zones.bufferGrid(seed + 0.5),
  () => zones.neighbours(new Map([[zone.code, zone]]), `${zone.code}x`),
  () => zones.byCeiling(of([{ items: [] }, { list: [] }])),
  () => new MissionPlan(ref).last(),
  () => new MissionPlan(ref).observer(),
  () => advance(ref, 'draft', of(['flown', 'approved'])),
  () => advance(ref, of(['withdrawn', 'archived']), 'filed'),
  () => waypoint(`46°${seed}'N`),
  () => mergeLegs([], of([{ legs: 1 }, { path: 2 }])),
  () => battery.reserve({ cells: [3.7, `${seed}V`] }, 20),
  () => battery.endurance({ capacity: { nominal: 5000 }, digits: 100 + seed }, 9),
  () => battery.label({ serial: 48211000 + seed }),
  () => licence.checkLicence({ number: 'CH123456', grade: of(['A3', 'OPEN', 'B1']) }), //~ () => licence.licenceGrade({ number: 'CH123456', grade: of(['A3', 'OPEN', 'B1']) }),
  () => licence.operator({ name: pilot, drones: `${seed}` }),
  () => licence.validUntil({ number: `CH-${seed}881`, until: `2025-0${1 + (seed % 8)}-11` }),
  () => licence.validUntil({ number: ref, until: of(['unlimited', 'never']) }),
  () => licence.badge({ id: seed }),
  () => licence.decodeToken(`${seed}.%E0%A4%A`),
  () => licence.decodeToken(`${ref}`),
  () => endpoints.fileMission(ref),
  () => endpoints.weather(of(['LSZH', 'EGLL', 'EDDM'])),
  () => endpoints.fleet(`${seed}`),
  () => endpoints.notices(zone.code),
  () => endpoints.upload(ref),
  () => endpoints.track(ref),
  () => endpoints.refuse(`R${seed}`),
  () => new Projection({ factor: 2 }).inverse([[seed, seed], [2, 2]]),
  () => hexColour({ colour: 255, radix: 40 + seed }),
  () => new LayerStack().add({ id: seed }),
  () => new LayerStack().top(),
  () => forms.next(),
  () => forms.select({ find: () => null }, ref),
  () => forms.searchPattern(`${pilot} (`), //~ () => forms.toPattern(`${pilot} (`),
  () => forms.fromQuery(`q=%C3%2${seed}`),
  () => forms.restore({ plan: '[object Object]' }, 'plan'),
  () => forms.columns({ rows: [] }),
  () => forms.run({}, of(['approve', 'refuse', 'print'])),
  () => forms.when(`${seed + 12}.13.2026`),
  () => forms.debounce(Promise.resolve({ items: [] })),
  () => {
    const bus = mitt()
    bus.on('*', (type, event) => event.detail.id.length)
    bus.emit(of(['moved', 'zoomed']), { target: seed })
  },
]

const measured = (work) => async () => {
  const begun = Date.now()
  try {
    return await work()
  } finally {
    globalThis.spent = Date.now() - begun
  }
}

const contained =
  (work) =>
  (...args) =>
    work(...args)

const sent = []

function report(n, error) {
  sent.push({ n, type: error.code ? String(error.code) : error.name, message: error.message, stack: error.stack })
}

async function press(n, work) {
  try {
    await work()
  } catch (error) {
    report(n, error)
  }
}

const DOORS = {
  press,
  timer: (n, work) => new Promise((done) => globalThis.pageSettings.later(() => press(n, work).then(done), 0)),
  promise: (n, work) =>
    Promise.resolve(n)
      .then(() => work())
      .catch((error) => report(n, error)),
}

async function start() {
  for (let n = 0; n < ENTRIES.length; n++) {
    const work = ENTRIES[n]
    await DOORS[door](n, wrap === 'layers' ? measured(contained(work)) : work)
  }
  globalThis.pageDone(sent.map((each) => JSON.stringify(each)).join('\n'))
}

start()
