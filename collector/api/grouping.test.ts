import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testCollector } from '../../exporters/mongodb/testing/collector.ts'
import { exampleEvent } from '../contract/event.ts'
import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { SECTIONS } from '../model/project-settings-sections.ts'
import { fromMs } from '../model/time.ts'
import type { SettingsAuditDocument } from '../store/settings/saved-settings.ts'
import { openStore } from '../store/open.ts'
import { systemClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import { startChain } from './testing/rerun.ts'
import type { ActivityList, GroupingTrial, Issue, IssueList, Merged, Problem, ProjectSettings, Split } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-grouping-'))
const host = testHost()
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let chain: Awaited<ReturnType<typeof startChain>>
let collector: ReturnType<typeof testCollector>
let base: string

beforeAll(async () => {
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock: systemClock,
    log: host.log,
  })
  chain = await startChain(store)
  collector = testCollector(store, systemClock)
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    rerun: chain.rerun,
    clock: systemClock,
    log: host.log,
    metrics: host.metrics,
    otlp: { http: null, grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
  base = `http://${api.address}/api/v1`
})
afterAll(async () => {
  await api?.close()
  await chain?.stop()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

let serial = 0
/** What a Node program sends for an error that `at` threw in a file of its own. */
function thrown(project: string, type: string, message: string, at: string, more: Partial<ExceptionEvent> = {}): ExceptionEvent {
  const now = systemClock.nowMs() - 1000 + serial
  return exampleEvent({
    id: `${now.toString(16).padStart(12, '0')}${(serial++).toString(16).padStart(20, '0')}`,
    project,
    time: fromMs(now),
    receivedAt: fromMs(now),
    resource: { 'telemetry.sdk.language': 'nodejs', 'service.name': 'shop' },
    service: 'shop',
    exceptions: [{ type, message, frames: [], stack: `${type}: ${message}\n    at ${at} (/srv/shop/src/${at}.ts:3:7)` }],
    ...more,
  })
}

const send = async (...events: ExceptionEvent[]): Promise<void> => collector.send(await chain.send(events))
const get = async <T>(path: string): Promise<T> => (await fetch(`${base}${path}`)).json() as Promise<T>
async function write<T>(method: string, path: string, body: unknown, status = 200): Promise<T> {
  const response = await fetch(`${base}${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  const answer = (await response.json()) as T
  expect({ status: response.status, answer }).toMatchObject({ status })
  return answer
}
const issuesOf = async (project: string) => (await get<IssueList>(`/issues?project=${project}&sort=count`)).issues
const RULE = { match: { type: 'ApiError' }, fingerprint: ['api', '{{ service }}'], title: 'API of {{ service }} fails' }

describe('merge and split over HTTP', () => {
  test('answer what is one now and what would undo it', async () => {
    await send(thrown('http', 'A', 'a', 'one'), thrown('http', 'B', 'b', 'two'), thrown('http', 'B', 'b', 'two'))
    const [b, a] = (await issuesOf('http')).map(({ id }) => id)
    const merged = await write<Merged>('POST', '/issues/merge', { ids: [a, b] })
    expect(merged).toMatchObject({ issue: { id: a, type: 'A', count: 3 }, merged: [{ id: b, type: 'B' }] })
    expect(await get<Issue>(`/issues/${b}`)).toMatchObject({ id: a, mergedFrom: merged.merged })
    const [{ fingerprints }] = merged.merged as [Merged['merged'][number]]
    const split = await write<Split>('POST', `/issues/${a}/split`, { fingerprints })
    expect(split).toMatchObject({ issue: { id: a, count: 1 }, other: { id: b, count: 2, type: 'B' } })
    const { activity } = await get<ActivityList>(`/issues/${a}/activity`)
    expect(activity.map(({ change }) => Object.keys(change)[0])).toEqual(['split', 'merged'])
  })

  test('are refused with a problem that says what is wrong', async () => {
    await send(thrown('refused', 'A', 'a', 'one'), thrown('elsewhere', 'B', 'b', 'two'))
    const [a, b] = [(await issuesOf('refused'))[0]!.id, (await issuesOf('elsewhere'))[0]!.id]
    expect(await write<Problem>('POST', '/issues/merge', { ids: [a, b] }, 400)).toMatchObject({
      detail: 'Cannot merge issues of two projects: REFUSED-1 is of refused, ELSEWHERE-1 of elsewhere',
      errors: [{ at: 'body.ids' }],
    })
    await write('POST', '/issues/merge', { ids: [a] }, 400)
    await write('POST', '/issues/merge', { ids: new Array(LIMITS.mergedAtOnce + 1).fill(a) }, 400)
    await write('POST', `/issues/${a}/split`, { fingerprints: ['0'.repeat(32)] }, 400)
    await write('POST', `/issues/${a}/suggestions/${b}`, { dismiss: true }, 404)
    await write('POST', `/issues/abcdef0123/split`, { fingerprints: ['0'.repeat(32)] }, 404)
  })
})

describe('the settings of a project', () => {
  const path = '/settings?project=saved'

  test('are saved by section, by version, and kept with who changed them from what', async () => {
    expect(await get<ProjectSettings>(path)).toEqual({ project: 'saved', version: 0, settings: {}, updatedAt: null, updatedBy: null })
    const grouping = { version: 1, rules: [RULE] }
    const saved = await write<ProjectSettings>('PUT', path, { version: 0, settings: { grouping } })
    expect(saved).toMatchObject({ version: 1, settings: { grouping }, updatedBy: 'local' })
    expect(await get<ProjectSettings>(path)).toEqual(saved)
    expect(await write<ProjectSettings>('PUT', path, { version: 1, settings: {} })).toMatchObject({ version: 2, settings: { grouping } })
    expect((await write<ProjectSettings>('PUT', path, { version: 2, settings: { grouping: null } })).settings).toEqual({})
    const audit = await store.documents
      .collection<SettingsAuditDocument>('settings_audit')
      .find({ project: 'saved' })
      .sort({ version: 1 })
      .toArray()
    expect(audit.map(({ version, actor, before, after }) => ({ version, actor, before, after }))).toEqual([
      { version: 1, actor: 'local', before: {}, after: { grouping } },
      { version: 2, actor: 'local', before: { grouping }, after: { grouping } },
      { version: 3, actor: 'local', before: { grouping }, after: {} },
    ])
  })

  test('are refused where somebody else changed them, also at the same moment', async () => {
    const now = (await get<ProjectSettings>(path)).version
    expect(await write<Problem>('PUT', path, { version: now + 1, settings: {} }, 409)).toMatchObject({ type: '/api/v1/problems#conflict' })
    const body = JSON.stringify({ version: now, settings: { grouping: { rules: [] } } })
    const headers = { 'Content-Type': 'application/json' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => fetch(`${base}${path}`, { method: 'PUT', headers, body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const fresh = await Promise.all(
      [1, 2].map(() => fetch(`${base}/settings?project=fresh`, { method: 'PUT', headers, body: '{"version":0,"settings":{}}' })),
    )
    expect(fresh.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('are checked whole, each problem with its path', async () => {
    const rules = [RULE, { match: { tpye: 'x' }, frames: 'libary' }, { match: {}, title: '{{ nobody }}' }]
    const problem = await write<Problem>('PUT', path, { version: 0, settings: { grouping: { rules }, gruoping: {} } }, 400)
    const at = problem.errors!.map((error) => error.at).sort()
    expect(at).toEqual([
      'body.settings.grouping.rules[1].frames',
      'body.settings.grouping.rules[1].match',
      'body.settings.grouping.rules[1].match.tpye',
      'body.settings.grouping.rules[2].match',
      'body.settings.grouping.rules[2].title',
      'body.settings.gruoping',
    ])
  })

  test('have a section for each component that reads one', async () => {
    const lifecycle = { auto_resolve_after: '14d' }
    const all = { grouping: { rules: [] }, ignore: { rules: { health_check: false } }, lifecycle, ownership: {}, scrub: {} }
    const { settings } = await write<ProjectSettings>('PUT', '/settings?project=all', { version: 0, settings: all })
    expect(Object.keys(settings).sort()).toEqual(Object.keys(SECTIONS).sort())
  })

  test('filled in by a writer that died before its audit are audited by the next', async () => {
    const audits = store.documents.collection<SettingsAuditDocument>('settings_audit')
    await write('PUT', '/settings?project=died', { version: 0, settings: { grouping: { rules: [] } } })
    await audits.deleteMany({ project: 'died' })
    await write('PUT', '/settings?project=died', { version: 1, settings: {} })
    expect((await audits.find({ project: 'died' }).toArray()).map(({ version }) => version).sort()).toEqual([1, 2])
  })
})

describe('grouping rules', () => {
  const settings = (...rules: object[]) => ({ grouping: { rules } })

  test('that are tried say which issues would be one and which several, and write nothing', async () => {
    const project = 'tried'
    await send(
      thrown(project, 'ApiError', 'timeout', 'one'),
      thrown(project, 'ApiError', 'timeout', 'two'),
      thrown(project, 'ApiError', 'timeout', 'two'),
      thrown(project, 'Other', 'x', 'three'),
    )
    const before = await issuesOf(project)
    const entries = (): Promise<number> => store.documents.collection('fingerprints').countDocuments({ project })
    const mapped = await entries()
    const trial = await write<GroupingTrial>('POST', '/grouping/test', { project, settings: settings(RULE) })
    expect(trial).toMatchObject({ kinds: 3, events: 4, truncated: false, unchanged: 1, changed: 2, failed: 0, splits: [] })
    expect(trial.joins).toHaveLength(1)
    expect(trial.joins[0]).toMatchObject({
      into: null,
      parts: [
        {
          count: 2,
          issue: { title: 'ApiError: timeout' },
          title: 'API of shop fails',
          sample: { title: 'ApiError: timeout', culprit: 'two in src/two.ts' },
        },
        { count: 1, rule: expect.stringContaining('ApiError') as string },
      ],
    })
    const [first, second] = before.map(({ id }) => id)
    await write('POST', '/issues/merge', { ids: [first, second] })
    const apart = await write<GroupingTrial>('POST', '/grouping/test', {
      project,
      settings: settings({ match: { type: 'ApiError' }, fingerprint: ['{{ function }}'] }),
    })
    expect(apart.joins).toEqual([])
    expect(apart.splits).toMatchObject([{ issue: { id: first }, parts: [{ count: 2 }, { count: 1 }] }])
    const limited = await write<GroupingTrial>('POST', '/grouping/test', { project, settings: settings(RULE), limit: 1, from: '-1h' })
    expect(limited).toMatchObject({ kinds: 1, truncated: true })
    expect(
      await write<GroupingTrial>('POST', '/grouping/test', { project, settings: settings(RULE), to: '2020-01-01T00:00:00Z' }),
    ).toMatchObject({ kinds: 0 })
    expect(await get<ProjectSettings>(`/settings?project=${project}`)).toMatchObject({ version: 0 })
    expect(await entries()).toBe(mapped)
    expect(await write<Problem>('POST', '/grouping/test', { project, settings: settings({ match: {} }) }, 400)).toMatchObject({
      errors: [{}, {}],
    })
  })

  test('that are applied to stored events make no new issue and no alert, and suggest a merge where two became alike', async () => {
    const project = 'applied'
    await send(
      thrown(project, 'ApiError', 'timeout', 'one'),
      thrown(project, 'ApiError', 'timeout', 'two'),
      thrown(project, 'ApiError', 'timeout', 'two'),
    )
    const [two, one] = (await issuesOf(project)).map(({ id }) => id)
    const heard = collector.alerts.length
    const change = { version: 0, settings: settings(RULE), apply: 'existing' }
    const { applied } = await write<ProjectSettings>('PUT', `/settings?project=${project}`, change)
    expect(applied).toMatchObject({ joined: 1, kinds: 2, failed: 0, titled: 2, truncated: false })
    expect(applied!.suggested.map(({ issue, other }) => [issue, other].sort())).toEqual([[one, two].sort()])
    expect((await get<Issue>(`/issues/${one}`)).suggestedMerges).toMatchObject([{ issue: { id: two, count: 2 } }])
    expect(await issuesOf(project)).toMatchObject([
      { id: two, title: 'API of shop fails', count: 2 },
      { id: one, title: 'API of shop fails', count: 1 },
    ])
    // As an event by the new rule comes: its fingerprint is known.
    const [ruled] = await chain.rerun([thrown(project, 'ApiError', 'elsewhere', 'three')], undefined, { settings: settings(RULE) })
    await collector.send([ruled!])
    expect((await issuesOf(project)).map(({ id, count }) => [id, count])).toEqual([
      [two, 3],
      [one, 1],
    ])
    expect(collector.alerts.length).toBe(heard)
  })

  test('are explained for events that are not stored, by the rules of their project or by others, and write nothing', async () => {
    const project = 'explained'
    const event = thrown('default', 'ApiError', 'timeout', 'one')
    const ask = (more: object) =>
      write<{ events: (ExceptionEvent | null)[] }>('POST', '/grouping/explain', { project, events: [event], ...more })
    expect((await ask({})).events[0]).toMatchObject({ project, culprit: 'one in src/one.ts', fingerprint: { by: 'frames' } })
    expect((await ask({ settings: settings(RULE) })).events[0]!.fingerprint).toMatchObject({ by: 'client', title: 'API of shop fails' })
    const path = '/grouping/explain'
    await write('POST', path, { events: new Array(LIMITS.explainedEvents + 1).fill(event) }, 400)
    await write('POST', path, { events: ['x'] }, 400)
    expect((await ask({ events: [{ exceptions: [{ type: 7 }, null] }] })).events).toHaveLength(1)
    expect(await issuesOf(project)).toEqual([])
  })

  test('of the sender decide end to end', async () => {
    const project = 'client'
    const asked = { clientFingerprint: ['checkout', '{{ default }}'] }
    await send(
      thrown(project, 'A', 'a', 'one', { clientFingerprint: ['checkout'] }),
      thrown(project, 'B', 'b', 'two', { clientFingerprint: ['checkout'] }),
    )
    await send(thrown(project, 'A', 'a', 'one', asked), thrown(project, 'B', 'b', 'two', asked))
    expect((await issuesOf(project)).map(({ count }) => count)).toEqual([2, 1, 1])
  })
})
