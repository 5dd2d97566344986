// @ts-nocheck
import { catalogPage, fromMirrors, legacyExport, loadPlan, members, quote, rendering, savePlan, shareLink } from '../net/api'
import { applyRemote, cursors, Line, rebase } from '../net/socket'
import { autosave, importPlans, migrate, parseDraft, saveLate, thumbnails } from '../storage/drafts'

export const sharing = [
  ['draft-too-big', 'autosave', (v) => autosave(v.plan, { rooms: v.room.repeat(100) })],
  ['import-twice', 'import plans', (v) => importPlans([v.plan, v.plan])],
  ['draft-no-areas', 'migrate', (v) => migrate({ id: v.plan, version: 1 })],
  ['room-no-walls', 'migrate', (v) => migrate({ id: v.plan, version: 2, rooms: [{ name: v.room }] })],
  ['save-conflict', 'save plan', (v) => savePlan(v.plan, { rooms: [] })],
  ['members-shape', 'members', (v) => members(v.plan)],
  ['catalog-cut', 'catalog', (v) => catalogPage(v.next(90))],
  ['quote-text', 'quote', (v) => quote(v.plan)],
  ['share-login', 'share', (v) => shareLink(v.plan)],
  ['mirrors-down', 'load model', (v) => fromMirrors(v.item)],
  ['kind-unhandled', 'receive', (v) => new Line().receive(JSON.stringify({ kind: v.pick(['typing', 'kick', 'ping']) }))],
  ['rebase-nothing', 'rebase', (v) => rebase([{ id: v.plan, clock: 1 }], [])],
]
