import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseRule, type RuleSettings } from '../alerts/rule.ts'
import { alerting, noise } from '../alerts/testing/alerting.ts'
import { LIMITS } from '../model/limits.ts'
import { outboxKey, type OutboxDocument } from '../store/alerts/alert-documents.ts'
import { openStore } from '../store/open.ts'
import { seedRules } from '../store/index.ts'
import { testEvent } from '../store/test-event.ts'
import { ManualClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import type { AlertChannelList, AlertDelivery, AlertEntry, AlertList, AlertRule, AlertRuleList, AlertRuleTrial, Problem } from './types.ts'

const NOW = 1_800_000_000_000
const folder = mkdtempSync(join(tmpdir(), 'faultline-api-alerts-'))
const host = testHost()
const clock = new ManualClock(NOW)
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let bare: Awaited<ReturnType<typeof startApi>>

const FIRE = {
  name: 'checkout is on fire',
  when: { events: { more_than: 2, within: '10m' } },
  filter: 'service:checkout',
  severity: 'p1',
  routes: ['slack/checkout'],
  interval: '30m',
}

/** Each look at it takes a quarter of what a trial may. */
class HurriedClock extends ManualClock {
  #looks = 0
  override nowMs(): number {
    return super.nowMs() + (LIMITS.trialMs / 4) * this.#looks++
  }
}

const OPTIONS = {
  endpoint: '127.0.0.1:0',
  log: host.log,
  metrics: host.metrics,
  otlp: { http: null, grpc: null },
  version: '0.0.0',
  allowUnauthenticated: false,
}

beforeAll(async () => {
  const shared = { clock, log: host.log }
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    ...shared,
  })
  const rules = [FIRE, { name: 'New', when: ['new_issue', { silent: '10m' }], filter: 'service:checkout' }].map((rule) => {
    const parsed = parseRule(rule)
    return (parsed as { settings: RuleSettings }).settings
  })
  const options = { ...OPTIONS, store, clock }
  const channels = [
    { id: 'slack/checkout', type: 'slack' },
    { id: 'webhook', type: 'webhook' },
  ]
  api = await startApi({ ...options, alerts: { channels, judged: { rules, noise: noise({ baseline: 0, trace_wait: 0 }) } } })
  bare = await startApi(options)
  const day = alerting(store, clock, {
    rules: [FIRE, { name: 'Muted', when: 'new_issue', muted_until: '2100-01-01T00:00:00Z' }],
    noise: { baseline: 0, trace_wait: 0 },
    channels: channels.map(({ id }) => id),
  })
  await day.ticker.tick()
  await clock.advance(1000)
  await day.send(Array.from({ length: 3 }, () => testEvent({ at: clock.nowMs(), project: 'shop', service: 'checkout' })))
  await day.pass(3)
})
afterAll(async () => {
  await api?.close()
  await bare?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(method: string, path: string, body?: unknown, status = 200, address = api.address): Promise<T> {
  const response = await fetch(`http://${address}/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as T
  expect({ status: response.status, answer }).toMatchObject({ status })
  return answer
}

const post = (rule: object, status = 200) => ask<AlertRule & Problem>('POST', '/rules', rule, status)
const tryIt = (body: object, status = 200) => ask<AlertRuleTrial & Problem>('POST', '/rules/test', body, status)
const FIRE_ANYWHERE = { name: 'anywhere', when: { events: { more_than: 2, within: '10m' } } }
const SILENT = { name: 'Silent', when: { silent: '10m' } }

async function deliver(alert: string, exporter: string, change: Partial<OutboxDocument>): Promise<void> {
  const outbox = store.documents.collection<OutboxDocument>('alert_outbox')
  await outbox.updateOne({ _id: outboxKey(alert, exporter) }, { $set: change })
}
const attempt = (at: number, ok: boolean, text: string) => ({ at, ok, text, durationMs: 120 })

describe('the log of alerts', () => {
  test('tells what fired, why, by which numbers, and in which message', async () => {
    const { alerts, total, nextCursor } = await ask<AlertList>('GET', '/alerts?decision=fired')
    expect([alerts.length, total, nextCursor]).toEqual([1, 1, null])
    expect(alerts[0]).toMatchObject({
      rule: { name: 'checkout is on fire' },
      time: '2027-01-15T08:00:01.000Z',
      severity: 'p1',
      kind: 'events',
      reason: '3 events within 10 m, more than 2',
      numbers: { events: 3, more_than: 2, within_ms: 600_000 },
      query: 'service:checkout',
      because: null,
      routes: ['slack/checkout'],
      deliveries: [],
    })
    expect(alerts[0]!.alert).toMatch(/^[0-9a-f]{32}$/)
    expect(await ask<AlertEntry>('GET', `/alerts/${alerts[0]!.id}`)).toEqual(alerts[0])
    expect((await ask<AlertList>('GET', `/alerts?alert=${alerts[0]!.alert}`)).alerts).toEqual(alerts)
  })

  test('tells what nobody heard, with the reason', async () => {
    const { alerts } = await ask<AlertList>('GET', '/alerts?decision=suppressed')
    expect(alerts.map(({ rule, because, alert, routes }) => ({ name: rule.name, because, alert, routes }))).toEqual([
      {
        name: 'Muted',
        because: { rule: 'muted', text: 'the rule is muted until 2100-01-01 00:00 UTC', until: '2100-01-01T00:00:00.000Z' },
        alert: null,
        routes: [],
      },
    ])
  })

  test.each([
    ['service=checkout', 2],
    ['service=nothing', 0],
    ['project=shop&severity=p1', 1],
    ['kind=new', 1],
    ['from=2027-01-15T08:00:04Z', 0],
    ['to=2027-01-15T08:00:04Z', 2],
    ['rule=9f9e090793b12f85', 1],
  ])('is asked for %s', async (query, total) => {
    expect((await ask<AlertList>('GET', `/alerts?${query}`)).total).toBe(total)
  })

  test('is asked by issue, also by one that others were merged into', async () => {
    const issues = store.documents.collection<{ _id: string; mergedInto: string | null }>('issues')
    const { alerts } = await ask<AlertList>('GET', '/alerts')
    const issue = alerts[0]!.issueId!
    expect((await ask<AlertList>('GET', `/alerts?issue=${issue}`)).total).toBe(2)
    await issues.updateOne({ _id: issue }, { $set: { mergedInto: 'aaaaaaaaaaaaaaaaaaaa' } })
    expect((await ask<AlertList>('GET', '/alerts?issue=aaaaaaaaaaaaaaaaaaaa')).total).toBe(2)
    await issues.updateOne({ _id: issue }, { $set: { mergedInto: null } })
  })

  test('is paged, and takes no cursor of another list', async () => {
    const first = await ask<AlertList>('GET', '/alerts?limit=1')
    const second = await ask<AlertList>('GET', `/alerts?limit=1&cursor=${first.nextCursor}`)
    expect([first.alerts.length, second.alerts.length, second.nextCursor]).toEqual([1, 1, null])
    expect(first.alerts[0]!.id).not.toBe(second.alerts[0]!.id)
    await ask('GET', `/alerts?cursor=${Buffer.from('["keys",1,"x"]').toString('base64url')}`, undefined, 400)
  })

  test('names what it can not be asked for', async () => {
    const { errors } = await ask<Problem>('GET', '/alerts?decision=dropped&issue=SHOP-1', undefined, 400)
    expect(errors!.map(({ at }) => at).sort()).toEqual(['query.decision', 'query.issue'])
    await ask('GET', '/alerts/00', undefined, 404)
  })
})

describe('channels and deliveries', () => {
  test('a test message is put where alerts are sent from, and what became of it is told', async () => {
    const sent = await ask<AlertDelivery>('POST', '/alerts/test', { channel: 'webhook', severity: 'p1' })
    expect(sent).toMatchObject({ channel: 'webhook', state: 'waiting', tries: 0, attempts: [], sentAt: null })
    const written = await store.documents.collection<OutboxDocument>('alert_outbox').findOne({ _id: outboxKey(sent.alert, 'webhook') })
    expect(written!.alert).toMatchObject({ id: sent.alert, kind: 'test', severity: 'p1', routes: ['webhook'] })
    await deliver(sent.alert, 'webhook', { state: 'sent', tries: 1, attempts: [attempt(NOW, true, '200 OK')], sentAt: NOW })
    expect(await ask<AlertDelivery>('GET', `/deliveries/${sent.alert}?channel=webhook`)).toMatchObject({
      state: 'sent',
      attempts: [{ time: '2027-01-15T08:00:00.000Z', ok: true, text: '200 OK', durationMs: 120 }],
      dueAt: null,
      sentAt: '2027-01-15T08:00:00.000Z',
    })
    await ask('GET', `/deliveries/${sent.alert}?channel=slack%2Fcheckout`, undefined, 404)
  })

  test('a channel that is none is named with those that are', async () => {
    const { errors } = await ask<Problem>('POST', '/alerts/test', { channel: 'debug' }, 400)
    expect(errors).toEqual([{ at: 'body.channel', expected: 'a channel of the alerts pipeline: those are slack/checkout, webhook' }])
    expect((await ask<Problem>('POST', '/alerts/test', { channel: 'webhook' }, 400, bare.address)).detail).toContain('none is configured')
  })

  test('a channel whose last attempt failed says since when and with what, until one arrives', async () => {
    const { alert } = await ask<AlertDelivery>('POST', '/alerts/test', { channel: 'slack/checkout' })
    const attempts = [attempt(NOW - 60_000, false, '500 no'), attempt(NOW - 30_000, false, '503 not now')]
    await deliver(alert, 'slack/checkout', { tries: 2, attempts })
    const [slack, webhook] = (await ask<AlertChannelList>('GET', '/channels')).channels
    expect(slack).toEqual({
      id: 'slack/checkout',
      type: 'slack',
      waiting: 1,
      lastSent: null,
      failing: { since: '2027-01-15T07:59:00.000Z', text: '503 not now' },
    })
    expect(webhook).toMatchObject({ id: 'webhook', waiting: 0, failing: null, lastSent: '2027-01-15T08:00:00.000Z' })
    await deliver(alert, 'slack/checkout', { state: 'sent', sentAt: NOW, attempts: [...attempts, attempt(NOW, true, '200')] })
    expect((await ask<AlertChannelList>('GET', '/channels')).channels[0]!.failing).toBeNull()
  })

  test('an entry of the log has the deliveries of its message', async () => {
    const [entry] = (await ask<AlertList>('GET', '/alerts?decision=fired')).alerts
    const test = await ask<AlertDelivery>('POST', '/alerts/test', { channel: 'slack/checkout' })
    const outbox = store.documents.collection<OutboxDocument>('alert_outbox')
    const written = (await outbox.findOne({ _id: outboxKey(test.alert, 'slack/checkout') })) as OutboxDocument
    const alert = { ...written.alert, id: entry!.alert! }
    await outbox.insertOne({ ...written, _id: outboxKey(entry!.alert!, 'slack/checkout'), alert, state: 'failed', tries: 3 })
    const { deliveries } = await ask<AlertEntry>('GET', `/alerts/${entry!.id}`)
    expect(deliveries).toMatchObject([{ channel: 'slack/checkout', alert: entry!.alert, state: 'failed', tries: 3 }])
  })
})

describe('rules over HTTP', () => {
  beforeEach(async () => {
    await store.documents.collection('rules').deleteMany({})
  })

  test('those of the config come first, in their own words, and can not be changed', async () => {
    await post(SILENT)
    const { rules, total } = await ask<AlertRuleList>('GET', '/rules')
    expect([total, ...rules.map(({ name, readOnly }) => [name, readOnly])]).toEqual([
      3,
      ['checkout is on fire', true],
      ['New', true],
      ['Silent', false],
    ])
    const { interval: _, ...written } = FIRE
    expect(rules[0]!.settings).toEqual({ ...written, when: [FIRE.when] })
    expect(rules[1]!.settings).toEqual({ name: 'New', when: ['new_issue', { silent: '10m' }], filter: 'service:checkout' })
    expect(rules[0]).toMatchObject({ lastFired: '2027-01-15T08:00:01.000Z', day: { fired: 1, held: 0, suppressed: 0 }, version: null })
    for (const [method, body] of [['PUT', SILENT], ['PATCH', { enabled: false }], ['DELETE']] as const)
      expect((await ask<Problem>(method, `/rules/${rules[0]!.id}`, body, 409)).type).toBe('/api/v1/problems#read-only')
  })

  test('the default set is there as it was written', async () => {
    await seedRules(store.documents, clock)
    const { rules } = await ask<AlertRuleList>('GET', '/rules')
    expect(rules.slice(2).map(({ name }) => name)).toContain('Many users are hit')
    expect(rules.every(({ problem }) => problem === null)).toBe(true)
  })

  test('one is made as it is sent, replaced, renamed in its place, and deleted', async () => {
    const made = await post(SILENT)
    await clock.advance(1)
    await post({ name: 'Later', when: 'regressed' })
    expect(made).toMatchObject({ name: 'Silent', settings: SILENT, enabled: true, severity: 'p2', lastFired: null })
    const replaced = await ask<AlertRule>('PUT', `/rules/${made.id}`, { ...SILENT, severity: 'p1' })
    expect([replaced.id, replaced.severity]).toEqual([made.id, 'p1'])
    const renamed = await ask<AlertRule>('PUT', `/rules/${made.id}?version=${replaced.version}`, { ...SILENT, name: 'Gone quiet' })
    expect(renamed.id).not.toBe(made.id)
    await ask('GET', `/rules/${made.id}`, undefined, 404)
    const names = async () => (await ask<AlertRuleList>('GET', '/rules')).rules.slice(2).map(({ name }) => name)
    expect(await names()).toEqual(['Gone quiet', 'Later'])
    expect((await ask<AlertRule>('DELETE', `/rules/${renamed.id}`)).name).toBe('Gone quiet')
    expect(await names()).toEqual(['Later'])
    await ask('DELETE', `/rules/${renamed.id}`, undefined, 404)
    await ask('PUT', '/rules/0000000000000000', SILENT, 404)
  })

  test('one that somebody else has saved meanwhile stays as they saved it', async () => {
    const { id, version } = await post(SILENT)
    await ask('PUT', `/rules/${id}?version=${version}`, { ...SILENT, severity: 'p1' })
    expect((await ask<Problem>('PUT', `/rules/${id}?version=${version}`, { ...SILENT, severity: 'p3' }, 409)).type).toContain('#conflict')
    expect((await ask<Problem>('PUT', `/rules/${id}?version=${version}`, { ...SILENT, name: 'Other' }, 409)).type).toContain('#conflict')
    expect((await ask<AlertRule>('GET', `/rules/${id}`)).severity).toBe('p1')
  })

  test('one is muted, and switched off, without the rest of it', async () => {
    const { id } = await post({ ...SILENT, routes: ['webhook'] })
    expect(await ask<AlertRule>('PATCH', `/rules/${id}`, { mutedUntil: '2027-01-15T10:00:00Z' })).toMatchObject({
      mutedUntil: '2027-01-15T10:00:00Z',
      settings: { ...SILENT, routes: ['webhook'], muted_until: '2027-01-15T10:00:00Z' },
    })
    expect(await ask<AlertRule>('PATCH', `/rules/${id}`, { mutedUntil: null, enabled: false })).toMatchObject({
      mutedUntil: null,
      enabled: false,
    })
  })

  test.each([
    ['no condition', { name: 'x' }, ['body.when'], 'missing'],
    [
      'a window that is too short',
      { name: 'x', when: { events: { more_than: 1, within: '1s' } } },
      ['body.when[0].events.within'],
      'a window from 10s to 168h',
    ],
    [
      'two conditions in one',
      { name: 'x', when: { silent: '10m', new_issue: true } },
      ['body.when[0]'],
      'expected one condition in each item',
    ],
    ['a filter that is none', { name: 'x', when: 'new_issue', filter: 'level:error (' }, ['body.filter'], 'expected a search'],
    ['a field that is none', { name: 'x', when: 'new_issue', sevrity: 'p1' }, ['body.sevrity'], 'did you mean "severity"'],
    [
      'a route that is none',
      { name: 'x', when: 'new_issue', routes: ['owner', 'slack'] },
      ['body.routes[1]'],
      'those are slack/checkout, webhook; got "slack"',
    ],
    ['the name of one of the config', { name: 'Checkout is on Fire', when: 'new_issue' }, ['body.name'], 'that no other rule has'],
    ['all that is wrong at once', { name: '', when: [], severity: 'p9' }, ['body.name', 'body.when', 'body.severity'], 'p1, p2, p3'],
  ])('refuse %s', async (_, rule, at, words) => {
    const { errors, detail } = await post(rule, 400)
    expect(errors!.map((error) => error.at)).toEqual(at)
    expect(detail).toContain(words)
  })

  test('a name is taken once, whatever its capitals', async () => {
    await post(SILENT)
    const { id } = await post({ ...SILENT, name: 'other' })
    expect((await post({ ...SILENT, name: 'SILENT' }, 400)).errors![0]!.at).toBe('body.name')
    expect((await ask<Problem>('PUT', `/rules/${id}`, SILENT, 400)).errors![0]!.at).toBe('body.name')
  })

  test('there are so many at most', async () => {
    const rules = Array.from({ length: LIMITS.alertRules - 2 }, (_, i) => ({
      _id: `r${i}`,
      settings: { ...SILENT, name: `r${i}` },
      createdAt: i,
      updatedAt: i,
    }))
    await store.documents.collection<(typeof rules)[number]>('rules').insertMany(rules)
    expect((await post(SILENT, 409)).detail).toContain(`${LIMITS.alertRules} at most`)
  })

  test('one that can not be used any more is shown with why', async () => {
    const broken = { _id: 'aa', settings: { name: 'Old', when: 'gone' }, createdAt: 1, updatedAt: 1 }
    await store.documents.collection<typeof broken>('rules').insertOne(broken)
    expect((await ask<AlertRuleList>('GET', '/rules')).rules[2]).toMatchObject({
      name: 'Old',
      enabled: false,
      problem: expect.stringContaining('when[0]'),
    })
  })
})

describe('a dry run', () => {
  test('answers what a rule would have told, when and why, and writes nothing', async () => {
    const logged = await store.documents.collection('alert_log').countDocuments({})
    const trial = await tryIt({ rule: { ...FIRE, name: 'tried', muted_until: '2100-01-01T00:00:00Z' } })
    expect(trial).toMatchObject({
      from: expect.stringContaining('2027-01-14T08:00:04'),
      to: expect.stringContaining('2027-01-15T08:00:04'),
      counts: { fired: 1, held: 0, suppressed: 0 },
      messages: 1,
      log: [{ decision: 'fired', reason: '3 events within 10 m, more than 2', time: '2027-01-15T08:00:01.000Z' }],
      alerts: [{ severity: 'p1', routes: ['slack/checkout'], total: 1, title: 'TypeError: x is not a function' }],
    })
    expect([trial.over.bucketMs, trial.over.fired.length, trial.over.fired.at(-1)]).toEqual([1_800_000, 48, 1])
    expect(await store.documents.collection('alert_log').countDocuments({})).toBe(logged)
  })

  test('is of a rule that there is, over a range', async () => {
    const id = '9f9e090793b12f85'
    expect((await tryIt({ id, from: '-7d' })).counts.fired).toBe(1)
    expect((await tryIt({ id, from: '2027-01-10T00:00:00Z', to: '2027-01-11T00:00:00Z' })).counts.fired).toBe(0)
    await tryIt({ id: '00' }, 404)
  })

  test('refuses what is no rule, and a range that is too long', async () => {
    expect((await tryIt({ rule: { name: 'x' } }, 400)).errors![0]!.at).toBe('body.rule.when')
    expect((await tryIt({ rule: SILENT, from: '-32d' }, 400)).errors![0]!.at).toBe('body.from')
    expect((await tryIt({ rule: SILENT, id: 'x' }, 400)).errors![0]!.at).toBe('body.rule')
    const { type } = await ask<Problem>('POST', '/rules/test', { rule: SILENT }, 409, bare.address)
    expect(type).toContain('#no-processor')
  })

  test('ends after its time, and says how far it came', async () => {
    const hurried = new HurriedClock(clock.nowMs())
    const api = await startApi({ ...OPTIONS, store, clock: hurried, alerts: { channels: [], judged: { rules: [], noise: noise() } } })
    const trial = await ask<AlertRuleTrial>('POST', '/rules/test', { rule: SILENT, from: '-7d' }, 200, api.address)
    await api.close()
    expect(Date.parse(trial.judgedTo!)).toBeLessThan(Date.parse(trial.to))
    expect((await tryIt({ rule: FIRE_ANYWHERE })).judgedTo).toBeNull()
  })

  test('says that hours lack that the event store would not answer', async () => {
    const refuse = async () => Promise.reject(Object.assign(new Error('too much memory'), { code: '241' }))
    const query: typeof store.events.query = (sql, params, use) =>
      sql.includes('OVER (PARTITION') ? refuse() : store.events.query(sql, params, use)
    const tired = { ...store, events: { ...store.events, query } }
    const api = await startApi({ ...OPTIONS, store: tired, clock, alerts: { channels: [], judged: { rules: [], noise: noise() } } })
    const trial = await ask<AlertRuleTrial>('POST', '/rules/test', { rule: FIRE_ANYWHERE }, 200, api.address)
    await api.close()
    expect([trial.lacking, trial.counts.fired]).toEqual([true, 0])
    expect((await tryIt({ rule: FIRE_ANYWHERE })).lacking).toBe(false)
  })

  test('is one at a time', async () => {
    const status = async () => {
      const body = JSON.stringify({ rule: FIRE, from: '-2d' })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`http://${api.address}/api/v1/rules/test`, { method: 'POST', headers, body })).status
    }
    expect((await Promise.all([status(), status()])).sort()).toEqual([200, 503])
    expect(await status()).toBe(200)
  })
})
