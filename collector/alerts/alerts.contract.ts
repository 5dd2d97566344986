import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromMs } from '../model/time.ts'
import type { ManualClock } from '../pipeline/clock.ts'
import { sweepAlerts } from '../store/alerts/keep-alerts.ts'
import { createQueries } from '../store/create-queries.ts'
import type { IssueDocument, Store } from '../store/index.ts'
import { alerting, NO_BASELINE, noise, watch } from './testing/alerting.ts'
import { tryRules } from './trial.ts'
import { windowsContract } from './windows.contract.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PATIENT = { timeout: 60_000 }

/** What rules tell, hold and suppress, over every pair of stores. Each test has a project and stores of its own. */
export function alertsContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>, clock: ManualClock): void {
  let store: Store & { close(): Promise<void> }
  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  const watching = watch(clock, () => store)
  const reasons = (entries: { decision: string; because: { rule: string } | null }[]) =>
    entries.map(({ decision, because }) => (because === null ? decision : `${decision} by ${because.rule}`))

  describe('changes of issues', () => {
    test('a new issue is told once, with its reason, within two seconds', PATIENT, async () => {
      const { send, pass, sent, event } = await watching('new', { name: 'new', when: 'new_issue' })
      await send([event({ message: 'total of undefined' }), event()])
      await pass(2)
      expect(sent).toHaveLength(1)
      expect(sent[0]).toMatchObject({
        kind: 'new',
        state: 'firing',
        severity: 'p2',
        routes: ['slack'],
        rule: { name: 'new' },
        reason: 'first seen',
        message: 'total of undefined',
        project: 'new',
      })
      await send([event()])
      await pass(3)
      expect(sent).toHaveLength(1)
    })

    test('a change within this second is judged when the second is over, so that its issue is known as it is', PATIENT, async () => {
      const { send, ticker, sent, event } = await watching('second', { name: 'new', when: 'new_issue', filter: 'is:new' })
      await clock.advance(500)
      await send([event()])
      await clock.advance(400)
      await ticker.tick()
      expect(sent).toHaveLength(0)
      await clock.advance(1100)
      await ticker.tick()
      expect(sent).toHaveLength(1)
    })

    test('the filter is the search of the lists, also by what the event alone knows', PATIENT, async () => {
      const { send, pass, sent, event } = await watching('filter', [
        { name: 'level', when: 'new_issue', filter: 'level:fatal' },
        { name: 'file', when: 'new_issue', filter: 'stack.file:pay.ts !environment:staging' },
        { name: 'words', when: 'new_issue', filter: 'declined' },
        { name: 'unhandled', when: 'new_issue', filter: 'handled:no' },
      ])
      await send([
        event({ app: '1', level: 'fatal', handled: true }),
        event({ app: '2', file: 'src/pay.ts', handled: true }),
        event({ app: '3', file: 'src/pay.ts', environment: 'staging', handled: false }),
        event({ app: '4', message: 'card was declined', handled: true }),
      ])
      await pass(65, 5)
      const told = sent.flatMap(({ rule, members, message }) => (members ?? [{ message }]).map(() => rule!.name)).sort()
      expect(told).toEqual(['file', 'level', 'unhandled', 'words'])
    })

    test('a flapping issue gives one alert until the interval has passed, and the log says why', PATIENT, async () => {
      const p = 'flapping'
      const { send, pass, sent, event, log } = await watching(p, { name: 'back', when: 'regressed', interval: '30m' })
      await send([event()])
      const { issues } = await createQueries(store, clock).listIssues({ project: p })
      const ids = [issues[0]!.id]
      for (let i = 0; i < 4; i++) {
        await createQueries(store, clock).changeIssues(ids, { status: 'resolved' }, 'ann')
        await pass(300, 60)
        await send([event()])
        await pass(65, 65)
      }
      const told = sent.filter(({ state }) => state === 'firing')
      expect(told).toHaveLength(1)
      expect(told[0]).toMatchObject({ kind: 'regressed', reason: 'seen, after it was resolved' })
      const entries = (await log(p)).filter(({ state }) => state === 'firing')
      expect(reasons(entries)).toEqual(['fired', ...new Array(3).fill('suppressed by interval')])
      expect(entries[1]!.because!.text).toMatch(/^the rule told of it \d+ m.* ago, and does so once in 30 m$/)
      await pass(1800, 600)
      await createQueries(store, clock).changeIssues(ids, { status: 'resolved' }, 'ann')
      await pass(65, 65)
      await send([event()])
      await pass(2)
      expect(sent.filter(({ state }) => state === 'firing')).toHaveLength(2)
    })

    test('its end is told when the issue is resolved, on the same thread', PATIENT, async () => {
      const p = 'ends'
      const { send, pass, sent, event } = await watching(p, { name: 'new', when: 'new_issue' })
      await send([event()])
      await pass(2)
      await createQueries(store, clock).changeIssues([sent[0]!.issueId], { status: 'resolved' }, 'ann')
      await pass(60, 30)
      expect(sent.map(({ state, reason }) => [state, reason])).toEqual([
        ['firing', 'first seen'],
        ['resolved', 'the issue is resolved'],
      ])
      expect(sent[1]!.thread).toBe(sent[0]!.thread)
      expect(sent[1]!.id).not.toBe(sent[0]!.id)
    })

    test('two rules tell one route once, the more severe one; another route hears the other', PATIENT, async () => {
      const p = 'twice'
      const { send, pass, sent, event, log } = await watching(
        p,
        [
          { name: 'all', when: 'new_issue', severity: 'p3' },
          { name: 'bad', when: 'new_issue', filter: 'level:error', severity: 'p1', routes: ['pagerduty'] },
        ],
        { channels: ['slack', 'pagerduty'] },
      )
      await send([event()])
      await pass(2)
      expect(sent.map(({ rule, routes }) => [rule!.name, routes])).toEqual([
        ['bad', ['pagerduty']],
        ['all', ['slack']],
      ])
      expect(await log(p)).toHaveLength(2)
    })

    test('`owner` is the routes of whoever is responsible, and a rule of an owner hears of nobody else', PATIENT, async () => {
      const p = 'owner'
      const { send, pass, sent, event } = await watching(
        p,
        [
          { name: 'mine', when: 'regressed', routes: ['owner'] },
          { name: 'theirs', when: 'regressed', owner: '#search', routes: ['slack'] },
        ],
        { channels: ['slack', 'slack/pay'], routesOf: (_, owner) => (owner === '#pay' ? ['slack/pay'] : []) },
      )
      await send([event()])
      const { issues } = await createQueries(store, clock).listIssues({ project: p })
      await createQueries(store, clock).changeIssues([issues[0]!.id], { assignee: '#pay' }, 'ann')
      await createQueries(store, clock).changeIssues([issues[0]!.id], { status: 'resolved' }, 'ann')
      await clock.advance(1000)
      const regressed = event()
      await send([regressed])
      await pass(2)
      expect(sent.map(({ rule, routes }) => [rule!.name, routes])).toEqual([['mine', ['slack/pay']]])
    })

    test('a muted rule tells nothing, and nobody hears where there is no channel', PATIENT, async () => {
      const p = 'muted'
      const until = new Date(clock.nowMs() + HOUR).toISOString()
      const { send, pass, sent, event, log } = await watching(p, { name: 'quiet', when: 'new_issue', muted_until: until }, { channels: [] })
      await send([event()])
      await pass(2)
      expect(sent).toEqual([])
      expect(reasons(await log(p))).toEqual(['suppressed by muted'])
      await pass(3600, 1800)
      await send([event({ app: 'b' })])
      await pass(2)
      expect(sent.map(({ routes }) => routes)).toEqual([[]])
      expect(reasons(await log(p))[1]).toBe('fired by no_route')
    })
  })

  windowsContract({ clock, store: () => store, watching })

  describe('services', () => {
    const usage = async (project: string, service: string) => {
      const time = fromMs(Math.floor(clock.nowMs() / MINUTE) * MINUTE)
      const row = {
        project,
        service,
        environment: '',
        release: '',
        language: '',
        sdk: '',
        time,
        spans: 5,
        logs: 0,
        exceptions: 0,
        stackless: 0,
        drops: {},
      }
      await store.events.insert([], `${project} ${service} ${time}`, [row])
    }

    test('one that stopped sending is told once, and told when it sends again', PATIENT, async () => {
      const p = 'silent'
      const { pass, sent } = await watching(p, { name: 'silent', when: { silent: '5m' }, filter: 'service:checkout' })
      await usage(p, 'checkout')
      await usage(p, 'other')
      await pass(360, 60)
      expect(sent).toEqual([])
      await pass(120, 60)
      expect(sent.map(({ service, kind, state }) => [service, kind, state])).toEqual([['checkout', 'silent', 'firing']])
      expect(sent[0]!.reason).toMatch(/^checkout has sent nothing for \d+ m/)
      await usage(p, 'checkout')
      await pass(120, 60)
      expect(sent.map(({ state }) => state)).toEqual(['firing', 'resolved'])
    })

    test('too large a share of its sessions crashes', PATIENT, async () => {
      const p = 'sessions'
      const { pass, sent } = await watching(p, { name: 'crashes', when: { sessions: { percent: 10, within: '10m', at_least: 5 } } })
      const time = clock.now().toString()
      const session = (i: number) => ({
        id: `s${i}`,
        project: p,
        service: 'web',
        environment: '',
        release: '1',
        time,
        receivedAt: time,
        user: '',
        status: i === 0 ? ('crashed' as const) : ('ok' as const),
      })
      await store.events.insertSessions(Array.from({ length: 9 }, (_, i) => session(i)) as never, `${p} 1`)
      await pass(180, 60)
      expect(sent.map(({ service, reason, state }) => [service, reason, state])).toEqual([
        ['web', '11.1 % of 9 sessions within 10 m crashed, more than 10 %', 'firing'],
      ])
    })
  })

  describe('noise', () => {
    test('a deploy that brings forty new issues within a minute gives one message', PATIENT, async () => {
      const p = 'storm'
      const { send, pass, sent, event, log } = await watching(p, { name: 'new', when: 'new_issue' })
      for (let i = 0; i < 40; i++) {
        await send([event({ app: `s${i}`, release: '1.4.2', service: 'checkout' })])
        await pass(i % 3 === 0 ? 2 : 1)
      }
      await pass(70, 10)
      expect(sent).toHaveLength(1)
      expect(sent[0]).toMatchObject({ kind: 'storm', headline: '40 new issues in checkout since release 1.4.2', total: 40 })
      expect(sent[0]!.members).toHaveLength(40)
      const entries = await log(p)
      expect(entries).toHaveLength(40)
      expect(new Set(reasons(entries))).toEqual(new Set(['fired by storm']))
      expect(new Set(entries.map(({ alert }) => alert))).toEqual(new Set([sent[0]!.id]))
    })

    test('two hundred services that begin to send give lines of digests and no alert', { timeout: 120_000 }, async () => {
      const p = 'baseline'
      const { send, pass, sent, event, log } = await watching(p, { name: 'new', when: 'new_issue' }, { noise: {} })
      for (let i = 0; i < 200; i += 20) {
        await send(Array.from({ length: 20 }, (_, k) => event({ app: `b${i + k}`, service: `service-${i + k}` })))
        await pass(1)
      }
      await pass(3600, 1200)
      expect(sent).toEqual([])
      await pass(24 * 3600, 3600)
      const lines = sent.flatMap(({ members }) => members ?? [])
      expect(new Set(sent.map(({ kind }) => kind))).toEqual(new Set(['digest']))
      expect(lines).toHaveLength(200)
      expect(sent[0]!.headline).toBe('200 services began to send: 200 new issues')
      const entries = await log(p)
      expect(new Set(reasons(entries))).toEqual(new Set(['fired by baseline']))
      expect(entries[0]!.because!.text).toMatch(/^service-\d+ began to send .* ago; what is new in its first 1 d comes in one message$/)
    })

    test('what one trace changed is one message, which names the service that failed deepest', PATIENT, async () => {
      const p = 'trace'
      const { send, pass, sent, event } = await watching(p, { name: 'new', when: 'new_issue' })
      const traceId = '0af7651916cd43dd8448eb211c80319c'
      await send([event({ app: 'edge', service: 'edge', traceId, spanId: '00000000000000a1' })])
      await send([
        event({ app: 'db', service: 'ledger', traceId, spanId: '00000000000000a3', parentSpanId: '00000000000000a2', type: 'LockTimeout' }),
      ])
      await send([event({ app: 'pay', service: 'payments', traceId, spanId: '00000000000000a2', parentSpanId: '00000000000000a1' })])
      await pass(4)
      expect(sent).toHaveLength(1)
      expect(sent[0]).toMatchObject({
        kind: 'trace',
        service: 'ledger',
        total: 3,
        headline: 'ledger failed deepest in a trace of 3 services: LockTimeout',
      })
    })

    test('in quiet hours p1 is told, the rest comes in one message when they are over', PATIENT, async () => {
      const p = 'quiet'
      const hours = (ms: number): string => new Date(ms).toISOString().slice(11, 16)
      const quiet = { from: hours(clock.nowMs() - MINUTE), to: hours(clock.nowMs() + HOUR), zone: 'UTC' }
      const { send, pass, sent, event, log } = await watching(p, [
        { name: 'calm', when: 'new_issue', quiet, filter: '!level:fatal' },
        { name: 'loud', when: 'new_issue', quiet, filter: 'level:fatal', severity: 'p1' },
      ])
      for (const app of ['q1', 'q2']) {
        await send([event({ app })])
        await pass(70, 35)
      }
      await send([event({ app: 'q3', level: 'fatal' })])
      await pass(3)
      expect(sent.map(({ rule }) => rule!.name)).toEqual(['loud'])
      expect(reasons(await log(p)).slice(0, 2)).toEqual(['held by quiet_hours', 'held by quiet_hours'])
      await pass(3700, 300)
      expect(sent.map(({ kind, headline }) => headline ?? kind)).toEqual(['new', '2 alerts of the quiet hours'])
    })

    test('what is beyond the limit of a route comes in one message', PATIENT, async () => {
      const p = 'limit'
      const limit = { ...NO_BASELINE, route_limit: { messages: 2, within: '10m' } }
      const { send, pass, sent, event } = await watching(p, { name: 'new', when: 'new_issue' }, { noise: limit, channels: ['limited'] })
      for (const app of ['l1', 'l2', 'l3', 'l4']) {
        await send([event({ app, service: app })])
        await pass(2)
      }
      expect(sent).toHaveLength(2)
      await pass(620, 62)
      expect(sent.slice(2).map(({ headline }) => headline)).toEqual(['2 more alerts, beyond the limit of the route'])
    })
  })

  describe('the evaluator', () => {
    test('a tick that was done by half is done again by another collector, and tells the same under the same ids', PATIENT, async () => {
      const p = 'again'
      const rule = { name: 'new', when: 'new_issue', project: p, interval: '1h' }
      const { send, pass, event, ticker, sent } = await watching(p, rule)
      await send([event()])
      await pass(1)
      expect(sent).toHaveLength(1)
      // As after a crash between what it told and its end.
      await store.documents.collection<{ _id: string }>('alert_ticks').updateOne({ _id: 'last' }, { $set: { done: false } })
      await ticker.stop()
      const other = alerting(store, clock, { rules: [rule], noise: NO_BASELINE })
      await other.ticker.tick()
      expect(other.sent).toEqual(sent)
      await send([event({ app: 'b' })])
      await other.pass(5)
      expect(other.sent.map(({ id }) => id)).toHaveLength(2)
      await other.ticker.stop()
    })

    test('what is older than the events is forgotten, but for what was not judged', PATIENT, async () => {
      const p = 'forgotten'
      const { send, pass, event, log, ticker } = await watching(p, { name: 'new', when: 'new_issue' })
      await send([event()])
      await pass(2)
      await send([event({ app: 'b' })])
      expect(await log(p)).toHaveLength(1)
      const candidates = store.documents.collection<{ _id: string }>('alert_candidates')
      const of = { 'alert.project': p }
      await sweepAlerts(store.documents, clock, HOUR)
      expect(await candidates.countDocuments(of)).toBe(2)
      await ticker.stop()
      await clock.advance(2 * HOUR)
      await sweepAlerts(store.documents, clock, HOUR)
      expect(await log(p)).toHaveLength(0)
      expect(await candidates.countDocuments(of)).toBe(1)
    })

    test('while one collector judges, another does not', PATIENT, async () => {
      const p = 'lease'
      const rule = { name: 'new', when: 'new_issue', project: p }
      const { send, pass, event, ticker, sent } = await watching(p, rule)
      const other = alerting(store, clock, { rules: [rule], noise: NO_BASELINE })
      await send([event()])
      expect(await other.ticker.tick()).toBeUndefined()
      await pass(2)
      expect(sent).toHaveLength(1)
      // It died: its lease ends by itself.
      await clock.advance(11_000)
      await other.send([event({ app: 'b' })])
      await other.pass(5)
      expect(other.sent).toHaveLength(1)
      expect(await ticker.tick()).toBeUndefined()
      await other.ticker.stop()
    })

    test(`a dry run over ${REPLAY.of} equals what the same rules told live`, { timeout: 240_000 }, async () => {
      const p = 'replay'
      const begin = Math.ceil(clock.nowMs() / HOUR) * HOUR
      await clock.advance(begin - clock.nowMs())
      const rules = [
        { name: 'new', when: 'new_issue', filter: 'level:error', severity: 'p3' },
        { name: 'back', when: ['regressed', 'reappeared'], interval: '2m' },
        { name: 'burst', when: { events: { more_than: 6, within: '1m' } }, interval: '4m' },
        { name: 'people', when: { users: { more_than: 4, within: '5m' } }, per: 'service', severity: 'p1', interval: '5m' },
        {
          name: 'double',
          when: { change: { percent: 100, within: '2m', against: '10m', at_least: 4 } },
          per: 'all',
          filter: 'service:b',
          interval: '5m',
        },
        { name: 'first', when: 'first_in_release', routes: ['mail'] },
      ]
      const { send, pass, sent, event, log, rules: parsed, channels } = await watching(p, rules, { channels: ['slack', 'mail'] })
      let seed = 7
      const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
      const queries = createQueries(store, clock)
      for (let round = 0; round < REPLAY.rounds; round++) {
        const events = Array.from({ length: random(12) }, () => {
          const app = `i${random(5)}`
          return event({
            app,
            service: random(2) === 0 ? 'a' : 'b',
            level: random(4) === 0 ? 'warning' : 'error',
            user: { id: `u${random(9)}` },
            release: round < REPLAY.rounds / 2 ? '1.0.0' : '1.1.0',
          })
        })
        if (events.length > 0) await send(events)
        if (random(9) === 0) {
          const [issue] = (await store.documents.collection<IssueDocument>('issues').find({ project: p, status: 'unresolved' }).limit(1).toArray()) as IssueDocument[] // prettier-ignore
          if (issue !== undefined) await queries.changeIssues([issue._id], { status: 'resolved' }, 'ann')
        }
        await pass(REPLAY.seconds, REPLAY.seconds / 6 + random(REPLAY.seconds / 3))
      }
      const to = clock.nowMs()
      await pass(2)
      const channelsAsked = { channels, routesOf: () => [], me: 'local', noise: noise(NO_BASELINE) }
      const trial = await tryRules(store, clock, { from: begin, to, rules: parsed, ...channelsAsked })
      const said = (alerts: typeof sent) =>
        alerts.map(({ id, kind, state, time, rule, reason, routes }) => ({ id, kind, state, time, rule: rule!.name, reason, routes }))
      expect(sent.length).toBeGreaterThan(15)
      expect(said(trial.alerts)).toEqual(said(sent.filter(({ time }) => BigInt(time) <= BigInt(to) * 1_000_000n)))
      const live = (await log(p)).filter(({ at }) => at <= to)
      expect(trial.log.map(({ _id, decision, because, alert }) => ({ _id, decision, because, alert })).sort(byId)).toEqual(
        live.map(({ _id, decision, because, alert }) => ({ _id, decision, because, alert })).sort(byId),
      )
    })
  })
}

/** Over a day in the long tests. */
const REPLAY =
  process.env['FAULTLINE_LONG_TESTS'] === '1' ? { of: 'a day', rounds: 288, seconds: 300 } : { of: 'hours', rounds: 65, seconds: 60 }

const byId = (a: { _id: string }, b: { _id: string }): number => (a._id < b._id ? -1 : 1)
