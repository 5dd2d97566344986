// @ts-nocheck
import { EventEmitter } from 'node:events'
import { deflateSync } from 'node:zlib'
import * as services from '../clients/services'
import * as sheet from '../formats/sheet'
import * as ttml from '../formats/ttml'
import * as delivery from '../jobs/delivery'
import * as timing from '../jobs/timing'
import type { Values } from '../lib/values'

export interface Entry { label: string; step: (v: Values) => unknown }

const srt = (v: Values, from = '00:00:01,000'): string => `1\n${from} --> 00:00:03,500\n${v.title()}\n`

export const entries: Entry[] = [
  { label: 'srt-short-hours', step: (v) => timing.importSrt(srt(v, `0:00:${v.number(10, 59)},000`)) },
  { label: 'srt-block-without-times', step: (v) => timing.importSrt(`1\n\n${v.word()}`) },
  { label: 'cue-has-no-speaker', step: (v) => timing.castOf(srt(v)) },
  { label: 'shift-past-any-date', step: (v) => timing.shift(srt(v), 9e15 + v.number(1, 99)) },
  { label: 'fraction-to-bigint', step: (v) => timing.frames(v.number(1, 99) * 10 + 1) },
  { label: 'runtime-of-no-cues', step: () => timing.runtime([]) },
  { label: 'zone-of-nowhere', step: (v) => timing.airs('2026-03-04T20:15', `Europe/${v.word()}`) },
  { label: 'airs-with-slashes', step: (v) => timing.airs(`${v.number(1, 12)}/24/2026`, 'Europe/Paris') },
  { label: 'wrap-at-width-zero', step: (v) => timing.rewrap(v.title(), 0) },
  { label: 'speech-timeout', step: (v) => (v.odd ? timing.align(v.asset()) : timing.alignAll([v.asset(), v.asset()])) },
  { label: 'alignment-race-lost', step: (v) => timing.slowest(v.asset()) },
  { label: 'language-underscore', step: (v) => timing.language({ tag: `${v.word().slice(0, 2)}_${v.word().slice(0, 2).toUpperCase()}` }) },
  { label: 'speed-of-empty-span', step: (v) => timing.speed({ from: 5, to: 5, lines: [v.title()] }) },
  { label: 'style-font-absent', step: (v) => timing.font({ text: { size: v.number(10, 40) } }) },
  { label: 'playout-away', step: (v) => delivery.deliver(v.asset(), v.word()) },
  { label: 'ftp-host-not-set', step: (v) => delivery.target('ftp', { NAME: v.word() }) },
  { label: 'kind-of-target-new', step: (v) => delivery.target(`s3-${v.word()}` as 'ftp', {}) },
  { label: 'aired-before-review', step: (v) => delivery.publish({ id: v.asset(), state: 'timed', show: null }) },
  { label: 'frozen-asset-advanced', step: (v) => delivery.review({ id: v.asset(), state: 'new', show: null }) },
  { label: 'rights-forbidden', step: (v) => delivery.cleared(v.asset(), v.word().slice(0, 2)) },
  { label: 'encoder-fails-twice', step: (v) => delivery.package_(v.asset()) },
  { label: 'thumbs-moved-html', step: (v) => delivery.preview(v.asset()) },
  { label: 'signature-of-other-length', step: (v) => delivery.webhook(v.word(), v.number(100000, 999999).toString(16)) },
  { label: 'titles-null', step: (v) => delivery.announce(v.word()) },
  { label: 'region-event-error', step: () => delivery.ready(new EventEmitter()) },
  { label: 'all-mirrors-away', step: (v) => delivery.anyMirror([v.asset(), v.asset()]) },
  { label: 'night-desk-absent', step: (v) => delivery.contact({ desk: { day: { mail: v.word() } } }) },
  { label: 'fetch-aborted', step: (v) => delivery.cancelled(v.asset()) },
  { label: 'string-is-thrown', step: (v) => delivery.legacyStatus(v.number(1, 9)) },
  { label: 'upload-reset', step: (v) => services.upload(v.asset(), v.word()) },
  { label: 'mirror-refused', step: (v) => services.mirror(v.asset()) },
  { label: 'legacy-refused', step: (v) => services.legacy(v.asset()) },
  { label: 'lock-redis-refused', step: (v) => services.lock(v.asset()) },
  { label: 'season-of-unknown-asset', step: (v) => delivery.store.season(`x${v.asset()}`) },
  { label: 'season-of-film', step: (v) => delivery.store.season(delivery.store.put({ id: v.asset(), state: 'new', show: null }).id) },
  { label: 'track-not-in-language', step: (v) => delivery.store.cues({ id: v.asset(), state: 'new', show: null, tracks: {} }, v.word().slice(0, 2)) },
  { label: 'asset-without-tracks', step: (v) => delivery.store.languages({ id: v.asset(), state: 'new', show: null }) },
  { label: 'source-file-absent', step: (v) => delivery.store.source(v.asset()) },
  { label: 'folder-not-mounted', step: (v) => delivery.store.list(`/mnt/${v.word()}/in`) },
  { label: 'deflate-not-gzip', step: (v) => delivery.store.unpack(deflateSync(v.title())) },
  { label: 'host-without-scheme', step: (v) => delivery.store.link(v.asset(), `${v.word()}.example.org`) },
  { label: 'name-with-percent', step: (v) => delivery.store.decode(`${v.number(10, 99)}%_${v.word()}`) },
  { label: 'ttml-tag-open', step: (v) => ttml.parseTtml(`<tt><body><div><p>${v.title()}</div></body></tt>`) },
  { label: 'ttml-no-head', step: (v) => ttml.styles(`<tt><body>${v.word()}</body></tt>`) },
  { label: 'glossary-row-wrong', step: (v) => sheet.glossary({ term: '', locale: v.word(), weight: -1 }) },
  { label: 'sheet-ragged-row', step: (v) => sheet.rows(`term,locale\n${v.word()},en,${v.number(1, 9)}\n`) },
  { label: 'shots-cut-off', step: (v) => sheet.shots(`${v.word()}.json`, `{"shots":[${v.number(1, 9)},`) },
  { label: 'preset-bad-indent', step: (v) => sheet.preset(`fps: 25\n  name: ${v.word()}\n bad`) },
]
