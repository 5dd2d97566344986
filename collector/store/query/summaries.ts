import type { IssueStatus, IssueSubstatus, IssueSummary, Priority } from '../../api/types.ts'
import { substatusAt } from '../../lifecycle/state.ts'
import type { Level } from '../../model/event.ts'
import type { EventStore } from '../index.ts'
import type { IssueDocument } from '../issues/issue-document.ts'
import type { Range } from '../queries.ts'
import type { Search } from '../search-grammar.ts'
import { Parameters } from './parameters.ts'
import { needsOf, searchSql, type SearchContext } from './search-sql.ts'
import { eventSource, hourlySource, issueSource, mapSource } from './sources.ts'

/** What is counted for an issue; the rest of a summary stands in its document and in the mirror. */
export interface Numbers {
  count: number
  users: number
  sparkline: number[]
}

export const SPARKLINE_BUCKETS = 24
const HOUR_MS = 3_600_000
/** From this width on, an hour of the roll-up may count for the bucket in which it begins. */
const COARSE_MS = 6 * HOUR_MS

/** `rows` is the part of the search that single events decide; only its events count. */
export interface SummaryScope extends Range {
  rows: Search | undefined
  nowMs: number
  me: string
}

/** Count, users and sparkline of the issues of one page, in one query. Without a range the sparkline shows the last 24 whole hours. */
export async function countIssues(events: EventStore, ids: readonly string[], scope: SummaryScope): Promise<Map<string, Numbers>> {
  if (ids.length === 0) return new Map()
  const params = new Parameters()
  const { from, bucketMs } = sparklineRange(scope)
  const map = mapSource(undefined, params, ids)
  // By the primary key: a page of issues is a small part of all rows.
  const own = [`(project, fingerprint) IN (SELECT project, fingerprint FROM ${map})`]
  const fine = scope.from !== undefined && bucketMs < COARSE_MS
  const source = fine || needsOf(scope.rows) === 'event' ? eventSource(scope, own, params) : hourlySource(scope, own, params)
  const context: SearchContext = { params, nowMs: scope.nowMs, titles: 'issue', me: scope.me }
  const bucket = `intDiv(s.at - ${params.int(from)}, ${params.int(bucketMs)})`
  const where = searchSql(scope.rows, context)
  const rows = await events.query<{ issue: string; count: number; users: number; sparkline: Record<string, number> }>(
    `SELECT m.issue AS issue, sum(s.count) AS count, finalizeAggregation(${source.users}) AS users,
  sumMapIf(map(toUInt8(${bucket}), s.count), s.at >= ${params.int(from)} AND ${bucket} < ${SPARKLINE_BUCKETS}) AS sparkline
FROM ${source.sql} AS s INNER JOIN ${map} AS m ON s.project = m.project AND s.fingerprint = m.fingerprint
${where.includes('i.') ? `INNER JOIN ${issueSource(undefined, scope.nowMs, params)} AS i ON i.id = m.issue` : ''}
WHERE ${where} GROUP BY issue`,
    params.values,
  )
  return new Map(
    rows.map(({ issue, count, users, sparkline }) => [
      issue,
      {
        count: Math.round(count),
        users,
        sparkline: Array.from({ length: SPARKLINE_BUCKETS }, (_, index) => Math.round(sparkline[index] ?? 0)),
      },
    ]),
  )
}

export const NO_NUMBERS: Numbers = { count: 0, users: 0, sparkline: new Array<number>(SPARKLINE_BUCKETS).fill(0) }

function sparklineRange({ from, to, nowMs }: SummaryScope): { from: number; bucketMs: number } {
  if (from === undefined) {
    const end = (Math.floor((to ?? nowMs) / HOUR_MS) + 1) * HOUR_MS
    return { from: end - SPARKLINE_BUCKETS * HOUR_MS, bucketMs: HOUR_MS }
  }
  return { from, bucketMs: Math.max(1, Math.ceil(((to ?? nowMs) - from + 1) / SPARKLINE_BUCKETS)) }
}

/** A row of `issueSource`. */
export interface IssueMirrorRow {
  id: string
  short_id: string
  title: string
  project: string
  type: string
  message: string
  culprit: string
  status: IssueStatus
  state: string
  level: Level
  handled: number
  priority: Priority
  service: string
  environments: string[]
  first_release: string
  last_release: string
  first_seen: number
  last_seen: number
  assignee: string
}

export function summaryOfRow(row: IssueMirrorRow, numbers: Numbers): IssueSummary {
  return {
    id: row.id,
    shortId: row.short_id,
    project: row.project,
    title: row.title === '' ? null : row.title,
    type: row.type,
    message: row.message,
    culprit: row.culprit,
    status: row.status,
    substatus: row.state === '' ? null : (row.state as IssueSubstatus),
    level: row.level,
    handled: row.handled === -1 ? null : row.handled === 1,
    priority: row.priority,
    service: row.service,
    environments: row.environments,
    firstRelease: row.first_release,
    lastRelease: row.last_release,
    ...numbers,
    firstSeen: new Date(row.first_seen).toISOString(),
    lastSeen: new Date(row.last_seen).toISOString(),
    assignee: row.assignee === '' ? null : row.assignee,
  }
}

export function summaryOfDocument(issue: IssueDocument, nowMs: number, numbers: Numbers): IssueSummary {
  return {
    id: issue._id,
    shortId: issue.shortId,
    project: issue.project,
    title: issue.title || null,
    type: issue.type,
    message: issue.message,
    culprit: issue.culprit,
    status: issue.status,
    substatus: substatusAt(issue, nowMs),
    level: issue.level,
    handled: issue.handled,
    priority: issue.priority,
    service: issue.service,
    environments: issue.environments,
    firstRelease: issue.firstRelease,
    lastRelease: issue.lastRelease,
    ...numbers,
    firstSeen: new Date(issue.firstSeen).toISOString(),
    lastSeen: new Date(issue.lastSeen).toISOString(),
    assignee: issue.assignee,
  }
}
