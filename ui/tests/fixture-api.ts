/**
 * The API's routes over generated data, with the built UI before them, for looking at pages and for tests that want a state at will:
 * `node ui/tests/fixture-api.ts [port]`. `POST /fixture` takes {state} and {emit: StreamMessage}; the states are those of `State`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IssueChangeRequest, IssueSummary, Problem } from '../src/lib/api/types.ts'
import { answerAlerts, newAlerting } from './fixture-alerts.ts'
import { makeEvent, makeHostile, makeIssues, makeServices } from './fixture-data.ts'
import { answerKeys, newKeys } from './fixture-keys.ts'
import { ownersOf } from './fixture-ownership.ts'
import { getRelease, listReleases } from './fixture-releases.ts'
import { answerSettings, listArtifacts, newSettings } from './fixture-settings.ts'
import { listActivity, newRegrouped, regroup, symbolicate, withMerges } from './fixture-regroup.ts'

export type State = 'normal' | 'never' | 'done' | 'away' | 'stale' | 'part' | 'slow' | 'many' | 'hostile' | 'failing'

const SLOW_MS = 1200
const now = Date.now()
let state: State = 'normal'
let issues = makeIssues(128, now)
let regrouped = newRegrouped()
let settings = newSettings()
let keys = newKeys(now)
let alerting = newAlerting(state, issues, now)
const streams = new Set<ServerResponse>()

const STATUS_TESTS: Record<string, (issue: IssueSummary) => boolean> = {
  unresolved: (issue) => issue.status === 'unresolved',
  resolved: (issue) => issue.status === 'resolved',
  archived: (issue) => issue.status === 'archived',
  new: (issue) => issue.substatus === 'new',
  regressed: (issue) => issue.substatus === 'regressed',
}

const SORTS: Record<string, (a: IssueSummary, b: IssueSummary) => number> = {
  lastSeen: (a, b) => b.lastSeen.localeCompare(a.lastSeen),
  firstSeen: (a, b) => b.firstSeen.localeCompare(a.firstSeen),
  count: (a, b) => b.count - a.count,
  users: (a, b) => b.users - a.users,
  priority: (a, b) => a.priority.localeCompare(b.priority),
}

function matches(issue: IssueSummary, token: string): boolean {
  const [, key, value] = /^(\w+):(.*)$/.exec(token) ?? []
  if (key === 'is') return STATUS_TESTS[value!]?.(issue) ?? true
  if (key === 'level') return issue.level === value
  if (key === 'service') return issue.service === value
  if (key === 'first_release') return issue.firstRelease === '1.4.2'
  if (key === 'environment') return issue.environments.includes(value!)
  return `${issue.type} ${issue.message} ${issue.shortId}`.toLowerCase().includes(token.toLowerCase())
}

function problem(kind: string, status: number, title: string, detail: string): { status: number; body: Problem } {
  return { status, body: { type: `/api/v1/problems#${kind}`, title, status, detail } }
}

function listIssues(params: URLSearchParams): { status: number; body: unknown } {
  const query = (params.get('query') ?? '').split(/\s+/).filter(Boolean)
  if (query.includes('is:wrong'))
    return problem(
      'bad-query',
      400,
      'The search query can not be understood',
      'is:wrong at 0: expected one of unresolved, resolved, archived, new, regressed.',
    )
  const pool =
    state === 'never' ? [] : state === 'done' ? issues.map((issue) => ({ ...issue, status: 'resolved' as const, substatus: null })) : issues
  const base = pool.filter(
    (issue) =>
      !regrouped.merged.has(issue.id) &&
      (params.get('project') ?? issue.project) === issue.project &&
      query.every((one) => one.startsWith('is:') || matches(issue, one)),
  )
  const found = base.filter((issue) => query.every((one) => matches(issue, one))).sort(SORTS[params.get('sort') ?? 'lastSeen'])
  const start = Number(params.get('cursor') ?? 0)
  const end = start + Number(params.get('limit') ?? 50)
  const count = (name: string): number => base.filter(STATUS_TESTS[name]!).length
  return {
    status: 200,
    body: {
      issues: found.slice(start, end),
      nextCursor: end < found.length ? String(end) : null,
      total: state === 'many' ? { atLeast: 10_000 } : found.length,
      counts: {
        unresolved: count('unresolved'),
        resolved: count('resolved'),
        archived: count('archived'),
        regressed: count('regressed'),
        new: count('new'),
      },
      ...(state === 'stale' && { staleSince: new Date(now - 90_000).toISOString() }),
    },
  }
}

function change(ids: string[], request: IssueChangeRequest): IssueSummary[] {
  for (const issueId of ids) regrouped.activity.push({ issueId, change: request })
  issues = issues.map((issue) => {
    if (!ids.includes(issue.id)) return issue
    return 'status' in request
      ? { ...issue, status: request.status, substatus: request.status === 'unresolved' ? 'ongoing' : null }
      : { ...issue, ...request }
  })
  return issues.filter((issue) => ids.includes(issue.id))
}

function answer(path: string, params: URLSearchParams): { status: number; body: unknown } {
  const [, kind, id, what] = /^\/api\/v1\/(\w+)(?:\/(\w+)(?:\/(\w+))?)?/.exec(path) ?? []
  const issue = issues.find(
    (one) => one.id === (regrouped.merged.get(id!) ?? id) || (id !== undefined && one.id.slice(-4) === id.slice(0, 4)),
  )
  if (state === 'away' || (state === 'part' && (kind === 'projects' || kind === 'events')))
    return problem(
      'store-away',
      503,
      'A store can not be reached',
      'The event store does not answer. What senders were told is stored, is stored; try again in a moment.',
    )
  if (kind === 'issues' && id === undefined) return listIssues(params)
  if (kind === 'issues' && issue && what === 'activity') return { status: 200, body: listActivity(issue.id, regrouped, now) }
  if (kind === 'issues' && issue && what === 'owners') return { status: 200, body: ownersOf(issue) }
  if (kind === 'issues' && issue) return { status: 200, body: withMerges(issue, regrouped, issues, now) }
  if (kind === 'events' && issue && what === 'symbolication') return { status: 200, body: symbolicate(issue, now) }
  if (kind === 'events' && id !== undefined && issue) return { status: 200, body: makeEvent(issue, Number(id.at(-1)), now) }
  if (kind === 'events' && id === undefined) {
    const events = issues.slice(0, 50).map((one, index) => ({
      ...one,
      id: makeEvent(one, 2, now).event.id,
      issueId: one.id,
      time: new Date(now - index * 61_000).toISOString(),
      environment: 'production',
      release: one.lastRelease,
      traceId: null,
      user: index % 2 ? 'u-8812' : null,
    }))
    return { status: 200, body: { events: state === 'never' ? [] : events, nextCursor: null, total: events.length } }
  }
  if (kind === 'projects') {
    const projects =
      state === 'never'
        ? []
        : [
            { id: 'billing', issues: 25 },
            { id: 'shop', issues: 103 },
          ]
    return { status: 200, body: { projects, nextCursor: null, total: projects.length } }
  }
  if (kind === 'services') {
    const services = state === 'never' ? [] : makeServices(now)
    return { status: 200, body: { services, nextCursor: null, total: services.length } }
  }
  if (kind === 'releases') {
    const version = decodeURIComponent(path.split('/')[4] ?? '')
    if (version === '')
      return { status: 200, body: state === 'never' ? { releases: [], nextCursor: null, total: 0 } : listReleases(params, now) }
    const release = getRelease(version, params, now)
    return release === undefined
      ? problem('not-found', 404, 'There is no such thing', `There is no releases with id ${version}.`)
      : { status: 200, body: release }
  }
  if (kind === 'artifacts') return { status: 200, body: listArtifacts(settings, params, now) }
  if (kind === 'status')
    return {
      status: 200,
      body: { version: '0.1.0', otlp: { http: '127.0.0.1:4318', grpc: '127.0.0.1:4317' }, serverTime: new Date().toISOString() },
    }
  return problem('not-found', 404, 'There is no such thing', `There is no ${kind} with id ${id}.`)
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

async function readJson(request: IncomingMessage): Promise<Record<string, never>> {
  return JSON.parse(await readText(request))
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://x')
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(JSON.stringify(body))
  }
  if (url.pathname === '/api/v1/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: hello\ndata: ${JSON.stringify({ type: 'hello', serverTime: new Date().toISOString() })}\n\n`)
    streams.add(response.on('close', () => streams.delete(response)))
    return
  }
  if (url.pathname === '/fixture') {
    const body = (await readJson(request)) as { state?: State; emit?: { type: string } }
    if (body.state) {
      state = body.state
      regrouped = newRegrouped()
      settings = newSettings()
      keys = state === 'never' ? [] : newKeys(now)
      issues = [...(state === 'hostile' ? [makeHostile(now)] : []), ...makeIssues(128, now)]
      alerting = newAlerting(state, issues, now)
    }
    if (body.emit) for (const stream of streams) stream.write(`event: ${body.emit.type}\ndata: ${JSON.stringify(body.emit)}\n\n`)
    return send(200, { streams: streams.size })
  }
  if (state === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
  if (state !== 'away' && url.pathname.startsWith('/api/v1/keys')) {
    const answered = answerKeys(request.method!, url, request.method === 'GET' ? {} : await readJson(request), keys, now)
    return send(answered.status, answered.body)
  }
  if (state !== 'away' && /^\/api\/v1\/(rules|alerts|channels|deliveries)/.test(url.pathname)) {
    const answered = answerAlerts(request.method!, url, request.method!.startsWith('P') ? await readJson(request) : {}, alerting, now)
    if (answered) return send(answered.status, answered.body)
  }
  if (request.method === 'PATCH' && state !== 'away') {
    const body = (await readJson(request)) as unknown as { ids: string[]; change: IssueChangeRequest }
    return send(200, { issues: change(body.ids, body.change) })
  }
  if (state !== 'away' && /^\/api\/v1\/(settings|grouping|scrub|openapi|artifacts|ownership)/.test(url.pathname)) {
    const text = request.method === 'PUT' || request.method === 'POST' ? await readText(request) : '{}'
    const answered = answerSettings(request.method!, url, text, settings, issues)
    if (answered) return send(answered.status, answered.body)
  }
  if (request.method === 'POST' && url.pathname.startsWith('/api/v1/issues/') && state !== 'away')
    return send(200, regroup(url.pathname, await readJson(request), regrouped, issues))
  const { status, body } = answer(url.pathname, url.searchParams)
  send(status, body)
}

const server = createServer((request, response) => {
  if (request.url!.startsWith('/api/') || request.url === '/fixture') void serve(request, response)
  else handler(request, response, () => response.writeHead(404).end())
})
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
process.env['FAULTLINE_API'] = address
const builds = new URL('../build/', import.meta.url)
if (!existsSync(new URL('current', builds))) throw new Error('Cannot test the pages as the UI is not built: npm test builds it.')
const { handler } = (await import(new URL(`${readFileSync(new URL('current', builds), 'utf8')}/handler.js`, builds).href)) as {
  handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
console.log(address)
