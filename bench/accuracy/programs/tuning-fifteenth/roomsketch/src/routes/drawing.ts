// @ts-nocheck
import { Listeners } from '../lib/events'
import { area, bounds, invert } from '../plan/geometry'
import { depth, freezeStep, History } from '../plan/history'
import { align, isLocked, Item, merge } from '../plan/selection'
import { Walls } from '../plan/walls'
import { Surface } from '../ui/canvas'
import { createTool, icon, pageTitle, runAction, shortcut, tab, togglePanel, tooltip, savedNotice, track } from '../ui/tools'

const context = { moveTo() {}, fillText() {}, strokeRect() {} }

export const drawing = [
  ['wall-removed', 'measure', (v) => new Walls([{ id: 'w1' }]).length(`w${v.width}`)],
  ['split-end', 'split wall', (v) => new Walls().split(v.plan, 1 + v.next(3) / 10)],
  ['resize-feet', 'resize wall', (v) => new Walls().resize(v.plan, `${v.next(20)}' ${v.next(12)}"`)],
  ['door-of-none', 'find door', (v) => new Walls([]).door(`d${v.width}`)],
  ['wall-half-drawn', 'corners', (v) => new Walls([{ id: v.plan, start: { x: v.width } }]).corners()],
  ['outline-empty', 'area', () => area([])],
  ['bounds-empty', 'bounds', () => bounds([])],
  ['matrix-flat', 'invert', (v) => invert([v.width, v.width, 1, 1])],
  ['undo-too-far', 'undo', () => new History().undo()],
  ['snapshot-circle', 'snapshot', (v) => { const plan = { id: v.plan, rooms: [] }; plan.rooms.push({ plan }); return new History().snapshot(plan) }],
  ['step-frozen', 'drag', (v) => freezeStep({ kind: 'drag', at: v.width })],
  ['group-in-itself', 'group depth', (v) => { const group = { id: v.plan, parent: null }; group.parent = group; return depth(group) }],
  ['selection-null', 'merge selection', (v) => merge({ ids: [v.item] }, { ids: null })],
  ['flags-text', 'is locked', (v) => isLocked({ id: v.item, flags: 'locked' })],
  ['item-id-set', 'rename item', (v) => { const item = new Item(v.item); item.id = v.plan }],
  ['grid-backwards', 'grid', (v) => new Surface(context).grid(v.width, 10)],
  ['context-lost', 'draw', (v) => new Surface(null).draw([{ x: v.width, y: 1 }])],
  ['ratio-getter', 'zoom', (v) => new Surface(context).zoom(v.width)],
  ['legend-long', 'legend', (v) => new Surface(context).legend([`${v.room} ${v.width}`])],
  ['tool-null', 'choose tool', () => createTool('erase')],
  ['action-renamed', 'run action', (v) => runAction(v.pick(['saveAs', 'exportPdf', 'duplicate']))],
  ['tooltip-absent', 'tooltip', (v) => tooltip(v.pick(['stairs', 'window', 'measure']))],
  ['tracker-blocked', 'track', (v) => track(v.room)],
  ['owner-removed', 'title', (v) => pageTitle({ name: v.room, owner: null })],
  ['listener-gone', 'fire', (v) => new Listeners().fire(v.plan)],
]
