import { LIMITS } from '../../model/limits.ts'
import type { EventStore } from '../index.ts'
import { Parameters } from './parameters.ts'
import { HOUR_MS, issueSource, mapSource } from './sources.ts'

export interface BusyIssue {
  id: string
  /** Those of the hours up to this one in which it had events, by their start in milliseconds; over all of its fingerprints. */
  rows: { hour: number; events: number }[]
  /** Events of its project in an hour, on average over the hours before. */
  projectPerHour: number
}

/**
 * New, ongoing and archived issues with more than `least` events in the hour that begins at `hour` (milliseconds), the busiest first, with
 * their `hours` hours before it. One query, whatever their number.
 */
export async function busyIssues(
  events: EventStore,
  { hour, hours, least, nowMs }: { hour: number; hours: number; least: number; nowMs: number },
): Promise<BusyIssue[]> {
  const params = new Parameters()
  const at = `toDateTime(${params.int(hour / 1000)}, 'UTC')`
  const from = `toDateTime(${params.int((hour - hours * HOUR_MS) / 1000)}, 'UTC')`
  const map = mapSource(undefined, params)
  const rows = await events.query<{ id: string; hours: number[]; counts: number[]; per_hour: number }>(
    // By fingerprint first: the map is joined with thousands of them, not with millions of rows.
    `WITH counted AS (
  SELECT m.issue AS issue, sum(p.events) AS events
  FROM (SELECT project, fingerprint, sum(events) AS events FROM events_hourly WHERE hour = ${at} GROUP BY project, fingerprint) AS p
  INNER JOIN ${map} AS m ON p.project = m.project AND p.fingerprint = m.fingerprint
  GROUP BY issue HAVING events > ${params.float(least)}
), busy AS (
  SELECT i.id AS id, i.project AS project, c.events AS events FROM counted AS c INNER JOIN ${issueSource(undefined, nowMs, params)} AS i ON i.id = c.issue
  WHERE i.status = 'archived' OR i.state IN ('new', 'ongoing')
  ORDER BY i.status = 'archived', events DESC, id LIMIT ${LIMITS.busyIssues}
), printed AS (
  SELECT project, fingerprint, hour, sum(events) AS events FROM events_hourly
  WHERE hour >= ${from} AND hour <= ${at} AND (project, fingerprint) IN (SELECT project, fingerprint FROM ${map} WHERE issue IN (SELECT id FROM busy))
  GROUP BY project, fingerprint, hour
), hourly AS (
  SELECT m.issue AS issue, toInt64(toUnixTimestamp(p.hour)) * 1000 AS hour, sum(p.events) AS events
  FROM printed AS p INNER JOIN ${map} AS m ON p.project = m.project AND p.fingerprint = m.fingerprint GROUP BY issue, hour
), projects AS (
  SELECT project, sum(events) / ${params.float(hours)} AS per_hour FROM events_hourly
  WHERE hour >= ${from} AND hour < ${at} AND project IN (SELECT project FROM busy) GROUP BY project
)
SELECT b.id AS id, groupArray(h.hour) AS hours, groupArray(h.events) AS counts, any(w.per_hour) AS per_hour, any(b.events) AS busiest
FROM busy AS b INNER JOIN hourly AS h ON h.issue = b.id LEFT JOIN projects AS w ON w.project = b.project
GROUP BY id ORDER BY busiest DESC, id`,
    params.values,
    'alert',
  )
  return rows.map(({ id, hours: starts, counts, per_hour }) => ({
    id,
    rows: starts.map((start, i) => ({ hour: start, events: counts[i]! })),
    projectPerHour: per_hour,
  }))
}

/** Ids of unresolved issues of a project that have had no event and no change since then, those silent for longest first. */
export async function quietIssues(events: EventStore, project: string, sinceMs: number): Promise<string[]> {
  const params = new Parameters()
  const since = params.int(sinceMs)
  const rows = await events.query<{ id: string }>(
    // Issues that were merged into another have no fingerprint; they are not looked at any more.
    `SELECT id FROM issues FINAL WHERE project = ${params.string(project)} AND status = 'unresolved'
AND last_seen <= ${since} AND substatus_since <= ${since} AND id IN (SELECT issue FROM ${mapSource(project, params)})
ORDER BY last_seen, id LIMIT ${LIMITS.issuesByTime}`,
    params.values,
    'alert',
  )
  return rows.map(({ id }) => id)
}
