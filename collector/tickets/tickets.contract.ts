import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import jira from '../../exporters/jira/index.ts'
import { JiraTracker } from '../../exporters/jira/jira-tracker.ts'
import { EMAIL, TOKEN, startJira } from '../../exporters/jira/testing/jira-server.ts'
import linear from '../../exporters/linear/index.ts'
import { LinearTracker } from '../../exporters/linear/linear-tracker.ts'
import { API_KEY, startLinear } from '../../exporters/linear/testing/linear-server.ts'
import { testCollector } from '../../exporters/mongodb/testing/collector.ts'
import type { Alert } from '../model/alert.ts'
import { type Host, PermanentError, RetryableError } from '../pipeline/component.ts'
import { createQueries } from '../store/create-queries.ts'
import type { IssueDocument, Store } from '../store/index.ts'
import { changeIssues } from '../store/issues/change-issues.ts'
import { testEvent } from '../store/test-event.ts'
import { type HttpAnswer, ManualClock, type TakenRequest, exampleAlert, testHost } from '../testing.ts'
import { followTickets } from './follow-tickets.ts'
import { links } from './link.ts'
import { takeTurn } from './take-turn.ts'

/** What both sites can do for a test. */
interface Site {
  actor: string
  tickets(): { open: boolean; comments: number }[]
  /** As a person does it there. */
  set(open: boolean): void
  /** The site does what it is asked, and nobody hears of it. */
  loseAnswer(what: 'create' | 'comment'): void
  refuse(answer: HttpAnswer | undefined): void
  define(settings: object, host: Host): { exporter: ReturnType<typeof jira.create>; follow(): Promise<void> }
  /** The first ticket is no longer there. */
  remove(): void
  requests(): number
  /** What a search shows late is shown now. */
  showLate(): void
  close(): void
}

const lost = (asked: (request: TakenRequest) => boolean, then: () => void) => (request: TakenRequest) => {
  if (!asked(request)) return undefined
  then()
  return { status: 502, body: 'bad gateway' }
}

async function jiraSite(): Promise<Site> {
  const site = await startJira()
  // The search of Jira sees a new issue late: what is promised must hold all the same.
  site.slowIndex = true
  return {
    actor: 'jira',
    tickets: () => site.issues.map(({ state, comments }) => ({ open: state === 'open', comments: comments.length })),
    set: (open) => void (site.issues[0]!.state = open ? 'open' : 'done'),
    loseAnswer: (what) => {
      const path = what === 'create' ? /\/issue$/ : /\/comment$/
      site.after = lost(
        ({ method, url }) => method === 'POST' && path.test(url),
        () => (site.after = () => undefined),
      )
    },
    refuse: (answer) => void (site.before = () => answer),
    define(settings, host) {
      const config = jira.config.parse({
        url: site.url,
        email: EMAIL,
        token: TOKEN,
        project: 'SHOP',
        allow_private_addresses: true,
        ...settings,
      })
      const tracker = new JiraTracker(config, () => host.publicUrl())
      return { exporter: jira.create(config, host), follow: () => follow(tracker, config, host) }
    },
    requests: () => site.taken.length,
    remove: () => void site.issues.shift(),
    showLate: () => void (site.slowIndex = false),
    close: site.close,
  }
}

async function linearSite(): Promise<Site> {
  const site = await startLinear()
  return {
    actor: 'linear',
    tickets: () => site.issues.map(({ stateId, comments }) => ({ open: stateId !== 's-done', comments: comments.length })),
    set: (open) => void (site.issues[0]!.stateId = open ? 's-doing' : 's-done'),
    loseAnswer: (what) => {
      const operation = what === 'create' ? 'mutation Create' : 'mutation Comment'
      site.after = lost(
        ({ body }) => body.includes(operation),
        () => (site.after = () => undefined),
      )
    },
    refuse: (answer) => void (site.before = () => answer),
    define(settings, host) {
      const config = linear.config.parse({ endpoint: site.url, api_key: API_KEY, team: 'ENG', allow_private_addresses: true, ...settings })
      const tracker = new LinearTracker(config, host)
      return { exporter: linear.create(config, host), follow: () => follow(tracker, config, host) }
    },
    requests: () => site.taken.length,
    remove: () => void (site.issues[0]!.trashed = true),
    showLate: () => {},
    close: site.close,
  }
}

type Following = Parameters<typeof followTickets>[0]

function follow(tracker: Following['tracker'], settings: Following['settings'], host: Host): Promise<void> {
  const { id: exporter, clock, log } = host
  return followTickets({ exporter, tracker, settings, store: host.store(), clock, log, signal: AbortSignal.timeout(30_000) })
}

/** What tickets promise, over any store and for each tracker. */
export function ticketsContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  let store: Store & { close(): Promise<void> }
  let serial = 0
  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  describe.each([
    ['jira', jiraSite],
    ['linear', linearSite],
  ])('the tickets of %s', (_name, start) => {
    let site: Site
    let project: string
    beforeEach(async () => {
      site = await start()
      project = `tickets${++serial}`
    })
    afterEach(() => site.close())

    function collector(settings: object = {}) {
      const host = testHost({ id: `${site.actor}/${project}`, clock, store })
      const { exporter, follow } = site.define(settings, host)
      const tell = (alert: Alert) => exporter.export([alert], {}, AbortSignal.timeout(30_000))
      const error = (alert: Alert) =>
        tell(alert).then(
          () => expect.fail('it succeeded'),
          (thrown: Error) => thrown as RetryableError,
        )
      return { host, exporter, follow, tell, error }
    }

    /** An issue as the pipeline makes it, and the alert about it. */
    async function issue(change: Partial<Alert> = {}): Promise<Alert> {
      const event = testEvent({ project, at: clock.nowMs(), app: project })
      await testCollector(store, clock).send([event])
      const { issues } = await createQueries(store, clock).listIssues({ project })
      return exampleAlert({ project, issueId: issues[0]!.id, id: `${project}-1`, ...change })
    }

    const change = (alert: Alert, status: 'resolved' | 'unresolved') => changeIssues(store, clock, [alert.issueId], { status }, 'ann')
    const statusOf = async ({ issueId }: Alert) =>
      (await store.documents.collection<IssueDocument>('issues').findOne({ _id: issueId }))!.status
    const linkOf = ({ issueId }: Alert) => links(store.documents).findOne({ _id: `${site.actor}/${project} ${issueId}` })

    test('are not made where they are refused, and made when they no longer are', async () => {
      const { tell, error } = collector()
      const alert = exampleAlert({ issueId: `${project}a` })
      site.refuse({ status: 403, body: { errorMessages: ['no'], errors: [{ message: 'no', extensions: { type: 'forbidden' } }] } })
      expect(await error(alert)).toBeInstanceOf(PermanentError)
      expect(await linkOf(alert)).toBeNull()
      site.refuse(undefined)
      await tell(alert)
      expect(site.tickets()).toHaveLength(1)
    })

    test('are one for an issue when the answer to its making is lost, whoever tries again', async () => {
      const { tell, error } = collector()
      const alert = exampleAlert({ issueId: `${project}a`, id: 'one' })
      site.loseAnswer('create')
      expect(await error(alert)).toBeInstanceOf(RetryableError)
      expect(site.tickets()).toHaveLength(1)
      for (let round = 0; round < 3; round++) {
        const thrown = await collector()
          .tell(alert)
          .catch((reason: RetryableError) => reason)
        if (thrown === undefined) break
        expect(thrown.retryAfterMs).toBeGreaterThan(0)
        await clock.advance(30_000)
      }
      // By then the search knows it.
      await clock.advance(120_000)
      site.showLate()
      await tell(alert)
      await tell(exampleAlert({ issueId: `${project}a`, id: 'two' }))
      expect(site.tickets()).toEqual([{ open: true, comments: 1 }])
    })

    test('are one for an issue of which many alerts come at once', async () => {
      const issueId = `${project}a`
      const alerts = Array.from({ length: 8 }, (_one, index) => exampleAlert({ issueId, id: `alert-${index}` }))
      const told = await Promise.allSettled(alerts.map((alert) => collector().tell(alert)))
      const late = told.filter((one) => one.status === 'rejected')
      expect(late.every(({ reason }) => reason instanceof RetryableError)).toBe(true)
      for (const alert of alerts) await collector().tell(alert)
      expect(site.tickets()).toEqual([{ open: true, comments: 7 }])
    })

    test('hold an alert once, also when the answer to its comment is lost', async () => {
      const { tell, error } = collector()
      const issueId = `${project}a`
      await tell(exampleAlert({ issueId, id: 'one' }))
      await tell(exampleAlert({ issueId, id: 'one' }))
      site.loseAnswer('comment')
      expect(await error(exampleAlert({ issueId, id: 'two' }))).toBeInstanceOf(RetryableError)
      await collector().tell(exampleAlert({ issueId, id: 'two' }))
      await collector().tell(exampleAlert({ issueId, id: 'two' }))
      expect(site.tickets()).toEqual([{ open: true, comments: 1 }])
    })

    test('get comments only where the config says so', async () => {
      const { tell } = collector({ comments: false, on_resolved: 'nothing' })
      const issueId = `${project}a`
      await tell(exampleAlert({ issueId, id: 'one' }))
      await tell(exampleAlert({ issueId, id: 'two' }))
      await tell(exampleAlert({ issueId, id: 'end', state: 'resolved' }))
      expect(site.tickets()).toEqual([{ open: true, comments: 0 }])
    })

    test('are not made by the end of an alert', async () => {
      await collector().tell(exampleAlert({ issueId: `${project}a`, state: 'resolved' }))
      expect([site.tickets(), site.requests()]).toEqual([[], 0])
    })

    test('are closed by the end of an alert and opened by the next where the config says so, and the issue stays open', async () => {
      const { tell, follow } = collector({ on_resolved: 'close' })
      const alert = await issue()
      await tell(alert)
      await tell({ ...alert, id: 'end', state: 'resolved' })
      expect(site.tickets()).toEqual([{ open: false, comments: 1 }])
      await follow()
      expect([await statusOf(alert), site.tickets()]).toEqual(['unresolved', [{ open: false, comments: 1 }]])
      await tell({ ...alert, id: 'again' })
      expect(site.tickets()).toEqual([{ open: true, comments: 2 }])
    })

    test('are kept by thread for what is about no single issue, and follow nothing', async () => {
      const { tell, follow } = collector()
      const silent = exampleAlert({ issueId: '', kind: 'silent', thread: `${project}t` })
      await tell(silent)
      await tell({ ...silent, id: 'again' })
      const before = site.requests()
      await follow()
      expect([site.tickets(), site.requests()]).toEqual([[{ open: true, comments: 1 }], before])
    })

    test('resolve their issues when they are done, in the name of the tracker, and open them again', async () => {
      const { tell, follow } = collector()
      const alert = await issue()
      await tell(alert)
      site.set(false)
      await follow()
      expect(await statusOf(alert)).toBe('resolved')
      const done = await store.documents.collection('activity').find({ issue: alert.issueId }).toArray()
      expect(done.map(({ actor, change }) => [actor, change])).toEqual([[site.actor, { status: 'resolved' }]])
      site.set(true)
      await follow()
      expect(await statusOf(alert)).toBe('unresolved')
    })

    test('are done when their issue is resolved, and open again when it comes back', async () => {
      const { tell, follow } = collector()
      const alert = await issue()
      await tell(alert)
      await change(alert, 'resolved')
      await follow()
      expect(site.tickets()).toEqual([{ open: false, comments: 0 }])
      await clock.advance(60_000)
      await testCollector(store, clock).send([testEvent({ project, at: clock.nowMs(), app: project })])
      expect(await statusOf(alert)).toBe('unresolved')
      await follow()
      expect(site.tickets()).toEqual([{ open: true, comments: 0 }])
      const before = site.requests()
      await follow()
      expect([await statusOf(alert), site.requests() - before]).toEqual(['unresolved', 1])
    })

    test('follow the issue that theirs was merged into', async () => {
      const { tell, follow } = collector()
      const alert = await issue()
      await tell(alert)
      await testCollector(store, clock).send([testEvent({ project, at: clock.nowMs(), app: `${project}-other` })])
      const { issues } = await createQueries(store, clock).listIssues({ project })
      const { issue: target } = await createQueries(store, clock).mergeIssues(
        issues.map(({ id }) => id),
        'ann',
      )
      await changeIssues(store, clock, [target.id], { status: 'resolved' }, 'ann')
      await follow()
      expect(site.tickets()[0]?.open).toBe(false)
    })

    test('and their issues follow nobody whom the config says not to follow', async () => {
      const { tell, follow } = collector({ resolve_issues: false })
      const alert = await issue()
      await tell(alert)
      site.set(false)
      await follow()
      expect(await statusOf(alert)).toBe('unresolved')
    })

    test('that can not move are told of once', async () => {
      const states = site.actor === 'jira' ? { transitions: { done: 'Nowhere' } } : { states: { done: 'Nowhere' } }
      const { tell, follow, host } = collector(states)
      const alert = await issue()
      await tell(alert)
      await change(alert, 'resolved')
      await follow()
      expect(host.logged).toMatchObject([{ level: 'warn', fields: { issue: alert.issueId, error: expect.stringContaining('Nowhere') } }])
      await follow()
      expect(host.logged).toHaveLength(1)
    })

    test('that are gone change nothing', async () => {
      const { tell, follow, host } = collector()
      const alert = await issue()
      await tell(alert)
      site.set(false)
      site.remove()
      await follow()
      expect([await statusOf(alert), host.logged]).toEqual(['unresolved', []])
    })

    test('are looked at each minute, by one of the collectors', async () => {
      const alert = await issue()
      const [one, other] = [collector(), collector()]
      await one.tell(alert)
      site.set(false)
      const before = site.requests()
      await one.exporter.start!()
      await other.exporter.start!()
      await clock.advance(60_000)
      await expect.poll(() => statusOf(alert), { timeout: 10_000 }).toBe('resolved')
      await one.exporter.shutdown!()
      await other.exporter.shutdown!()
      expect(site.requests() - before).toBe(1)
    })
  })

  test('a turn is of one, until it ends', async () => {
    const turn = () => takeTurn(store.documents, clock, 'a turn', 60_000)
    expect((await Promise.all([turn(), turn(), turn()])).filter(Boolean)).toHaveLength(1)
    expect(await turn()).toBe(false)
    await clock.advance(60_000)
    expect(await turn()).toBe(true)
  })
}
