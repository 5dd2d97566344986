import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExceptionEvent, Store } from '../collector/api.ts'
import { components } from '../collector/components.ts'
import { systemClock } from '../collector/pipeline/clock.ts'
import { makeChain, runInPlace } from '../collector/pipeline/chain/index.ts'
import { createQueries } from '../collector/store/create-queries.ts'
import { openStore } from '../collector/store/open.ts'
import { testHost } from '../collector/testing.ts'
import clickhouse from '../exporters/clickhouse/index.ts'
import ignore from '../processors/ignore/index.ts'
import { eventOf } from '../processors/ignore/testing/example.ts'
import { CANCELLATIONS } from '../processors/ignore/testing/cancellations.ts'
import { NOT_FOUND } from '../processors/ignore/testing/http.ts'

/** The processor in a pipeline between an inbox and real stores. */
const folder = mkdtempSync(join(tmpdir(), 'faultline-ignore-'))
let store: Store & { close(): Promise<void> }

beforeAll(async () => {
  const log = testHost().log
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock: systemClock,
    log,
  })
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

function pipeline() {
  const host = testHost({ id: 'ignore', store })
  const definition = components.find(({ type }) => type === 'ignore')
  expect(definition).toBe(ignore)
  const config = ignore.config.parse({})
  const entry = { id: 'ignore', definition: ignore, config, guard: { timeoutMs: 5_000, onError: 'keep' as const } } as never
  const exporter = clickhouse.create({}, host)
  const chain = makeChain<'exceptions'>({
    runner: (emit) => runInPlace({ entries: [entry], hostOf: () => host, signal: 'exceptions', clock: systemClock }, emit),
    signal: 'exceptions',
    processors: [{ entry, host }],
    clock: systemClock,
    next: {
      consume: async (events, context) => {
        await exporter.export(events, context, AbortSignal.any([]))
        return { rejected: 0 }
      },
    },
  })
  return { host, chain }
}

const cancelled = CANCELLATIONS.drops.find(({ what }) => what === "Go's context")!
const missing = NOT_FOUND.drops[0]!
const receivedAt = () => `${systemClock.nowMs()}000000`
const sent = (project: string, ...examples: (typeof cancelled)[]): ExceptionEvent[] =>
  examples.map((example, i) => ({ ...eventOf(example), project, id: `${project}-${i}`, receivedAt: receivedAt(), time: receivedAt() }))

test('what is dropped is shown by service, rule and day, once, also when its block comes again', async () => {
  const { chain, host } = pipeline()
  const events = sent('shop', missing, missing, { what: 'a bug', type: 'TypeError', language: 'nodejs' })
  const block = (replay: boolean) => ({ block: { token: 'block-1', replay } })
  await chain.consume(events, block(false))
  await chain.consume(events, block(true))
  const queries = createQueries(store, systemClock)
  const { services } = await queries.listServices('shop')
  const day = new Date(systemClock.nowMs()).toISOString().slice(0, 10)
  expect(services).toMatchObject([{ name: 'shop', drops: { http_not_found: 2 }, dropsByDay: [{ day, drops: { http_not_found: 2 } }] }])
  expect(await store.events.query(`SELECT type FROM events WHERE project = 'shop'`)).toEqual([{ type: 'TypeError' }])
  expect(host.counted.get('faultline_exceptions_dropped{reason="http_not_found"}')).toBe(4)
})

test('a project switches rules, or all of them, for itself', async () => {
  const settings = store.documents.collection<{ _id: string }>('settings')
  await settings.insertOne({ _id: 'picky', ignore: { rules: { http_not_found: false } } } as never)
  await settings.insertOne({ _id: 'all', ignore: { enabled: false } } as never)
  await settings.insertOne({ _id: 'broken', ignore: { rules: { no_such_rule: true } } } as never)
  const { chain, host } = pipeline()
  for (const project of ['picky', 'all', 'broken'])
    await chain.consume(sent(project, cancelled, missing), { block: { token: project, replay: false } })
  const stored = await store.events.query<{ project: string; n: number }>(
    `SELECT project, count() AS n FROM events WHERE project IN ('picky', 'all', 'broken') GROUP BY project ORDER BY project`,
  )
  expect(stored).toEqual([
    { project: 'all', n: 2 },
    { project: 'picky', n: 1 },
  ])
  expect(host.logged.map(({ message }) => message).join('\n')).toContain('ignore settings of project broken can not be used')
})
