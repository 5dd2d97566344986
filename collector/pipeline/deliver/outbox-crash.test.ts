import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OUTBOX_FAILPOINTS, type Failpoint } from '../../model/failpoint.ts'

const CHILD = fileURLToPath(new URL('./outbox-crash.child.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-outbox-crash-'))

/** The other side: writes down what it took. While `away` it refuses every second request. */
const heard: { id: string; thread?: string }[] = []
let away = false
let asked = 0
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => (body += part.toString()))
  request.on('end', () => {
    if (away && asked++ % 2 === 0) return void response.writeHead(503).end()
    heard.push(JSON.parse(body) as { id: string })
    response.writeHead(204).end()
  })
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  heard.length = 0
  away = false
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Life {
  name: string
  life: number
  from: number
  to: number
  consumers?: number
  failpoint?: Failpoint
  killAfterMs?: number
}

/** Answers the alert after the last one that was kept, and how the life ended. */
async function live({
  name,
  life,
  from,
  to,
  consumers = 4,
  failpoint,
  killAfterMs,
}: Life): Promise<{ next: number; signal: NodeJS.Signals | null }> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const args = [
    '--documents',
    `sqlite:${folder}/${name}.db`,
    '--url',
    url,
    '--from',
    `${from}`,
    '--to',
    `${to}`,
    '--life',
    `${life}`,
    '--consumers',
    `${consumers}`,
  ]
  const env = { ...process.env, ...(failpoint === undefined ? {} : { FAULTLINE_FAILPOINT: `${failpoint}:4` }) }
  const child = spawn(process.execPath, [CHILD, ...args], {
    env,
    stdio: ['ignore', 'pipe', failpoint === undefined ? 'inherit' : 'ignore'],
  })
  let next = from
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    next = Number(line.split(' ')[1]) + 1
    // Killed while it works, not while it starts.
    if (killAfterMs !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, how) => resolve(how)))
  clearTimeout(timer)
  return { next, signal }
}

const idOf = (i: number) => i.toString(16).padStart(32, '0')
const times = () => {
  const counts = new Map<string, number>()
  for (const { id } of heard) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** By the first time that each was heard: within a thread in the order of the decisions. */
function expectInOrder(): void {
  for (const thread of new Set(heard.map((one) => one.thread).filter((one) => one !== undefined))) {
    const ids = [...new Set(heard.filter((one) => one.thread === thread).map(({ id }) => id))]
    expect(ids).toEqual(ids.toSorted())
  }
}

describe('an outbox whose process dies', { timeout: 180_000 }, () => {
  test.each([...OUTBOX_FAILPOINTS])('at %s loses no alert and repeats at most those under way, under the same id', async (failpoint) => {
    const name = failpoint.replace('.', '-')
    const dead = await live({ name, life: 0, from: 0, to: 12, failpoint })
    expect(dead.signal).toBe('SIGKILL')
    expect((await live({ name, life: 1, from: dead.next, to: 12 })).signal).toBeNull()
    const counts = times()
    expect([...counts.keys()].toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => idOf(i)))
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2)
    expectInOrder()
  })

  test.each([1, 4])(
    'at random moments, with %i under way at once and a channel that fails, loses none and repeats no more than those',
    async (consumers) => {
      const name = `random-${consumers}`
      away = true
      let next = 0
      const kills = 4
      for (let life = 0; life < kills; life++)
        next = (await live({ name, life, from: next, to: 100_000, consumers, killAfterMs: Math.random() * 300 })).next
      const to = Math.max(next + 1, 60)
      expect((await live({ name, life: kills, from: next, to, consumers })).signal).toBeNull()
      const counts = times()
      expect([...counts.keys()].toSorted()).toEqual(Array.from({ length: to }, (_, i) => idOf(i)))
      expect(heard.length - counts.size).toBeLessThanOrEqual(kills * consumers)
      expectInOrder()
    },
  )
})
