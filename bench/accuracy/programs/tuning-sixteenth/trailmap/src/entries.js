import { createStore, reducers, selectedName } from './state/store.js'
import { History, persist, restore } from './state/history.js'
import * as geo from './data/geo.js'
import { Trail, depth, rename, walk } from './data/trail.js'
import * as importer from './data/importer.js'
import * as format from './lib/format.js'
import * as live from './net/live.js'
import * as form from './ui/form.js'
import * as i18n from './ui/i18n.js'
import * as list from './ui/list.js'
import { MapView } from './ui/map.js'
import { soon, timeout } from './lib/wait.js'

const ring = (v) => {
  const trail = { name: v.trail() }
  trail.next = trail
  return trail
}

/** Label, span and what the page does. */
export const ENTRIES = [
  ['current-not-set', 'click rename', (app, v) => createStore(reducers, { current: null }).dispatch({ type: 'rename', name: v.trail() })],
  ['action-not-known', 'click share', (app, v) => createStore(reducers, {}).dispatch({ type: `share-${v.number(1, 9)}` })],
  ['listener-fails-late', 'click favour', (app, v) => {
    const store = createStore(reducers, { favourites: [] })
    store.subscribe((state) => state.filters.active.includes(v.number()))
    store.dispatch({ type: 'favour', id: v.number() })
  }],
  ['selected-gone', 'render title', (app, v) => selectedName({ selected: v.number(), byId: {} })],
  ['undo-nothing', 'click undo', () => new History(2).undo()],
  ['state-is-circular', 'save', (app, v) => persist(app.storage, ring(v))],
  ['storage-lacks-write', 'save', (app, v) => persist({ key: v.hut() }, { a: v.number() })],
  ['backup-no-trails', 'restore', (app, v) => restore(`{"version": ${v.number()}, "trails": []}`)],
  ['last-point-past', 'measure', (app, v) => geo.length([{ lat: v.number(1, 80), lon: 8 }, { lat: 3, lon: 4 }])],
  ['zoom-fraction-bigint', 'tile', (app, v) => geo.tile({ lon: 3 }, v.number(1, 15) + 0.5)],
  ['position-words', 'locate', (app, v) => geo.decode(`near ${v.hut()},${v.number()}`)],
  ['grid-size-minus', 'grid', (app, v) => geo.grid(-v.number())],
  ['bounds-of-none', 'fit', () => geo.bounds([])],
  ['bearing-west', 'compass', (app, v) => geo.bearing(['west', 'south'][v.number() % 2])],
  ['leg-without-length', 'click add', (app, v) => new Trail(v.trail()).add({ metres: -v.number() })],
  ['region-null-country', 'render flag', (app, v) => Trail.from({ name: v.trail(), legs: [{ metres: v.number() }] }).country],
  ['leaf-no-children', 'tree', (app, v) => depth({ children: [{ children: [] }, { name: v.trail() }] })],
  ['trail-ring-recursion', 'walk', (app, v) => walk(ring(v), (trail) => trail.name.length)],
  ['gpx-no-points', 'import gpx', (app, v) => importer.gpx(`<gpx creator="${v.hut()}"></gpx>`)],
  ['address-percent', 'open link', (app, v) => importer.address(`%E0%A4%A${v.number(0, 9)}`)],
  ['unit-yards-digits', 'render length', (app, v) => format.distance(v.number(), 'km', v.number(101, 900))],
  ['day-not-a-date', 'render day', (app, v) => format.day(`tomorrow at ${v.hut()}`)],
  ['hundred-hours', 'render clock', (app, v) => format.clock(v.number(6000, 9000))],
  ['slug-of-nothing', 'render link', (app, v) => format.slug({ id: v.number() }.name)],
  ['trail-404', 'GET trail', (app, v) => app.api.trail(v.number())],
  ['beds-500-retried', 'GET beds', (app, v) => app.api.beds(v.hut())],
  ['frame-kind-new', 'live frame', (app, v) => live.receive(`{"kind":"wave","peer":${v.number()}}`, new Map())],
  ['connect-twice', 'live connect', (app, v) => live.connect(['open', 'closing'][v.number() % 2])],
  ['settled-rejection', 'live all', (app, v) => live.all([soon(1), soon(null).then((peer) => peer.id + v.number())])],
  ['layer-not-added', 'click layer', (app, v) => new MapView('map').show(v.hut())],
  ['this-lost-in-map', 'click layers', (app, v) => new MapView('map').toggle([v.hut()])],
  ['party-too-large', 'submit party', (app, v) => form.party({ people: v.number(13, 90) })],
  ['mail-not-mail', 'submit contact', (app, v) => form.contact({ mail: v.hut() })],
  ['wizard-past-end', 'click next', (app, v) => form.steps([{ validate: () => true }], v.number(1, 9))],
  ['row-trail-unset', 'render list', (app, v) => list.render([{ trail: { name: v.trail() } }, { id: v.number() }], list.row)],
  ['page-size-zero', 'render pages', (app, v) => list.page([v.number()], 0)],
  ['short-last-page', 'render pages', (app, v) => [...list.pages([{ id: v.number() }, { id: 2 }, { id: 3 }], 2)]],
  ['locale-underscore', 'render sorted', (app, v) => list.sort([v.trail()], ['en_GB', 'de_AT', 'pt_BR'][v.number() % 3])],
  ['text-not-function', 'render text', (app, v) => i18n.text('en', 'open', { free: v.number() })],
  ['language-not-there', 'render text', (app, v) => i18n.text(['fr', 'it', 'sv'][v.number() % 3], 'beds', {})],
]
