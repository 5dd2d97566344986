import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SETTINGS_HOLD_MS, type Store } from '../../collector/api.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import { saveSettings } from '../../collector/store/settings/saved-settings.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import { ManualClock } from '../../collector/testing.ts'
import { testCollector } from './testing/collector.ts'

const RULES = 'service:* #platform\npath:src/pay/** #payments @ada\npath:src/pay/vendor/** nobody'

/** Whose issues and their changes are, by the rules that a project has in its settings. Each test has a project of its own. */
export function ownersContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  let store: Store & { close(): Promise<void> }
  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  const inProject = (project: string) => (event: Partial<TestEvent>) =>
    testEvent({ project, at: clock.nowMs(), app: 'a', file: '/srv/app/src/pay/charge.ts', ...event })
  const save = (project: string, ownership: object, version = 0) =>
    saveSettings(store.documents, clock, { project, version, sections: { ownership }, actor: 'ann' })
  const issuesOf = async (project: string) => {
    const queries = createQueries(store, clock)
    const { issues } = await queries.listIssues({ project })
    return Promise.all(issues.map(async (issue) => ({ ...issue, ...(await queries.listActivity(issue.id, {})) })))
  }

  describe('owners', () => {
    test('get new issues where the project wants that, with the reason in the activity', async () => {
      await save('owned', { rules: RULES, auto_assign: true })
      const event = inProject('owned')
      const { send, alerts } = testCollector(store, clock)
      const first = event({})
      await send([first])
      await send([first], { replay: true })
      const [issue] = await issuesOf('owned')
      expect(issue!.assignee).toBe('#payments')
      expect(issue!.activity).toEqual([
        {
          id: `assigned-${issue!.id}`,
          issueId: issue!.id,
          time: new Date(clock.nowMs()).toISOString(),
          actor: 'faultline',
          change: { assignee: '#payments', reason: 'src/pay/charge.ts matches line 2: path:src/pay/** #payments @ada' },
        },
      ])
      expect(alerts).toMatchObject([{ kind: 'new', owner: '#payments' }])
      const { issues } = await createQueries(store, clock).listIssues({ project: 'owned', query: 'assigned:#payments' })
      expect(issues).toHaveLength(1)
    })

    test('are told with a change, and assigned nothing where the project does not say so', async () => {
      await save('told', { rules: RULES })
      const event = inProject('told')
      const { send, alerts } = testCollector(store, clock)
      await send([event({}), event({ app: 'b', file: '/srv/app/src/main.ts' }), event({ app: 'c', file: 'src/pay/vendor/x.ts' })])
      expect(alerts.map(({ owner }) => owner)).toEqual(['#payments', '#platform', undefined])
      for (const { assignee, activity } of await issuesOf('told')) expect([assignee, activity]).toEqual([null, []])
    })

    test('of a change are whom the issue is assigned to, before the rules', async () => {
      await save('mine', { rules: RULES, auto_assign: true })
      const event = inProject('mine')
      const { send, alerts } = testCollector(store, clock)
      await send([event({})])
      const queries = createQueries(store, clock)
      const { id } = (await queries.listIssues({ project: 'mine' })).issues[0]!
      await queries.changeIssues([id], { assignee: '@bo' }, 'ann')
      await queries.changeIssues([id], { status: 'resolved' }, 'ann')
      clock.advance(1_000)
      await send([event({})])
      expect(alerts.map(({ kind, owner }) => [kind, owner])).toEqual([
        ['new', '#payments'],
        ['regressed', '@bo'],
      ])
      expect((await issuesOf('mine'))[0]!.assignee).toBe('@bo')
      await queries.changeIssues([id], { assignee: null }, 'ann')
      await queries.changeIssues([id], { status: 'resolved' }, 'ann')
      clock.advance(1_000)
      await send([event({})])
      expect(alerts.at(-1)).toMatchObject({ kind: 'regressed', owner: '#payments' })
      expect((await issuesOf('mine'))[0]!.assignee).toBeNull()
    })

    test('follow saved rules within ten seconds, and stay as they were where what is saved can not be read', async () => {
      await save('later', { rules: RULES })
      const event = inProject('later')
      const { send, alerts } = testCollector(store, clock)
      const owner = async (app: string) => {
        await send([event({ app })])
        return alerts.at(-1)!.owner
      }
      expect(await owner('one')).toBe('#payments')
      await save('later', { rules: 'path:** #all' }, 1)
      expect(await owner('two')).toBe('#payments')
      clock.advance(SETTINGS_HOLD_MS)
      expect(await owner('three')).toBe('#all')
      await save('later', { rules: 'path:** all' }, 2)
      clock.advance(SETTINGS_HOLD_MS)
      expect(await owner('four')).toBe('#all')
    })
  })
}
