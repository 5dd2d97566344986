import { Parameters } from '../store/query/parameters.ts'
import { type Asked, filterSql, reachOf, SECOND, sourceOf, subjectSql, USER, type Window } from './window-sql.ts'

export interface WindowQuery {
  sql: string
  values: Record<string, unknown>
}

/** A row of the answer, with fields for each window by its place: whether it is met, and its numbers. */
export interface WindowRow {
  project: string
  subject: string
  /** Milliseconds since the epoch. */
  second: number
  [field: `${'met' | 'value' | 'base' | 'rows' | 'windows' | 'event' | 'service' | 'environment' | 'release'}${number}`]: number | string
}

/** Up to so many seconds each is summed by itself; over more it is less work to sum every second once, and then ranges of them. */
const FEW_SECONDS = 2

/** One statement for windows of one length. Answers seconds within (from, to] in which something was stored that a window counts, and it is met. */
export function windowQuery(asked: Asked): WindowQuery {
  const few = asked.to - asked.from <= FEW_SECONDS * 1000
  const { sql, values } = statement(asked, few ? secondsSql : rangesSql, () => asked.windows.map((_, k) => `met${k} = 1`).join(' OR '))
  return { sql: `${sql} ORDER BY second, subject`, values }
}

/** The same windows at one moment, whether something was stored then or not; a subject of which nothing was is not in the answer. */
export function valuesQuery(asked: Omit<Asked, 'from'> & { subjects: readonly string[] }): WindowQuery {
  return statement({ ...asked, from: asked.to - 1000 }, secondsSql, (params) => `subject IN ${params.strings(asked.subjects)}`)
}

/** Sums the windows of each subject and second of `source`, and leaves the rows that `wanted` names. */
type SumSql = (asked: Asked, source: string, filters: readonly string[], wanted: string, params: Parameters) => string

function statement(asked: Asked, sum: SumSql, wanted: (params: Parameters) => string): WindowQuery {
  const { windows, to, me } = asked
  const params = new Parameters()
  const source = sourceOf(asked, Math.max(...windows.map(reachOf)), params)
  const filters = windows.map(({ rule }) => filterSql(rule, to, me, params))
  return { sql: sum(asked, source, filters, wanted(params), params), values: params.values }
}

const EVENT_FIELDS = ['id', 'service', 'environment', 'release', 'stored_at', 'weight']

/** Each of these seconds with all that was stored before it. */
const secondsSql: SumSql = ({ windows, per, from, to }, source, filters, wanted, params) => {
  const seconds = Array.from({ length: (to - from) / 1000 }, (_, i) => params.int(to - i * 1000))
  const columns = windows.flatMap((window, k) => {
    const between = (startMs: number, endMs: number): string => `f${k} = 1 AND stored > at - ${startMs} AND stored <= at - ${endMs}`
    const sum = (startMs: number, endMs: number): string =>
      window.measure === 'users'
        ? `uniqExactIf(user, user != 0 AND ${between(startMs, endMs)})`
        : `sumIf(weight, ${between(startMs, endMs)})`
    return [
      latestSql(`f${k} = 1 AND stored = at`, k),
      `countIf(${between(window.withinMs, 0)}) AS rows${k}`,
      metSql(window, k, sum, params),
    ]
  })
  return `SELECT subject, any(project) AS project, at AS second, ${columns.join(', ')} FROM (
  SELECT ${subjectSql(per, params)} AS subject, s.project AS project, ${EVENT_FIELDS.map((name) => `s.${name} AS ${name}`).join(', ')}, ${USER} AS user, ${SECOND} AS stored,
    ${filters.map((sql, k) => `toUInt8(${sql}) AS f${k}`).join(', ')}, arrayJoin([${seconds.join(', ')}]) AS at
  FROM ${source} WHERE ${anyOf(filters)}
) GROUP BY subject, at HAVING ${wanted}`
}

/** What was stored is summed by subject and second, then over a range of seconds before each. */
const rangesSql: SumSql = ({ windows, per, from }, source, filters, wanted, params) => {
  const sums = windows.map(({ measure }, k) => {
    const sum =
      measure === 'users' ? `uniqExactIfState(${USER}, toUInt8(s.user != '' AND (${filters[k]!})))` : `sumIf(s.weight, ${filters[k]!})`
    return `${sum} AS w${k}, ${latestSql(filters[k]!, k, 's.')}`
  })
  const columns = windows.flatMap((window, k) => {
    const over = (startMs: number, endMs: number): string => {
      const end = endMs === 0 ? 'CURRENT ROW' : `${endMs} PRECEDING`
      return `OVER (PARTITION BY subject ORDER BY second RANGE BETWEEN ${startMs - 1000} PRECEDING AND ${end})`
    }
    const sum = (startMs: number, endMs: number): string =>
      `${window.measure === 'users' ? `uniqExactIfMerge(w${k})` : `sum(w${k})`} ${over(startMs, endMs)}`
    return [
      `event${k}, service${k}, environment${k}, release${k}, n${k}`,
      `sum(n${k}) ${over(window.withinMs, 0)} AS rows${k}`,
      metSql(window, k, sum, params),
    ]
  })
  return `SELECT * FROM (
  SELECT project, subject, second, ${columns.join(', ')} FROM (
    SELECT ${subjectSql(per, params)} AS subject, any(s.project) AS project, ${SECOND} AS second, ${sums.join(', ')}
    FROM ${source} WHERE ${anyOf(filters)} GROUP BY subject, second
  )
) WHERE second > ${params.int(from)} AND (${wanted})`
}

const anyOf = (filters: readonly string[]): string => filters.map((sql) => `(${sql})`).join(' OR ')

/** The last event of a second, which an alert leads to, and what it says of itself; how many were received. */
function latestSql(filter: string, k: number, from = ''): string {
  const latest = (column: string, name = column): string =>
    `argMaxIf(${from}${column}, (${from}stored_at, ${from}id), ${filter}) AS ${name}${k}`
  return [latest('id', 'event'), latest('service'), latest('environment'), latest('release'), `countIf(${filter}) AS n${k}`].join(', ')
}

// Sums of fractions depend on their order in the last digits; more than 50 must not.
const rounded = (sql: string): string => `round(toFloat64(${sql}), 6)`

/** The numbers of a window, and whether it is met. `sum` adds up what was stored from more than `startMs` to `endMs` before the second. */
function metSql(window: Window, k: number, sum: (startMs: number, endMs: number) => string, params: Parameters): string {
  const { measure, withinMs, againstMs, rule } = window
  const valueAt = (agoMs: number): string => rounded(sum(agoMs + withinMs, agoMs))
  const baseAt = (agoMs: number): string => (measure === 'change' ? valueAt(agoMs + againstMs) : 'toFloat64(0)')
  const metBy = (agoMs: number): string => {
    const value = valueAt(agoMs)
    if (measure !== 'change') return `${value} > ${params.float(window.moreThan)}`
    const base = baseAt(agoMs)
    return `(${base} > 0 AND ${value} >= ${params.float(window.atLeast)} AND ${value} > ${base} * ${params.float(1 + window.percent / 100)})`
  }
  const count = Array.from({ length: rule.windows.of }, (_, i) => `(${metBy(i * withinMs)})`).join(' + ')
  return [
    `${valueAt(0)} AS value${k}`,
    `${baseAt(0)} AS base${k}`,
    `toUInt8(${count}) AS windows${k}`,
    // The last window must be one of those that are met: what is over is not told.
    `(${metBy(0)}) AND windows${k} >= ${params.int(rule.windows.met)} AND n${k} > 0 AS met${k}`,
  ].join(', ')
}
