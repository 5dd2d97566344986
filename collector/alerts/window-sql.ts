import { Parameters } from '../store/query/parameters.ts'
import { searchSql } from '../store/query/search-sql.ts'
import { issuesAt } from '../store/query/sources.ts'
import type { Condition, Rule } from './rule.ts'

/** A condition over what was stored within a window, ready to be asked for with others of the same window. */
export interface Window {
  rule: Rule
  /** Its place in `rule.when`. */
  index: number
  measure: 'events' | 'users' | 'change'
  withinMs: number
  moreThan: number
  /** Of a change. */
  percent: number
  againstMs: number
  atLeast: number
}

export function windowOf(rule: Rule, condition: Condition, index: number): Window | undefined {
  const none = { rule, index, moreThan: 0, percent: 0, againstMs: 0, atLeast: 0 }
  const { events, users, change } = condition
  if (events !== undefined) return { ...none, measure: 'events', withinMs: events.within, moreThan: events.more_than }
  if (users !== undefined) return { ...none, measure: 'users', withinMs: users.within, moreThan: users.more_than }
  if (change === undefined) return undefined
  return {
    ...none,
    measure: 'change',
    withinMs: change.within,
    percent: change.percent,
    againstMs: change.against,
    atLeast: change.at_least,
  }
}

/** How far back from a second a window looks, in milliseconds. */
export const reachOf = ({ rule, withinMs, againstMs }: Window): number => withinMs * rule.windows.of + againstMs

/** Which issue each fingerprint belongs to, where windows count by issue; empty where they do not. */
export type FingerprintMap = ReadonlyMap<string, string>

/** Windows of one statement. */
export interface Asked {
  windows: readonly Window[]
  /** Of the project alone, where all of these rules are. */
  project: string | undefined
  /** `issue`, `service` or `all`: the same for all of these windows. */
  per: Rule['per']
  fingerprints: FingerprintMap
  /** Seconds in (from, to] are judged; milliseconds since the epoch. */
  from: number
  to: number
  me: string
}

// By milliseconds throughout, so that what is stored within the last nanoseconds of a second is counted once.
const MS = 'toUnixTimestamp64Milli(s.stored_at)'
export const SECOND = `intDiv(${MS} + 999, 1000) * 1000`

/** Whom `users` count, by 64 bits of each: a set of names takes three times as long. 0 where nobody is named. */
export const USER = `if(s.user = '', 0, cityHash64(s.user))`

/** What was stored from `reachMs` before the first second on, as `s`. */
export function rowsSql({ project, from, to }: Pick<Asked, 'project' | 'from' | 'to'>, reachMs: number, params: Parameters): string {
  const at = (ms: number): string => `fromUnixTimestamp64Milli(${params.int(ms)}, 'UTC')`
  const where = [`stored_at >= ${at(from - reachMs)}`, `stored_at < ${at(to + 1)}`]
  if (project !== undefined) where.push(`project = ${params.string(project)}`)
  return `(SELECT * FROM arrivals WHERE ${where.join(' AND ')}) AS s`
}

/** What follows JOIN: the issue of each row of `s`, as `m`, by project and fingerprint. */
export function mapSql(fingerprints: FingerprintMap, params: Parameters): string {
  const keys = [...fingerprints.keys()]
  return `(SELECT arrayJoin(arrayZip(${params.strings(keys)}, ${params.strings(keys.map((key) => fingerprints.get(key)!))})) AS pair, pair.1 AS key, pair.2 AS issue) AS m ON concat(s.project, ':', s.fingerprint) = m.key`
}

/** These rows; with `m` where an issue is asked for, which leaves those of its fingerprints, and the issue itself as `i` where a filter asks for it. */
export function sourceOf(asked: Asked, reachMs: number, params: Parameters): string {
  const { windows, project, per, fingerprints, to } = asked
  const withIssues = windows.some(({ rule }) => asksIssue(rule))
  const rows = rowsSql(asked, reachMs, params)
  if (per !== 'issue' && !withIssues) return rows
  const source = `${rows} INNER JOIN ${mapSql(fingerprints, params)}`
  if (!withIssues) return source
  return `${source} INNER JOIN ${issueSql(project, fingerprints, to, params)}`
}

/** What follows JOIN: the issue itself as `i`, of each row of `m`, as it was then. */
export function issueSql(project: string | undefined, fingerprints: FingerprintMap, at: number, params: Parameters): string {
  return `${issuesAt(project, at, params, [...new Set(fingerprints.values())])} AS i ON i.id = m.issue`
}

/** Whether a filter needs to know the issue, rather than the event alone. */
export function asksIssue(rule: Rule): boolean {
  const params = new Parameters()
  return /\bi\./.test(searchSql(rule.search, { params, nowMs: 0, titles: 'issue', me: '' }))
}

export function subjectSql(per: Rule['per'], params: Parameters): string {
  if (per === 'issue') return 'm.issue'
  return per === 'service' ? `concat(s.project, ${params.string('\u001f')}, s.service)` : `'all'`
}

export function filterSql(rule: Rule, nowMs: number, me: string, params: Parameters): string {
  const search = searchSql(rule.search, { params, nowMs, titles: 'issue', me })
  return rule.project === undefined ? search : `${projectSql(rule, params)} AND ${search}`
}

export const projectSql = ({ project }: Rule, params: Parameters): string =>
  project === undefined ? '1' : `s.project = ${params.string(project)}`
