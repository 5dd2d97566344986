import { createClient } from '@clickhouse/client'
import { MongoClient } from 'mongodb'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
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
  expect(alive(program.pid)).toBe(false)
  await expect(launch({ command: 'sh', args: ['-c', 'echo no such port; exit 3'], ready: async () => false })).rejects.toThrow(
    'no such port',
  )
})

test('a launched program ends with the process that launched it, also by kill -9', async () => {
  const script = `
    import { launch } from ${JSON.stringify(new URL('server.ts', import.meta.url).href)}
    const program = await launch({ command: 'sh', args: ['-c', 'echo pid=$$; exec sleep 600'], ready: async () => true })
    while (!program.output().includes('pid=')) await new Promise((resolve) => setTimeout(resolve, 10))
    console.log(program.output())`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(/pid=(\d+)/.exec(printed.toString())?.[1])
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  for (let waited = 0; waited < 10_000 && alive(pid); waited += 50) await sleep(50)
  expect(alive(pid)).toBe(false)
})

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
