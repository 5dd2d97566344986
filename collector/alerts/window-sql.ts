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

export interface WindowQuery {
  sql: string
  values: Record<string, unknown>
}

interface Asked {
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

/** A row of the answer, with fields for each window by its place: whether it is met, and its numbers. */
export interface WindowRow {
  project: string
  subject: string
  /** Milliseconds since the epoch. */
  second: number
  [field: `${'met' | 'value' | 'base' | 'rows' | 'windows' | 'event' | 'service' | 'environment' | 'release'}${number}`]: number | string
}

/**
 * One statement for windows of one length: what was stored is summed by subject and second, then over a range of seconds before each. Answers
 * seconds within (from, to] in which something was stored and a window is met.
 */
export function windowQuery(asked: Asked): WindowQuery {
  const { windows, from, to } = asked
  const params = new Parameters()
  const source = sourceOf(asked, Math.max(...windows.map(reachOf)), params)
  const filters = windows.map(({ rule }) => filterSql(rule, to, asked.me, params))
  const sums = windows.map((window, k) => `${sumSql(window, filters[k]!)} AS w${k}, ${latestSql(filters[k]!, k)}`)
  const values = windows.flatMap((window, k) => windowSql(window, k, params))
  const met = windows.map((_, k) => `met${k}`).join(' OR ')
  return {
    sql: `SELECT * FROM (
  SELECT project, subject, second, ${values.join(', ')}, ${windows.map((_, k) => `event${k}, service${k}, environment${k}, release${k}`).join(', ')}
  FROM (
    SELECT ${subjectSql(asked.per, params)} AS subject, any(s.project) AS project, ${SECOND} AS second, ${sums.join(', ')}
    FROM ${source} WHERE ${filters.map((sql) => `(${sql})`).join(' OR ')} GROUP BY subject, second
  )
) WHERE second > ${params.int(from)} AND (${met}) ORDER BY second, subject`,
    values: params.values,
  }
}

/** The same windows at one moment, whether something was stored then or not; a subject of which nothing was is not in the answer. */
export function valuesQuery(asked: Asked & { subjects: readonly string[] }): WindowQuery {
  const { windows, to } = asked
  const params = new Parameters()
  const source = sourceOf({ ...asked, from: to }, Math.max(...windows.map(reachOf)), params)
  const columns = windows.flatMap((window, k) => {
    const filter = filterSql(window.rule, to, asked.me, params)
    const between = (start: number, end: number): string => `(${filter}) AND ${SECOND} > ${params.int(to - start)} AND ${SECOND} <= ${params.int(to - end)}` // prettier-ignore
    const now = between(window.withinMs, 0)
    const value = window.measure === 'users' ? `uniqExactIf(s.user, s.user != '' AND ${now})` : `sumIf(s.weight, ${now})`
    const base = window.measure === 'change' ? `sumIf(s.weight, ${between(window.againstMs + window.withinMs, window.againstMs)})` : '0'
    return [`toFloat64(${value}) AS value${k}`, `toFloat64(${base}) AS base${k}`]
  })
  return {
    sql: `SELECT ${subjectSql(asked.per, params)} AS subject, ${columns.join(', ')} FROM ${source} GROUP BY subject
HAVING subject IN ${params.strings(asked.subjects)}`,
    values: params.values,
  }
}

// By milliseconds throughout, so that what is stored within the last nanoseconds of a second is counted once.
const MS = 'toUnixTimestamp64Milli(s.stored_at)'
const SECOND = `intDiv(${MS} + 999, 1000) * 1000`

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
function sourceOf(asked: Asked, reachMs: number, params: Parameters): string {
  const { windows, project, per, fingerprints, to } = asked
  const withIssues = windows.some(({ rule }) => asksIssue(rule))
  const rows = rowsSql(asked, reachMs, params)
  if (per !== 'issue' && !withIssues) return rows
  const source = `${rows} INNER JOIN ${mapSql(fingerprints, params)}`
  if (!withIssues) return source
  return `${source} INNER JOIN ${issuesAt(project, to, params, [...new Set(fingerprints.values())])} AS i ON i.id = m.issue`
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

function sumSql({ measure }: Window, filter: string): string {
  if (measure === 'users') return `uniqExactIfState(s.user, toUInt8(s.user != '' AND (${filter})))`
  return `sumIf(s.weight, ${filter})`
}

/** The last event of each second, which an alert leads to, and what it says of itself; how many were received. */
const latestSql = (filter: string, k: number): string =>
  [
    ...['id AS event', 'service', 'environment', 'release'].map((column) => {
      const [name, as = name] = column.split(' AS ')
      return `argMaxIf(s.${name}, s.stored_at, ${filter}) AS ${as}${k}`
    }),
    `countIf(${filter}) AS n${k}`,
  ].join(', ')

function windowSql(window: Window, k: number, params: Parameters): string[] {
  const { measure, withinMs, againstMs, rule } = window
  const over = (startMs: number, endMs: number): string => {
    const bound = (ms: number): string => (ms === 0 ? 'CURRENT ROW' : `${ms} PRECEDING`)
    return `(PARTITION BY subject ORDER BY second RANGE BETWEEN ${bound(startMs)} AND ${bound(endMs)})`
  }
  const valueAt = (ago: number): string => {
    const range = over(ago + withinMs - 1000, ago)
    return measure === 'users' ? `toFloat64(uniqExactIfMerge(w${k}) OVER ${range})` : `toFloat64(sum(w${k}) OVER ${range})`
  }
  const baseAt = (ago: number): string =>
    measure === 'change' ? `toFloat64(sum(w${k}) OVER ${over(ago + againstMs + withinMs - 1000, ago + againstMs)})` : 'toFloat64(0)'
  const metBy = (ago: number): string => {
    if (measure !== 'change') return `${valueAt(ago)} > ${params.float(window.moreThan)}`
    const [value, base] = [valueAt(ago), baseAt(ago)]
    return `(${base} > 0 AND ${value} >= ${params.float(window.atLeast)} AND ${value} > ${base} * ${params.float(1 + window.percent / 100)})`
  }
  const count = Array.from({ length: rule.windows.of }, (_, i) => `(${metBy(i * withinMs)})`).join(' + ')
  return [
    `${valueAt(0)} AS value${k}`,
    `${baseAt(0)} AS base${k}`,
    `sum(n${k}) OVER ${over(withinMs - 1000, 0)} AS rows${k}`,
    `toUInt8(${count}) AS windows${k}`,
    // The last window must be one of those that are met: what is over is not told.
    `(${metBy(0)}) AND windows${k} >= ${params.int(rule.windows.met)} AS met${k}`,
  ]
}
