import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { alerting, noise } from '../alerts/testing/alerting.ts'
import type { AlertDelivery, AlertEntry, AlertRule, AlertRuleTrial } from '../api/types.ts'
import { startApi } from '../api/server.ts'
import { outboxKey, type OutboxDocument } from '../store/alerts/alert-documents.ts'
import { openStore } from '../store/open.ts'
import { testEvent } from '../store/test-event.ts'
import { ManualClock, testHost } from '../testing.ts'
import { alerts } from './alerts.ts'
import { untilOf } from './alerts/times.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-alerts-'))
const host = testHost()
const clock = new ManualClock(1_800_000_000_000)
const RULES = [
  { name: 'Fire', when: { events: { more_than: 2, within: '10m' } }, severity: 'p1', interval: '2h', resolve: false },
  { name: 'New', when: 'new_issue' },
]
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>

beforeAll(async () => {
  const shared = { clock, log: host.log }
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    ...shared,
  })
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    ...shared,
    metrics: host.metrics,
    otlp: { http: null, grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
    alerts: { channels: [{ id: 'webhook', type: 'webhook' }], judged: { rules: [], noise: noise({ baseline: 0, trace_wait: 0 }) } },
  })
  for (const rule of RULES) {
    await request('/rules', rule)
    await clock.advance(1)
  }
  const live = alerting(store, clock, { rules: RULES, noise: { baseline: 0, trace_wait: 0 }, channels: ['webhook'] })
  await live.ticker.tick()
  await clock.advance(998)
  await live.send(Array.from({ length: 3 }, () => testEvent({ at: clock.nowMs(), project: 'shop', message: '\u001b[31mred' })))
  await live.pass(3)
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function request(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`http://${api.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(response.status).toBe(200)
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => ((said[name] += String(text)), true)),
  )
  try {
    const code = await alerts([...args, '--url', `http://${api.address}`]).catch((error: Error) => ((said.stderr += error.message), 1))
    return { code, out: said.stdout, err: said.stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args, '--json')).out) as T

describe('faultline alerts', () => {
  test('list tells what was decided, with its reason, and obeys no escape in a message', async () => {
    const { code, out } = await run('list')
    expect(code).toBe(0)
    expect(out).toMatch(/^2027-01-15T08:00:01\.000Z {2}p1 {2}fired {7}Fire: SHOP-1 TypeError: \\u001b\[31mred$/m)
    expect(out).toContain('    3 events within 10 m, more than 2\n    to webhook')
    expect((await run('list', '--rule', 'new', '--decision', 'held')).out).toContain('storm: 1.0.0 is new; what it brings is gathered')
    expect((await run('list', '--service', 'nothing')).out).toBe(
      'No rule decided anything within that time: faultline alerts rules lists them.\n',
    )
    expect((await run('list', '--limit', '1')).out).toContain('1 more: --limit or --to shows them.')
  })

  test('show tells one decision whole, with each attempt to deliver it', async () => {
    const [entry] = await json<AlertEntry[]>('list', '--decision', 'fired')
    const { alert } = entry!
    const attempt = { at: clock.nowMs(), ok: false, text: '503 not now', durationMs: 40 }
    const document = { _id: outboxKey(alert!, 'webhook'), alert: { id: alert }, exporter: 'webhook', state: 'waiting', createdAt: 0, dueAt: 1_800_000_100_000, lease: null, tries: 1, attempts: [attempt], sentAt: null } // prettier-ignore
    await store.documents.collection<OutboxDocument>('alert_outbox').insertOne(document as unknown as OutboxDocument)
    const { out } = await run('show', entry!.id)
    expect(out).toContain(`message ${alert}`)
    expect(out).toContain('numbers  events 3, more_than 2, within_ms 600000')
    expect(out).toContain('webhook  waiting, 1 attempt, again at 2027-01-15T08:01:40.000Z')
    expect(out).toMatch(/failed in 40 ms: 503 not now/)
  })

  test('rules tells each with what it decided', async () => {
    const { out } = await run('rules')
    expect(out).toMatch(/^[0-9a-f]{16} {2}Fire {2}p1\n {4}last fired 2027-01-15T08:00:01\.000Z; within 24 hours 1 fired, 0 not told\n/)
    expect(out).toMatch(/ {2}New {2}p2\n {4}never fired; within 24 hours 0 fired, 1 not told\n/)
  })

  test('test tells what a rule by name, by id or of a file would have told', async () => {
    const { out } = await run('test', 'fire', '--from', '24h', '--to', 'now')
    expect(out).toMatch(/^From .* to .*: 1 alert in 1 message; 0 others not told\. Looked at in \d+\.\d s\.\n/)
    expect(out).toContain('3 events within 10 m, more than 2')
    const [rule] = await json<AlertRule[]>('rules')
    expect((await json<AlertRuleTrial>('test', rule!.id)).counts.fired).toBe(1)
    const file = join(folder, 'rule.yaml')
    writeFileSync(file, 'rules:\n  - name: from a file\n    when: {events: {more_than: 100, within: 10m}}\n')
    expect((await run('test', file)).out).toContain('The rule would have found nothing.')
    writeFileSync(file, 'name: wrong\nwhen: {events: {more_than: 100, within: 1s}}\n')
    expect((await run('test', file)).err).toContain('body.rule.when[0].events.within: expected a window from 10s to 168h')
    expect((await run('test', 'nothing')).err).toBe('Cannot find rule "nothing": there are "Fire", "New"')
  })

  test('mute sets until when, and ends it', async () => {
    expect((await json<AlertRule>('mute', 'new', '--for', '2h')).mutedUntil).toMatch(/Z$/)
    expect((await run('mute', 'new', '--for', '0')).out).not.toContain('muted')
    expect(untilOf('2h', 0)).toBe('1970-01-01T02:00:00.000Z')
  })

  test('send-test tells what became of the message', async () => {
    const outbox = store.documents.collection<OutboxDocument>('alert_outbox')
    const sent = run('send-test', 'webhook', '--severity', 'p1')
    await expect.poll(() => outbox.countDocuments({ 'alert.kind': 'test' })).toBe(1)
    const attempts = [{ at: clock.nowMs(), ok: true, text: '200 OK', durationMs: 12 }]
    await outbox.updateOne({ 'alert.kind': 'test' } as never, { $set: { state: 'sent', tries: 1, attempts, sentAt: clock.nowMs() } })
    expect((await sent).out).toBe('webhook  sent, 1 attempt\n    2027-01-15T08:00:04.000Z  arrived in 12 ms: 200 OK\n')
    expect((await json<AlertDelivery[]>('list')).length).toBe(2)
    expect((await run('send-test', 'slack')).err).toContain('a channel of the alerts pipeline: those are webhook')
  })

  test.each([
    [['mute', 'new'], 'Cannot mute a rule without --for'],
    [['test'], 'Cannot run "alerts test" as it takes one rule'],
    [['rules', 'x'], 'Cannot run "alerts rules" as it takes no name'],
    [['list', '--for', '2h'], 'Cannot take --for as "alerts list" has no such option'],
    [['delete', 'x'], 'Cannot run "alerts delete" as there is no such command'],
    [['list', '--wrong'], "Unknown option '--wrong'"],
  ])('%j makes no sense: 2, with the reason', async (args, reason) => {
    const { code, err } = await run(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(reason)])
  })
})
