import { createServer } from 'node:http'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { CHANNELS, TITLES, hex, pick, programmeId, whole } from './support/values.js'
import { credit, edl, planDelivery, publish, splitReels } from './jobs/publish.js'
import { ingestJob, ingestPackage, ingestSrt, ingestTtml, manifest, styleSheet, teaser } from './jobs/ingest.js'
import { Batch, minutesByChannel, priceOf, roundUp } from './jobs/settle.js'
import { airings, readRights, readSchedule } from './parse/tables.js'
import { longestCue } from './parse/srt.js'
import { readTtml, regionOf } from './parse/ttml.js'
import { mergeTracks, shiftCues } from './timing/order.js'
import { ticksAt } from './timing/timecode.js'
import { decodeDelivery, decodeStrict, linkOf } from './text/charset.js'
import { languageName, teletextRow } from './text/layout.js'
import { appendLate, restoreTrack, unpackSidecar } from './store/archive.js'
import { cachedTrack } from './store/cache.js'
import { programmeRow } from './store/catalogue.js'
import { lock } from './store/files.js'
import { putCaption } from './store/objects.js'
import { announce } from './deliver/stream.js'
import { mailReport } from './deliver/smtp.js'
import { firstMirror, notify, portal } from './deliver/webhook.js'
import { seal, unseal, verifySignature } from './security/envelope.js'

const cue = (from, to, text = pick(TITLES)) => ({ from, to, text })

async function serving(port, answer, use) {
  const server = createServer(answer).listen(port, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    server.closeAllConnections?.()
    server.close()
  }
}

export const scenarios = [
  ['srt-cue-without-arrow', () => ingestSrt(`1\n00:00:01,000 --> 00:00:0${whole(2, 9)},000\n${pick(TITLES)}\n\n2\n00:00:1${whole(0, 9)},000 - 00:00:22,000\nHello`)],
  ['ttml-without-body', () => ingestTtml(`<tt xml:lang="en"><head><title>${pick(TITLES).replace('&', 'and')}</title></head></tt>`)],
  ['ttml-not-wellformed', () => readTtml(`<tt>\n<body><p begin="${whole(1, 50)}s">${pick(CHANNELS)}</body></tt>`)],
  ['ttml-unknown-region', () => regionOf({ tt: { head: { layout: { region: [{ 'xml:id': 'bottom', origin: '10% 80%' }] } } } }, `r${whole(2, 99)}`)],
  ['schedule-row-too-long', () => readSchedule(`programme,at,channel\n${programmeId()},2026-03-0${whole(1, 9)}T20:00:00Z,${pick(CHANNELS)},late\n`)],
  ['rights-quote-open', () => readRights(`SE;2027-01-0${whole(1, 9)};"${pick(TITLES)}\nNO;2027-01-01;Fjord\n`)],
  ['schedule-without-programme', () => airings(readSchedule(`programme,at,channel\n,2026-05-1${whole(0, 9)}T19:30:00Z,${pick(CHANNELS)}\n`))],
  ['track-without-language', () => manifest(JSON.stringify({ tracks: [{ id: hex(6), kind: 'sdh' }] }))],
  ['manifest-cut-off', () => manifest(`{"tracks":[{"id":"${hex(6)}","language":"e`)],
  ['sidecar-not-packed', () => unpackSidecar(Buffer.from(`{"title":"${pick(TITLES)}"}`))],
  ['sidecar-empty', () => unpackSidecar(gzipSync(' '.repeat(whole(1, 5))))],
  ['archive-track-truncated', () => restoreTrack(gzipSync(hex(400)).subarray(0, whole(60, 120)))],
  ['late-part-after-end', () => appendLate([pick(TITLES), hex(20)], hex(whole(5, 9)))],
  ['sealing-key-too-short', () => seal(pick(TITLES), hex(2 * whole(8, 15)), Buffer.alloc(12))],
  ['unseal-with-rotated-key', () => unseal(seal(pick(TITLES), hex(64), Buffer.alloc(12)), hex(64), Buffer.alloc(12))],
  ['signature-of-other-digest', () => verifySignature(pick(TITLES), hex(40), 'mill')],
  ['objects-refused', () => putCaption(`${programmeId()}/sv.vtt`, pick(TITLES))],
  ['cache-gone', () => cachedTrack(hex(8))],
  ['catalogue-refused', () => programmeRow(programmeId())],
  ['header-of-language-missing', () => publish(programmeId(), pick(['fi', 'is', 'nb', 'cy', 'ga', 'eu']), [cue(1, 2)])],
  ['lock-left-behind', async () => {
    const name = `deliver-${pick(CHANNELS)}-${hex(6)}`
    await lock(name)
    await lock(name)
  }],
  ['stream-broker-down', () => announce('captions.ready', programmeId(), { at: whole(1, 9) })],
  ['mail-relay-down', () => mailReport(`${pick(CHANNELS)}@example.org`, `Delivered ${programmeId()}`, 'done')],
  ['hook-refused', () => notify(pick(CHANNELS), { programme: programmeId() })],
  ['portal-token-expired', () => serving(9760, (_, response) => response.writeHead(401).end(`token ${hex(6)} expired`), (base) => portal(base, `/programmes/${programmeId()}`))],
  ['portal-too-slow', () => serving(9761, () => {}, (base) => portal(base, `/airings/${whole(1, 999)}`, 150))],
  ['all-mirrors-down', () => firstMirror(['http://127.0.0.1:9762', 'http://127.0.0.1:9763'], `/${hex(8)}.stl`)],
  ['air-date-not-a-date', () => planDelivery(airings([{ programme: programmeId(), at: `${whole(13, 31)}.${whole(13, 28)}.2026`, channel: pick(CHANNELS) }]))],
  ['teaser-wider-than-row', () => teaser([cue(1, 2, `${pick(TITLES)} and ${pick(TITLES)} - ${hex(40)}`)], 32)],
  ['charset-unknown', () => decodeDelivery(Buffer.from(hex(8)), pick(['ebu-latin', 'iso-6937', 'cp865', 'stl-437']))],
  ['delivery-not-utf8', () => decodeStrict(Buffer.from([0x41, 0xe5 + whole(0, 5), 0x20, 0x42]))],
  ['link-percent-sign', () => linkOf(`${whole(5, 100)}%+${pick(TITLES)}`)],
  ['signs-not-sorted-in', () => mergeTracks([cue(1, 4), cue(whole(20, 40), 60)], [cue(whole(5, 9), 12)])],
  ['shift-before-start', () => shiftCues([cue(1, 2), cue(4, 5)], -whole(2, 9))],
  ['style-inherits-itself', () => styleSheet({ base: { parent: 'bold' }, bold: { parent: 'base', weight: whole(400, 900) } })],
  ['part-without-cues', () => ingestPackage([{ name: `reel-${whole(1, 5)}`, cues: [cue(1, 2)] }, { name: `reel-${whole(6, 9)}` }])],
  ['job-payload-invalid', () => ingestJob(JSON.stringify({ programme: programmeId().toLowerCase(), language: 'swe', frames: whole(1, 99) + 0.5 }))],
  ['ticks-mixed-numbers', () => ticksAt(whole(1, 99) + 0.25, 90000n)],
  ['reels-too-short', () => splitReels([cue(1, 2), cue(5, whole(2000, 4000))], [600, whole(600, 900)])],
  ['longest-of-none', () => longestCue([])],
  ['language-tag-underscore', () => languageName('sv', pick(['en_GB', 'pt_BR', 'nb_NO', 'zh_Hant']))],
  ['teletext-row-out-of-range', () => teletextRow({ number: whole(240, 255), text: pick(TITLES) }, { offset: 24 })],
  ['rate-of-standard-unknown', () => edl([cue(1, 2)], pick(['secam', 'pal-m', 'hfr']))],
  ['credits-without-translator', () => credit([{ role: 'editor', name: pick(['Ane', 'Ulf', 'Mio']) }])],
  ['tariff-of-channel-missing', () => priceOf(pick(['ozone', 'tvk', 'north-two']), whole(20, 90))],
  ['usage-totals-not-begun', () => minutesByChannel([{ channel: pick(CHANNELS), minutes: whole(5, 50) }])],
  ['amount-is-text', () => roundUp(`${whole(100, 900)}.5`, 2)],
  ['batch-closed-already', () => {
    const batch = new Batch()
    batch.close()
    return batch.add(Array.from({ length: whole(1, 40) }))
  }],
]
