import type { EventDetail, EventList, EventSummary, Issue } from '../../api/types.ts'
import type { Level } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { readStored } from '../events/stored-event.ts'
import type { EventStore } from '../index.ts'
import type { ListIssues, Range } from '../queries.ts'
import { parseSearch, type Search } from '../search-grammar.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { Parameters } from './parameters.ts'
import { searchSql, type SearchContext } from './search-sql.ts'
import { issueSource, mapSource, projectSql, timeSql, whereSql } from './sources.ts'

const DEFAULT_LIMIT = 50
const DAY_MS = 86_400_000

/** One fingerprint of one project: what the rows of an issue are found by. */
export interface Fingerprints {
  project: string
  fingerprints: readonly string[]
}

interface EventRow {
  id: string
  nanos: string
  project: string
  fingerprint: string
  type: string
  message: string
  service: string
  environment: string
  release: string
  level: Level
  handled: number
  trace_id: string
  user: string
}

const SUMMARY_COLUMNS = `s.id AS id, toString(toUnixTimestamp64Nano(s.time)) AS nanos, s.project AS project, s.fingerprint AS fingerprint,
  s.type AS type, s.message AS message, s.service AS service, s.environment AS environment, s.release AS release, s.level AS level,
  s.handled AS handled, s.trace_id AS trace_id, s.user AS user`

/** Events that match a search, newest first. */
export async function listEvents(events: EventStore, request: ListIssues, nowMs: number, me: string): Promise<EventList> {
  const params = new Parameters()
  const from = matching(request, parseSearch(request.query ?? ''), { params, nowMs, titles: 'event', me })
  return pageOf(events, 'events', from, params, request)
}

/** Events of one issue, newest first. */
export function listEventsOf(
  events: EventStore,
  id: string,
  of: Fingerprints,
  range: Range & { limit?: number | undefined; cursor?: string | undefined },
): Promise<EventList> {
  const params = new Parameters()
  return pageOf(
    events,
    `events.${id}`,
    `events AS s${whereSql([...fingerprintSql(of, params), ...timeSql(range.from, range.to, params)])}`,
    params,
    range,
  )
}

async function pageOf(
  events: EventStore,
  list: string,
  from: string,
  params: Parameters,
  { limit: asked, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<EventList> {
  const after = decodeCursor(list, cursor, ['string', 'string'])
  const limit = Math.min(asked ?? DEFAULT_LIMIT, LIMITS.pageSize)
  const total = await events.query<{ total: number }>(`SELECT count() AS total FROM ${from}`, params.values)
  const position = after === undefined ? '' : ` AND (s.time, s.id) < (${nanosSql(after[0], params)}, ${params.string(after[1])})`
  const rows = await events.query<EventRow>(
    `SELECT ${SUMMARY_COLUMNS} FROM ${from}${position} ORDER BY s.time DESC, s.id DESC LIMIT ${limit + 1}`,
    params.values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const issues = await issuesOf(events, page)
  return {
    events: page.map((row) => summaryOf(row, issues.get(`${row.project}:${row.fingerprint}`) ?? '')),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(list, [last.nanos, last.id]) : null,
    total: total[0]?.total ?? 0,
  }
}

/** Events over time. Buckets run from `from` (24 hours before `to` where none is asked), oldest first, weighted by sample rate. */
export async function histogram(
  events: EventStore,
  request: ListIssues & { buckets?: number | undefined },
  nowMs: number,
  me: string,
): Promise<Issue['histogram']> {
  const params = new Parameters()
  const range = histogramRange(request, nowMs)
  const from = matching({ ...request, ...range }, parseSearch(request.query ?? ''), { params, nowMs, titles: 'event', me })
  return bucketed(events, from, params, range, request.buckets)
}

export async function histogramOf(events: EventStore, of: Fingerprints, asked: Range, nowMs: number): Promise<Issue['histogram']> {
  const params = new Parameters()
  const range = histogramRange(asked, nowMs)
  return bucketed(
    events,
    `events AS s${whereSql([...fingerprintSql(of, params), ...timeSql(range.from, range.to, params)])}`,
    params,
    range,
  )
}

async function bucketed(
  events: EventStore,
  from: string,
  params: Parameters,
  range: { from: number; to: number },
  asked = 48,
): Promise<Issue['histogram']> {
  const buckets = Math.min(asked, LIMITS.histogramBuckets)
  const bucketMs = Math.max(1, Math.ceil((range.to - range.from) / buckets))
  const counts = new Array<number>(Math.ceil((range.to - range.from) / bucketMs)).fill(0)
  const rows = await events.query<{ bucket: number; count: number }>(
    `SELECT toUInt32(intDiv(toUnixTimestamp64Milli(s.time) - ${params.int(range.from)}, ${params.int(bucketMs)})) AS bucket, sum(s.weight) AS count
FROM ${from} GROUP BY bucket`,
    params.values,
  )
  for (const { bucket, count } of rows) counts[bucket] = Math.round(count)
  return { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString(), bucketMs, counts }
}

function histogramRange({ from, to }: Range, nowMs: number): { from: number; to: number } {
  // An event may be a little ahead of our clock (LIMITS.timeFutureMs); what happened this very millisecond counts.
  const end = to ?? nowMs + 1
  return { from: Math.min(from ?? end - DAY_MS, end - 1), to: end }
}

/** One event whole, by the projection that is sorted by id, and then by the primary key. */
export async function getEvent(
  events: EventStore,
  id: string,
  issueOf: (project: string, fingerprint: string) => Promise<({ id: string } & Fingerprints) | undefined>,
): Promise<Omit<EventDetail, 'doors'> | undefined> {
  const [place] = await events.query<{ project: string; fingerprint: string; nanos: string }>(
    'SELECT project, fingerprint, toString(toUnixTimestamp64Nano(time)) AS nanos FROM events WHERE id = {id:String} LIMIT 1',
    { id },
  )
  if (place === undefined) return undefined
  const issue = await issueOf(place.project, place.fingerprint)
  const params = new Parameters()
  const own = fingerprintSql({ project: place.project, fingerprints: [place.fingerprint] }, params).join(' AND ')
  const all = fingerprintSql(issue ?? { project: place.project, fingerprints: [place.fingerprint] }, params).join(' AND ')
  const time = nanosSql(place.nanos, params)
  const here = params.string(id)
  const neighbour = (comparison: string, order: string): string =>
    `(SELECT groupArray(id) FROM (SELECT id FROM events AS s WHERE ${all} AND s.time ${comparison}= ${time} AND (s.time, s.id) ${comparison} (${time}, ${here})
ORDER BY s.time ${order}, s.id ${order} LIMIT 1))`
  const [row] = await events.query<{ event: string; stored_at: string; older: string[]; newer: string[] }>(
    `SELECT event, toString(toUnixTimestamp64Nano(stored_at)) AS stored_at, ${neighbour('<', 'DESC')} AS older, ${neighbour('>', 'ASC')} AS newer
FROM events AS s WHERE ${own} AND s.time = ${time} AND s.id = ${here} LIMIT 1`,
    params.values,
  )
  if (row === undefined) return undefined
  const event = readStored(row.event)
  return {
    event: { ...event, storedAt: row.stored_at },
    issueId: issue?.id ?? null,
    older: row.older[0] ?? null,
    newer: row.newer[0] ?? null,
  }
}

function matching(request: ListIssues, search: Search | undefined, context: SearchContext): string {
  const { params, nowMs } = context
  const where = [
    ...projectSql(request.project, params).map((sql) => `s.${sql}`),
    ...timeSql(request.from, request.to, params).map((sql) => `s.${sql}`),
    searchSql(search, context),
  ]
  // Only tokens about issues ask for the issue; most searches of events need no join.
  const joins = /\bi\./.test(where.join())
    ? ` INNER JOIN ${mapSource(request.project, params)} AS m ON s.project = m.project AND s.fingerprint = m.fingerprint
INNER JOIN ${issueSource(request.project, nowMs, params)} AS i ON i.id = m.issue`
    : ''
  return `events AS s${joins}${whereSql(where)}`
}

async function issuesOf(events: EventStore, rows: readonly EventRow[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await events.query<{ project: string; fingerprint: string; issue: string }>(
    `SELECT project, fingerprint, issue FROM issue_fingerprints FINAL
WHERE project IN {projects:Array(String)} AND fingerprint IN {fingerprints:Array(String)}`,
    { projects: [...new Set(rows.map((row) => row.project))], fingerprints: [...new Set(rows.map((row) => row.fingerprint))] },
  )
  return new Map(found.map(({ project, fingerprint, issue }) => [`${project}:${fingerprint}`, issue]))
}

function summaryOf(row: EventRow, issueId: string): EventSummary {
  return {
    id: row.id,
    time: new Date(Number(BigInt(row.nanos) / 1_000_000n)).toISOString(),
    issueId,
    type: row.type,
    message: row.message,
    service: row.service,
    environment: row.environment,
    release: row.release,
    level: row.level,
    handled: row.handled === -1 ? null : row.handled === 1,
    traceId: row.trace_id === '' ? null : row.trace_id,
    user: row.user === '' ? null : row.user,
  }
}

export function fingerprintSql({ project, fingerprints }: Fingerprints, params: Parameters): string[] {
  return [`s.project = ${params.string(project)}`, `s.fingerprint IN ${params.strings(fingerprints)}`]
}

// A decimal string: 64 bits do not fit a number. What is no number (a forged cursor) is the beginning of time.
const nanosSql = (nanos: string, params: Parameters): string => `fromUnixTimestamp64Nano(toInt64OrZero(${params.string(nanos)}), 'UTC')`
