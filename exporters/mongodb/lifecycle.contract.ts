import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS, type Store } from '../../collector/api.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import { busyIssues, type IssueDocument } from '../../collector/store/index.ts'
import { saveSettings } from '../../collector/store/settings/saved-settings.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import { endArchives, escalate, resolveQuiet } from './by-time.ts'
import { testCollector } from './testing/collector.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// A machine with much else to do takes its time.
const PATIENT = { timeout: 20_000 }

/** What must happen to issues without an event, over every pair of stores. Each test has a project of its own. */
export function lifecycleContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  let store: Store & { close(): Promise<void> }
  const now = () => clock.nowMs()
  const queries = () => createQueries(store, clock)
  const inProject = (project: string) => (event: Partial<TestEvent>) => testEvent({ project, at: now(), app: 'a', ...event })
  const only = async (project: string) => (await queries().listIssues({ project })).issues[0]!
  const automatic = async (id: string) =>
    (await queries().listActivity(id, {}))!.activity.filter(({ actor }) => actor === 'faultline').map(({ change }) => change)

  /** A collector whose clock stands still between the calls of what its ticks do. */
  const collector = () => {
    const made = testCollector(store, clock)
    const host = testHost({ store, clock })
    const next = { consume: async (data: typeof made.alerts) => (made.alerts.push(...data), { rejected: 0 }) }
    return {
      ...made,
      endArchives: () => endArchives(host, next),
      resolveQuiet: () => resolveQuiet(host, next),
      escalate: () => escalate(host, next),
      kinds: (project: string) => made.alerts.filter((alert) => alert.project === project).map(({ kind }) => kind),
    }
  }
  /** So many events in each hour of the week before, as one event that stands for them. */
  const week = (event: (change: Partial<TestEvent>) => ReturnType<typeof testEvent>, perHour: number, change: Partial<TestEvent> = {}) =>
    Array.from({ length: 168 }, (_, i) => event({ at: now() - (i + 1) * HOUR, sampleRate: 1 / perHour, ...change }))

  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  describe('by the clock alone', () => {
    test('an archive ends at its time, is told once, and leads to the latest event', async () => {
      const event = inProject('reminder')
      const { send, endArchives, alerts, kinds } = collector()
      await send([event({})])
      const { id } = await only('reminder')
      await queries().changeIssues([id], { status: 'archived', until: { time: new Date(now() + HOUR).toISOString() } }, 'me')
      await queries().changeIssues([id], { assignee: '@ann' }, 'me')
      await clock.advance(HOUR / 2)
      const latest = event({ release: '2.0.0', environment: 'staging', traceId: 'ab'.repeat(16) })
      await send([latest])
      expect(await endArchives()).toBe(0)
      await clock.advance(HOUR / 2)
      expect(await endArchives()).toBe(1)
      expect(await endArchives()).toBe(0)
      await send([event({})])
      expect(await only('reminder')).toMatchObject({ status: 'unresolved', substatus: 'ongoing' })
      expect(kinds('reminder')).toEqual(['new', 'reappeared'])
      expect(alerts.at(-1)).toMatchObject({
        ...{
          eventId: latest.id,
          release: '2.0.0',
          environment: 'staging',
          traceId: 'ab'.repeat(16),
          owner: '@ann',
          time: `${now()}000000`,
        },
        reason: `archived until ${new Date(now()).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      })
      expect(await automatic(id)).toMatchObject([
        { automatic: 'reappeared', event: latest.id, text: expect.stringMatching(/^brought it back: archived until /) },
      ])
    })

    test('what is silent is resolved after as long as its project says, and nobody hears', async () => {
      const { send, resolveQuiet, kinds } = collector()
      await send(['quiet', 'loud'].map((project) => inProject(project)({ at: now() - DAY - HOUR, receivedAt: `${now()}000000` })))
      const settings = { lifecycle: { auto_resolve_after: '24h' } }
      await saveSettings(store.documents, clock, { project: 'quiet', version: 0, sections: settings, actor: 'me' })
      const { id } = await only('quiet')
      // It was opened a moment ago, though by an event of the past.
      expect(await resolveQuiet()).toBe(0)
      await clock.advance(DAY)
      expect(await resolveQuiet()).toBe(1)
      expect(await resolveQuiet()).toBe(0)
      expect((await only('quiet')).status).toBe('resolved')
      expect((await only('loud')).status).toBe('unresolved')
      expect(await automatic(id)).toEqual([
        expect.objectContaining({ automatic: 'auto_resolved', text: 'resolved it: no event for 1 d', event: '' }),
      ])
      await clock.advance(1000)
      const back = inProject('quiet')({ release: '3.0.0' })
      await send([back])
      expect(kinds('quiet')).toEqual(['new', 'regressed'])
      expect((await automatic(id))[0]).toMatchObject({
        ...{ automatic: 'regressed', event: back.id, release: '3.0.0' },
        text: 'marked it as regressed: seen in 3.0.0, after it was resolved',
      })
    })

    test('no more than so many change in one tick, the rest in those after it', async () => {
      await collector().send([inProject('crowd')({})])
      const issues = store.documents.collection<IssueDocument>('issues')
      const one = (await issues.findOne({ project: 'crowd' })) as IssueDocument
      const archived = {
        status: 'archived' as const,
        substatus: null,
        archivedAt: now(),
        archivedUntil: { kind: 'time' as const, time: now() },
      }
      await issues.insertMany(Array.from({ length: LIMITS.issuesByTime + 5 }, (_, i) => ({ ...one, ...archived, _id: `crowd-${i}` })))
      const { endArchives, kinds } = collector()
      expect([await endArchives(), await endArchives(), await endArchives()]).toEqual([LIMITS.issuesByTime, 5, 0])
      expect(kinds('crowd')).toHaveLength(LIMITS.issuesByTime + 5)
    }, 60_000)

    test('settings that can not be used resolve nothing', async () => {
      await collector().send([inProject('typo')({})])
      await store.documents
        .collection<{ _id: string }>('settings')
        .insertOne({ _id: 'typo', lifecycle: { auto_resolve_after: 'soon' } } as never)
      await clock.advance(400 * DAY)
      await collector().resolveQuiet()
      expect((await only('typo')).status).toBe('unresolved')
      await store.documents.collection<{ _id: string }>('settings').deleteOne({ _id: 'typo' })
    })
  })

  describe('by the events of an hour', () => {
    test('an issue escalates above its forecast, once, with the numbers and the latest event', async () => {
      const event = inProject('worse')
      const { send, escalate, alerts, kinds } = collector()
      await send(week(event, 60))
      await send([event({ sampleRate: 1 / 120 })])
      expect(await escalate()).toBe(0)
      await clock.advance(1_000)
      const last = event({ sampleRate: 1 / 292, handled: false, spanId: 'cd'.repeat(8) })
      await send([last])
      expect(await escalate()).toBe(1)
      expect(await escalate()).toBe(0)
      const { id, substatus } = await only('worse')
      expect(substatus).toBe('escalating')
      expect(kinds('worse')).toEqual(['new', 'escalating'])
      const reason = '412 events this hour, forecast at most 120'
      const numbers = { events: 412, forecast: 120 }
      expect(alerts.at(-1)).toMatchObject({ kind: 'escalating', reason, numbers, eventId: last.id, handled: false, spanId: 'cd'.repeat(8) })
      expect(await automatic(id)).toEqual([
        { automatic: 'escalating', text: `marked it as escalating: ${reason}`, numbers, event: last.id, release: '1.0.0' },
      ])
      const week1 = new ManualClock(now() + 7 * DAY)
      expect((await createQueries(store, week1).getIssue(id, {}))!.substatus).toBe('ongoing')
    })

    test('merged issues have one forecast, and what is archived until then comes back', async () => {
      const event = inProject('one')
      const { send, escalate, kinds } = collector()
      const [left, right] = [
        { app: 'left', system: 'left' },
        { app: 'right', system: 'right' },
      ]
      await send([...week(event, 30, left), ...week(event, 30, right)])
      const { issues } = await queries().listIssues({ project: 'one' })
      const { issue } = await queries().mergeIssues(
        issues.map(({ id }) => id),
        'me',
      )
      await queries().changeIssues([issue.id], { status: 'archived', until: 'escalating' }, 'me')
      await clock.advance(HOUR)
      // Apart from each other either would be above its own.
      await send([event({ ...left, sampleRate: 1 / 61 }), event({ ...right, sampleRate: 1 / 59 })])
      expect(await escalate()).toBe(0)
      await send([event({ ...right })])
      expect(await escalate()).toBe(1)
      expect(await queries().getIssue(issue.id, {})).toMatchObject({ status: 'unresolved', substatus: 'escalating' })
      expect(kinds('one').filter((kind) => kind !== 'new')).toEqual(['escalating'])
    })

    test('few events, what is archived for ever, and a new one among many do not', async () => {
      const { send, escalate } = collector()
      const [few, gone, many] = [inProject('few'), inProject('gone'), inProject('many')]
      await send([few({ sampleRate: 1 / 20 }), ...week(few, 1, { sampleRate: 1, release: 'x' }).slice(100)])
      await send([gone({ at: now() - 9 * DAY }), gone({ sampleRate: 1 / 900 })])
      await queries().changeIssues([(await only('gone')).id], { status: 'archived' }, 'me')
      await send([...week(many, 5_000, { app: 'usual', system: 'usual' }), many({ app: 'fresh', system: 'fresh', sampleRate: 1 / 400 })])
      expect(await escalate()).toBe(0)
      await send([many({ app: 'fresh', system: 'fresh', sampleRate: 1 / 101 })])
      expect(await escalate()).toBe(1)
    })

    test('the last minutes of an hour are judged at the beginning of the next', async () => {
      const event = inProject('minutes')
      const { send, escalate, alerts } = collector()
      await clock.advance(HOUR - ((now() + 1) % HOUR))
      await send([...week(event, 5), event({ sampleRate: 1 / 500 })])
      await clock.advance(60_000)
      expect(await escalate()).toBe(1)
      expect(alerts.at(-1)!.reason).toBe('500 events in the hour before, forecast at most 20')
    })

    test('the busiest are judged where there are too many, each with its hours', async () => {
      const count = LIMITS.busyIssues + 5
      const hour = Math.floor(now() / HOUR) * HOUR
      for (const sql of [
        `INSERT INTO events_hourly (project, fingerprint, hour, events) SELECT 'busy', concat('f', toString(number)), toDateTime({hour:Int64}, 'UTC'), 1000 + number FROM numbers({count:UInt32})`,
        `INSERT INTO issue_fingerprints (project, fingerprint, issue, version) SELECT 'busy', concat('f', toString(number)), concat('busy-', toString(number)), 1 FROM numbers({count:UInt32})`,
        `INSERT INTO issues (project, id, status, substatus, version) SELECT 'busy', concat('busy-', toString(number)), if(number % 2, 'unresolved', 'archived'), 'ongoing', 1 FROM numbers({count:UInt32})`,
      ])
        await store.events.query(sql, { count, hour: hour / 1000 }, 'write')
      const found = await busyIssues(store.events, { hour, hours: 168, least: 999, nowMs: now() })
      expect(found).toHaveLength(LIMITS.busyIssues)
      expect(found.find(({ id }) => id === `busy-${count - 1}`)).toMatchObject({
        rows: [{ hour, events: 1000 + count - 1 }],
        projectPerHour: 0,
      })
      // Open ones before those that are archived, of which few wait for this.
      expect(found.filter(({ id }) => Number(id.slice(5)) % 2 === 1)).toHaveLength(Math.floor(count / 2))
      await store.events.query(`ALTER TABLE events_hourly DELETE WHERE project = 'busy' SETTINGS mutations_sync = 2`, {}, 'write')
    })

    test('two collectors that judge at the same moment change an issue once', async () => {
      const event = inProject('both')
      const collectors = [collector(), collector()]
      await collectors[0]!.send([event({ at: now() - 9 * DAY }), event({ sampleRate: 1 / 500 })])
      const changed = await Promise.all(collectors.map((one) => one.escalate()))
      expect(changed[0]! + changed[1]!).toBe(1)
      const told = collectors.flatMap(({ alerts }) => alerts).filter(({ kind, project }) => kind === 'escalating' && project === 'both')
      expect(new Set(told.map(({ id }) => id)).size).toBe(1)
      expect(await automatic((await only('both')).id)).toHaveLength(1)
    })
  })

  test('of several collectors each change comes from one, another goes on where one ends, and the last leaves the lease', async () => {
    const event = inProject('lease')
    const [first, second] = [collector(), collector()]
    await first.send([event({})])
    const { id } = await only('lease')
    const archive = () => queries().changeIssues([id], { status: 'archived', until: { time: new Date(now() + 1_000).toISOString() } }, 'me')
    // By their ids: what waited for long by the clock of the test either hands over, under the same id.
    const heard = () =>
      new Set([first, second].flatMap(({ alerts }) => alerts.filter(({ kind }) => kind === 'reappeared')).map((alert) => alert.id)).size
    const until = (done: () => boolean) => expect.poll(async () => (await clock.advance(15_000), done()), PATIENT).toBe(true)
    const holder = async () =>
      (await store.documents.collection<{ _id: string; owner: string }>('leases').findOne({ _id: 'lifecycle' }))?.owner

    await archive()
    await first.connector.start!()
    await until(() => heard() === 1)
    await second.connector.start!()
    await archive()
    await until(() => heard() === 2)
    await first.connector.shutdown!()
    await archive()
    await until(() => heard() === 3)
    expect(await holder()).toBeDefined()
    await second.connector.shutdown!()
    await second.connector.shutdown!()
    expect(await holder()).toBeUndefined()
    expect((await store.documents.collection<IssueDocument>('issues').findOne({ _id: id }))!.pending).toEqual([])
  })
}
