// @ts-nocheck
import { Grid, backstitches, flood, stitchKey } from './chart/grid'
import { History, patch, undoRemote } from './chart/history'
import { fade, paste, rename, selectionOf } from './chart/layers'
import { backup, pageCount, pageTitle, write } from './files/exporter'
import { fromLink, importAll, legend, readChart, runs } from './files/importer'
import { BRANDS, CHARTS, id, pick, whole } from './kernel/values'
import { gallery, pattern, prices, publish, thumbnail } from './net/api'
import { Room, frame } from './net/socket'
import { channels, convert, nearest, search, threadName } from './palette/threads'
import { cheapest, shoppingList, total } from './shop/list'
import { Drafts, autosave, lastSaved, openDraft, saveDraft, savePicture, within } from './store/drafts'
import { migrate, parents } from './store/migrate'
import { paint, pointer, ruler, zoom } from './view/canvas'
import { centimetres, money, savedAt, skeins } from './view/format'
import { Dialog, commands, shortcut } from './view/menu'

export const scenarios: [string, () => unknown][] = [
  ['stitch-below-grid', () => new Grid(5, 5).stitch(1, whole(5, 40), '310')],
  ['crop-wider-than-grid', () => new Grid(whole(5, 9), 2).crop(8, whole(6, 20))],
  ['chart-without-backstitch', () => backstitches({ title: pick(CHARTS) })],
  ['stitch-key-mixed-with-number', () => stitchKey(whole(1, 9), whole(1, 9), whole(1, 90))],
  ['flood-wraps-around', () => flood(new Grid(whole(3, 9), 3), 0, 0, '321')],
  ['undo-of-nothing', () => new History().undo()],
  ['step-without-inverse', () => new History().revert({ name: `fill ${id()}`, apply: () => {} })],
  ['patch-after-missed-message', () => patch(new History(), { revision: whole(2, 90), steps: [] })],
  ['remote-undo-off-by-one', () => undoRemote(new History(), pick(['ada', 'noor', 'pim']), whole(3, 80))],
  ['layer-deleted-meanwhile', () => fade([{ id: 'base', opacity: 1 }], id(), 0.1)],
  ['frozen-layer-renamed', () => rename([{ id: id(), opacity: 1 }], 0, pick(CHARTS))],
  ['selection-of-other-layer', () => selectionOf(new Map(), `layer ${id()}`)],
  ['clipboard-from-text', () => paste({ text: pick(CHARTS) })],
  ['short-hex-colour', () => channels(`#${whole(100, 999)}`)],
  ['thread-code-discontinued', () => threadName(String(whole(400, 899)))],
  ['nearest-in-empty-palette', () => nearest([], '#c72b3b')],
  ['conversion-brand-unknown', () => convert({ dmc: {} }, pick(['anchor', 'cosmo', 'madeira']), '310')],
  ['conversion-code-unknown', () => convert({ dmc: { 310: 'a403' } }, 'dmc', String(whole(311, 900)))],
  ['search-text-as-pattern', () => search(['Red'], `${pick(BRANDS)} (${whole(1, 99)}`)],
  ['chart-file-cut-off', () => readChart(`{"title":"${pick(CHARTS)}","width":${whole(20, 90)},"hei`)],
  ['chart-width-is-text', () => readChart(JSON.stringify({ title: pick(CHARTS), width: `${whole(20, 90)} st`, height: 3, palette: [] }))],
  ['run-length-missing-sign', () => runs(`3a,-${whole(1, 9)}b`)],
  ['share-link-cut-in-escape', () => fromLink(`https://stitch.example.org/open#${pick(['Fuchs%2', 'M%C3%B', 'Blume%'])}`)],
  ['page-list-missing-in-file', () => importAll([{ name: `${id()}.oxs`, pages: [] }, { name: `${id()}.oxs` }])],
  ['legend-line-without-equals', () => legend([`x = ${whole(300, 900)}`, `o ${whole(300, 900)}`])],
  ['export-format-not-written', () => write({ rows: [] }, pick(['pdf', 'oxs', 'png', 'xsd']))],
  ['project-holds-itself', () => {
    const project: Record<string, unknown> = { id: id() }
    project['chart'] = { project }
    return backup(project)
  }],
  ['symbol-in-page-title', () => pageTitle(Symbol(id()), whole(1, 20))],
  ['pages-not-whole', () => pageCount(whole(1, 50) * 100 + 1, 100)],
  ['transaction-outlived', () => saveDraft(new Drafts(), id(), () => new Promise((done) => setTimeout(() => done('{}'), 2)))],
  ['picture-beyond-quota', () => savePicture(new Drafts(whole(50, 90)), id(), whole(100, 999))],
  ['draft-without-date', () => lastSaved(new Drafts(), id())],
  ['draft-never-stored', () => openDraft(new Drafts(), id())],
  ['autosave-returns-nothing', () => autosave(() => undefined)],
  ['save-hangs', () => within(new Promise(() => {}), whole(20, 40), `Saving ${id()}`)],
  ['no-step-to-version', () => migrate({ version: 1, size: `${whole(10, 99)}x20` })],
  ['folder-in-itself', () => parents({ [pick(BRANDS)]: 'mine', mine: 'ours', ours: 'mine' }, 'ours')],
  ['pattern-was-removed', () => pattern(id())],
  ['gallery-answer-empty', () => gallery(pick(['birds', 'xmas', 'letters']))],
  ['published-by-other', () => publish(id(), whole(1, 9))],
  ['price-page-not-json', () => prices([String(whole(300, 900))])],
  ['thumbnail-hosts-all-fail', () => thumbnail(['a', 'b'], id())],
  ['message-kind-unknown', () => new Room().receive(JSON.stringify({ kind: pick(['typing', 'lock', 'wave']), who: id() }))],
  ['move-before-join', () => new Room().receive(JSON.stringify({ kind: 'move', who: id(), at: { x: 1, y: 2 } }))],
  ['cursor-not-moved-yet', () => {
    const room = new Room()
    room.receive('{"kind":"join","who":"a"}')
    return room.distance('a', 'a')
  }],
  ['frame-chunk-lost', () => frame([`{"kind":"join","who":"${id()}"`, ''])],
  ['currency-sign-as-code', () => money(whole(1, 90), pick(['€', '£', 'kr']), 'en')],
  ['zone-not-known', () => savedAt(new Date(1.7e12), pick(['Europe/Bergen', 'Mars/Base', 'Asia/Kyoto']))],
  ['locale-with-underscore', () => skeins(whole(1, 9), pick(['en_GB', 'de_AT', 'pt_BR']))],
  ['too-many-digits', () => centimetres(whole(10, 90), 14, whole(101, 200))],
  ['canvas-has-no-context', () => paint({ context: null, width: 1 }, [[whole(1, 9), 2]])],
  ['zoom-without-options', () => zoom({ context: null, width: whole(100, 900) })],
  ['pen-event-has-no-touches', () => pointer({}, whole(2, 8))],
  ['ruler-without-padding', () => ruler({ every: whole(5, 10) }, 100)],
  ['menu-item-renamed', () => shortcut('file', pick(['print', 'share', 'revert']))],
  ['menu-item-without-key', () => shortcut('edit', 'paste')],
  ['plugin-without-commands', () => commands([{ name: id() }])],
  ['dialog-opened-twice', () => new Dialog(pick(CHARTS)).open().open()],
  ['dialog-closed-unopened', () => new Dialog(pick(CHARTS)).close()],
  ['list-of-unlisted-thread', () => shoppingList({ [String(whole(400, 900))]: whole(100, 900) })],
  ['price-with-decimals', () => total([{ amount: `${whole(1, 9)}.${whole(10, 99)}` }])],
  ['offer-out-of-stock', () => cheapest([{ shop: id(), price: { amount: 2 } }, { shop: id(), price: null }])],
]
