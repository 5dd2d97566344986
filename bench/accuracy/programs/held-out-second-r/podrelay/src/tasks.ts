// @ts-nocheck
import { gzipSync } from 'node:zlib'
import * as chapters from './audio/chapters.ts'
import * as id3 from './audio/id3.ts'
import * as loudness from './audio/loudness.ts'
import { Host } from './delivery/hosts.ts'
import * as webhooks from './delivery/webhooks.ts'
import * as opml from './feeds/opml.ts'
import { categories, RssReader } from './feeds/rss.ts'
import { Plans } from './plans/quota.ts'
import type { Draws } from './shared/draws.ts'
import { Checkpoints } from './state/checkpoints.ts'
import { EpisodeStore } from './state/episodes.ts'
import { Leases } from './state/leases.ts'
import * as downloads from './stats/downloads.ts'
import * as rollup from './stats/rollup.ts'

export class Relay {
  readonly rss = new RssReader()
  readonly plans = new Plans()
  readonly leases = new Leases()
  readonly bus = new webhooks.HookBus()
  readonly episodes = new EpisodeStore()
  readonly checkpoints: Checkpoints
  readonly host: Host
  readonly gone = new Host('http://127.0.0.1:9986')

  constructor(port: number, folder: string) {
    this.host = new Host(`http://127.0.0.1:${port}`)
    this.checkpoints = new Checkpoints(folder)
  }
}

type Task = [bug: string, kind: string, work: (r: Relay, d: Draws) => unknown]

export const TASKS: Task[] = [
  ['feed-tag-unclosed', 'feed', (r, d) => r.rss.read(d.show(), `<rss><${d.word()}></rss>`)],
  ['guid-empty', 'feed', (r, d) => r.rss.episodes({ rss: { channel: { item: [{ guid: d.word() }, { title: d.word() }] } } })],
  ['pub-date-not-mail-date', 'feed', (r, d) => r.rss.published({ pubDate: `2026-11-${d.num(10, 28)}` })],
  ['outline-in-itself', 'feed', (_, d) => { const outline = { text: d.word(), children: [] as any[] }; outline.children.push(outline); return opml.flatten(outline) }],
  ['charset-not-known', 'feed', (_, d) => opml.decoded(Buffer.from('x'), `x-${d.word()}`)],
  ['link-is-relative', 'feed', (_, d) => opml.subscription({ xmlUrl: `/feeds/${d.show()}.xml` })],
  ['groups-frozen', 'feed', (_, d) => opml.groups([{ group: d.word(), feeds: [d.show()] }])],
  ['file-not-tagged', 'audio', (_, d) => id3.header(Buffer.from(`${d.word()} and more`))],
  ['bitrate-zero', 'audio', (_, d) => id3.duration(d.num(1, 9999), -d.num(0, 9))],
  ['chapters-overlap', 'audio', (_, d) => chapters.ChapterList.parse(JSON.stringify({ chapters: [{ title: d.word(), from: 0, to: 90 }, { title: d.word(), from: d.num(10, 80), to: 200 }] }))],
  ['chapters-null', 'audio', (_, d) => chapters.ChapterList.parse(JSON.stringify({ chapters: null, show: d.word() }))],
  ['count-of-plain-object', 'audio', (_, d) => chapters.countOf({ title: d.word() })],
  ['marker-of-top-level', 'audio', (_, d) => chapters.marker(1 - d.num(0, 5), d.word())],
  ['peak-of-silence', 'audio', () => loudness.peak([])],
  ['digits-zero', 'audio', (_, d) => loudness.shown(-d.num(10, 30), 0)],
  ['parts-longer-than-whole', 'audio', (_, d) => loudness.join([new Float32Array(d.num(5, 9)), new Float32Array(9)], 12)],
  ['archive-cut-off', 'stats', (_, d) => downloads.archived(gzipSync(d.show().repeat(20)).subarray(0, d.num(15, 25)))],
  ['source-destroyed', 'stats', (_, d) => downloads.tally(Array.from({ length: 50 }, () => `a [1] "GET /${d.word()}"`))],
  ['hits-not-iterable', 'stats', (_, d) => downloads.first({ show: d.show() }, 2)],
  ['country-not-listed', 'stats', (_, d) => rollup.countryName(d.pick(['XK', 'AQ', 'EU', 'T1']))],
  ['totals-not-summable', 'stats', (_, d) => rollup.perShow([{ show: d.show(), count: d.num(1, 9) }])],
  ['right-side-missing', 'stats', (_, d) => rollup.merged([d.num(1, 9)], undefined)],
  ['enclosure-gone', 'host', (r, d) => r.host.headers(`gone/${d.show()}.mp3`)],
  ['host-slow', 'host', (r, d) => r.host.headers(`slow/${d.show()}.mp3`)],
  ['host-refuses', 'host', (r, d) => r.gone.ping(d.word())],
  ['host-sends-page', 'host', (r, d) => r.host.json(`page/${d.word()}`)],
  ['host-hangs-up', 'host', (r, d) => r.host.ping(`hangup/${d.word()}`)],
  ['no-location-of-upload', 'host', (r, d) => r.host.upload(`put/${d.word()}`, Buffer.from(d.word()))],
  ['secret-not-configured', 'hook', (_, d) => webhooks.sign(d.word(), process.env['HOOK_SECRET']!)],
  ['signature-shortened', 'hook', (_, d) => webhooks.verify(d.word(), d.word(), d.word())],
  ['event-null', 'hook', (r, d) => r.bus.announce(d.word(), { event: null })],
  ['value-of-template-missing', 'hook', (r, d) => r.bus.template('{show} has {count} plays', { show: d.show() })],
  ['renewal-of-no-months', 'plan', (r, d) => r.plans.renewal('2026-11-02', -d.num(0, 6))],
  ['renewal-from-words', 'plan', (r, d) => r.plans.renewal(`next ${d.word()}`, 1)],
  ['seats-are-a-number', 'plan', (r, d) => r.plans.seats({ seats: d.num(2, 9) as any })],
  ['episode-again', 'episodes', (r, d) => { const guid = d.show(); r.episodes.insert(guid, 'a'); r.episodes.insert(guid, 'b') }],
  ['episode-of-no-show', 'episodes', (r, d) => r.episodes.insert(`${d.show()}-${d.num(1, 9999)}`, null)],
  ['show-without-episodes', 'episodes', (r, d) => r.episodes.longest(`none-${d.word()}`)],
  ['explicit-not-migrated', 'episodes', (r) => r.episodes.explicit()],
  ['lease-ran-out', 'lease', (r, d) => { const show = d.show(); r.leases.take(show, 1000); r.leases.renew(show, d.num(1001, 9000)) }],
  ['lease-not-held', 'lease', (r, d) => r.leases.release(d.show())],
  ['work-goes-on-after-abort', 'lease', (r, d) => r.leases.whileHeld(d.show(), async (signal) => { await new Promise((later) => setTimeout(later, 20)); signal.throwIfAborted() })],
  ['redis-refuses', 'lease', (r, d) => r.leases.shared(d.show(), 9987)],
  ['checkpoint-missing', 'checkpoint', (r, d) => r.checkpoints.load(d.show())],
  ['checkpoint-half-written', 'checkpoint', (r, d) => r.checkpoints.resume(d.show())],
  ['state-has-function', 'checkpoint', (r, d) => r.checkpoints.share({ show: d.show(), then: () => 1 })],
]
