import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Alert, Store } from '../../collector/api.ts'
import { LIMITS } from '../../collector/api.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import type { FingerprintDocument, IssueDocument } from '../../collector/store/index.ts'
import { joinFingerprints } from '../../collector/store/issues/join-fingerprints.ts'
import { settleMerge } from '../../collector/store/issues/merged.ts'
import { suggestionsOf, suggestMerge } from '../../collector/store/issues/suggest-merge.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import mongodb from './index.ts'
import { testCollector } from './testing/collector.ts'

const HOUR = 3_600_000
// A machine with much else to do takes its time.
const PATIENT = { timeout: 20_000 }
const iso = (ms: number): string => new Date(ms).toISOString()

/** What happens to the map from fingerprint to issue, over every pair of stores. Each test has a project of its own. */
export function groupingContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
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
  const inProject = (project: string) => (event: Partial<TestEvent>) => testEvent({ project, at: clock.nowMs(), app: 'a', ...event })
  const issuesOf = async (project: string) => (await queries().listIssues({ project, sort: 'count' })).issues

  describe('fingerprints that join', () => {
    test('lead to the issue of the known ones, without a new issue and without an alert', async () => {
      const event = inProject('join')
      const { send, alerts } = collector()
      await send([event({ app: 'old', system: 'old-system' })])
      const join = { project: 'join', known: [hash('old'), hash('old-system')], fresh: [hash('new'), hash('new-system')] }
      expect(await joinFingerprints(store, clock, [join])).toEqual({ joined: 2, suggested: [] })
      expect(await joinFingerprints(store, clock, [join])).toEqual({ joined: 0, suggested: [] })
      await send([event({ app: 'new', system: 'new-system' })])
      const issues = await issuesOf('join')
      expect(issues.map(({ count }) => count)).toEqual([2])
      expect(alerts.map(({ kind }) => kind)).toEqual(['new'])
    })

    test('show their stored events in the lists at once', async () => {
      const event = inProject('join-stored')
      await collector().send([event({ app: 'old', user: { id: 'ann' } })])
      // Stored by another collector, which has not come to the issues yet.
      await store.events.insert([event({ app: 'new', user: { id: 'bob' } })], 'join-stored-other')
      await joinFingerprints(store, clock, [{ project: 'join-stored', known: [hash('old')], fresh: [hash('new')] }])
      const issues = await issuesOf('join-stored')
      expect(issues.map(({ count, users }) => [count, users])).toEqual([[2, 2]])
    })

    test('suggest a merge on both issues where another issue has one already, once and not after it was dismissed', async () => {
      const event = inProject('join-collides')
      await collector().send([event({ app: 'one' }), event({ app: 'two' }), event({ app: 'two' })])
      const [two, one] = (await issuesOf('join-collides')).map(({ id }) => id) as [string, string]
      const joins = [
        { project: 'join-collides', known: [hash('one')], fresh: [hash('two'), hash('three')] },
        { project: 'join-collides', known: [hash('nobody')], fresh: [hash('four')] },
      ]
      const { joined, suggested } = await joinFingerprints(store, clock, joins)
      expect(joined).toBe(1)
      expect(suggested).toEqual([{ project: 'join-collides', issue: one, other: two, reason: expect.stringContaining('carry') as string }])
      await joinFingerprints(store, clock, joins)
      for (const id of [one, two]) expect(await suggestionsOf(store.documents, [id])).toHaveLength(1)
      expect((await issuesOf('join-collides')).map(({ count }) => count)).toEqual([2, 1])
      await store.documents.collection('merge_suggestions').updateMany({ project: 'join-collides' }, { $set: { dismissed: true } })
      expect((await joinFingerprints(store, clock, joins)).suggested).toEqual([])
    })

    test('are added once by processes that join them at the same moment', async () => {
      const project = 'join-race'
      await collector().send([inProject(project)({ app: 'old' })])
      const fresh = Array.from({ length: 20 }, (_, i) => hash(`new-${i}`))
      const results = await Promise.all(
        Array.from({ length: 4 }, () => joinFingerprints(store, clock, [{ project, known: [hash('old')], fresh }])),
      )
      expect(results.reduce((sum, { joined }) => sum + joined, 0)).toBe(20)
      expect(results.flatMap(({ suggested }) => suggested)).toEqual([])
      const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ project }).toArray()
      expect(entries).toHaveLength(21)
      expect(new Set(entries.map(({ issue }) => issue)).size).toBe(1)
      expect(entries.filter(({ unmirrored }) => unmirrored === true)).toEqual([])
    })

    test('are marked, and mirrored later, where the lists can not be written', async () => {
      const project = 'join-stale'
      await collector().send([inProject(project)({ app: 'old' })])
      await store.events.insert([inProject(project)({ app: 'new' })], 'join-stale-other')
      const mirror = { ...store.mirror, write: () => Promise.reject(new Error('not now')) }
      const joins = [{ project, known: [hash('old')], fresh: [hash('new')] }]
      expect(await joinFingerprints({ ...store, mirror }, clock, joins)).toEqual({ joined: 1, suggested: [] })
      expect((await issuesOf(project))[0]!.count).toBe(1)
      expect(await store.mirror.repair()).toBe(1)
      expect(await store.mirror.repair()).toBe(0)
      expect((await issuesOf(project))[0]!.count).toBe(2)
    })

    test('lead on where the issue was merged after the map was read', async () => {
      const project = 'join-merged'
      await collector().send(['A', 'B'].map((type) => inProject(project)({ app: type, type })))
      const [a, b] = await byType(project, 'A', 'B')
      const documents = before('insertMany', () => queries().mergeIssues([a, b], 'me'))
      await joinFingerprints({ ...store, documents }, clock, [{ project, known: [hash('B')], fresh: [hash('new')] }])
      await store.events.insert([inProject(project)({ app: 'new' })], 'join-merged-other')
      expect(await issuesOf(project)).toMatchObject([{ id: a, count: 3 }])
      expect(await queries().splitIssue(a, [hash('B'), hash('new')], 'me')).toMatchObject({ other: { id: b, count: 2 } })
    })

    test('suggest no more than a page of merges on one issue', async () => {
      const project = 'join-many'
      const suggest = (other: string) => suggestMerge(store, clock, { project, issue: 'm', other, reason: 'x' })
      const others = Array.from({ length: LIMITS.suggestedMerges + 1 }, (_, i) => `${i}`)
      const taken: boolean[] = []
      for (const other of others) taken.push(await suggest(other))
      expect(taken).toEqual([...new Array<boolean>(LIMITS.suggestedMerges).fill(true), false])
    })
  })

  describe('merged issues', () => {
    test('are one in lists, counts and addresses at once, and new events and both hashes lead there', async () => {
      const project = 'merge'
      const event = inProject(project)
      const { send, alerts } = collector()
      await send([
        event({ app: 'a', type: 'A', message: 'a', user: { id: 'ann' }, release: '1.1.0', environment: 'prod' }),
        event({ app: 'b', type: 'B', message: 'b', user: { id: 'bob' }, at: clock.nowMs() - HOUR, release: '1.0.0', environment: 'dev', level: 'fatal', handled: false }),
        event({ app: 'c', type: 'C', message: 'c', user: { id: 'ann' } }),
      ]) // prettier-ignore
      const [a, b, c] = await byType(project, 'A', 'B', 'C')
      const { issue, merged } = await queries().mergeIssues([a, b, c, b], 'me')
      expect(issue).toMatchObject({
        id: a,
        type: 'A',
        message: 'a',
        count: 3,
        users: 2,
        firstSeen: new Date(clock.nowMs() - HOUR).toISOString(),
        firstRelease: '1.0.0',
        lastRelease: '1.1.0',
        environments: ['dev', 'prod'],
        level: 'fatal',
        handled: false,
        priority: 'high',
      })
      expect(merged.map(({ type }) => type).sort()).toEqual(['B', 'C'])
      expect(await issuesOf(project)).toEqual([issue])
      expect(issue.sparkline.reduce((sum, n) => sum + n)).toBe(3)
      const led = (await queries().getIssue(b, {}))!
      expect(led).toMatchObject({ id: a, count: 3 })
      expect(led.mergedFrom.map(({ id }) => id).sort()).toEqual([b, c].sort())
      expect(led.fingerprints.map(({ fingerprint, count, decides, variant }) => [fingerprint, count, decides, variant]).toSorted()).toEqual(
        ['a', 'b', 'c'].map((word) => [hash(word), 1, true, 'system']).toSorted(),
      )
      expect((await queries().listIssueEvents(c, {}))!.events).toHaveLength(3)
      await send([event({ app: 'b2', system: 'b', type: 'B' }), event({ app: 'c', type: 'C' })])
      expect(await issuesOf(project)).toMatchObject([{ id: a, type: 'A', count: 5 }])
      expect(alerts.map(({ kind, type }) => `${kind} ${type}`).sort()).toEqual(['new A', 'new B', 'new C'])
      expect(await queries().listProjects()).toContainEqual({ id: project, issues: 1 })
      expect((await queries().changeIssues([b, a], { assignee: 'ann' }, 'me')).map(({ id }) => id)).toEqual([a])
    })

    test('come back with the state that they had when all of their fingerprints are split off, also those seen since', async () => {
      const project = 'undo'
      const event = inProject(project)
      const { send } = collector()
      await send([event({ app: 'a', type: 'A' }), event({ app: 'b', type: 'B', level: 'fatal', at: clock.nowMs() - HOUR })])
      await send([event({ app: 'c', type: 'C' })])
      const [a, b, c] = await byType(project, 'A', 'B', 'C')
      const before = await issuesOf(project)
      await queries().mergeIssues([b, c], 'me')
      const { merged } = await queries().mergeIssues([a, b], 'me')
      await send([event({ app: 'b2', system: 'b', type: 'B', level: 'fatal' })])
      const { mergedFrom } = (await queries().getIssue(a, {}))!
      expect(mergedFrom.map(({ id, fingerprints }) => [id, fingerprints.length])).toEqual([
        [b, 3],
        [c, 1],
      ])
      const split = (await queries().splitIssue(a, mergedFrom[0]!.fingerprints, 'me'))!
      expect(split).toMatchObject({
        issue: { id: a, type: 'A', count: 1, level: 'error' },
        other: { id: b, type: 'B', count: 3, level: 'fatal' },
      })
      expect(merged[0]!.id).toBe(b)
      await queries().splitIssue(b, [hash('c')], 'me')
      const after = await issuesOf(project)
      const plain = (issues: typeof after) =>
        issues.map((issue) => ({ ...issue, count: 0, sparkline: [], lastSeen: '' })).toSorted((x, y) => (x.id < y.id ? -1 : 1))
      expect(plain(after)).toEqual(plain(before))
      expect(await Promise.all([a, b, c].map(async (id) => (await queries().getIssue(id, {}))!.id))).toEqual([a, b, c])
    })

    test('are open where one of them was, keep what was decided of the first, and are not new because of a new one', async () => {
      const project = 'merge-state'
      const event = inProject(project)
      await collector().send(['A', 'B', 'C', 'D'].map((type) => event({ app: type, type })))
      const [a, b, c, d] = await byType(project, 'A', 'B', 'C', 'D')
      await queries().changeIssues([a], { status: 'resolved' }, 'me')
      await queries().changeIssues([b], { assignee: 'bob' }, 'me')
      await queries().changeIssues([c], { priority: 'low' }, 'me')
      await queries().changeIssues([d], { status: 'resolved' }, 'me')
      const { issue } = await queries().mergeIssues([a, b, c], 'me')
      expect(issue).toMatchObject({ status: 'unresolved', substatus: 'ongoing', assignee: 'bob', priority: 'low' })
      await queries().changeIssues([a], { status: 'resolved' }, 'me')
      expect((await queries().mergeIssues([a, d], 'me')).issue.status).toBe('resolved')
    })

    test('by two people at the same moment, one into the other and back, are one issue', async () => {
      const project = 'merge-ring'
      const event = inProject(project)
      const types = Array.from({ length: 6 }, (_, i) => `T${i}`)
      const { send } = collector()
      await send(types.map((type) => event({ app: type, type })))
      const ids = await byType(project, ...types)
      const pairs = ids.flatMap((id, i) => [[id, ids[(i + 1) % 6]!], [ids[(i + 1) % 6]!, id]]) // prettier-ignore
      const sending = send(types.map((type) => event({ app: `${type}-2`, system: type, type })))
      await Promise.all([...pairs.map((pair) => queries().mergeIssues(pair, 'me')), sending])
      const listed = await issuesOf(project)
      expect(listed.map(({ count }) => count)).toEqual([12])
      expect(new Set(await Promise.all(ids.map(async (id) => (await queries().getIssue(id, {}))!.id))).size).toBe(1)
      const { total } = (await queries().getIssue(listed[0]!.id, {}))!.mergedFrom.reduce((sum) => ({ total: sum.total + 1 }), { total: 0 })
      expect(total).toBe(5)
    })

    test('in a ring that a crash left behind lead to one of them', async () => {
      const project = 'ring'
      await collector().send(['A', 'B'].map((type) => inProject(project)({ app: type, type })))
      const [a, b] = await byType(project, 'A', 'B')
      const documents = store.documents.collection<IssueDocument>('issues')
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        // prettier-ignore
        await documents.updateOne({ _id: from }, { $set: { mergedInto: to, unfolded: true, unmirrored: true }, $inc: { version: 1 } })
      await store.mirror.repair()
      const root = [a, b].sort()[0]!
      expect((await queries().getIssue(a, {}))!.id).toBe(root)
      expect((await queries().getIssue(b, {}))!.id).toBe(root)
      expect(await issuesOf(project)).toMatchObject([{ id: root, count: 2 }])
    })

    test('take along events of a block that read the map before', async () => {
      const project = 'merge-late'
      const event = inProject(project)
      await collector().send([event({ app: 'A', type: 'A' }), event({ app: 'B', type: 'B' })])
      const [a, b] = await byType(project, 'A', 'B')
      const documents = before('insertMany', () => queries().mergeIssues([a, b], 'me'))
      await testCollector({ ...store, documents }, clock).send([event({ app: 'B2', system: 'B', type: 'B' })])
      expect(await issuesOf(project)).toMatchObject([{ id: a, count: 3 }])
      const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ project }).toArray()
      expect(entries.map(({ issue }) => issue)).toEqual([a, a, a])
    })

    test('stay apart where one is brought back while somebody still finishes its merge', async () => {
      const project = 'merge-back'
      await collector().send(['A', 'B'].map((type) => inProject(project)({ app: type, type })))
      const [a, b] = await byType(project, 'A', 'B')
      await queries().mergeIssues([a, b], 'me')
      const documents = before('updateMany', () => queries().splitIssue(a, [hash('B')], 'me'))
      await settleMerge({ ...store, documents }, clock, b)
      expect((await issuesOf(project)).map(({ id, count }) => [id, count]).toSorted()).toEqual([[a, 1], [b, 1]].toSorted()) // prettier-ignore
      expect((await queries().getIssue(b, {}))!.id).toBe(b)
    })

    test('send the alerts that waited in them, once', async () => {
      const project = 'merge-pending'
      const event = inProject(project)
      const host = testHost({ store, clock })
      const refusing = mongodb.create({}, { alerts: { consume: () => Promise.reject(new Error('not now')) } }, host)
      const events = [event({ app: 'A', type: 'A' }), event({ app: 'B', type: 'B' })]
      await store.events.insert(structuredClone(events), 'merge-pending')
      await expect(refusing.consume!('exceptions', events, {})).rejects.toThrow('not now')
      const [a, b] = await byType(project, 'A', 'B')
      await queries().mergeIssues([a, b], 'me')
      const heard: Alert[] = []
      const next = mongodb.create({}, { alerts: { consume: async (data) => (heard.push(...data), { rejected: 0 }) } }, host)
      // The block comes again, as after a crash.
      await next.consume!('exceptions', structuredClone(events), { block: { token: 'merge-pending', replay: true } })
      await next.start?.()
      const mine = () => heard.filter((alert) => alert.project === project).map(({ kind, type }) => `${kind} ${type}`)
      await expect
        .poll(async () => {
          await clock.advance(5_000)
          return mine().sort()
        }, PATIENT)
        .toEqual(['new A', 'new B'])
      await clock.advance(15_000)
      await next.shutdown?.()
      expect(mine()).toHaveLength(2)
    })

    test('are refused with a sentence across projects, beyond the limits, and where one is not there', async () => {
      const event = (project: string) => inProject(project)({ app: project })
      await collector().send([event('left')])
      await collector().send([event('right')])
      const [left, right] = [(await issuesOf('left'))[0]!.id, (await issuesOf('right'))[0]!.id]
      await expect(queries().mergeIssues([left, right], 'me')).rejects.toThrow(
        'Cannot merge issues of two projects: LEFT-1 is of left, RIGHT-1 of right',
      )
      await expect(queries().mergeIssues([left, 'abcdef0123'], 'me')).rejects.toThrow('there is no such issue')
      const map = store.documents.collection<FingerprintDocument>('fingerprints')
      const many = Array.from({ length: LIMITS.issueFingerprints }, (_, i) => ({
        _id: `right:x${i}`,
        project: 'right',
        fingerprint: `x${i}`,
        issue: right,
        version: 1,
      }))
      await map.insertMany(many)
      await collector().send([inProject('right')({ app: 'second', type: 'Second' })])
      const [second] = await byType('right', 'Second')
      await expect(queries().mergeIssues([second, right], 'me')).rejects.toThrow(`more than ${LIMITS.issueFingerprints} fingerprints`)
      expect((await queries().getIssue(right, {}))!.fingerprints).toHaveLength(LIMITS.fingerprintsShown)
      await map.deleteMany({ issue: right, fingerprint: { $ne: hash('right') } })
      const issues = store.documents.collection<IssueDocument>('issues')
      const copy = (await issues.findOne({ _id: second }))!
      await issues.insertMany(Array.from({ length: LIMITS.mergedIssues }, (_, i) => ({ ...copy, _id: `m${i}`, mergedInto: second })))
      await expect(queries().mergeIssues([second, right], 'me')).rejects.toThrow(`more than ${LIMITS.mergedIssues} issues`)
      await issues.deleteMany({ mergedInto: second })
    })

    test('are recorded on each of them, and shown with the issue that they are in, page by page', async () => {
      const project = 'activity'
      await collector().send(['A', 'B'].map((type) => inProject(project)({ app: type, type })))
      const [a, b] = await byType(project, 'A', 'B')
      await queries().changeIssues([b], { status: 'resolved' }, 'ann')
      await clock.advance(1)
      await queries().mergeIssues([a, b], 'bob')
      await clock.advance(1)
      await queries().splitIssue(a, [hash('B')], 'bob')
      const first = (await queries().listActivity(a, { limit: 1 }))!
      expect(first).toMatchObject({ total: 2, activity: [{ actor: 'bob', change: { split: { id: b, fingerprints: [hash('B')] } } }] })
      const second = (await queries().listActivity(a, { limit: 1, cursor: first.nextCursor! }))!
      expect(second).toMatchObject({ nextCursor: null, activity: [{ issueId: a, change: { merged: { id: b } } }] })
      const other = (await queries().listActivity(b, {}))!.activity
      expect(other.map(({ change }) => Object.keys(change)[0])).toEqual(['splitFrom', 'mergedInto', 'status'])
      expect(await queries().listActivity('nobody', {})).toBeUndefined()
    })
  })

  describe('fingerprints split off', () => {
    test('are an issue of their own with its own title and numbers, and take along system fingerprints that came with them alone', async () => {
      const project = 'split'
      const event = inProject(project)
      const { send, alerts } = collector()
      const start = clock.nowMs()
      await send([event({ app: 'x', system: 's', type: 'X', level: 'fatal', at: start - 3 * HOUR, release: '1.0.0', environment: 'dev', message: 'first' })]) // prettier-ignore
      await send([event({ app: 'y', system: 's', type: 'Y', at: start - 2 * HOUR, release: '1.1.0', message: 'second' })])
      await send([event({ app: 'x', system: 'only-x', type: 'X', level: 'fatal', at: start - HOUR, release: '1.2.0' })])
      const [id] = await byType(project, 'X')
      await queries().changeIssues([id], { assignee: 'ann' }, 'me')
      const listed = (await queries().getIssue(id, {}))!.fingerprints
      expect(listed.map(({ fingerprint, variant, decides, count }) => [fingerprint, variant, decides, count])).toEqual([
        [hash('x'), 'app', true, 2],
        [hash('y'), 'app', true, 1],
        [hash('s'), 'system', false, 2],
        [hash('only-x'), 'system', false, 1],
      ])
      expect(listed[0]).toMatchObject({
        firstSeen: iso(start - 3 * HOUR),
        lastSeen: iso(start - HOUR),
        sample: { title: 'X: x is not a function' },
      })
      const { issue, other } = (await queries().splitIssue(id, [hash('x')], 'me'))!
      expect(other).toMatchObject({
        type: 'X',
        message: 'first',
        count: 2,
        level: 'fatal',
        assignee: 'ann',
        firstSeen: iso(start - 3 * HOUR),
        lastSeen: iso(start - HOUR),
        firstRelease: '1.0.0',
        lastRelease: '1.2.0',
        environments: ['dev', 'prod'],
        shortId: 'SPLIT-2',
      })
      expect(issue).toMatchObject({
        id,
        type: 'Y',
        message: 'second',
        count: 1,
        level: 'error',
        priority: 'medium',
        firstSeen: iso(start - 2 * HOUR),
        firstRelease: '1.1.0',
        lastRelease: '1.1.0',
        environments: ['prod'],
      })
      expect((await issuesOf(project)).map(({ id, count }) => [id, count])).toEqual([
        [other.id, 2],
        [id, 1],
      ])
      await send([event({ app: 'new', system: 'only-x', type: 'X' }), event({ app: 'newer', system: 's', type: 'Y' })])
      expect((await issuesOf(project)).map(({ id, count }) => [id, count])).toEqual([
        [other.id, 3],
        [id, 2],
      ])
      expect(alerts.map(({ kind }) => kind)).toEqual(['new'])
      // Undone by a merge, and split again: the same issue.
      await queries().mergeIssues([id, other.id], 'me')
      expect(await issuesOf(project)).toMatchObject([{ id, count: 5, type: 'Y' }])
      expect((await queries().splitIssue(id, [hash('x'), hash('new')], 'me'))!.other).toMatchObject({ id: other.id, count: 3 })
    })

    test('keep when the rest was seen first where those events are not stored any more', async () => {
      const project = 'split-old'
      const event = inProject(project)
      await collector().send([event({ app: 'x', system: 's', type: 'X' }), event({ app: 'y', system: 's', type: 'Y' })])
      const [id] = await byType(project, 'X')
      const long = clock.nowMs() - 200 * 24 * HOUR
      await store.documents.collection<IssueDocument>('issues').updateOne({ _id: id }, { $set: { firstSeen: long }, $inc: { version: 1 } })
      const { issue, other } = (await queries().splitIssue(id, [hash('y')], 'me'))!
      expect(issue).toMatchObject({ type: 'X', firstSeen: iso(long) })
      expect(other).toMatchObject({ type: 'Y', firstSeen: iso(clock.nowMs()) })
    })

    test('are refused with a sentence where they are all, of another issue, or decide nothing', async () => {
      const project = 'split-refused'
      await collector().send([inProject(project)({ app: 'x', system: 's' })])
      const [{ id }] = (await issuesOf(project)) as unknown as [{ id: string }]
      await expect(queries().splitIssue(id, [hash('x')], 'me')).rejects.toThrow('leave it at least one')
      await expect(queries().splitIssue(id, [hash('z')], 'me')).rejects.toThrow('not one of SPLIT-REFUSED-1')
      await expect(queries().splitIssue(id, [hash('s')], 'me')).rejects.toThrow('choose at least one that decides')
      expect(await queries().splitIssue('nobody', [hash('x')], 'me')).toBeUndefined()
    })

    test('by two people at the same moment belong to one issue each', async () => {
      const project = 'split-race'
      const words = ['a', 'b', 'c', 'd']
      await collector().send(words.map((app) => inProject(project)({ app, system: 's', type: app })))
      const [{ id }] = (await issuesOf(project)) as unknown as [{ id: string }]
      const both = [[hash('a'), hash('b')], [hash('b'), hash('c')], [hash('a'), hash('b')]] // prettier-ignore
      await Promise.all(both.map((fingerprints) => queries().splitIssue(id, fingerprints, 'me')))
      const listed = await issuesOf(project)
      expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(4)
      const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ project }).toArray()
      expect(entries).toHaveLength(5)
      expect(entries.find(({ fingerprint }) => fingerprint === hash('d'))!.issue).toBe(id)
      expect(entries.find(({ fingerprint }) => fingerprint === hash('c'))!.issue).not.toBe(id)
    })
  })

  describe('a title by a rule', () => {
    test('stands beside type and message in lists, searches and alerts, by the earliest event', async () => {
      const project = 'titled'
      const named = (title: string, at: number) => {
        const event = inProject(project)({ at })
        event.fingerprint!.title = title
        return event
      }
      const { send, alerts } = collector()
      await send([named('Timeout of shop', clock.nowMs())])
      await send([named('Timeout of pay', clock.nowMs() - HOUR)])
      const [issue] = await issuesOf(project)
      expect(issue).toMatchObject({ title: 'Timeout of pay', type: 'TypeError', message: 'x is not a function' })
      expect(alerts).toMatchObject([{ kind: 'new', title: 'Timeout of shop', type: 'TypeError' }])
      for (const query of ['"timeout of"', 'type:TypeError']) expect((await queries().listIssues({ project, query })).total).toBe(1)
      expect((await queries().getIssue(issue!.id, {}))!.title).toBe('Timeout of pay')
    })
  })

  describe('a suggested merge', () => {
    test('is shown on both issues until it is merged or dismissed', async () => {
      const project = 'suggested'
      await collector().send(['A', 'B', 'C'].map((type) => inProject(project)({ app: type, type })))
      const [a, b, c] = await byType(project, 'A', 'B', 'C')
      for (const other of [b, c]) await suggestMerge(store, clock, { project, issue: a, other, reason: 'alike' })
      const suggested = async (id: string) =>
        (await queries().getIssue(id, {}))!.suggestedMerges.map(({ issue, reason }) => `${issue.type} ${reason}`).sort()
      expect([await suggested(a), await suggested(b)]).toEqual([['B alike', 'C alike'], ['A alike']])
      expect(await queries().dismissSuggestion(a, a, 'me')).toBeUndefined()
      expect(await queries().dismissSuggestion(c, a, 'me')).toMatchObject({ issue: { id: a, count: 1 }, reason: 'alike' })
      expect(await queries().dismissSuggestion(c, a, 'me')).toBeUndefined()
      expect([await suggested(a), await suggested(c)]).toEqual([['B alike'], []])
      await queries().mergeIssues([a, b], 'me')
      expect([await suggested(a), await suggested(b)]).toEqual([[], []])
    })
  })

  /** The documents, where something happens once, just before the map is first written in this way. */
  const before = (method: 'insertMany' | 'updateMany', happen: () => Promise<unknown>): Store['documents'] => {
    let happening: Promise<unknown> | undefined
    const collection = (name: string) => {
      const real = store.documents.collection<FingerprintDocument>(name)
      const write = async (...args: unknown[]): Promise<unknown> => {
        await (happening ??= happen())
        return (real[method] as (...args: unknown[]) => Promise<unknown>)(...args)
      }
      return new Proxy(real, {
        get: (target, key) => (name === 'fingerprints' && key === method ? write : Reflect.get(target, key)),
      })
    }
    return { collection } as unknown as Store['documents']
  }

  const byType = async <const T extends string[]>(project: string, ...types: T): Promise<{ [K in keyof T]: string }> => {
    const listed = await issuesOf(project)
    return types.map((type) => listed.find((issue) => issue.type === type)!.id) as { [K in keyof T]: string }
  }
}

/** As `testEvent` makes fingerprints of words. */
export const hash = (word: string): string => createHash('md5').update(word).digest('hex')
