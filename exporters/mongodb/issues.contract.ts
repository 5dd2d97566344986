import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Alert, Store } from '../../collector/api.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import type { FingerprintDocument, IssueDocument } from '../../collector/store/index.ts'
import { createMirror } from '../../collector/store/issues/mirror.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import mongodb from './index.ts'
import { testCollector } from './testing/collector.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// A machine with much else to do takes its time.
const PATIENT = { timeout: 20_000 }

/** What the store exporters and the queries must do together, over every pair of stores. Each test has a project of its own. */
export function issuesContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  let store: Store & { close(): Promise<void> }
  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  const collector = () => testCollector(store, clock)
  const queries = () => createQueries(store, clock)
  const now = () => clock.nowMs()
  const inProject = (project: string) => (event: Partial<TestEvent>) => testEvent({ project, at: now(), app: 'a', ...event })

  describe('releases', () => {
    test('know the issues that were first seen in them, those that were merged once, and so does a search', async () => {
      const p = 'releases'
      const event = inProject(p)
      const { send } = collector()
      await send([
        event({ at: now() - 3000, release: '1.0.0', app: 'old' }),
        event({ at: now() - 2000, release: '1.1.0', app: 'one' }),
        event({ at: now() - 1900, release: '1.1.0', app: 'two' }),
        event({ at: now() - 1800, release: '1.1.0', app: 'three' }),
        event({ at: now() - 1000, release: '1.1.0', app: 'old' }),
      ])
      const fresh = async () =>
        (await queries().listReleases({ project: p })).releases.map(({ version, newIssues }) => [version, newIssues])
      expect(await fresh()).toEqual([
        ['1.1.0', 3],
        ['1.0.0', 1],
      ])
      const { issues } = await queries().listIssues({ project: p, query: 'first_release:1.1.0' })
      expect(issues.map(({ firstRelease }) => firstRelease)).toEqual(['1.1.0', '1.1.0', '1.1.0'])
      expect((await queries().listEvents({ project: p, query: 'first_release:1.0.*' })).total).toBe(2)
      await queries().mergeIssues(
        issues.slice(0, 2).map(({ id }) => id),
        'ann',
      )
      expect(await fresh()).toEqual([
        ['1.1.0', 2],
        ['1.0.0', 1],
      ])
    })
  })

  describe('issues', () => {
    test('are one for each fingerprint, with what their events say first, last and at most', async () => {
      const event = inProject('first')
      const { send, alerts } = collector()
      await send([
        event({ at: now() - 2000, release: '1.1.0', environment: 'staging', message: 'second' }),
        event({ at: now() - 3000, release: '1.0.0', level: 'warning', message: 'first', handled: true }),
        event({ at: now() - 1000, release: '1.2.0', handled: false, level: 'fatal', message: 'third', user: { id: 'u' }, sampleRate: 0.5 }),
        event({ at: now() - 500, app: 'other', type: 'RangeError', system: 'other' }),
      ])
      const list = await queries().listIssues({ project: 'first' })
      expect(list).toMatchObject({ total: 2, nextCursor: null, counts: { unresolved: 2, resolved: 0, archived: 0, regressed: 0, new: 2 } })
      expect(list.issues.map((issue) => issue.type)).toEqual(['RangeError', 'TypeError'])
      expect(list.issues[1]).toMatchObject({
        message: 'first',
        count: 4,
        users: 1,
        firstRelease: '1.0.0',
        lastRelease: '1.2.0',
        environments: ['prod', 'staging'],
        level: 'fatal',
        handled: false,
        priority: 'high',
        status: 'unresolved',
        substatus: 'new',
        firstSeen: new Date(now() - 3000).toISOString(),
        lastSeen: new Date(now() - 1000).toISOString(),
      })
      expect(list.issues[1]!.sparkline).toEqual([...new Array<number>(23).fill(0), 4])
      expect(list.issues.map((issue) => issue.shortId).sort()).toEqual(['FIRST-1', 'FIRST-2'])
      expect(alerts.map(({ kind, type }) => `${kind} ${type}`).sort()).toEqual(['new RangeError', 'new TypeError'])
    })

    test('stay the same when a block comes again after a crash', async () => {
      const event = inProject('replay')
      const { send, alerts } = collector()
      const events = [event({}), event({ app: 'b', system: 'b' }), event({})]
      await send(events, { token: 'replay' })
      const before = await queries().listIssues({ project: 'replay' })
      await collector().send(events, { token: 'replay', replay: true })
      expect(await queries().listIssues({ project: 'replay' })).toEqual(before)
      expect(before.issues.map(({ count }) => count).sort()).toEqual([1, 2])
      expect(alerts).toHaveLength(2)
    })

    test('are agreed on by collectors that see them first at the same moment', async () => {
      const event = inProject('race')
      const collectors = [collector(), collector(), collector(), collector()]
      await Promise.all(
        collectors.map(({ send }, index) =>
          send(
            Array.from({ length: 10 }, (_, i) => event({ app: `app-${i}-${index}`, system: `system-${i}`, release: `1.0.${index}` })),
            { token: `race-${index}` },
          ),
        ),
      )
      const { issues, total } = await queries().listIssues({ project: 'race' })
      expect(total).toBe(10)
      expect(issues.map(({ count }) => count)).toEqual(new Array(10).fill(4))
      expect(new Set(issues.map(({ shortId }) => shortId)).size).toBe(10)
      const news = collectors.flatMap(({ alerts }) => alerts.map(({ id }) => id))
      expect(new Set(news).size).toBe(10)
    })

    test('resolved come back as regressed by an event that happened and was received later, and by no other', async () => {
      const event = inProject('regressed')
      const { send, alerts } = collector()
      await send([event({})])
      const { issues } = await queries().listIssues({ project: 'regressed' })
      await clock.advance(1000)
      const [resolved] = await queries().changeIssues([issues[0]!.id, 'nobody'], { status: 'resolved' }, 'me')
      expect(resolved).toMatchObject({ status: 'resolved', substatus: null, count: 1 })
      await clock.advance(1000)
      await send([event({ at: now() - 1500, receivedAt: `${now()}000000` })])
      expect((await queries().getIssue(issues[0]!.id, {}))!.status).toBe('resolved')
      await send([event({})])
      expect(await queries().getIssue(issues[0]!.id, {})).toMatchObject({
        status: 'unresolved',
        substatus: 'regressed',
        resolvedAt: null,
        count: 3,
      })
      expect((await queries().listIssues({ project: 'regressed', query: 'is:regressed' })).total).toBe(1)
      expect(alerts.map(({ kind }) => kind)).toEqual(['new', 'regressed'])
    })

    test('resolved in a release come back only by that release or a later one', async () => {
      const event = inProject('release')
      const { send } = collector()
      await send([event({ release: '1.9.0' })])
      const [{ id }] = (await queries().listIssues({ project: 'release' })).issues as unknown as [{ id: string }]
      await queries().changeIssues([id], { status: 'resolved', resolvedIn: 'next' }, 'me')
      await clock.advance(1000)
      await send([event({ release: '1.9.0' }), event({ release: '' }), event({ release: '1.8.7' })])
      expect((await queries().getIssue(id, {}))!).toMatchObject({ status: 'resolved', resolvedIn: 'after 1.9.0' })
      await send([event({ release: '1.10.0' })])
      expect((await queries().getIssue(id, {}))!.substatus).toBe('regressed')
    })

    test('archived come back when their condition is met', async () => {
      const event = inProject('archived')
      const { send, alerts } = collector()
      await send([event({ app: 'a', system: 'a' }), event({ app: 'b', system: 'b' }), event({ app: 'c', system: 'c' })])
      const ids = new Map((await queries().listIssues({ project: 'archived' })).issues.map(({ id, shortId }) => [shortId, id]))
      const [one, two, three] = ['ARCHIVED-1', 'ARCHIVED-2', 'ARCHIVED-3'].map((short) => ids.get(short)!) as [string, string, string]
      await clock.advance(1000)
      await queries().changeIssues([one], { status: 'archived', until: { time: new Date(now() + HOUR).toISOString() } }, 'me')
      await queries().changeIssues([two], { status: 'archived', until: { count: 3, window: '1h' } }, 'me')
      await queries().changeIssues([three], { status: 'archived' }, 'me')
      await clock.advance(1000)
      const all = () => [event({ app: 'a', system: 'a' }), event({ app: 'b', system: 'b' }), event({ app: 'c', system: 'c' })]
      await send([...all(), event({ app: 'b', system: 'b' })])
      const statuses = async () => Promise.all([one, two, three].map(async (id) => (await queries().getIssue(id, {}))!.status))
      expect(await statuses()).toEqual(['archived', 'archived', 'archived'])
      await send([event({ app: 'b', system: 'b' })])
      expect(await statuses()).toEqual(['archived', 'unresolved', 'archived'])
      await clock.advance(HOUR)
      await send(all())
      expect(await statuses()).toEqual(['unresolved', 'unresolved', 'archived'])
      expect(alerts.filter(({ kind }) => kind === 'reappeared')).toHaveLength(2)
    })

    test('are ongoing seven days after they were new, without anything being written', async () => {
      const { send } = collector()
      await send([inProject('ongoing')({})])
      const before = new ManualClock(now())
      await before.advance(7 * DAY + 1)
      const { issues, counts } = await createQueries(store, before).listIssues({ project: 'ongoing', query: 'is:ongoing' })
      expect(issues.map(({ substatus }) => substatus)).toEqual(['ongoing'])
      expect(counts).toMatchObject({ unresolved: 1, new: 0 })
      expect((await createQueries(store, before).getIssue(issues[0]!.id, {}))!.substatus).toBe('ongoing')
    })

    test('keep a change in the document until the alerts pipeline has it', async () => {
      const event = inProject('pending')
      const host = testHost({ store, clock })
      const refusing = { consume: () => Promise.reject(new Error('not now')) }
      const connector = mongodb.create({}, { alerts: refusing }, host)
      await expect(connector.consume!('exceptions', [event({})], {})).rejects.toThrow('not now')
      const [issue] = await store.documents.collection<IssueDocument>('issues').find({ project: 'pending' }).toArray()
      expect(issue).toMatchObject({ hasPending: true, pending: [{ kind: 'new' }] })
      const heard: Alert[] = []
      const next = mongodb.create({}, { alerts: { consume: async (data) => (heard.push(...data), { rejected: 0 }) } }, host)
      await next.start?.()
      await clock.advance(9_000)
      expect(heard).toEqual([])
      await expect
        .poll(async () => {
          await clock.advance(1_000)
          return heard.length
        }, PATIENT)
        .toBe(1)
      await next.shutdown?.()
      await next.shutdown?.()
      expect(heard[0]!.id).toBe(issue!.pending[0]!.id)
      await expect
        .poll(async () => (await store.documents.collection<IssueDocument>('issues').findOne({ _id: issue!._id }))!.hasPending, PATIENT)
        .toBe(false)
    })

    test('are mirrored from the documents alone when the mirror is rebuilt', async () => {
      const { send } = collector()
      await send([inProject('rebuilt')({})])
      const before = await queries().listIssues({ project: 'rebuilt' })
      await store.events.query('TRUNCATE TABLE issues', {}, 'write')
      await store.events.query('TRUNCATE TABLE issue_fingerprints', {}, 'write')
      expect((await queries().listIssues({ project: 'rebuilt' })).total).toBe(0)
      await store.mirror.repair(true)
      expect(await queries().listIssues({ project: 'rebuilt' })).toEqual(before)
    })

    test('changed while the mirror can not be written are changed all the same, and lists say since when they are stale', async () => {
      await collector().send([inProject('stale')({})])
      let broken = true
      const writeRows = async (table: string, rows: readonly object[]): Promise<void> => {
        if (broken) throw new Error('not now')
        for (const row of rows) {
          const values = Object.entries(row).map(([column, value]) => `{${column}:${Array.isArray(value) ? 'Array(String)' : 'String'}}`)
          const columns = Object.keys(row).join()
          await store.events.query(`INSERT INTO ${table} (${columns}) SELECT ${values.join()}`, { ...row }, 'write')
        }
      }
      const mirror = createMirror(store.documents, writeRows, clock)
      const stale = createQueries({ ...store, mirror }, clock)
      const [issue] = (await stale.listIssues({ project: 'stale' })).issues
      const [changed] = await stale.changeIssues([issue!.id], { status: 'resolved' }, 'me')
      expect(changed!.status).toBe('resolved')
      expect((await stale.getIssue(issue!.id, {}))!.status).toBe('resolved')
      expect(await stale.listIssues({ project: 'stale' })).toMatchObject({
        staleSince: new Date(now()).toISOString(),
        issues: [{ status: 'unresolved' }],
      })
      await expect(mirror.repair()).rejects.toThrow('not now')
      broken = false
      expect(await mirror.repair()).toBe(1)
      expect(await mirror.repair()).toBe(0)
      const list = await stale.listIssues({ project: 'stale' })
      expect(list.issues[0]!.status).toBe('resolved')
      expect(list.staleSince).toBeUndefined()
    })

    test('leave out events that nobody has given a fingerprint', async () => {
      const { fingerprint: _, ...event } = inProject('unprinted')({})
      await collector().send([event])
      expect((await queries().listIssues({ project: 'unprinted' })).total).toBe(0)
      expect((await queries().listEvents({ project: 'unprinted' })).events[0]).toMatchObject({ issueId: '' })
    })

    test('are news to whoever listens', async () => {
      const heard: string[] = []
      const stop = store.changes.subscribe(
        (message) => void (message.type === 'issue' && message.project === 'news' && heard.push(message.change)),
      )
      const { send } = collector()
      await send([inProject('news')({})])
      await send([inProject('news')({})])
      const [issue] = (await queries().listIssues({ project: 'news' })).issues
      await queries().changeIssues([issue!.id], { assignee: 'ann' }, 'me')
      stop()
      expect(heard).toEqual(['new', 'event', 'updated'])
    })

    test('take hostile text in every part of an event', async () => {
      const hostile = `\ud800 \0 '; DROP TABLE issues; -- {x:String} $where __proto__`
      const { send } = collector()
      const attributes = JSON.parse('{"__proto__": "1", "$where": "2", "a.b": "3"}')
      await send([
        inProject('hostile-issue')({
          type: hostile,
          message: hostile,
          service: hostile,
          environment: hostile,
          release: hostile,
          culprit: hostile,
          attributes,
          user: { id: hostile },
        }),
      ])
      const { issues } = await queries().listIssues({ project: 'hostile-issue', query: 'tag.__proto__:1 tag.$where:2 tag.a.b:3' })
      expect(issues[0]).toMatchObject({ type: hostile.toWellFormed(), environments: [hostile.toWellFormed()], users: 1 })
    })
  })

  describe('the search', () => {
    const project = 'search'
    let ids: Record<string, string>
    beforeAll(async () => {
      const event = inProject(project)
      const { send } = collector()
      await send([
        event({
          app: 'cart',
          system: 'cart',
          message: 'later',
          environment: 'prod',
          release: '1.9.0',
          user: { id: 'ann' },
          traceId: 'ab'.repeat(16),
        }),
        event({
          app: 'cart',
          system: 'cart',
          environment: 'staging',
          release: '1.10.0',
          user: { id: 'bob' },
          attributes: { tenant: 'acme', items: 7 },
          message: 'Cannot read 100% of cart_total',
          at: now() - 3 * HOUR,
        }),
        event({
          app: 'pay',
          system: 'pay',
          type: 'PaymentError',
          message: 'declined',
          service: 'pay',
          environment: '',
          level: 'fatal',
          file: 'src/pay/card.ts',
          function: 'Card.charge',
        }),
        event({ app: 'old', system: 'old', type: 'OldError', message: 'stale', at: now() - 10 * DAY, level: 'warning', release: '' }),
      ])
      const { issues } = await queries().listIssues({ project })
      ids = Object.fromEntries(issues.map(({ type, id }) => [type, id]))
      await queries().changeIssues([ids['OldError']!], { status: 'resolved' }, 'me')
      await queries().changeIssues([ids['PaymentError']!], { assignee: 'local' }, 'me')
    })
    const found = async (query: string, more = {}): Promise<string[]> =>
      (await queries().listIssues({ project, query, ...more })).issues.map(({ type }) => type).sort()

    test.each<[string, string[]]>([
      ['', ['OldError', 'PaymentError', 'TypeError']],
      ['is:unresolved', ['PaymentError', 'TypeError']],
      ['is:resolved', ['OldError']],
      ['is:assigned', ['PaymentError']],
      ['assigned:me', ['PaymentError']],
      ['assigned:none is:unresolved', ['TypeError']],
      ['is:for_review', ['PaymentError', 'TypeError']],
      ['level:fatal', ['PaymentError']],
      ['level:[fatal, warning]', ['OldError', 'PaymentError']],
      ['!level:error', ['OldError', 'PaymentError']],
      ['service:pay OR release:1.10.0', ['PaymentError', 'TypeError']],
      ['service:p*', ['PaymentError']],
      ['environment:""', ['PaymentError']],
      ['release:>1.9.0', ['TypeError']],
      ['release:>=1.10.0 environment:prod', []],
      ['type:paymenterror', ['PaymentError']],
      ['type:*Error', ['OldError', 'PaymentError', 'TypeError']],
      ['message:100%', ['TypeError']],
      ['message:cart_total', ['TypeError']],
      ['message:cartXtotal', []],
      ['"Cannot read"', ['TypeError']],
      ['declined', ['PaymentError']],
      ['TypeError: 100%', []],
      ['SEARCH-1', ['TypeError']],
      ['stack.file:card.ts', ['PaymentError']],
      ['stack.file:src/*.ts', ['OldError', 'PaymentError', 'TypeError']],
      ['stack.function:charge', ['PaymentError']],
      ['user.id:bob', ['TypeError']],
      ['user.id:""', ['OldError', 'PaymentError']],
      [`trace:${'AB'.repeat(16)}`, ['TypeError']],
      ['tag.tenant:acme', ['TypeError']],
      ['tag.tenant:""', ['OldError', 'PaymentError', 'TypeError']],
      ['tag.items:>6', ['TypeError']],
      ['tag.items:>7', []],
      ['age:-24h', ['PaymentError', 'TypeError']],
      ['age:>7d', ['OldError']],
      ['(is:resolved OR service:pay) !type:OldError', ['PaymentError']],
      ['is:resolved OR environment:staging', ['OldError', 'TypeError']],
    ])('finds by %s', async (query, types) => {
      expect(await found(query)).toEqual(types)
    })

    test('counts within the range to the millisecond, whatever the roll-up by hour', async () => {
      const counts = async (from?: number, to?: number, query = 'type:TypeError') =>
        (await queries().listIssues({ project, query, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }))
          .issues[0]?.count ?? 0
      expect(await counts()).toBe(2)
      expect(await counts(now() - 3 * HOUR)).toBe(2)
      expect(await counts(now() - 3 * HOUR + 1)).toBe(1)
      expect(await counts(now() - 3 * HOUR, now())).toBe(1)
      expect(await counts(now(), now() + 1)).toBe(1)
      expect(await counts(now() + 1)).toBe(0)
      expect(await counts(now() - 5 * HOUR, now() - HOUR, 'type:TypeError user.id:bob')).toBe(1)
    })

    test('totals by tab leave the state out', async () => {
      const { counts, total } = await queries().listIssues({ project, query: 'is:resolved level:error' })
      expect(total).toBe(0)
      expect(counts).toEqual({ unresolved: 1, resolved: 0, archived: 0, regressed: 0, new: 1 })
    })

    test.each(['lastSeen', 'firstSeen', 'count', 'users', 'priority'] as const)('pages through everything once by %s', async (sort) => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await queries().listIssues({ project, sort, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
        expect(page.total).toBe(3)
        seen.push(...page.issues.map(({ type }) => type))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(seen).toHaveLength(3)
      expect(seen).toEqual((await queries().listIssues({ project, sort })).issues.map(({ type }) => type))
    })

    test('refuses a cursor of another list', async () => {
      const { nextCursor } = await queries().listIssues({ project, limit: 1 })
      await expect(queries().listIssues({ project, sort: 'count', cursor: nextCursor! })).rejects.toMatchObject({ name: 'CursorError' })
      await expect(queries().listEvents({ project, cursor: 'x' })).rejects.toMatchObject({ name: 'CursorError' })
    })

    test('finds events, newest first, by the words of each', async () => {
      const events = async (query: string) => (await queries().listEvents({ project, query })).events.map(({ type }) => type)
      expect(await events('')).toHaveLength(4)
      expect((await events('')).at(-1)).toBe('OldError')
      expect(await events('declined OR stale')).toEqual(['PaymentError', 'OldError'])
      expect(await events('is:resolved')).toEqual(['OldError'])
      const pages = []
      let cursor: string | undefined
      do {
        const page = await queries().listEvents({ project, limit: 3, ...(cursor === undefined ? {} : { cursor }) })
        expect(page.total).toBe(4)
        pages.push(page.events.length)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(pages).toEqual([3, 1])
    })

    test('draws a histogram over the range', async () => {
      const { counts, bucketMs } = await queries().histogram({
        project,
        query: 'type:TypeError',
        from: now() - 4 * HOUR,
        to: now() + 1,
        buckets: 4,
      })
      expect(bucketMs).toBe(HOUR + 1)
      expect(counts).toEqual([1, 0, 0, 1])
    })

    test('shows an issue with its facets, its histogram and its events', async () => {
      const id = ids['TypeError']!
      const issue = (await queries().getIssue(id, {}))!
      expect(issue.facets.find(({ key }) => key === 'environment')).toEqual({
        key: 'environment',
        total: 2,
        values: [
          { value: 'prod', count: 1 },
          { value: 'staging', count: 1 },
        ],
      })
      expect(issue.facets.map(({ key }) => key)).toEqual(['environment', 'release', 'service', 'level', 'items', 'tenant'])
      expect(issue.histogram.counts.reduce((sum, count) => sum + count)).toBe(2)
      expect(issue.fingerprints).toHaveLength(1)
      const { events } = (await queries().listIssueEvents(id, {}))!
      expect(events.map(({ environment }) => environment)).toEqual(['prod', 'staging'])
      expect(issue.latestEventId).toBe(events[0]!.id)
      expect(await queries().getEvent(events[0]!.id)).toMatchObject({
        issueId: id,
        older: events[1]!.id,
        newer: null,
        event: { id: events[0]!.id },
      })
      expect(await queries().getEvent(events[1]!.id)).toMatchObject({ older: null, newer: events[0]!.id })
      expect(await queries().getEvent('0'.repeat(32))).toBeUndefined()
      expect(await queries().getIssue('nobody', {})).toBeUndefined()
      expect(await queries().listIssueEvents('nobody', {})).toBeUndefined()
    })

    test('takes nothing in a search for SQL', async () => {
      for (const value of [`'); DROP TABLE events; --`, '\\', '{p0:String}', '%', '_', '\0', '\ud800', '`']) {
        const quoted = `"${value.replace(/[\\"]/g, '\\$&')}"`
        expect(await found(`environment:${quoted} OR tag.${'x'}:${quoted} OR stack.file:${quoted}`)).toEqual([])
        expect(await found(quoted === '"%"' || quoted === '"_"' ? 'type:"_"' : quoted)).toEqual([])
      }
    })

    test('lists projects', async () => {
      expect(await queries().listProjects()).toContainEqual({ id: project, issues: 3 })
    })
  })

  test('services are listed with what is missing from them', async () => {
    const time = `${now()}000000`
    const usage = {
      project: 'services',
      environment: '',
      release: '',
      language: 'nodejs',
      sdk: 'opentelemetry 2',
      time,
      spans: 10,
      logs: 1,
      exceptions: 2,
      stackless: 1,
      drops: { health_check: 3 },
    }
    await store.events.insert([], 'services-1', [
      { ...usage, service: 'unknown_service:node' },
      { ...usage, service: 'shop', environment: 'prod', release: '1.0.0', stackless: 0 },
      { ...usage, service: 'shop', environment: 'staging', release: '1.0.0', stackless: 0 },
      { ...usage, service: 'mail', drops: {} },
    ])
    const yesterday = `${now() - 86_400_000}000000`
    const counts = { spans: 0, logs: 0, exceptions: 0, stackless: 0, drops: { http_not_found: 1 } }
    await store.events.insert([], 'services-2', [
      { ...usage, ...counts, service: 'shop', environment: 'prod', release: '1.0.0', time: yesterday },
    ])
    const { services, total } = await queries().listServices('services')
    expect(total).toBe(3)
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
    const byName = Object.fromEntries(services.map((service) => [service.name, service]))
    expect(byName['shop']!.dropsByDay).toEqual([
      { day: day(now()), drops: { health_check: 6 } },
      { day: day(now() - 86_400_000), drops: { http_not_found: 1 } },
    ])
    expect(byName['mail']!.dropsByDay).toEqual([])
    expect(byName['shop']).toMatchObject({
      name: 'shop',
      environments: ['prod', 'staging'],
      spans: 20,
      drops: { health_check: 6, http_not_found: 1 },
      missing: [],
    })
    expect(byName['unknown_service:node']!.missing.map(({ what }) => what)).toEqual(['service', 'version', 'environment', 'stack'])
  })

  test('the map has one entry for each fingerprint, whoever wrote it', async () => {
    const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ project: 'race' }).toArray()
    expect(entries).toHaveLength(50)
  })
}
