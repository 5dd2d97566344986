import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClickHouseSettings } from '@clickhouse/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectEvents, type EventClients } from './connect.ts'
import { settingsInStatement } from './settings-in-statement.ts'

describe('settings of a statement', () => {
  const sent = async (method: 'query' | 'insert', query: string, clickhouse_settings?: ClickHouseSettings): Promise<unknown> => {
    const answer = async (statement: unknown): Promise<unknown> => statement
    const connection = settingsInStatement({ query: answer, insert: answer })
    const statement = { query, ...(clickhouse_settings && { clickhouse_settings }) }
    return (connection[method] as (statement: unknown) => Promise<unknown>)(statement)
  }

  test('stand before the format of an insert, and behind a query', async () => {
    expect(
      await sent('insert', 'INSERT INTO t (a) FORMAT JSONEachRow', { async_insert: 0, insert_deduplication_token: "it's \\" }),
    ).toEqual({
      query: "INSERT INTO t (a) SETTINGS async_insert = 0, insert_deduplication_token = 'it''s \\\\' FORMAT JSONEachRow",
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
})
