// @ts-nocheck
import * as wif from './draft/wif.js'
import * as tieup from './draft/tieup.js'
import * as yarn from './draft/yarn.js'
import * as raster from './render/raster.js'
import * as api from './sync/api.js'
import * as sync from './sync/store.js'
import { Editor, debounceKey, tooltip } from './ui/editor.js'
//+ import { greet } from './ui/greet.js'

//+ export const hello = (v) => greet(v.number(1, 9))
//+
export const entries = [
  ['row-before-section', (v) => wif.loom(`Shafts=${v.number(2, 16)}\n[WEAVING]`)],
  ['weaving-section-gone', (v) => wif.loom(`[WEAVE]\nShafts=${v.number(2, 16)}`)],
  ['color-table-words', (v) => wif.colors(`[COLOR TABLE]\n1=${v.word()},${v.number(0, 255)},0`)],
  ['warp-threads-negative', (v) => wif.warp(`[WARP]\nThreads=-${v.number(1, 99)}`)],
  ['author-not-given', (v) => wif.author(`[TEXT]\nTitle=${v.word()}`)],
  ['header-of-short-file', (v) => wif.header(new ArrayBuffer(v.number(0, 3)))],
  ['link-payload-cut', (v) => wif.payload(encodeURIComponent(`{"name":"${v.word()}`))],
  ['link-payload-percent', (v) => wif.payload(`%7B%2${v.word()}`)],
  ['treadles-fractional', (v) => new tieup.TieUp(4, v.number(1, 9) + 0.5)],
  ['tie-beyond-treadles', (v) => new tieup.TieUp(4, 4).tie(v.number(4, 12), 1)],
  ['threading-past-shafts', (v) => tieup.threading({ shafts: 4, threading: [1, v.number(5, 16)] })],
  ['mirror-untreadled', (v) => tieup.mirror({ name: v.word(), treadling: null })],
  ['network-turns-round', (v) => tieup.network({ A: { next: 'B' }, B: { next: 'A', of: v.word() } }, 'A')],
  ['block-without-ends', (v) => tieup.profile({ blocks: { [v.word()]: {} } })],
  ['frozen-copy-renamed', (v) => tieup.freeze({ name: v.name() })],
  ['currency-word', (v) => yarn.price({ total: v.number(1, 90) }, v.word())],
  ['yarn-not-stashed', (v) => yarn.stash([{ id: 'a', weight: 2, fiber: v.word() }], v.word())],
  ['colorway-null', (v) => yarn.label({ id: v.number(1, 99), colorway: null })],
  ['due-date-words', (v) => yarn.due({ due: `after ${v.word()}` })],
  ['color-part-null', (v) => yarn.hex([v.number(0, 255), null, 3])],
  ['raster-width-fraction', (v) => raster.scale({ width: v.number(1, 9) * 2 + 1 }, 0.5)],
  ['pixel-off-the-right', (v) => new raster.Raster(8, 8).paint(v.number(8, 40), v.number(0, 7), 1)],
  ['drawdown-untied', (v) => raster.drawdown({ treadling: [v.number(3, 9)], tieup: [[1]], threading: [1] })],
  ['filter-not-known', (v) => raster.filters({}, ['soften', v.word()])],
  ['color-cannot-mix', (v) => raster.palette([v.word(), v.word()])],
  ['image-without-layers', (v) => raster.thumbnail({ name: v.word(), layers: [] })],
  ['mode-weave-from-view', () => new Editor().enter('weave'), 'page'],
  ['nothing-to-undo', () => new Editor().undo(), 'page'],
  ['nothing-selected', () => new Editor().selectionSize(), 'page'],
  ['rename-without-target', (v) => new Editor().rename({ type: v.word() }), 'page'],
  ['tool-not-in-box', (v) => new Editor().tool(v.word()), 'page'],
  ['topic-without-handlers', (v) => new Editor().notify(v.word()), 'page'],
  ['shortcut-unassigned', (v) => new Editor().shortcut([{ key: 'z' }], { key: v.word() }), 'page'],
  ['tooltip-hint-gone', (v) => tooltip([{ title: v.word() }], 0), 'page'],
  ['draft-deleted', (v) => (v.odd ? sync.open(`d${v.number(100, 999)}`) : sync.openAll([`d${v.number(100, 999)}`])), 'page'],
  ['gallery-page-cut', (v) => api.gallery(v.number(1, 90)), 'page'],
  ['likes-count-absent', (v) => api.likes(`d${v.number(100, 999)}`), 'page'],
  ['share-refused', (v) => sync.share({ name: v.name() }), 'page'],
  ['avatar-null', (v) => api.profile(v.word()), 'page'],
  ['store-over-limit', (v) => new sync.Store().save(v.word(), v.word().repeat(v.number(900, 1200)))],
  ['store-key-empty', (v) => new sync.Store().load(v.word())],
  ['saved-before-meta', (v) => { const store = new sync.Store(); store.save('a', { n: v.word() }); return store.version('a') }],
  ['migration-missing-step', (v) => sync.migrate({ v: 1, name: v.word() })],
  ['revisions-differ', (v) => sync.merge({ rev: v.number(1, 50) }, { rev: v.number(51, 99) })],
  ['lease-rejects-text', (v) => sync.lockedBy({ holder: v.name() })],
  ['lease-without-until', (v) => sync.lockedBy({ note: v.word() })],
]
