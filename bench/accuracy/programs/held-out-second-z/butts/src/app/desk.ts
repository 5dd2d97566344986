// @ts-nocheck
import { Endsheet } from '../score/endsheet'
import { Archers } from '../roster/archers'
import { Lanes } from '../range/lanes'
import { Relay } from '../feed/relay'

export function desk(port, folder) {
  const sheet = new Endsheet()
  const archers = new Archers()
  const lanes = new Lanes()
  const relay = new Relay(port)
  return [
    ['arrow-mark', (v) => sheet.arrow(`${11 + v.few()}`)],
    ['no-ends-yet', () => sheet.lastEnd()],
    ['total-of-none', () => sheet.total([])],
    ['self-signed', (v) => { const who = v.name(); sheet.sign(who, who) }],
    ['amend-no-reason', (v) => sheet.amend(v.few(), '')],
    ['amend-no-end', (v) => sheet.amend(v.few(), 'misread')],
    ['average-places', (v) => sheet.average({ total: v.id(), arrows: 3, places: 100 + v.few() })],
    ['handicap-unlisted', (v) => sheet.points(new Map(), v.name())],
    ['countdown-below', (v) => sheet.countdown(6 + v.few())],
    ['summary-unset', (v) => sheet.golds({ archer: v.name() })],
    ['checksum-half', (v) => sheet.checksum(v.id() + 0.5)],
    ['dozen-changed', (v) => sheet.frozen(v.name())],
    ['group-in-itself', () => { const group = { members: [] }; group.members.push(group); sheet.nested(group) }],
    ['shoot-off-unset', (v) => { const total = v.id(); sheet.tieBreak({ total }, { total }) }],
    ['entry-bow', (v) => archers.register({ name: v.name(), bow: 'crossbow', born: 1980 })],
    ['entry-born-text', (v) => archers.register({ name: v.name(), bow: 'recurve', born: `${1950 + v.few()}` })],
    ['club-of-unknown', (v) => archers.clubOf(v.id())],
    ['membership-over', (v) => archers.renew(v.name(), 1990 + v.few())],
    ['licence-date', (v) => archers.licence(`${v.few()}. of May`)],
    ['initials-two-blanks', (v) => archers.initials({ name: `${v.name()}  Berg` })],
    ['coach-level', () => archers.coach({ coaches: [{ level: 1 }] })],
    ['draw-too-long', (v) => archers.draw(`B${v.id()}`, 33 + v.few())],
    ['mail-unset', (v) => archers.mailTo({ name: v.name() })],
    ['anniversary-text', (v) => archers.anniversary(`year ${v.few()} of ${v.name()}`)],
    ['locale-underscore', () => archers.locale('de_AT')],
    ['currency-sign', () => archers.currency('€')],
    ['search-star', (v) => archers.search(`*${v.name()}`)],
    ['plan-file', (v) => lanes.plan(folder, v.name())],
    ['lane-held', (v) => { const lane = v.id(); lanes.hold(lane, v.name()); lanes.hold(lane, v.name()) }],
    ['distance-range', (v) => lanes.distance(91 + v.few())],
    ['whistle-state', (v) => lanes.blow(`${v.few()} blasts`)],
    ['targets-negative', (v) => lanes.targets(-v.few())],
    ['release-no-holder', (v) => lanes.release([{ lane: v.id() }])],
    ['lights-time-out', () => lanes.lights(15)],
    ['closing-hour', () => lanes.closing('2025-06-11')],
    ['face-size', (v) => lanes.face(41 + v.few())],
    ['backup-folder', (v) => lanes.backup(folder, v.name())],
    ['sensor-silent', () => lanes.wind({ read: () => null })],
    ['frame-short', (v) => lanes.decode([1, v.few()])],
    ['rankings-denied', (v) => relay.rankings(v.id())],
    ['standings-html', (v) => relay.standings(v.id())],
    ['publish-refused', (v) => relay.publish(v.id())],
    ['board-slow', (v) => relay.board(v.id())],
    ['scoreboard-refused', (v) => relay.scoreboard(v.name())],
    ['archive-header', (v) => relay.archive(Buffer.from(`zip ${v.id()}`))],
    ['key-length', (v) => relay.unseal(Buffer.alloc(v.few()), 'x')],
    ['digest-name', (v) => relay.digest(v.name(), 'sha-4')],
    ['hook-base', (v) => relay.hook(`club-${v.id()}`)],
    ['slug-percent', (v) => relay.slug(`${v.name()}%E0%zz`)],
    ['payload-cycle', (v) => relay.payload(v.name())],
    ['serial-bigint', (v) => relay.serial(v.id())],
    ['listener-without', (v) => relay.subscribe({ id: v.id() })],
    ['token-missing', () => relay.token(undefined)],
    ['token-parts', (v) => relay.token(`t${v.id()}`)],
    ['options-unset', () => relay.settings({})],
    ['photo-function', (v) => relay.photo(v.name())],
  ]
}
