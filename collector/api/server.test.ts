import { request as rawRequest } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../model/event.ts'
import { fromMs } from '../model/time.ts'
import { systemClock, testHost } from '../testing.ts'
import mongodb from '../../exporters/mongodb/index.ts'
import { openStore } from '../store/open.ts'
import { ROUTES } from './routes.ts'
import { startApi } from './server.ts'
import { MAX_STREAMS } from './stream.ts'
import type { IssueList, Problem, ReleaseDetail, ReleaseList } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-api-'))
const host = testHost()
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let base: string
let issueId: string

beforeAll(async () => {
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock: systemClock,
    log: host.log,
  })
  const events = [event('1', 'TypeError'), event('2', 'TypeError'), event('3', 'RangeError')]
  await store.events.insert(events, 'block-1')
  const connector = mongodb.create(mongodb.config.parse({}), {}, testHost({ store }))
  await connector.start?.()
  await connector.consume!('exceptions', events, { block: { token: 'block-1', replay: false } })
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    clock: systemClock,
    log: host.log,
    metrics: host.metrics,
    otlp: { http: '127.0.0.1:4318', grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
  base = `http://${api.address}/api/v1`
  issueId = (await json<IssueList>(`${base}/issues?query=${encodeURIComponent('type:TypeError')}`)).issues[0]!.id
})

afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the API', () => {
  test('answers wrong input with a problem that names every field', async () => {
    const response = await fetch(`${base}/issues?limit=0&sort=age&form=-1d`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await response.json()) as Problem
    expect(problem.errors?.map((error) => error.at).sort()).toEqual(['query.form', 'query.limit', 'query.sort'])
    expect(problem.errors?.find((error) => error.at === 'query.form')?.expected).toContain('did you mean from')
  })

  test('answers a search that it can not read with the position', async () => {
    const problem = await json<Problem>(`${base}/issues?query=${encodeURIComponent('is:unresolved level:"err')}`)
    expect(problem).toMatchObject({ status: 400, type: '/api/v1/problems#bad-query' })
    expect(problem.errors?.[0]?.at).toMatch(/^query\.query:\d+$/)
  })

  test.each(['bm90LW9uZQ', 'x', '🦊', '{"a":1}'])('refuses the foreign cursor %s', async (cursor) => {
    const response = await fetch(`${base}/issues?cursor=${encodeURIComponent(cursor)}`)
    expect(response.status).toBe(400)
  })

  test('refuses an empty range', async () => {
    expect((await fetch(`${base}/issues?from=-1h&to=-2h`)).status).toBe(400)
  })

  test('says 404 for an issue and an event that are not there', async () => {
    expect((await fetch(`${base}/issues/00000000000000000000`)).status).toBe(404)
    expect((await fetch(`${base}/events/00000000000000000000000000000000`)).status).toBe(404)
    expect((await fetch(`${base}/events/not-an-id`)).status).toBe(404)
  })

  test('answers releases, one of them by any name, and what is wrong with a question', async () => {
    const { releases, total } = await json<ReleaseList>(`${base}/releases?sort=lastSeen`)
    expect([releases.length, total]).toEqual([1, 1])
    expect(releases[0]).toMatchObject({ sessions: 0, crashFreeSessions: null, events: 3 })
    const { version } = releases[0]!
    expect(await json<ReleaseDetail>(`${base}/releases/${encodeURIComponent(version)}?buckets=2`)).toMatchObject({ version, releases })
    const missing = await fetch(`${base}/releases/${encodeURIComponent('a/b')}`)
    expect([missing.status, ((await missing.json()) as Problem).detail]).toEqual([404, 'There is no releases with id a/b.'])
    for (const wrong of ['sort=best', 'cursor=x', 'servise=a', 'from=-1h&to=-2h'])
      expect((await fetch(`${base}/releases?${wrong}`)).status).toBe(400)
  })

  test('says 404 for an unknown route and 405 with Allow for a wrong method', async () => {
    const unknown = await fetch(`${base}/isues`)
    expect([unknown.status, ((await unknown.json()) as Problem).type]).toEqual([404, '/api/v1/problems#unknown-route'])
    const wrong = await fetch(`${base}/issues`, { method: 'DELETE' })
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('allow')).toContain('PATCH')
  })

  test('answers only to Host names that it knows', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const [hostname, port] = api.address.split(':') as [string, string]
      const request = rawRequest({ hostname, port, path: '/api/v1/issues', headers: { Host: 'evil.example' } }, (response) => {
        response.resume()
        resolve(response.statusCode!)
      })
      request.on('error', reject)
      request.end()
    })
    expect(status).toBe(421)
  })

  test('takes writes as JSON only, and never from another origin', async () => {
    const change = { method: 'PATCH', body: '{"status":"resolved"}' }
    expect((await fetch(`${base}/issues/${issueId}`, { ...change, headers: { 'Content-Type': 'text/plain' } })).status).toBe(415)
    const foreign = { 'Content-Type': 'application/json', Origin: 'https://evil.example' }
    expect((await fetch(`${base}/issues/${issueId}`, { ...change, headers: foreign })).status).toBe(403)
    const large = await fetch(`${base}/issues/${issueId}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: `"${'x'.repeat(300_000)}"`,
    })
    expect(large.status).toBe(413)
  })

  test('lists, resolves and reopens an issue', async () => {
    const list = await json<IssueList>(`${base}/issues`)
    expect(list.issues.map((issue) => [issue.type, issue.count]).sort()).toEqual([
      ['RangeError', 1],
      ['TypeError', 2],
    ])
    expect(list.counts.unresolved).toBe(2)
    const resolved = await patch(`${base}/issues/${issueId}`, { status: 'resolved' })
    expect(resolved).toMatchObject({ id: issueId, status: 'resolved' })
    expect((await json<IssueList>(`${base}/issues?query=is:unresolved`)).total).toBe(1)
    expect(await patch(`${base}/issues`, { ids: [issueId], change: { status: 'unresolved' } })).toMatchObject({
      issues: [{ id: issueId, status: 'unresolved' }],
    })
  })

  test('gives each event with its neighbours in the issue', async () => {
    const { events } = await json<{ events: { id: string }[] }>(`${base}/issues/${issueId}/events`)
    expect(events).toHaveLength(2)
    const newest = await json<{ event: ExceptionEvent; older: string; newer: null }>(`${base}/events/${events[0]!.id}`)
    expect([newest.older, newest.newer, newest.event.exceptions[0]!.type]).toEqual([events[1]!.id, null, 'TypeError'])
  })

  test('documents every route that it answers', async () => {
    const document = await json<{ openapi: string; paths: Record<string, Record<string, { responses: unknown }>> }>(`${base}/openapi.json`)
    expect(document.openapi).toBe('3.1.0')
    const paths = new Set(ROUTES.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))
    expect(Object.keys(document.paths).sort()).toEqual([...paths, '/stream'].sort())
    for (const path of ['/issues', '/events', '/events/histogram', '/services', '/projects', '/status'])
      expect((await fetch(`${base}${path}`)).status, path).toBe(200)
  })

  test('tells a live stream of a change within a second', async () => {
    const abort = new AbortController()
    const response = await fetch(`${base}/stream`, { signal: abort.signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toContain('event: hello')
    await patch(`${base}/issues/${issueId}`, { priority: 'high' })
    let text = ''
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? ''
    expect(text).toContain(issueId)
    abort.abort()
  })
})

test('the API answers one live stream too many with a problem, and has room again when one ends', async () => {
  const aborts = Array.from({ length: MAX_STREAMS }, () => new AbortController())
  await Promise.all(aborts.map(({ signal }) => fetch(`${base}/stream`, { signal })))
  const refused = await fetch(`${base}/stream`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(((await refused.json()) as Problem).type).toBe('/api/v1/problems#too-many-streams')
  for (const abort of aborts) abort.abort()
  const again = new AbortController()
  await expect.poll(async () => (await fetch(`${base}/stream`, { signal: again.signal })).status, { timeout: 5000 }).toBe(200)
  again.abort()
})

async function json<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T
}

async function patch(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  expect(response.status).toBe(200)
  return response.json()
}

function event(ordinal: string, type: string): ExceptionEvent {
  const ms = Date.now() - 10_000 + Number(ordinal)
  const hash = type === 'TypeError' ? 'a' : 'b'
  return {
    id: ms.toString(16).padStart(12, '0') + ordinal.padStart(20, '0'),
    project: 'default',
    signal: 'traces',
    time: fromMs(ms),
    receivedAt: fromMs(ms),
    service: 'shop',
    environment: 'production',
    release: '1.4.2',
    level: 'error',
    traceId: ordinal.padStart(32, '1'),
    exceptions: [{ type, message: 'it broke', frames: [], stack: '' }],
    breadcrumbs: [],
    trace: [],
    attributes: {},
    resource: {},
    fingerprint: { version: 1, system: hash.repeat(32), by: 'message', parts: { app: [], system: [type] } },
    culprit: 'place in src/orders.js',
    scrubbed: [],
    notes: [],
    sampleRate: 1,
  }
}
