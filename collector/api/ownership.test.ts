import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testCollector } from '../../exporters/mongodb/testing/collector.ts'
import { LIMITS } from '../model/limits.ts'
import { openStore } from '../store/open.ts'
import { testEvent, type TestEvent } from '../store/test-event.ts'
import { systemClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import type { IssueList, IssueOwners, OwnershipImported, OwnershipTested, Problem, ProjectSettings } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-ownership-'))
const host = testHost()
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let base: string
beforeAll(async () => {
  const shared = { clock: systemClock, log: host.log }
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    ...shared,
  })
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    ...shared,
    metrics: host.metrics,
    otlp: { http: null, grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
  base = `http://${api.address}/api/v1`
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async <T>(path: string): Promise<T> => (await fetch(`${base}${path}`)).json() as Promise<T>
async function write<T>(method: string, path: string, body: unknown, status = 200): Promise<T> {
  const response = await fetch(`${base}${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  const answer = (await response.json()) as T
  expect({ status: response.status, answer }).toMatchObject({ status })
  return answer
}

async function stored(project: string, more: Partial<TestEvent> = {}) {
  const event = testEvent({ project, at: systemClock.nowMs() - 1000, app: 'a', file: '/srv/app/src/pay/charge.ts', ...more })
  await testCollector(store, systemClock).send([event])
  const [issue] = (await get<IssueList>(`/issues?project=${project}`)).issues
  return { event, issue: issue! }
}
const TEAMS = [{ handle: '#payments', routes: ['slack/payments'], members: ['@ada'] }]
const OWNERSHIP = { rules: 'service:* #platform\npath:src/pay/** #payments @ada', teams: TEAMS, people: [], auto_assign: false }

describe('settings of ownership', () => {
  test('are saved and read as they were written, and wrong lines are named', async () => {
    const saved = await write<ProjectSettings>('PUT', '/settings?project=saved', { version: 0, settings: { ownership: OWNERSHIP } })
    expect(saved.settings.ownership).toEqual(OWNERSHIP)
    expect((await get<ProjectSettings>('/settings?project=saved')).settings.ownership).toEqual(OWNERSHIP)
    const wrong = { ownership: { rules: 'path:a\nb', teams: [{ handle: 'x' }] } }
    const problem = await write<Problem>('PUT', '/settings?project=saved', { version: 1, settings: wrong }, 400)
    expect(problem.errors).toEqual([
      { at: 'body.settings.ownership.rules', expected: 'line 1, column 7: expected whose it is behind path:a: #team, @person, or nobody' },
      { at: 'body.settings.ownership.rules', expected: expect.stringMatching(/^line 2, column 1: expected path:/) },
      { at: 'body.settings.ownership.teams[0].handle', expected: expect.stringMatching(/^expected a team such as #payments/) },
    ])
  })
})

describe('rules of ownership', () => {
  test('are tried on a stored event before they are saved, by event, issue and short id', async () => {
    const { event, issue } = await stored('tried')
    const settings = { ownership: OWNERSHIP }
    const found = {
      eventId: event.id,
      issueId: issue.id,
      owners: ['#payments', '@ada'],
      match: { line: 2, rule: 'path:src/pay/** #payments @ada', matched: 'src/pay/charge.ts', why: 'src/pay/charge.ts matches line 2' },
      places: ['/srv/app/src/pay/charge.ts'],
      routes: ['slack/payments'],
    }
    for (const which of [{ event: event.id }, { issue: issue.id }, { issue: issue.shortId.toLowerCase() }])
      expect(await write<OwnershipTested>('POST', '/ownership/test', { project: 'tried', settings, ...which })).toEqual(found)
    expect(await write<OwnershipTested>('POST', '/ownership/test', { project: 'tried', event: event.id })).toMatchObject({
      owners: [],
      match: null,
    })
    const nobodys = { ownership: { rules: 'path:** nobody' } }
    expect(await write<OwnershipTested>('POST', '/ownership/test', { settings: nobodys, event: event.id })).toMatchObject({
      owners: [],
      match: { line: 1 },
      routes: [],
    })
  })

  test('that are wrong, or tried on what is not there, are told as problems', async () => {
    const { event } = await stored('wrong')
    const settings = { ownership: { rules: 'src/** #a' } }
    const problem = await write<Problem>('POST', '/ownership/test', { event: event.id, settings }, 400)
    expect(problem.errors?.[0]).toMatchObject({
      at: 'body.settings.ownership.rules',
      expected: expect.stringMatching(/^line 1, column 1: /),
    })
    await write('POST', '/ownership/test', { event: 'f'.repeat(32) }, 404)
    expect(await write<Problem>('POST', '/ownership/test', { project: 'wrong', issue: 'WRONG-99' }, 404)).toMatchObject({
      detail: 'There is no issue WRONG-99 in project wrong.',
    })
    await write('POST', '/ownership/test', { project: 'wrong' }, 400)
    await write('POST', '/ownership/test', { event: event.id, issue: 'WRONG-1' }, 400)
  })

  test('say whose an issue is, unless somebody has it', async () => {
    await write('PUT', '/settings?project=whose', { version: 0, settings: { ownership: OWNERSHIP } })
    const { issue } = await stored('whose')
    const owners = () => get<IssueOwners>(`/issues/${issue.id}/owners`)
    expect(await owners()).toMatchObject({
      issueId: issue.id,
      owner: '#payments',
      routes: ['slack/payments'],
      owners: ['#payments', '@ada'],
    })
    await write('PATCH', `/issues/${issue.id}`, { assignee: '@ada' })
    expect(await owners()).toMatchObject({ owner: '@ada', routes: ['slack/payments'], owners: ['#payments', '@ada'], match: { line: 2 } })
    expect((await fetch(`${base}/issues/${'a'.repeat(20)}/owners`)).status).toBe(404)
  })

  test('come from a CODEOWNERS, beside those that were written, and are not saved by that', async () => {
    const settings = { ownership: { rules: 'service:checkout #checkout' } }
    await write('PUT', '/settings?project=imported', { version: 0, settings })
    const text = '* @acme/all\n/*.js @ada\n/src/pay/ @acme/payments'
    const imported = await write<OwnershipImported>('POST', '/ownership/import', { project: 'imported', text })
    expect(imported).toMatchObject({
      taken: 2,
      notes: [{ line: 2, text: '/*.js @ada', taken: false }],
      teams: [
        { from: '@acme/all', to: '#all' },
        { from: '@acme/payments', to: '#payments' },
      ],
    })
    expect(imported.rules.split('\n').slice(1)).toEqual([
      'path:** #all',
      'path:src/pay/ #payments',
      '# end of CODEOWNERS',
      '',
      'service:checkout #checkout',
    ])
    const again = await write<OwnershipImported>('POST', '/ownership/import', { text: '* @ada', rules: imported.rules })
    expect(again.rules.split('\n').slice(1)).toEqual(['path:** @ada', '# end of CODEOWNERS', '', 'service:checkout #checkout'])
    expect((await get<ProjectSettings>('/settings?project=imported')).settings.ownership?.rules).toBe('service:checkout #checkout')
    await write('POST', '/ownership/import', { text: ' '.repeat(LIMITS.ownershipTextLength + 1) }, 400)
  })
})
