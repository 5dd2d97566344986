import { HEALTH_SETS } from '../events/schema.ts'
import type { Range } from '../queries.ts'
import type { Parameters } from './parameters.ts'
import { hourlySource, eventSource, HOUR_MS, timeSql, whereSql } from './sources.ts'

const KEYS = 'project, service, environment, release'
const SETS = Object.keys(HEALTH_SETS)

/** Whose sessions and events are asked for, as conditions on the columns that both have. */
export type Rows = readonly string[]

/**
 * What was told of sessions in the range, as a subquery: `project service environment release at` (ms), the sets of HEALTH_SETS, and
 * `events`, which is 0. By the roll-up, exact to the millisecond: where a range begins or ends within an hour, the single records of that piece
 * stand in; `at` is the start of the hour elsewhere. With `single`, by the single records throughout.
 */
export function sessionSource({ from, to }: Range, rows: Rows, params: Parameters, single = false): string {
  const pieces: string[] = []
  const records = (begin: number | undefined, end: number | undefined): void => {
    const states = Object.entries(HEALTH_SETS).map(
      ([name, [what, condition]]) => `initializeAggregation('uniqExactIfState', ${what}, toUInt8(${condition})) AS ${name}`,
    )
    pieces.push(`SELECT ${KEYS}, toUnixTimestamp64Milli(time) AS at, ${states.join(', ')}, toFloat64(0) AS events
FROM sessions${whereSql([...rows, ...timeSql(begin, end, params)])}`)
  }
  const firstHour = from === undefined ? undefined : Math.ceil(from / HOUR_MS) * HOUR_MS
  const lastHour = to === undefined ? undefined : Math.floor(to / HOUR_MS) * HOUR_MS
  if (single || (firstHour !== undefined && lastHour !== undefined && firstHour >= lastHour)) records(from, to)
  else {
    if (from !== firstHour) records(from, firstHour)
    if (to !== lastHour) records(lastHour, to)
    const where = [...rows]
    if (firstHour !== undefined) where.push(`hour >= toDateTime(${params.int(firstHour / 1000)}, 'UTC')`)
    if (lastHour !== undefined) where.push(`hour < toDateTime(${params.int(lastHour / 1000)}, 'UTC')`)
    pieces.push(`SELECT ${KEYS}, toInt64(toUnixTimestamp(hour)) * 1000 AS at, ${SETS.join(', ')}, toFloat64(0) AS events
FROM release_health${whereSql(where)}`)
  }
  return `(${pieces.join('\nUNION ALL\n')})`
}

/** The same with the events of the range, whose sets are empty. */
export function toldSource(range: Range, rows: Rows, params: Parameters, single = false): string {
  const empty = SETS.map((name) => `initializeAggregation('uniqExactIfState', '', toUInt8(0)) AS ${name}`)
  const events = (single ? eventSource : hourlySource)(range, rows, params)
  return `(SELECT * FROM ${sessionSource(range, rows, params, single)}
UNION ALL SELECT ${KEYS}, at, ${empty.join(', ')}, count AS events FROM ${events.sql})`
}

/** How many are in each set over some rows of the above. `failed` are those that erred or crashed. */
export const COUNTS_SQL = SETS.map((name) => `uniqExactIfMerge(${name}) AS ${name}`).join(', ')

/** When each release was first and last heard of, by sessions or events, over the whole retention. */
export function seenSource(rows: Rows): string {
  const where = whereSql(rows)
  return `(SELECT project, service, release, toUnixTimestamp64Milli(min(first)) AS first_seen, toUnixTimestamp64Milli(max(last)) AS last_seen
FROM (SELECT project, service, release, first, last FROM release_health${where}
UNION ALL SELECT project, service, release, first, last FROM events_hourly${where}) GROUP BY project, service, release)`
}
