import { parseArgs } from 'node:util'
import { createQueries } from '../../collector/store/create-queries.ts'
import { openStore } from '../../collector/store/open.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { systemClock, testHost } from '../../collector/testing.ts'
import clickhouse from '../clickhouse/index.ts'
import mongodb from './index.ts'

/**
 * One life of a collector for the crash tests: sends the blocks from `--from` to `--to` through both store exporters and prints the number
 * of each when it is done. A block is the same in every life: 40 events of 5 issues over 20 days. The first is a replay.
 */
const { values } = parseArgs({
  options: { folder: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, counts: { type: 'boolean' } },
})
const [from, to] = [Number(values.from), Number(values.to)]
const host = testHost({
  store: await openStore({
    events: `chdb:${values.folder}/events`,
    documents: `sqlite:${values.folder}/documents.db`,
    blobs: `file:${values.folder}/blobs`,
    clock: systemClock,
    log: testHost().log,
  }),
})
const exporter = clickhouse.create({}, host)
const heard: string[] = []
const connector = mongodb.create(
  {},
  { alerts: { consume: async (alerts) => (heard.push(...alerts.map(({ id }) => id)), { rejected: 0 }) } },
  host,
)
const START = Date.UTC(2026, 9, 5)

for (let block = from; block < to; block++) {
  const events = Array.from({ length: 40 }, (_, i) => {
    const word = `${block % 3}-${i % 5}`
    const event = testEvent({ at: START + block * 1000 + i * 43_200_000, app: word, system: word, user: { id: `u${i}` } })
    return { ...event, id: `${event.id.slice(0, 12)}${block.toString(16).padStart(10, '0')}${i.toString(16).padStart(10, '0')}` }
  })
  const context = { block: { token: `block-${block}`, replay: block === from } }
  await exporter.export(events, context, new AbortController().signal)
  await connector.consume!('exceptions', events, context)
  process.stdout.write(`done ${block}\n`)
}
process.stdout.write(`heard ${JSON.stringify(heard)}\n`)

if (values.counts === true) {
  const store = host.store()
  const [tables] = await store.events.query<object>(
    'SELECT (SELECT count() FROM events) AS events, (SELECT uniqExact(id) FROM events) AS ids, (SELECT sum(events) FROM events_hourly) AS hourly',
  )
  const list = await createQueries(store, systemClock).listIssues({ limit: 100 })
  const counts = { ...tables, issues: list.total, listed: list.issues.reduce((sum, { count }) => sum + count, 0), news: list.counts.new }
  process.stdout.write(`counts ${JSON.stringify(counts)}\n`)
}
await (host.store() as unknown as { close(): Promise<void> }).close()
