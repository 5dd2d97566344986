import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OutboxDocument } from '../../store/alerts/alert-documents.ts'
import { createOutboxIndexes } from '../../store/alerts/keep-outbox.ts'
import { createOutbox } from '../../store/alerts/outbox.ts'
import { openDocuments } from '../../store/documents/open-documents.ts'
import type { Store } from '../../store/index.ts'
import { exampleAlert, ManualClock, testHost } from '../../testing.ts'
import heartbeat from './index.ts'

const START = 1_700_000_000_000
const folder = mkdtempSync(join(tmpdir(), 'faultline-heartbeat-'))
const documents = await openDocuments(`sqlite:${folder}/documents.db`)
const ticks = documents.collection<{ _id: string; at: number }>('alert_ticks')

/** The monitor. */
const beats: string[] = []
let status = 200
const server = createServer((request, response) => {
  beats.push(`${request.method} ${request.url}`)
  response.writeHead(status, { location: '/elsewhere' }).end('OK')
})
let endpoint: string
beforeAll(async () => {
  await createOutboxIndexes(documents)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/secret`
})
beforeEach(async () => {
  beats.length = 0
  status = 200
  await ticks.deleteMany({})
  await documents.collection('alert_outbox').deleteMany({})
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await documents.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Started, with the rules judged at the start. */
async function beating(config: Record<string, unknown> = {}) {
  const clock = new ManualClock(START)
  const host = testHost({ clock, store: { documents } as unknown as Store })
  const component = heartbeat.create(heartbeat.config.parse({ endpoint, ...config }), host)
  await ticks.insertOne({ _id: 'last', at: START })
  await component.start!()
  return { component, clock, host, tick: () => ticks.updateOne({ _id: 'last' }, { $set: { at: clock.nowMs() } }) }
}

/** Moves on second by second, each with time for the store and the monitor to answer. */
async function pass(clock: ManualClock, seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i++) {
    await clock.advance(1_000)
    await new Promise((resolve) => setTimeout(resolve, i % 5 === 4 ? 20 : 1))
  }
}
const until = async (met: () => boolean) => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('while rules are judged the monitor is told at each interval', async () => {
  const { component, clock, host, tick } = await beating({ method: 'POST' })
  await pass(clock, 5)
  await until(() => beats.length === 1)
  await tick()
  await pass(clock, 59)
  expect(beats).toEqual(['POST /ping/secret'])
  await pass(clock, 2)
  await until(() => beats.length === 2)
  await until(() => host.statuses.length > 0)
  expect(host.statuses).toEqual([{ status: 'ok' }])
  await component.shutdown!()
  await component.shutdown!()
})

test('it is silent when rules are not judged, says so, and goes on soon after they are', async () => {
  const { component, clock, host, tick } = await beating({ interval: '10s' })
  await ticks.updateOne({ _id: 'last' }, { $set: { at: START - 26_000 } })
  await pass(clock, 5)
  await until(() => host.statuses.length > 0)
  expect(beats).toEqual([])
  expect(host.statuses.at(-1)).toEqual({ status: 'recoverable', message: 'The heartbeat is silent: rules were last judged 31 s ago' })
  await pass(clock, 12)
  expect(beats).toEqual([])
  expect(host.logged.map(({ level }) => level)).toEqual(['warn'])
  await tick()
  await pass(clock, 5)
  await until(() => host.statuses.at(-1)!.status === 'ok')
  expect(beats).toEqual(['GET /ping/secret'])
  await component.shutdown!()
})

test('it is silent where no rule was ever judged', async () => {
  const { component, clock, host } = await beating()
  await ticks.deleteMany({})
  await pass(clock, 5)
  await until(() => host.statuses.length > 0)
  expect(host.statuses[0]!.message).toContain('no rule was judged yet; is alert_rules in the alerts pipeline?')
  expect(beats).toEqual([])
  await component.shutdown!()
})

test('it is silent when an exporter of alerts has failed for longer than it may', async () => {
  const outbox = createOutbox(documents, 'slack/team', 'me')
  await outbox.put([exampleAlert()], START - 61_000)
  const [due] = await outbox.due(START, 1)
  await outbox.take(due as OutboxDocument, START, START + 1)
  await outbox.later(due!, { at: START, ok: false, text: 'away', durationMs: 1 }, START + 60_000)
  const { component, clock, host } = await beating({ failing_for: '1m' })
  await pass(clock, 5)
  await until(() => host.statuses.length > 0)
  expect(host.statuses[0]!.message).toBe('The heartbeat is silent: alerts have not come across by slack/team for more than 60 s')
  expect(beats).toEqual([])
  await component.shutdown!()
})

test('a monitor that refuses, redirects or is gone is told of without its address', async () => {
  for (const answer of [404, 302]) {
    status = answer
    const { component, clock, host } = await beating()
    await pass(clock, 5)
    await until(() => host.statuses.length > 0)
    expect(host.statuses[0]).toEqual({ status: 'recoverable', message: `The monitor of the heartbeat answers ${answer}` })
    await component.shutdown!()
    await ticks.deleteMany({})
  }
  const { component, clock, host } = await beating({ endpoint: 'http://127.0.0.1:9/secret' })
  await pass(clock, 5)
  await until(() => host.statuses.length > 0)
  expect(JSON.stringify([host.statuses, host.logged])).not.toContain('secret')
  await component.shutdown!()
})

test('without a store before it in the list it does not start', async () => {
  const component = heartbeat.create(heartbeat.config.parse({ endpoint }), testHost())
  expect(() => component.start!()).toThrow('name store before heartbeat in service.extensions')
  await component.shutdown!()
})

test('its config is checked', () => {
  expect(heartbeat.config.safeParse({}).success).toBe(false)
  expect(heartbeat.config.safeParse({ endpoint: 'ftp://monitor' }).success).toBe(false)
  expect(heartbeat.config.safeParse({ endpoint, interval: '0' }).success).toBe(false)
})
