import { createClient } from '@clickhouse/client'
import { MongoClient } from 'mongodb'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startClickHouse } from './clickhouse.ts'
import { startMongo } from './mongo.ts'
import { launch } from './server.ts'

test('clickhouse starts on a free port, keeps rows and is gone after stop', { timeout: 120_000 }, async ({ skip }) => {
  const server = await startClickHouse()
  if ('missing' in server) return skip(server.missing)
  const client = createClient({ url: server.url })
  try {
    await client.command({ query: 'CREATE TABLE t (n UInt64) ENGINE = MergeTree ORDER BY n' })
    await client.insert({ table: 't', values: [{ n: '18446744073709551615' }], format: 'JSONEachRow' })
    const rows = await client.query({ query: 'SELECT toString(n) AS n FROM t', format: 'JSONEachRow' })
    expect(await rows.json()).toEqual([{ n: '18446744073709551615' }])
  } finally {
    await client.close()
    await server.stop()
  }
  await expect(fetch(`${server.url}/ping`)).rejects.toThrow()
})

test('mongo starts on a free port, runs a transaction and is gone after stop', { timeout: 180_000 }, async ({ skip }) => {
  const server = await startMongo()
  if ('missing' in server) return skip(server.missing)
  const client = new MongoClient(server.url, { serverSelectionTimeoutMS: 500 })
  try {
    const issues = client.db('test').collection<{ _id: string; n: number }>('issues')
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await issues.updateOne({ _id: 'a' }, { $inc: { n: 2 } }, { upsert: true, session })
      }),
    )
    expect(await issues.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 2 })
    await server.stop()
    await expect(client.db('test').command({ ping: 1 })).rejects.toThrow()
  } finally {
    await client.close()
    await server.stop()
  }
})

test('a launched program is ended when it is stopped, and what it printed explains a failed start', async () => {
  const program = await launch({ command: 'sh', args: ['-c', 'echo up; sleep 600'], ready: async () => true })
  await program.stop()
  expect(existsSync(`/proc/${program.pid}`)).toBe(false)
  await expect(launch({ command: 'sh', args: ['-c', 'echo no such port; exit 3'], ready: async () => false })).rejects.toThrow(
    'no such port',
  )
})
