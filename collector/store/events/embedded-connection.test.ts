import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClickHouseSettings } from '@clickhouse/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectEvents, type EventClients } from './connect.ts'
import { embeddedConnection } from './embedded-connection.ts'

interface Sent {
  query: string
  clickhouse_settings?: ClickHouseSettings
  query_params?: Record<string, unknown>
}

/** What the connection is given of a statement. */
async function given(method: 'query' | 'command' | 'insert', statement: Sent): Promise<unknown> {
  const answer = async (asked: unknown): Promise<unknown> => asked
  const connection = embeddedConnection({ query: answer, command: answer, insert: answer })
  return (connection[method] as (statement: Sent) => Promise<unknown>)(statement)
}

describe('settings of a statement', () => {
  const sent = async (method: 'query' | 'insert', query: string, clickhouse_settings?: ClickHouseSettings): Promise<unknown> =>
    given(method, { query, ...(clickhouse_settings && { clickhouse_settings }) })

  test('stand before the format of an insert, and behind a query', async () => {
    expect(
      await sent('insert', 'INSERT INTO t (a) FORMAT JSONEachRow', { async_insert: 0, insert_deduplication_token: "it's \\" }),
    ).toEqual({
      query: "INSERT INTO t (a) SETTINGS async_insert = 0, insert_deduplication_token = 'it\\'s \\\\' FORMAT JSONEachRow",
    })
    expect(await sent('query', ' with x AS (SELECT 1) SELECT * FROM x', { max_threads: 2 })).toEqual({
      query: ' with x AS (SELECT 1) SELECT * FROM x SETTINGS max_threads = 2',
    })
  })

  test('of other statements go as the connection sends them', async () => {
    const statement = { query: 'ALTER TABLE t DELETE WHERE a = 1', clickhouse_settings: { mutations_sync: '1' } }
    expect(await sent('query', statement.query, { mutations_sync: '1' })).toEqual(statement)
  })

  test('that there are none of leave it as it is', async () => {
    expect(await sent('insert', 'INSERT INTO t FORMAT JSONEachRow')).toEqual({ query: 'INSERT INTO t FORMAT JSONEachRow' })
    expect(await sent('query', 'SELECT 1', {})).toEqual({ query: 'SELECT 1' })
  })
})

describe('parameters of a statement', () => {
  test('are written into it, as text that ends nothing', async () => {
    const query = 'SELECT {a:String}, {list:Array(String)}, {n:Int64}, {a:String}'
    const query_params = { a: "{n:Int64} ' \\ \0", list: ["'", 'b'], n: -5 }
    expect(await given('query', { query, query_params })).toEqual({
      query:
        "SELECT _CAST('{n:Int64} \\' \\\\ \\0', 'String'), _CAST(['\\'', 'b'], 'Array(String)'), _CAST(-5, 'Int64'), _CAST('{n:Int64} \\' \\\\ \\0', 'String')",
    })
    expect(await given('command', { query: 'ALTER TABLE t DELETE WHERE a = {a:String}', query_params: { a: 'x' } })).toEqual({
      query: "ALTER TABLE t DELETE WHERE a = _CAST('x', 'String')",
    })
  })

  test.each([
    ['has no value', { b: 1 }, 'Cannot run a statement as its parameter a has no value.'],
    ['is no number', { a: NaN }, 'Cannot write a value of a statement as it is neither text, number nor a list: current value is NaN'],
    [
      'is an object',
      { a: {} },
      'Cannot write a value of a statement as it is neither text, number nor a list: current value is [object Object]',
    ],
  ])('where one %s the statement is not run', async (_, query_params, message) => {
    await expect(given('query', { query: 'SELECT {a:Int64}', query_params })).rejects.toThrow(message)
  })
})

test('statements of one connection run one after the other, also after one that fails', async () => {
  const running: string[] = []
  let most = 0
  const answer = async ({ query }: Sent): Promise<void> => {
    running.push(query)
    most = Math.max(most, running.length)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running.splice(running.indexOf(query), 1)
    if (query === 'bad') throw new Error('bad')
  }
  const connection = embeddedConnection({ query: answer, command: answer, insert: answer })
  const all = await Promise.allSettled(['SELECT 1', 'bad', 'SELECT 2'].map((query) => connection.query({ query })))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(most).toBe(1)
})

describe('over the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-settings-'))
  let clients: EventClients

  beforeAll(async () => {
    clients = await connectEvents(`chdb:${folder}`)
    await clients.write.command({
      query: 'CREATE TABLE t (a String) ENGINE = MergeTree ORDER BY a SETTINGS non_replicated_deduplication_window = 10',
    })
  })
  afterAll(async () => {
    await clients.close()
    rmSync(folder, { recursive: true })
  })

  const ask = async (query: string, clickhouse_settings?: ClickHouseSettings): Promise<unknown> => {
    const asked = { query, format: 'JSONEachRow' as const, ...(clickhouse_settings && { clickhouse_settings }) }
    return (await clients.write.query(asked)).json()
  }

  test('they hold for their statement alone', async () => {
    const value = "SELECT getSetting('max_execution_time') AS value"
    expect(await ask(value, { max_execution_time: 7 })).toEqual([{ value: 7 }])
    expect(await ask(value)).toEqual([{ value: 0 }])
  })

  test('a token is taken as it is written, and rows that look like a statement stay rows', async () => {
    const put = async (token: string, ...values: string[]): Promise<unknown> =>
      clients.write.insert({
        table: 't',
        values: values.map((a) => ({ a })),
        format: 'JSONEachRow',
        clickhouse_settings: { insert_deduplicate: 1, insert_deduplication_token: token },
      })
    await put("it's", 'x FORMAT CSV; DROP TABLE t', 'y SETTINGS max_threads = 0')
    await put("it's", 'not again')
    await put("it's\\", 'z')
    expect(await ask('SELECT a FROM t ORDER BY a')).toEqual([
      { a: 'x FORMAT CSV; DROP TABLE t' },
      { a: 'y SETTINGS max_threads = 0' },
      { a: 'z' },
    ])
  })

  test('parameters come in as they are, many and long ones, too', async () => {
    const hostile = `' OR 1 = 1 -- {b:Array(String)} \\' \n \t \0 \u00e9 \u{1f41e} ); DROP TABLE t`
    const many = Array.from({ length: 20_000 }, (_, i) => `${i}`.padStart(32, '0'))
    const [row] = (await (
      await clients.write.query({
        query:
          'SELECT {a:String} AS a, {b:Array(String)} AS b, {none:Array(String)} AS none, toTypeName({n:Int64}) AS n, {f:Float64} AS f, {d:Date} AS d',
        query_params: { a: hostile, b: many, none: [], n: 7, f: 1e-7, d: '2026-11-26' },
        format: 'JSONEachRow',
      })
    ).json()) as [Record<string, unknown>]
    expect(row).toEqual({ a: hostile, b: many, none: [], n: 'Int64', f: 1e-7, d: '2026-11-26' })
    expect(await ask('SELECT count() > 0 AS there FROM t')).toEqual([{ there: 1 }])
  })

  test('one with parameters does not wait for one of another connection', async () => {
    const done: string[] = []
    const run = async (client: 'read' | 'alert', query: string): Promise<void> => {
      await (await clients[client].query({ query, query_params: { n: 1 }, format: 'JSONEachRow' })).json()
      done.push(client)
    }
    await Promise.all([run('read', 'SELECT sleepEachRow({n:UInt32})'), run('alert', 'SELECT {n:UInt32}')])
    expect(done).toEqual(['alert', 'read'])
  })
})
