import type { IssueFingerprint } from '../../api/types.ts'
import { LIMITS } from '../../model/limits.ts'
import type { EventStore } from '../index.ts'
import type { Fingerprints } from './events.ts'

interface Row {
  fingerprint: string
  decides: 0 | 1
  count: number
  first: number
  last: number
  /** The time of the newest event, in nanoseconds. */
  at: string
}

interface SampleRow {
  fingerprint: string
  system: string
  event_id: string
  type: string
  message: string
  culprit: string
}

const TITLE_LENGTH = 300

/**
 * The fingerprints of an issue with what the stored events say of each: those that decide first, most events first. A system fingerprint
 * beside an app fingerprint is listed with the events that carry it, which are counted for the app fingerprint, too. Texts are read of the
 * newest events alone, so that an issue with millions of events opens as fast as others.
 */
export async function listFingerprints(events: EventStore, of: Fingerprints): Promise<IssueFingerprint[]> {
  if (of.fingerprints.length === 0) return []
  const params = { project: of.project, fingerprints: of.fingerprints }
  const own = 'project = {project:String} AND fingerprint IN {fingerprints:Array(String)}'
  const rows = await events.query<Row>(
    `SELECT h.fingerprint AS fingerprint, 1 AS decides, sum(h.events) AS count, toUnixTimestamp64Milli(min(h.first)) AS first,
  toUnixTimestamp64Milli(max(h.last)) AS last, toString(toUnixTimestamp64Nano(max(h.last))) AS at
FROM events_hourly AS h WHERE ${own} GROUP BY fingerprint
UNION ALL
SELECT o.system_fingerprint AS fingerprint, 0 AS decides, sum(o.weight) AS count, toUnixTimestamp64Milli(min(o.time)) AS first,
  toUnixTimestamp64Milli(max(o.time)) AS last, toString(toUnixTimestamp64Nano(max(o.time))) AS at
FROM (SELECT fingerprint, system_fingerprint, weight, time FROM events WHERE ${own}) AS o
WHERE o.system_fingerprint != o.fingerprint AND o.system_fingerprint IN {fingerprints:Array(String)} GROUP BY o.system_fingerprint`,
    params,
  )
  const found = new Map<string, Row>()
  for (const row of rows) if (row.decides === 1 || !found.has(row.fingerprint)) found.set(row.fingerprint, row)
  const samples = await events.query<SampleRow>(
    `SELECT fingerprint, system_fingerprint AS system, id AS event_id, type, message, culprit FROM events
WHERE ${own} AND time IN (SELECT arrayJoin(arrayMap(at -> fromUnixTimestamp64Nano(toInt64(at), 'UTC'), {times:Array(String)})))`,
    { ...params, times: [...new Set([...found.values()].map(({ at }) => at))] },
  )
  return of.fingerprints
    .map((fingerprint) => show(fingerprint, found.get(fingerprint), samples))
    .toSorted((a, b) => Number(b.decides) - Number(a.decides) || b.count - a.count || (a.fingerprint < b.fingerprint ? -1 : 1))
    .slice(0, LIMITS.fingerprintsShown)
}

function show(fingerprint: string, row: Row | undefined, samples: readonly SampleRow[]): IssueFingerprint {
  if (row === undefined) return { fingerprint, variant: null, decides: false, count: 0, firstSeen: null, lastSeen: null, sample: null }
  const decides = row.decides === 1
  const sample = samples.find((one) => (decides ? one.fingerprint : one.system) === fingerprint)
  return {
    fingerprint,
    variant: sample !== undefined && decides && sample.system !== fingerprint ? 'app' : 'system',
    decides,
    count: Math.round(row.count),
    firstSeen: new Date(row.first).toISOString(),
    lastSeen: new Date(row.last).toISOString(),
    sample: sample === undefined ? null : showSample(sample),
  }
}

function showSample({ event_id, type, message, culprit }: SampleRow): NonNullable<IssueFingerprint['sample']> {
  const title = message === '' ? type : `${type}: ${message}`
  return { eventId: event_id, title: title.slice(0, TITLE_LENGTH).toWellFormed(), culprit }
}
