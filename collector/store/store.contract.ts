import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../model/event.ts'
import type { Usage } from '../pipeline/component.ts'
import { readStored } from './events/stored-event.ts'
import type { Store } from './index.ts'
import { testEvent } from './test-event.ts'

/** What every pair of stores must do, embedded or remote. Each test has a project of its own. */
export function eventStoreContract(open: () => Promise<Store & { close(): Promise<void> }>): void {
  let store: Store & { close(): Promise<void> }
  const T = Date.UTC(2026, 9, 5, 12)
  const HOUR = 3_600_000
  const DAY = 24 * HOUR

  beforeAll(async () => {
    store = await open()
  })
  afterAll(async () => {
    await store?.close()
  })

  const stored = async (project: string): Promise<{ events: number; hourly: number; users: number }> => {
    const [row] = await store.events.query<{ events: number; hourly: number; users: number }>(
      `SELECT (SELECT count() FROM events WHERE project = {project:String}) AS events,
  (SELECT sum(events) FROM events_hourly WHERE project = {project:String}) AS hourly,
  (SELECT uniqIfMerge(users) FROM events_hourly WHERE project = {project:String}) AS users`,
      { project },
    )
    return row!
  }
  const spread = (project: string, days: number): ExceptionEvent[] =>
    Array.from({ length: 200 }, (_, i) =>
      testEvent({ project, at: T - ((i * days) / 200) * DAY, app: `a${i % 7}`, user: { id: `u${i % 11}` }, sampleRate: 0.5 }),
    )

  describe('the event store', () => {
    test('keeps a block that spans 32 days once, however often its token comes', async () => {
      const events = spread('span', 32)
      for (let i = 0; i < 3; i++) await store.events.insert(structuredClone(events), 'span-1')
      expect(await stored('span')).toEqual({ events: 200, hourly: 400, users: 11 })
    })

    test('takes a block of 150 different days', async () => {
      await store.events.insert(spread('span150', 150), 'span-150')
      expect((await stored('span150')).events).toBe(200)
    })

    test('keeps the same events under another token, since only the token names a block', async () => {
      const events = spread('token', 1)
      await store.events.insert(structuredClone(events), 'token-1')
      await store.events.insert(structuredClone(events), 'token-2')
      expect((await stored('token')).events).toBe(400)
    })

    test('completes the roll-up when a crash fell between table and view', async () => {
      const events = spread('gap', 20)
      const view = await store.events.query<{ create_table_query: string }>(
        `SELECT create_table_query FROM system.tables WHERE database = currentDatabase() AND name = 'events_to_hourly'`,
      )
      await store.events.query('DROP TABLE events_to_hourly', {}, 'write')
      await store.events.insert(structuredClone(events), 'gap-1')
      expect(await stored('gap')).toMatchObject({ events: 200, hourly: 0 })
      await store.events.query(view[0]!.create_table_query, {}, 'write')
      await store.events.insert(structuredClone(events), 'gap-1')
      expect(await stored('gap')).toEqual({ events: 200, hourly: 400, users: 11 })
    })

    test('sets storedAt and gives the event back as it was sent, whatever it holds', async () => {
      const attributes = JSON.parse(
        '{"__proto__": {"a": 1}, "$where": "1", "nul": "a\\u0000b", "lone": "\\ud800x", "q": "\'; DROP TABLE events --"}',
      )
      const event = testEvent({
        project: 'hostile',
        at: T,
        app: 'h',
        message: `\ud800 \u0000 'quoted' \\ \n`,
        attributes,
        service: '\udfff',
        user: { id: '\u0000' },
      })
      await store.events.insert([event], 'hostile-1')
      expect(event.storedAt).toMatch(/^\d{19}$/)
      const [row] = await store.events.query<{ event: string; tags: Record<string, string> }>(
        `SELECT event, tags FROM events WHERE project = 'hostile'`,
      )
      expect(readStored(row!.event)).toEqual(event)
      expect(Object.keys(readStored(row!.event).attributes)).toContain('__proto__')
      expect(row!.tags).toMatchObject({ $where: '1', nul: 'a\0b', lone: '\ufffdx' })
    })

    test('knows which ids it has', async () => {
      const events = spread('known', 3)
      await store.events.insert(events, 'known-1')
      expect(await store.events.known(['none', events[0]!.id, events[199]!.id])).toEqual(new Set([events[0]!.id, events[199]!.id]))
      expect(await store.events.known([])).toEqual(new Set())
    })

    test('keeps usage once under the token, with or without events', async () => {
      const usage: Usage[] = [
        {
          project: 'usage',
          service: 's',
          environment: 'e',
          release: '',
          language: 'nodejs',
          sdk: 'x 1',
          time: `${T}000000`,
          spans: 5,
          logs: 2,
          exceptions: 1,
          stackless: 0,
          drops: { same_error: 2 },
        },
      ]
      await store.events.insert([], 'usage-1', usage)
      await store.events.insert([], 'usage-1', usage)
      const rows = await store.events.query(`SELECT sum(spans) AS spans, sumMap(drops) AS drops FROM usage WHERE project = 'usage'`)
      expect(rows).toEqual([{ spans: 5, drops: { same_error: 2 } }])
    })

    test('refuses data that can never be stored with a PermanentError', async () => {
      const event = testEvent({ project: 'bad', at: T, app: 'b' })
      await expect(store.events.insert([{ ...event, time: 'yesterday' }], 'bad-1')).rejects.toMatchObject({ name: 'PermanentError' })
      await store.events.insert([event], 'bad-2')
      expect((await stored('bad')).events).toBe(1)
    })

    test('takes parameters as values, never as SQL', async () => {
      const hostile = [`'; DROP TABLE events; --`, `\\`, `{x:String}`, `a\tb\nc`, `\0`, `]`, '']
      for (const value of hostile) {
        expect(await store.events.query('SELECT {v:String} AS v, {a:Array(String)} AS a', { v: value, a: [value, 'x'] })).toEqual([
          { v: value, a: [value, 'x'] },
        ])
      }
    })

    test('ends a query that takes too long', async () => {
      await expect(
        store.events.query(
          'SELECT sum(sleepEachRow(1)) FROM numbers(60) SETTINGS max_execution_time = 1, function_sleep_max_microseconds_per_block = 0, max_block_size = 1',
        ),
      ).rejects.toThrow(/TIMEOUT|[Tt]imeout/)
    })
  })
}
