import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from './testing/stand-ins.ts'

let root: string
const acknowledged = new Set<string>()
const changed: string[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultline-crash-'))
  acknowledged.clear()
  changed.length = 0
})

afterEach(() => rmSync(root, { recursive: true }))

/** Runs the child until it is killed: by its failpoint, or by us once it is ready and `done` resolves. */
async function run(name: string, failpoint: string, done?: () => Promise<unknown>): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'crash-child.ts'), root, name], {
    env: { ...process.env, FAULTLINE_FAILPOINT: failpoint },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what, ...ids] = line.split(' ')
    if (what === 'acknowledged') for (const id of ids) acknowledged.add(id)
    if (what === 'changed') changed.push(...ids)
    if (what === 'ready' && done !== undefined) void done().finally(() => child.kill('SIGKILL'))
  })
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals | null>()
  child.on('close', (_code, signal) => resolve(signal))
  const guard = setTimeout(() => child.kill('SIGTERM'), 15_000)
  const signal = await promise
  clearTimeout(guard)
  return signal
}

function stored(): string[] {
  const folder = join(root, 'blocks')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).ids as string[])
}

/** What was acknowledged is stored once, and nothing is stored twice, acknowledged or not. */
async function expectExactlyOnce(): Promise<void> {
  expect(acknowledged.size).toBeGreaterThan(0)
  await run('drain', '', async () => {
    await until(() => acknowledged.isSubsetOf(new Set(stored())))
    // What else is in the inbox comes out too.
    await wait(300)
  })
  const ids = stored()
  expect(new Set(ids).size).toBe(ids.length)
  expect(acknowledged.isSubsetOf(new Set(ids))).toBe(true)
  expect(changed).toEqual([])
}

test.each([
  'inbox.before_write:5',
  'inbox.after_write:5',
  'inbox.before_block_record:3',
  'inbox.after_block_record:3',
  'clickhouse.before_insert:3',
  'clickhouse.after_insert:3',
  'inbox.before_consumed:3',
  'inbox.after_consumed:3',
])('every acknowledged event comes out exactly once after a crash at %s', { timeout: 40_000 }, async (failpoint) => {
  expect(await run('first', failpoint)).toBe('SIGKILL')
  expect(await run('second', '', () => wait(150))).toBe('SIGKILL')
  await expectExactlyOnce()
})

test('every acknowledged event comes out exactly once after kills at random moments', { timeout: 60_000 }, async () => {
  // The first not before something was acknowledged, which takes longer where the machine has much else to do.
  const some = (): Promise<void> => until(() => acknowledged.size > 0)
  expect(await run('first', '', () => some().then(() => wait(Math.random() * 300)))).toBe('SIGKILL')
  for (let round = 1; round < 6; round++) expect(await run(`round${round}`, '', () => wait(Math.random() * 300))).toBe('SIGKILL')
  await expectExactlyOnce()
})
