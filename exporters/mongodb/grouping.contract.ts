import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../collector/api.ts'
import { LIMITS } from '../../collector/api.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import type { FingerprintDocument } from '../../collector/store/index.ts'
import { joinFingerprints } from '../../collector/store/issues/join-fingerprints.ts'
import { suggestionsOf, suggestMerge } from '../../collector/store/issues/suggest-merge.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import { ManualClock } from '../../collector/testing.ts'
import { testCollector } from './testing/collector.ts'

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
      for (const id of [one, two]) expect(await suggestionsOf(store.documents, id)).toHaveLength(1)
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

    test('suggest no more than a page of merges on one issue', async () => {
      const project = 'join-many'
      const suggest = (other: string) => suggestMerge(store, clock, { project, issue: 'm', other, reason: 'x' })
      const others = Array.from({ length: LIMITS.suggestedMerges + 1 }, (_, i) => `${i}`)
      const taken: boolean[] = []
      for (const other of others) taken.push(await suggest(other))
      expect(taken).toEqual([...new Array<boolean>(LIMITS.suggestedMerges).fill(true), false])
    })
  })
}

/** As `testEvent` makes fingerprints of words. */
export const hash = (word: string): string => createHash('md5').update(word).digest('hex')
