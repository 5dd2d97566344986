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

const ENTRIES = []
const meets = (work) => ENTRIES.push(work)
meets(() => zones.ceilingOf(zone, of(['E', 'F'])))
meets(() => zones.activeNotice(zone, 0))
meets(() => zones.centroid([])) //~ meets(() => zones.centreOf([]))
meets(() => new MissionPlan(ref).append({ to: 'N', height: 130 + seed }).submit(zone))
meets(() => zones.subdivide([[1, 2], [3, 4], [5, 6]], 0.1))
meets(() => zones.parseRing(`{"coordinates":[[null,[${seed},2]]]}`))
meets(() => zones.bufferGrid(seed + 0.5))
meets(() => zones.neighbours(new Map([[zone.code, zone]]), `${zone.code}x`))
meets(() => zones.byCeiling(of([{ items: [] }, { list: [] }])))
meets(() => new MissionPlan(ref).last())
meets(() => new MissionPlan(ref).observer())
meets(() => advance(ref, 'draft', of(['flown', 'approved'])))
meets(() => advance(ref, of(['withdrawn', 'archived']), 'filed'))
meets(() => waypoint(`46°${seed}'N`))
meets(() => mergeLegs([], of([{ legs: 1 }, { path: 2 }])))
meets(() => battery.reserve({ cells: [3.7, `${seed}V`] }, 20))
meets(() => battery.endurance({ capacity: { nominal: 5000 }, digits: 100 + seed }, 9))
meets(() => battery.label({ serial: 48211000 + seed }))
meets(() => licence.checkLicence({ number: 'CH123456', grade: of(['A3', 'OPEN', 'B1']) })) //~ meets(() => licence.licenceGrade({ number: 'CH123456', grade: of(['A3', 'OPEN', 'B1']) }))
meets(() => licence.operator({ name: pilot, drones: `${seed}` }))
meets(() => licence.validUntil({ number: `CH-${seed}881`, until: `2025-0${1 + (seed % 8)}-11` }))
meets(() => licence.validUntil({ number: ref, until: of(['unlimited', 'never']) }))
meets(() => licence.badge({ id: seed }))
meets(() => licence.decodeToken(`${seed}.%E0%A4%A`))
meets(() => licence.decodeToken(`${ref}`))
meets(() => endpoints.fileMission(ref))
meets(() => endpoints.weather(of(['LSZH', 'EGLL', 'EDDM'])))
meets(() => endpoints.fleet(`${seed}`))
meets(() => endpoints.notices(zone.code))
meets(() => endpoints.upload(ref))
meets(() => endpoints.track(ref))
meets(() => endpoints.refuse(`R${seed}`))
meets(() => new Projection({ factor: 2 }).inverse([[seed, seed], [2, 2]]))
meets(() => hexColour({ colour: 255, radix: 40 + seed }))
meets(() => new LayerStack().add({ id: seed }))
meets(() => new LayerStack().top())
meets(() => forms.next())
meets(() => forms.select({ find: () => null }, ref))
meets(() => forms.searchPattern(`${pilot} (`)) //~ meets(() => forms.toPattern(`${pilot} (`))
meets(() => forms.fromQuery(`q=%C3%2${seed}`))
meets(() => forms.restore({ plan: '[object Object]' }, 'plan'))
meets(() => forms.columns({ rows: [] }))
meets(() => forms.run({}, of(['approve', 'refuse', 'print'])))
meets(() => forms.when(`${seed + 12}.13.2026`))
meets(() => forms.debounce(Promise.resolve({ items: [] })))
meets(() => {
  const bus = mitt()
  bus.on('*', (type, event) => event.detail.id.length)
  bus.emit(of(['moved', 'zoomed']), { target: seed })
})

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
