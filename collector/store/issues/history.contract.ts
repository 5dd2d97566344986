import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testCollector } from '../../../exporters/mongodb/testing/collector.ts'
import { ManualClock } from '../../testing.ts'
import { createQueries } from '../create-queries.ts'
import { MIGRATIONS } from '../events/schema.ts'
import type { Store } from '../index.ts'
import { Parameters } from '../query/parameters.ts'
import { issuesAt, issueSource } from '../query/sources.ts'
import { testEvent, type TestEvent } from '../test-event.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What every event store must remember of the states that issues had. Each test has a project of its own. */
export function historyContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12))
  let store: Store & { close(): Promise<void> }
  const now = () => clock.nowMs()
  const queries = () => createQueries(store, clock)

  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  const send = (project: string, change: Partial<TestEvent> = {}) =>
    testCollector(store, clock).send([testEvent({ project, at: now(), app: 'a', ...change })])
  const at = async (project: string, ms: number) => {
    const params = new Parameters()
    const sql = `SELECT status, state, assignee, priority, level, handled, short_id, type, first_seen FROM ${issuesAt(project, ms, params)}`
    return store.events.query<Record<string, unknown>>(sql, params.values, 'alert')
  }
  const rows = async (project: string) => {
    const [row] = await store.events.query<{ rows: number }>(
      `SELECT toUInt32(count()) AS rows FROM issue_history WHERE project = {project:String}`,
      { project },
    )
    return row!.rows
  }

  describe('the history of issues', () => {
    test('tells what each was at a moment', async () => {
      const begun = now()
      await send('then', { level: 'warning', handled: true })
      const [issue] = (await queries().listIssues({ project: 'then' })).issues
      await clock.advance(HOUR)
      await queries().changeIssues([issue!.id], { assignee: '@ann' }, 'me')
      await clock.advance(HOUR)
      await queries().changeIssues([issue!.id], { status: 'resolved' }, 'me')
      await clock.advance(HOUR)
      await send('then', { level: 'fatal', handled: false })
      expect(await at('then', begun - 1)).toEqual([])
      expect(await at('then', begun)).toEqual([
        {
          ...{ status: 'unresolved', state: 'new', assignee: '', priority: 'medium', level: 'warning', handled: 1 },
          ...{ short_id: 'THEN-1', type: 'TypeError', first_seen: begun },
        },
      ])
      expect(await at('then', begun + HOUR)).toMatchObject([{ state: 'new', assignee: '@ann' }])
      expect(await at('then', begun + 2 * HOUR)).toMatchObject([{ status: 'resolved', state: '', assignee: '@ann' }])
      expect(await at('then', begun + 3 * HOUR)).toMatchObject([{ state: 'regressed', level: 'fatal', handled: 0, priority: 'high' }])
      expect(await at('then', begun + 3 * HOUR + 7 * DAY)).toMatchObject([{ status: 'unresolved', state: 'ongoing' }])
    })

    test('tells the same decision, made again, from the first time', async () => {
      await send('again')
      const [issue] = (await queries().listIssues({ project: 'again' })).issues
      const begun = now()
      for (const assignee of ['@ann', '@bob', '@ann', '@bob', null, '@ann']) {
        await clock.advance(HOUR)
        await queries().changeIssues([issue!.id], { assignee }, 'me')
      }
      await store.events.query('OPTIMIZE TABLE issue_history FINAL', {}, 'write')
      const assignees = []
      for (let hour = 0; hour <= 7; hour++) assignees.push((await at('again', begun + hour * HOUR))[0]!['assignee'])
      expect(assignees).toEqual(['', '@ann', '@bob', '@ann', '@bob', '', '@ann', '@ann'])
    })

    test('has one row for a state, however often its events come, whoever writes it', async () => {
      await send('calm')
      const before = await at('calm', now())
      for (let i = 0; i < 5; i++) {
        await clock.advance(HOUR)
        await send('calm')
      }
      expect(await rows('calm')).toBe(1)
      // As another collector would, that has not seen it before.
      const [issue] = await store.documents.collection('issues').find({ project: 'calm' }).toArray()
      await store.events.query(
        `INSERT INTO issue_history SELECT * REPLACE (at + 60 AS at, version + 5 AS version) FROM issue_history WHERE id = {id:String}`,
        { id: issue!._id },
        'write',
      )
      await store.events.query('OPTIMIZE TABLE issue_history FINAL', {}, 'write')
      expect(await rows('calm')).toBe(1)
      expect(await at('calm', now() - 5 * HOUR)).toEqual(before)
    })

    test('answers for an issue that is asked for by id as it began, where it was written a moment later', async () => {
      await send('later', { level: 'warning' })
      const { issues } = await queries().listIssues({ project: 'later' })
      await clock.advance(HOUR)
      await queries().changeIssues([issues[0]!.id], { assignee: '@ann' }, 'me')
      const params = new Parameters()
      const sql = `SELECT status, assignee, level FROM ${issuesAt('later', now() - HOUR - 50, params, [issues[0]!.id])}`
      expect(await store.events.query(sql, params.values, 'alert')).toEqual([{ status: 'unresolved', assignee: '', level: 'warning' }])
    })

    test('has the columns by which a search finds what is now', async () => {
      await send('same')
      const [then, today] = [new Parameters(), new Parameters()]
      const [a] = await store.events.query<object>(`SELECT * FROM ${issuesAt('same', now(), then)}`, then.values)
      const [b] = await store.events.query<object>(`SELECT * FROM ${issueSource('same', now(), today)}`, today.values)
      const left = Object.keys(b!).filter((name) => !Object.hasOwn(a!, name))
      expect(left).toEqual(['environments', 'last_release', 'last_seen'])
      expect(a).toMatchObject(Object.fromEntries(Object.entries(b!).filter(([name]) => !left.includes(name))))
    })

    test('begins, where issues were there before it, with what they are since when', async () => {
      await send('older')
      const begun = now()
      await clock.advance(DAY)
      await store.events.query('TRUNCATE TABLE issue_history', {}, 'write')
      expect(await at('older', now())).toEqual([])
      const migration = MIGRATIONS.find(({ number }) => number === 4)!
      for (let i = 0; i < 2; i++) for (const statement of migration.statements) await store.events.query(statement, {}, 'write')
      expect(await at('older', begun)).toMatchObject([{ state: 'new', short_id: 'OLDER-1' }])
      expect(await at('older', begun - 1)).toEqual([])
    })
  })
}
