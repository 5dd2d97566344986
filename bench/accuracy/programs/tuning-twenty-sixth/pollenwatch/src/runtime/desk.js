'use strict'

const registry = require('../samplers/registry.js')
const lifecycle = require('../samplers/lifecycle.js')
const tables = require('../ingest/tables.js')
const frames = require('../ingest/frames.js')
const spool = require('../ingest/spool.js')
const counts = require('../counts/aggregate.js')
const model = require('../forecast/model.js')
const partners = require('../outbound/partners.js')
const feed = require('../outbound/feed.js')
const time = require('../lib/time.js')
const settings = require('../lib/settings.js')
const { slug } = require('../lib/text.js')
const fs = require('node:fs')
const path = require('node:path')
const { Readable } = require('node:stream')

exports.duties = [
  ['site-gone', (v) => registry.elevationOf(registry.enrol(v.id('PS'), v.id('S')).id)],
  ['alias-not-lowered', (v) => tables.readCounts(`taxon,grains\n${v.of(['Betula', 'Poaceae', 'Alnus'])},${v.n(1, 99)}\n`)],
  ['retired-code-forecast', (v) => model.levelFor(v.of(['olea', 'urtica', 'artemisia']), v.n(1, 60))],
  ['double-start', (v) => lifecycle.beginRun(lifecycle.beginRun(registry.enrol(v.id('PS'), 'S-01')))],
  ['tape-while-running', (v) => lifecycle.swapTape({ ...registry.enrol(v.id('PS'), 'S-01'), state: 'sampling' })],
  ['ragged-columns', (v) => tables.readCounts(`taxon,grains\nalnus,${v.n(1, 99)}\nalnus,${v.n(1, 99)},${v.word()}\n`)],
  ['hour-24', (v) => tables.readHourly(`${v.id('PS')};24;${v.n(1, 40)};${v.n(1, 40)}`)],
  ['weather-xml-torn', (v) => tables.readWeather(`<feed>\n<observation wind="${v.n(0, 359)}">\n</feed>`)],
  ['single-observation', (v) => tables.readWeather(`<feed><observation wind="${v.n(0, 359)}"/></feed>`)],
  ['frame-too-short', (v) => frames.header(Buffer.from([1, 0, v.n(1, 9), 7]))],
  ['frame-count-lies', (v) => [...frames.particles(Buffer.from([1, 0, v.n(3, 9), 0, 0, 0, 1, 5, 0, 0, 0]))]],
  ['remark-latin1', (v) => frames.remark(Buffer.from(`${v.word()} st\u00e4rke`, 'latin1'))],
  ['calibration-absent', (v) => spool.calibration(v.id('PS'))],
  [
    'claimed-twice',
    async (v) => {
      const day = `2026-0${v.n(1, 9)}-1${v.n(0, 9)}`
      await spool.claim(day)
      await spool.claim(day)
    },
  ],
  [
    'folder-in-spool',
    (v) => {
      fs.mkdirSync(settings.spool(`0-${v.word()}`), { recursive: true })
      return spool.concatenated()
    },
  ],
  ['reason-without-folder', (v) => spool.quarantine({ name: `${v.word()}.csv` }, { text: v.word() })],
  [
    'not-gzip',
    (v) => spool.unpack(Buffer.from(`plain ${v.word()}`)),
  ],
  [
    'source-destroyed',
    (v) => {
      const source = new Readable({ read() {} })
      source.push(v.word())
      setTimeout(() => source.destroy(), 5)
      return spool.tally(source)
    },
  ],
  ['factor-unknown', (v) => spool.scale([{ sampler: v.id('PS'), value: v.n(1, 9) }], (id) => ({ 'PS-1': { factor: 2 } })[id])],
  ['journal-after-end', (v) => spool.closeJournal([v.word(), v.word()])],
  ['thumbnail-tool', (v) => spool.thumbnail(`${v.word()}.tif`)],
  ['no-positive-hours', (v) => counts.peak([{ grains: 0, hour: v.n(0, 23) }])],
  ['bins-negative', (v) => counts.histogram([1, 2, 3], v.n(7, 40))],
  ['bigint-sum', (v) => counts.annual([{ grains: 12n }, { grains: v.n(1, 9) }])],
  ['digits-negative', (v) => counts.rounded(10 ** v.n(13, 20), { threshold: { low: 3 } })],
  ['season-unset', () => counts.seasonDays('ambrosia')],
  ['days-uneven', (v) => counts.reconcile([1, 2, 3], new Array(v.n(4, 9)).fill(1))],
  ['region-own-parent', (v) => counts.merge([{ id: 'R1', parent: 'R1', grains: v.n(1, 9) }], 'R1')],
  ['reader-null', (v) => counts.traces([{ slide: v.id('SL'), reader: null }])],
  ['reading-without-grains', (v) => counts.accept({ sampler: v.id('PS') })],
  ['level-word', (v) => partners.pushBulletin({ region: v.word(), levels: ['low', 'extreme'] })],
  ['simulation-diverges', (v) => model.simulate(v.of(['sil-3', 'cosmo-p', 'hyp']), v.n(40, 90))],
  ['pattern-raw', (v) => model.select([v.word()], `${v.word()}(`)],
  ['snapshot-circular', (v) => model.snapshot({ id: v.id('RUN'), step: v.n(1, 9) })],
  ['spread-unheard', (v) => new model.Ensemble().member(v.word(), v.n(4, 9))],
  ['mean-off-by-one', (v) => new model.Ensemble().mean([{ weight: v.n(1, 9) }])],
  ['bulletin-503', (v) => partners.pushBulletin({ region: `down-${v.word()}`, levels: ['low'] })],
  ['radio-no-slot', (v) => partners.radioSlot(v.word())],
  ['push-refused', (v) => partners.pushToApp(v.word())],
  ['subscribers-forbidden', (v) => partners.subscribers(v.word())],
  ['holidays-html', (v) => partners.holidays(v.n(2020, 2030))],
  ['map-aborted', (v) => partners.slowMap(`2026-07-0${v.n(1, 9)}`)],
  ['cache-refused', (v) => partners.remember(v.id('k'), v.word())],
  ['broker-refused', (v) => partners.announce(v.word(), v.word())],
  ['callback-relative', (v) => partners.subscribeTo({ callback: `/hooks/${v.word()}` })],
  ['certificate-late', (v) => partners.certificate(v.id('PS'))],
  ['digest-address', (v) => partners.mailDigest(`${v.word()} at example.org`)],
  ['stop-list', (v) => partners.smsGateway(v.n(100, 999))],
  ['quota', (v) => feed.consume(v.word(), v.n(600, 900), 500)],
  ['percent-raw', (v) => feed.filterOf(`region=${v.word()}&above=50%`)],
  ['headline-absent', (v) => feed.title({ id: v.n(1, 999), body: v.word() })],
  ['cursor-forged', (v) => feed.cursor(v.word())],
  ['region-undefined', (v) => feed.publishAll([{ region: 'North' }, { id: v.n(1, 9) }], async (name) => name)],
  ['stamp-invalid', (v) => time.stamp(`2026-13-${v.n(10, 28)}`)],
  ['zone-unknown', (v) => time.inZone('2026-05-01T08:00', `Europe/${v.of(['Atlantis', 'Lyonesse', 'Ys'])}`)],
  ['setting-absent', () => settings.setting('SLIDE_SCANNER_TOKEN')],
]
