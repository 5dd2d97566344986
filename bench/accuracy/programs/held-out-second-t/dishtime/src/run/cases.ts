// @ts-nocheck
import { Pointing, formatRa, sexagesimal, toHorizon } from '../sky/angles'
import { Catalogue, fromFile, fromTable } from '../sky/catalogue'
import { Antenna, baselines, subarray } from '../array/antenna'
import { Correlator, fringe, phaseCal, shareBuffer } from '../array/correlator'
import * as proposal from '../plan/proposal'
import { Timeline, pickNight, siderealZone } from '../plan/schedule'
import * as frames from '../ingest/frames'
import * as net from '../net/depository'
import { Broker, onTime, routeFor } from '../net/broker'
import * as ops from '../ops/settings'
import type { Values } from './values'

const form = (v: Values, bits: Record<string, string>): string => {
  const all = { code: v.code(), pi: '{ name: A. Lindqvist, email: al@obs.example }', hours: String(v.int(1, 90)), bands: '[L]', ...bits }
  return Object.entries(all).map(([key, value]) => `${key}: ${value}`).join('\n')
}

export const cases: [string, (v: Values) => unknown][] = [
  ['angle-with-h', (v) => sexagesimal(`${v.int(1, 23)}h${v.int(10, 59)}m`)],
  ['below-horizon', (v) => toHorizon({ ra: 2, dec: -v.int(60, 85) }, 52)],
  ['ra-precision', (v) => formatRa(v.int(13, 23))],
  ['pointing-no-epoch', (v) => new Pointing({ name: v.star() }).key],
  ['separation-unresolved', (v) => new Pointing({ name: v.star(), position: { ra: 1, dec: 2 } }).separation(new Pointing({ name: v.star() }))],
  ['catalogue-twice', (v) => { const name = v.star(); return new Catalogue().add({ name, flux: {}, aliases: [] }).add({ name, flux: {}, aliases: [] }) }],
  ['flux-of-stranger', (v) => new Catalogue().fluxOf(v.star(), 'L')],
  ['flux-band-unmeasured', (v) => new Catalogue().add({ name: 'x', flux: { L: v.int(1, 9) }, aliases: [] }).fluxOf('x', 'Ku')],
  ['alias-unknown', (v) => new Catalogue().resolve(v.star())],
  ['catalogue-file', (v) => fromFile(v.star())],
  ['table-ragged', (v) => fromTable(`name,aliases\n${v.star()},a;b,c\n`)],
  ['table-without-aliases', (v) => fromTable(`name,flux\n${v.star()},2\n`)],
  ['antenna-locked', (v) => { const dish = new Antenna(`W${v.int(1, 40)}`); dish.state = 'locked'; dish.go('tracking') }],
  ['receiver-off', (v) => new Antenna(`N${v.int(1, 40)}`).tune('L', v.int(1200, 1700))],
  ['band-not-installed', (v) => { const dish = new Antenna(`E${v.int(1, 40)}`); dish.receiver = { bands: new Map() }; return dish.tune('Q', v.int(30, 50)) }],
  ['cable-wrap', (v) => new Antenna(`E${v.int(1, 40)}`).slew(v.int(271, 500))],
  ['baseline-off-by-one', (v) => baselines(Array.from({ length: v.int(2, 5) }, (_, x) => ({ pad: `p${x}`, position: { x, y: 0 } })))],
  ['array-too-small', (v) => subarray([new Antenna('W1')], v.int(3, 27))],
  ['lags-overrun', (v) => { const c = new Correlator(); c.allocate(8); c.load(Array.from({ length: v.int(9, 20) }, () => 1), 0) }],
  ['lags-unallocated', () => new Correlator().peak()],
  ['job-gone', (v) => new Correlator().finish(`job-${v.int(1000, 9999)}`)],
  ['channels-negative', (v) => new Correlator().allocate(-v.int(1, 512))],
  ['fringe-no-phases', (v) => fringe(v.int(2, 40))],
  ['gain-of-absent-pair', (v) => phaseCal(new Map(), `W${v.int(1, 9)}-E${v.int(1, 9)}`)],
  ['view-channel', (v) => shareBuffer(new DataView(new ArrayBuffer(64)), v.int(8, 60))],
  ['proposal-indent', (v) => proposal.read(`code: ${v.code()}\n  hours: 3\n bands: [`)],
  ['proposal-hours', (v) => proposal.read(form(v, { hours: String(v.int(121, 400)) }))],
  ['proposal-email', (v) => proposal.read(form(v, { pi: `{ name: ${v.star()}, email: none }` }))],
  ['proposal-band', (v) => proposal.read(form(v, { bands: '[W]' }))],
  ['referees-none', (v) => proposal.grade({ code: v.code(), referees: [] })],
  ['quota-spent', (v) => proposal.quota({ code: v.code(), hours: v.int(60, 100) }, v.int(350, 390))],
  ['team-unnamed', (v) => proposal.lead({ code: v.code() } as never)],
  ['team-without-pi', (v) => proposal.lead({ team: { members: [{ role: `co-i ${v.star()}`, institute: { country: 'SE' } }] } })],
  ['block-overlap', (v) => { const line = new Timeline(); const start = v.date(); line.place({ id: v.star(), start, minutes: 3 }); line.place({ id: v.star(), start, minutes: 3 }) }],
  ['block-chain-loop', (v) => { const a = { id: v.star(), start: v.date(), minutes: 2, after: [] as never[] }; a.after.push(a as never); return new Timeline().chain(a) }],
  ['block-start-unparsed', (v) => new Timeline().ticks({ id: v.star(), start: `night of ${v.int(40, 90)}`, minutes: 30 })],
  ['slots-negative', (v) => new Timeline().slots(4, v.int(5, 9))],
  ['block-removed-twice', (v) => new Timeline().remove(v.star())],
  ['zone-sidereal', (v) => siderealZone(`Sidereal/${v.star()}`, new Date())],
  ['night-not-planned', (v) => pickNight({}, v.date())],
  ['frame-magic', (v) => frames.header(Buffer.from([v.int(1, 80), 2, 3, v.int(4, 200), 5, 6, 7, 8]))],
  ['frame-truncated', () => frames.header(Buffer.from([0x56, 0x44, 0x49, 0x46, 65]))],
  ['frame-payload', (v) => frames.payload(Buffer.from(`--------${v.star()}`))],
  ['archive-cut', () => frames.openArchive(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))],
  ['frame-lost', (v) => { const n = v.int(100, 900); frames.sequence([{ n }, { n: n + v.int(2, 9) }]) }],
  ['samples-missing', () => frames.sequence([])],
  ['bits-odd', (v) => frames.quantise(Array.from({ length: v.int(1, 40) * 4 + 1 }, () => 1), 2)],
  ['counter-fraction', (v) => frames.counter(`${v.int(1, 999)}.5`)],
  ['mask-absent', (v) => frames.flagged({}, `ch${v.int(1, 512)}`)],
  ['deposit-forbidden', (v) => net.deposit(`cube-${v.star()}`)],
  ['ephemeris-empty', (v) => net.ephemeris(v.star())],
  ['opacity-late', () => net.weather()],
  ['hook-gone', (v) => net.notifyObserver(v.star(), 'scan done')],
  ['clock-unplugged', () => net.clockLink(9893)],
  ['mirror-address', (v) => net.mirror([`mirror ${v.star()}`])],
  ['opacity-aborted', (v) => net.withAbort(v.int(10, 60))],
  ['message-headless', (v) => new Broker().take({ body: `{"id":${v.int(1, 9)}}` })],
  ['message-kindless', (v) => new Broker().take({ headers: { trace: v.star() }, body: '{}' })],
  ['message-body-single-quotes', (v) => new Broker().take({ headers: { kind: 'obs.start' }, body: `{'id':'${v.star()}'}` })],
  ['jobs-not-functions', (v) => new Broker().drain([v.star() as never])],
  ['topic-unheard', (v) => new Broker().announce(`obs.${v.star()}`)],
  ['ack-never', (v) => new Broker().acknowledged(v.int(5, 30))],
  ['route-absent', (v) => routeFor({ start: () => 1 }, v.star(), {})],
  ['scan-late', (v) => onTime(v.int(10, 50), new Promise(() => {}))],
  ['limits-frozen', (v) => ops.override(ops.settings({}), 'wind', v.int(15, 20))],
  ['environment-lacks', (v) => ops.required({ HOME: '/' }, `DISH_${v.star().toUpperCase().replace('-', '_')}`)],
  ['digest-kind', (v) => ops.digest(`sha${v.int(600, 900)}`, 'x')],
  ['secret-unset', (v) => ops.sign(undefined, v.star())],
  ['key-not-pem', (v) => ops.observatoryKey(`-----BEGIN ${v.star()}`)],
  ['callsign-range', (v) => ops.callsign(0x110000 + v.int(1, 9999))],
  ['glob-bracket', (v) => ops.pattern(`${v.star()}[`)],
  ['snapshot-function', (v) => ops.snapshot({ name: v.star(), at: () => 1 })],
  ['pad-too-long', (v) => ops.pad(`${v.star()} of the southern list`, 8)],
]
