import type { IssueFingerprint } from '../../api/types.ts'
import { LIMITS } from '../../model/limits.ts'
import type { EventStore } from '../index.ts'
import type { Fingerprints } from './events.ts'

interface Row {
  fingerprint: string
  decides: 0 | 1
  app: 0 | 1
  count: number
  first: number
  last: number
  event_id: string
  type: string
  message: string
  culprit: string
}

const TITLE_LENGTH = 300

/**
 * The fingerprints of an issue with what the stored events say of each: those that decide first, most events first. A system fingerprint
 * beside an app fingerprint is listed with the events that carry it, which are counted for the app fingerprint, too.
 */
export async function listFingerprints(events: EventStore, { project, fingerprints }: Fingerprints): Promise<IssueFingerprint[]> {
  if (fingerprints.length === 0) return []
  const columns = `sum(weight) AS count, toUnixTimestamp64Milli(min(time)) AS first, toUnixTimestamp64Milli(max(time)) AS last,
  argMax(id, (time, id)) AS event_id, argMax(type, (time, id)) AS type, argMax(message, (time, id)) AS message, argMax(culprit, (time, id)) AS culprit`
  const rows = await events.query<Row>(
    `WITH own AS (SELECT * EXCEPT event FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)})
SELECT fingerprint, 1 AS decides, toUInt8(max(system_fingerprint != fingerprint)) AS app, ${columns} FROM own GROUP BY fingerprint
UNION ALL
SELECT o.system_fingerprint AS fingerprint, 0 AS decides, 0 AS app, ${columns} FROM own AS o
WHERE o.system_fingerprint != o.fingerprint AND o.system_fingerprint IN {fingerprints:Array(String)} GROUP BY o.system_fingerprint`,
    { project, fingerprints },
  )
  const found = new Map<string, Row>()
  for (const row of rows) if (row.decides === 1 || !found.has(row.fingerprint)) found.set(row.fingerprint, row)
  const listed = fingerprints.map((fingerprint): IssueFingerprint => {
    const row = found.get(fingerprint)
    if (row === undefined) return { fingerprint, variant: null, decides: false, count: 0, firstSeen: null, lastSeen: null, sample: null }
    const title = row.message === '' ? row.type : `${row.type}: ${row.message}`
    return {
      fingerprint,
      variant: row.app === 1 ? 'app' : 'system',
      decides: row.decides === 1,
      count: Math.round(row.count),
      firstSeen: new Date(row.first).toISOString(),
      lastSeen: new Date(row.last).toISOString(),
      sample: { eventId: row.event_id, title: title.slice(0, TITLE_LENGTH).toWellFormed(), culprit: row.culprit },
    }
  })
  return listed
    .toSorted((a, b) => Number(b.decides) - Number(a.decides) || b.count - a.count || (a.fingerprint < b.fingerprint ? -1 : 1))
    .slice(0, LIMITS.fingerprintsShown)
}
