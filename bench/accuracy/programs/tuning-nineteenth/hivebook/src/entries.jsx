import * as apiaries from './api/apiaries.js'
import * as harvest from './domain/harvest.js'
import * as hives from './domain/hives.js'
import * as varroa from './domain/varroa.js'
import * as format from './lib/format.js'
import { SEED, hive, keeper, num, word } from './lib/vary.js'
import * as session from './stores/session.js'
import { HarvestTable } from './views/Harvest.jsx'
import { QueenBadge, QueenMark, QueenTimeline } from './views/Queens.jsx'
import { Chart, WeatherPanel } from './views/Weather.jsx'

const chain = (from, to) => [{ id: from, next: to }, { id: 'b', next: 'c' }]

export const ENTRIES = [
  ['box-beyond-top', 'open frame', () => hives.frameAt({ boxes: [{ frames: [] }] }, num(1, 9), 0)],
  ['name-emptied', 'rename hive', () => hives.rename({}, '')],
  ['split-into-none', 'split hive', () => hives.split({ bees: num() }, -num(1, 40))],
  ['stack-fraction', 'stack', () => hives.stack(num(1, 90) + 0.5)],
  ['route-start-unknown', 'route', () => hives.route(chain('a', 'b'), word())],
  ['route-next-removed', 'route', () => hives.route(chain('a', hive()), 'a')],
  ['split-tree-loops', 'hive tree', () => { const top = { children: [] }; top.children.push(top); return hives.depth(top) }],
  ['scale-decimal', 'scale', () => hives.scale({ grams: num() + 0.25 })],
  ['tare-missing', 'scale', () => hives.tare({ gross: num() })],
  ['sample-of-no-bees', 'mite sample', () => varroa.rate({ mites: num(1, 30), bees: 0 })],
  ['season-winter', 'mite limit', () => varroa.limit('winter')],
  ['dose-hive-null', 'dose', () => varroa.dose({ perBox: 2 }, [{ boxes: [1] }, null])],
  ['treatment-open-ended', 'withdrawal', () => varroa.withdraw({})],
  ['kilos-plain-number', 'harvest total', () => harvest.total([{ kilos: { value: 2 } }, {}])],
  ['best-of-no-years', 'best year', () => harvest.best([])],
  ['batch-free-text', 'batch label', () => harvest.label(`${word()} ${num()}`)],
  ['jar-larger-than-batch', 'jars', () => harvest.jars(num(10, 100), num(200, 900))],
  ['rows-truncated', 'import harvest', () => harvest.parse(`[{"batch": "${word()}`)],
  ['rows-wrapped', 'import harvest', () => harvest.parse(`{"rows": [${num()}]}`)],
  ['years-of-theirs-null', 'merge harvest', () => harvest.merge({ years: [] }, { years: null })],
  ['buyer-missing', 'sell', () => harvest.sell({ kind: word(), jars: 2 }, {})],
  ['jars-sold-out', 'sell', () => { const kind = word(); return harvest.sell({ kind, jars: num(90, 900), buyer: keeper() }, { [kind]: num(1, 9) }) }],
  ['percent-digits', 'share', () => format.percent(0.5, num(101, 900))],
  ['bar-negative', 'share bar', () => format.bar(-1, num(1, 60))],
  ['since-invalid', 'since', () => format.since(`${word()} last year`)],
  ['greeting-signed-out', 'greeting', () => session.greeting()],
  ['note-of-new-hive', 'add note', () => session.addNote(hive(), word())],
  ['guest-deletes', 'delete hive', () => session.allow(`delete hive ${num()}`)],
  ['draft-not-bound', 'save draft', () => new session.Draft().set('name', hive()).save()],
  ['draft-circular', 'keep draft', () => { const draft = new session.Draft(); const field = {}; field.self = field; return draft.set('a', field).snapshot() }],
  ['apiary-without-hives', 'load apiary', async () => apiaries.load(`plain-${num()}`)],
  ['share-forbidden', 'share apiary', async () => apiaries.share(num(), keeper())],
  ['weather-day-without-wind', 'weather', async () => apiaries.weather(`calm-${num()}`)],
  ['registry-maintenance-page', 'registry', async () => apiaries.registry(num())],
  ['distance-of-none', 'nearest', async () => apiaries.nearest([])],
  ['photo-without-files', 'photo', async () => apiaries.photo(`empty-${num()}`)],
  ['photo-media-null', 'photo', async () => apiaries.photo(`null-${num()}`)],
  ['upload-part-large', 'upload', async () => apiaries.upload([{ size: num(5001, 90000) }])],
  ['sensor-silent', 'sensor', async () => apiaries.poll(`${hive()}-${num()}`)],
  ['table-rows-null', 'harvest table', () => <HarvestTable rows={null} />],
  ['row-without-apiary', 'harvest table', () => <HarvestTable rows={[{ year: num(), grams: 2 }]} />],
  ['row-day-unparsed', 'harvest table', () => <HarvestTable rows={[{ year: 1, grams: 2, apiary: { name: hive() }, at: '2026-05-01' }]} />],
  ['badge-outside-season', 'queen badge', () => <QueenBadge queen={{ mark: num() }} />],
  ['mark-colour-unlisted', 'queen mark', () => <QueenMark colour={word()} year={2026} />],
  ['timeline-empty', 'queen timeline', () => <QueenTimeline events={[]} />],
  ['forecast-unavailable', 'weather panel', () => <WeatherPanel place={`down-${num()}`} />],
  ['celsius-null', 'weather panel', () => <WeatherPanel place={`null-${num()}`} />],
  ['chart-without-box', 'chart', () => <Chart height={num()} values={[1, 2]} />],
  ['chart-values-undefined', 'chart', () => <Chart height={num()} box={[0, 0, 9, 9]} />],
]
