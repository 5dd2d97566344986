// @ts-nocheck
import * as geometry from './track/geometry'
import { Turnout, decoder, matrix, crossing } from './track/turnouts'
import * as consist from './rolling/consist'
import * as timetable from './rolling/timetable'
import { observe, plan, restore, serialise, share, undo } from './state/store'
import * as api from './api/client'
import * as panels from './ui/panels'

export function actions(seed: number): Array<[string, () => unknown]> {
  const pick = (...of: any[]) => of[seed % of.length]
  const id = `t${(seed * 6271).toString(36)}`
  const town = pick('Ashwick', 'Merrow', 'Kilnford', 'Dunbeck', 'Saltby')
  const store = plan.getState() as any
  return [
    ['kind-unknown', () => geometry.lengthOf({ id, kind: pick('slip', 'wye', 'helix') })],
    ['piece-open-end', () => geometry.midpoint({ id, kind: 'straight', from: { x: seed, y: 2 } })],
    ['straight-has-no-radius', () => geometry.radiusLabel({ id, kind: 'straight' })],
    ['radius-too-small', () => geometry.minimumRadius({ id, kind: 'curve', radius: 180 + seed }, pick(87, 160))],
    ['loop-walk', () => geometry.walk({ a: { id: 'a', kind: 'curve', neighbours: ['b'] }, b: { id: 'b', kind: 'curve', neighbours: ['a'] } }, pick('a', 'b'))],
    ['neighbour-gone', () => geometry.walk({ a: { id: 'a', kind: 'curve', neighbours: [id] } }, 'a')],
    ['point-decimal', () => geometry.parsePoint(`(${seed}.5,${seed * 3})`)],
    ['snap-nothing', () => geometry.snap([], 5 * seed)],
    ['branch-right', () => new Turnout(id).throwTo(pick('right', 'middle', 'wye'))],
    ['turnout-without-motor', () => new Turnout(id).address()],
    ['opposite-of-main', () => new Turnout(id).opposite],
    ['decoder-address', () => decoder(`${seed}a${seed}`)],
    ['route-without-turnout', () => matrix([new Turnout(id)], { byTurnout: {} })],
    ['routes-not-loaded', () => matrix([new Turnout(id)], {})],
    ['crossing-angle', () => crossing(10 * seed + 2)],
    ['wagon-number', () => consist.parseWagon({ number: `${seed}-${1000 + seed}x`, axles: 4 })],
    ['wagon-one-axle', () => consist.parseWagon({ number: `2${seed}-1000`, axles: 1 })],
    ['couplers-missing', () => consist.coupled([{ couplers: { front: { type: 'knuckle' } } }, { number: id }])],
    ['coupler-front-missing', () => consist.coupled([{ couplers: { rear: { type: town } } }])],
    ['grams-as-number', () => consist.weight([{ grams: 80n }, { grams: 90 + seed }])],
    ['consist-without-engine', () => consist.engineOf({ vehicles: [{ kind: 'wagon', number: id }] })],
    ['weight-text', () => consist.tonnage(pick('heavy', 'n/a', '--') + town)],
    ['departs-invalid', () => timetable.departure({ departs: `at ${seed} in ${town}` })],
    ['pattern-year-token', () => timetable.pattern({ day: seed }, pick('YYYY-MM', 'D MMM', 'YYYY'))],
    ['pattern-unescaped', () => timetable.pattern({ day: seed }, pick('n MMM', 'dd j', "HH 'h"))],
    ['speed-unit', () => timetable.speed({ unit: pick('scale-mph', 'kmh', 'knots'), speed: 40 + seed })],
    ['stop-without-station', () => timetable.stops({ stops: [{ station: { name: town } }, { platform: seed }] })],
    ['wait-without-arrival', () => timetable.wait({ arrives: new Date(Number.NaN), departs: new Date(2026, 1, seed) })],
    ['headcode-missing', () => timetable.headcode({ id })],
    ['rename-unknown-piece', () => store.rename(id, town)],
    ['tag-frozen', () => store.tag('a', town)],
    ['tag-of-unknown', () => store.tag(id, town)],
    ['nothing-selected', () => store.selection()],
    ['revision-conflict', () => store.save(10 + seed)],
    ['producer-both', () => store.swap()],
    ['undo-too-often', () => undo()],
    ['draft-cut-off', () => restore(`{"pieces":[{"id":"${id}"`)],
    ['draft-without-pieces', () => restore(`{"title":"${town}"}`)],
    ['listener-renamed', () => observe({ onChange: id })],
    ['layout-not-found', () => api.layout(`1${id}`)],
    ['layout-html', () => api.layout(`2${id}`)],
    ['no-comments', () => api.firstComment(id)],
    ['catalogue-renamed', () => api.catalogue(town)],
    ['price-null', () => api.price(id)],
    ['publish-refused', () => api.publish({ title: town, id })],
    ['part-send-fails', () => api.upload([{ send: async () => id }, { file: town }])],
    ['server-slow', () => api.within(new Promise(() => {}), 10 + seed)],
    ['not-a-member', () => api.login(id)],
    ['session-without-user', () => api.login(`9${id}`)],
    ['live-not-open', () => api.socket({ ready: seed % 2 ? 0 : 3 })],
    ['colour-null', () => panels.legend({ main: { hex: '#fff' }, [town]: null })],
    ['tool-unknown', () => panels.toolbar([{ id: 'draw', label: 'Draw' }], id)],
    ['layer-unknown', () => new panels.Canvas().draw(town)],
    ['canvas-without-context', () => new panels.Canvas().clear()],
    ['handler-lost-this', () => new panels.Canvas().click()],
    ['language-missing', () => panels.translated({ en: {} }, town, pick('de', 'fr', 'nl'))],
    ['filter-regex', () => panels.filter(`${town}(`)],
    ['hash-percent', () => panels.decoded(`%E0%A4${id}`)],
    ['theme-unknown', () => panels.theme(pick('sepia', 'contrast', 'night'))],
    ['cell-without-text', () => panels.columns({ cells: [{ text: town }, { value: seed }] })],
    ['renderer-missing', () => panels.print({ id })],
  ]
}
