import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../model/session.ts'
import { fromMs } from '../model/time.ts'
import { ManualClock } from '../testing.ts'
import { createQueries } from './create-queries.ts'
import type { Store } from './index.ts'
import type { Queries } from './queries.ts'
import { testEvent } from './test-event.ts'

const T = Date.UTC(2026, 9, 5, 12)
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What every event store must know of sessions and releases. Each test has a project of its own; it is half past two after T. */
export function releasesContract(open: () => Promise<Store & { close(): Promise<void> }>): void {
  let store: Store & { close(): Promise<void> }
  let queries: Queries
  let serial = 0

  beforeAll(async () => {
    store = await open()
    queries = createQueries(store, new ManualClock(T + 2.5 * HOUR))
  })
  afterAll(async () => {
    await store?.close()
  })

  const told = (project: string, id: string, at: number, change: Partial<Session> = {}): Session => ({
    id,
    project,
    service: 'web',
    environment: 'production',
    release: '1.0.0',
    user: '',
    said: 'end',
    status: 'ok',
    time: fromMs(T + at),
    receivedAt: fromMs(T + at),
    ...change,
  })
  const insert = (...sessions: Session[]) => store.events.insertSessions(sessions, `block-${serial++}`)
  const list = async (project: string, from = -HOUR, to?: number) =>
    (await queries.listReleases({ project, from: T + from, to: to === undefined ? undefined : T + to })).releases

  describe('release health', () => {
    test('counts a session once, by the worst that was told of it, whatever the order and however often', async () => {
      const p = 'once'
      const crash = told(p, 's1', 2 * HOUR, { status: 'crashed', user: 'u1' })
      await insert(crash, told(p, 's2', 5, { status: 'errored' }))
      await insert(told(p, 's1', 0, { said: 'start', user: 'u1' }), told(p, 's1', HOUR, { status: 'errored' }))
      await insert(crash, told(p, 's2', 10), told(p, 's3', 20, { user: 'u2' }))
      expect(await list(p)).toMatchObject([
        { sessions: 3, errored: 1, crashed: 1, users: 2, crashedUsers: 1, crashFreeSessions: 200 / 3, crashFreeUsers: 50, adoption: 100 },
      ])
    })

    test('keeps a block once under its token', async () => {
      const block = [told('token', 's1', 0), told('token', 's2', 0)]
      for (let i = 0; i < 2; i++) await store.events.insertSessions(block, 'token-1')
      expect(await store.events.query(`SELECT count() AS rows FROM sessions WHERE project = 'token'`)).toEqual([{ rows: 2 }])
      expect(await list('token')).toMatchObject([{ sessions: 2 }])
    })

    test('holds apart services and environments, and lists each service of a release', async () => {
      const p = 'apart'
      await insert(
        told(p, 's1', 0),
        told(p, 's1', 0, { service: 'admin', status: 'crashed' }),
        told(p, 's1', 0, { environment: 'staging' }),
        told(p, 's2', 0, { environment: 'staging' }),
      )
      const numbers = (await list(p)).map(({ service, sessions, crashed, environments }) => [service, sessions, crashed, environments])
      expect(numbers).toEqual([
        ['admin', 1, 1, ['production']],
        ['web', 2, 0, ['production', 'staging']],
      ])
      expect((await queries.listReleases({ project: p, environment: 'staging' })).releases).toMatchObject([{ service: 'web', sessions: 2 }])
      expect((await queries.listReleases({ project: p, service: 'admin' })).releases).toHaveLength(1)
    })

    test('is exact to the millisecond at both ends of a range', async () => {
      const p = 'edges'
      for (const at of [0, 1, HOUR - 1, HOUR, 1.5 * HOUR, 2 * HOUR, 2 * HOUR + 1]) await insert(told(p, `s${at}`, at))
      const count = async (from: number, to: number) => (await list(p, from, to))[0]?.sessions ?? 0
      expect(await count(0, 2 * HOUR)).toBe(5)
      expect(await count(1, 2 * HOUR + 1)).toBe(5)
      expect(await count(2, HOUR)).toBe(1)
      expect(await count(2, HOUR - 1)).toBe(0)
      expect(await count(1.25 * HOUR, 1.75 * HOUR)).toBe(1)
    })

    test('says how many of the sessions of the last day are of a release, those without one among them', async () => {
      const p = 'adoption'
      await insert(told(p, 'old', -2 * DAY, { release: '0.9.0' }))
      await insert(told(p, 'a', 0), told(p, 'b', 0, { release: '0.9.0' }), told(p, 'c', 0, { release: '' }), told(p, 'd', HOUR))
      const shares = (await list(p, -3 * DAY)).map(({ version, sessions, adoption }) => [version, sessions, adoption])
      expect(shares).toEqual([
        ['1.0.0', 2, 50],
        ['0.9.0', 2, 25],
      ])
      // By the end of the range, not by now.
      expect(await list(p, -3 * DAY, -DAY)).toMatchObject([{ version: '0.9.0', sessions: 1, adoption: 100 }])
    })

    test('knows releases that events alone tell of, and their times over the whole retention', async () => {
      const p = 'events'
      const release = { release: '2.0.0', service: 'api', environment: 'production' }
      const events = [
        testEvent({ project: p, at: T, app: 'a', ...release, sampleRate: 0.5 }),
        testEvent({ project: p, at: T + HOUR, app: 'a', ...release }),
      ]
      await store.events.insert(events, 'events-1')
      await insert(told(p, 's1', 30 * 60_000, { service: 'api', release: '2.0.1' }))
      expect(await list(p, 0.5 * HOUR)).toEqual([
        expect.objectContaining({ version: '2.0.1', sessions: 1, events: 0, crashFreeUsers: null }),
        {
          ...{ version: '2.0.0', project: p, service: 'api', environments: ['production'], sessions: 0, errored: 0, crashed: 0, users: 0 },
          ...{ crashedUsers: 0, crashFreeSessions: null, crashFreeUsers: null, adoption: 0, events: 1, newIssues: 0 },
          ...{ firstSeen: new Date(T).toISOString(), lastSeen: new Date(T + HOUR).toISOString() },
        },
      ])
    })

    test('sorts and pages, each release once', async () => {
      const p = 'pages'
      const releases = Array.from({ length: 7 }, (_, i) => `1.${i}`)
      for (const [i, release] of releases.entries()) {
        await insert(
          ...Array.from({ length: i + 1 }, (_, n) => told(p, `s${i}-${n}`, i, { release, status: n < 7 - i ? 'crashed' : 'ok' })),
        )
      }
      for (const sort of ['firstSeen', 'lastSeen', 'sessions', 'crashFreeSessions', 'newIssues'] as const) {
        const seen: string[] = []
        for (let cursor: string | null | undefined; cursor !== null;) {
          const page = await queries.listReleases({ project: p, sort, limit: 3, cursor })
          expect(page.total).toBe(7)
          seen.push(...page.releases.map(({ version }) => version))
          cursor = page.nextCursor
        }
        expect(seen.toSorted()).toEqual(releases)
        if (sort === 'sessions' || sort === 'firstSeen') expect(seen).toEqual(releases.toReversed())
        if (sort === 'crashFreeSessions') expect(seen.slice(-3)).toEqual(['1.4', '1.5', '1.6'])
      }
      await expect(queries.listReleases({ project: p, sort: 'sessions', cursor: 'x' })).rejects.toMatchObject({ name: 'CursorError' })
    })

    test('takes any name', async () => {
      for (const release of [`'; DROP TABLE sessions; --`, 'shop@1.0/ü', '\0', '\ud800']) {
        const p = `names-${serial}`
        await insert(told(p, 's1', 0, { release, service: release, user: release }))
        expect(await list(p)).toMatchObject([{ version: release.toWellFormed(), sessions: 1, users: 1 }])
      }
    })
  })

  describe('one release', () => {
    test('shows each of its services, and over time those of whom something was told', async () => {
      const p = 'detail'
      await insert(
        told(p, 'a', 0, { said: 'start' }),
        told(p, 'a', 1.5 * HOUR, { status: 'crashed' }),
        told(p, 'b', HOUR, { status: 'errored' }),
      )
      await insert(told(p, 'c', HOUR, { service: 'admin' }), told(p, 'x', 0, { release: '0.9.0' }))
      await store.events.insert([testEvent({ project: p, at: T + HOUR + 1, app: 'a', service: 'web' })], 'detail-1')
      const detail = await queries.getRelease('1.0.0', { project: p, from: T - DAY, to: T + DAY, buckets: 24 })
      expect(detail?.releases.map(({ service, sessions, events }) => [service, sessions, events])).toEqual([
        ['web', 2, 1],
        ['admin', 1, 0],
      ])
      const { histogram } = detail!
      expect([histogram.from, histogram.bucketMs, histogram.sessions.length]).toEqual([new Date(T - DAY).toISOString(), 2 * HOUR, 24])
      expect(histogram.sessions.slice(11, 14)).toEqual([0, 3, 0])
      expect(histogram.errored[12]).toBe(1)
      expect(histogram.crashed[12]).toBe(1)
      expect(histogram.events[12]).toBe(1)
    })

    test('in buckets below an hour counts single records, and starts at first seen where nothing else is asked', async () => {
      const p = 'fine'
      await insert(told(p, 'a', 60_000), told(p, 'b', 10 * 60_000))
      const detail = await queries.getRelease('1.0.0', { project: p, to: T + HOUR, buckets: 59 })
      expect(detail!.histogram).toMatchObject({ from: new Date(T + 60_000).toISOString(), bucketMs: 60_000 })
      expect(detail!.histogram.sessions.flatMap((count, bucket) => (count > 0 ? [bucket] : []))).toEqual([0, 9])
    })

    test('that was not heard of in the range has no numbers; one that nobody told of is not there', async () => {
      const p = 'absent'
      await insert(told(p, 'a', 0))
      expect(await queries.getRelease('1.0.0', { project: p, from: T + HOUR })).toMatchObject({
        releases: [{ sessions: 0, crashFreeSessions: null }],
      })
      expect(await queries.getRelease('9.9.9', { project: p })).toBeUndefined()
    })
  })
}
