import { SUBSTATUS_LASTS_MS } from '../../lifecycle/state.ts'
import type { Range } from '../queries.ts'
import type { Parameters } from './parameters.ts'

/** Rows to count, as a subquery: `project fingerprint service environment release level at count` and what `users` needs; `at` in ms. */
export interface Source {
  sql: string
  /** Distinct users over some of its rows: an aggregate whose state `uniqIfMerge` reads. */
  users: string
}

export const HOUR_MS = 3_600_000
const KEYS = 'project, fingerprint, service, environment, release, level'

/** Every single event of the range among those that `rows` (conditions on project and fingerprint) leaves, with all columns a search can ask for. */
export function eventSource({ from, to }: Range, rows: readonly string[], params: Parameters): Source {
  const where = [...rows, ...timeSql(from, to, params)]
  return {
    sql: `(SELECT ${KEYS}, toUnixTimestamp64Milli(time) AS at, weight AS count, user, handled, files, functions, tags, trace_id, type, message, culprit, id
FROM events${whereSql(where)})`,
    users: `uniqIfState(s.user, s.user != '')`,
  }
}

/**
 * The roll-up by hour, exact to the millisecond: where a range begins or ends within an hour, the single events of that piece stand in.
 * `at` is the start of the hour elsewhere.
 */
export function hourlySource({ from, to }: Range, rows: readonly string[], params: Parameters): Source {
  const firstHour = from === undefined ? undefined : Math.ceil(from / HOUR_MS) * HOUR_MS
  const lastHour = to === undefined ? undefined : Math.floor(to / HOUR_MS) * HOUR_MS
  const pieces: string[] = []
  const edge = (begin: number | undefined, end: number | undefined): void => {
    const where = [...rows, ...timeSql(begin, end, params)]
    pieces.push(`SELECT ${KEYS}, toUnixTimestamp64Milli(time) AS at, weight AS count,
  initializeAggregation('uniqIfState', user, toUInt8(user != '')) AS users FROM events${whereSql(where)}`)
  }
  if (firstHour !== undefined && lastHour !== undefined && firstHour >= lastHour) edge(from, to)
  else {
    if (from !== undefined && from !== firstHour) edge(from, firstHour)
    if (to !== undefined && to !== lastHour) edge(lastHour, to)
    const where = [...rows]
    if (firstHour !== undefined) where.push(`hour >= toDateTime(${params.int(firstHour / 1000)}, 'UTC')`)
    if (lastHour !== undefined) where.push(`hour < toDateTime(${params.int(lastHour / 1000)}, 'UTC')`)
    pieces.push(`SELECT ${KEYS}, toInt64(toUnixTimestamp(hour)) * 1000 AS at, events AS count, users FROM events_hourly${whereSql(where)}`)
  }
  return { sql: `(${pieces.join('\nUNION ALL\n')})`, users: 'uniqIfMergeState(s.users)' }
}

/** The map from fingerprint to issue. */
export function mapSource(project: string | undefined, params: Parameters, issues?: readonly string[]): string {
  const where = projectSql(project, params)
  // After FINAL has chosen the newest entry, since a merge moves a fingerprint from one issue to another.
  const chosen = issues === undefined ? '' : ` WHERE issue IN ${params.strings(issues)}`
  return `(SELECT project, fingerprint, issue FROM (SELECT project, fingerprint, issue FROM issue_fingerprints FINAL${whereSql(where)})${chosen})`
}

/** The issues as people see them now: `state` is the substatus, which ages into `ongoing` by itself (`substatusAt`). */
export function issueSource(project: string | undefined, nowMs: number, params: Parameters): string {
  const since = params.int(nowMs - SUBSTATUS_LASTS_MS)
  return `(SELECT *, ${stateSql(since)} AS state
FROM issues FINAL${whereSql(projectSql(project, params))})`
}

/**
 * The issues as they were at a moment, in milliseconds since the epoch: the columns of `issueSource` that a search or a rule asks for. Asked for by
 * id, one that came later is as it began: its event may have been stored, or its change judged, a moment before it was written.
 */
export function issuesAt(project: string | undefined, atMs: number, params: Parameters, ids?: readonly string[]): string {
  const since = params.int(atMs - SUBSTATUS_LASTS_MS)
  const before = `at <= fromUnixTimestamp64Milli(${params.int(atMs)}, 'UTC')`
  const where = [...projectSql(project, params), ids === undefined ? before : `id IN ${params.strings(ids)}`]
  const newest = ids === undefined ? 'version DESC' : `${before} DESC, if(${before}, toInt64(version), -toInt64(version)) DESC`
  return `(SELECT *, ${stateSql(since)} AS state
FROM (SELECT * FROM issue_history${whereSql(where)} ORDER BY ${newest} LIMIT 1 BY project, id))`
}

/** The same as `substatusAt`; empty for what is not unresolved. */
const stateSql = (since: string): string =>
  `multiIf(status != 'unresolved', '', substatus IN ('new', 'regressed', 'escalating') AND substatus_since > ${since}, substatus, 'ongoing')`

export function timeSql(from: number | undefined, to: number | undefined, params: Parameters): string[] {
  const at = (ms: number): string => `fromUnixTimestamp64Milli(${params.int(ms)}, 'UTC')`
  return [...(from === undefined ? [] : [`time >= ${at(from)}`]), ...(to === undefined ? [] : [`time < ${at(to)}`])]
}

export function projectSql(project: string | undefined, params: Parameters): string[] {
  return project === undefined ? [] : [`project = ${params.string(project)}`]
}

export const whereSql = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`)
