import type { ExceptionEvent } from '../../model/event.ts'
import { readStored } from '../events/stored-event.ts'
import type { Store } from '../index.ts'
import { mapKey, type FingerprintDocument } from '../issues/issue-document.ts'
import { Parameters } from '../query/parameters.ts'
import { timeSql } from '../query/sources.ts'
import type { Range } from '../queries.ts'

/** The newest of the events that are grouped alike, and how many they are. */
export interface Sample {
  event: ExceptionEvent
  /** That decides; beside it the system fingerprint, the same where there is no other. */
  fingerprint: string
  system: string
  /** Weighted by sample rate. */
  count: number
  /** Milliseconds since the epoch of the oldest of them. */
  first: number
  /** Empty where it has none yet. */
  issue: string
}

export interface Samples {
  samples: Sample[]
  /** There were more kinds than `limit`; the rarest were left out. */
  truncated: boolean
}

/** Whole events that are read at once. */
const EVENTS_AT_ONCE = 200

/** One stored event for each pair of fingerprints of a project, those of most events first. */
export async function readSamples(store: Store, project: string, range: Range, limit: number): Promise<Samples> {
  const params = new Parameters()
  const where = [`project = ${params.string(project)}`, ...timeSql(range.from, range.to, params)].join(' AND ')
  const kinds = await store.events.query<{ fingerprint: string; system: string; count: number; first: number; id: string; at: string }>(
    `SELECT fingerprint, system_fingerprint AS system, sum(weight) AS count, toUnixTimestamp64Milli(min(time)) AS first,
  argMax(id, (time, id)) AS id, toString(toUnixTimestamp64Nano(max(time))) AS at
FROM events WHERE ${where} GROUP BY fingerprint, system ORDER BY count DESC, fingerprint, system LIMIT ${limit + 1}`,
    params.values,
  )
  const kept = kinds.slice(0, limit)
  const issues = await issuesOf(store, project, kept)
  const samples: Sample[] = []
  for (let start = 0; start < kept.length; start += EVENTS_AT_ONCE) {
    const part = kept.slice(start, start + EVENTS_AT_ONCE)
    const events = await wholeEvents(store, project, part)
    for (const { fingerprint, system, count, first, id } of part) {
      const event = events.get(id)
      // Gone with the retention meanwhile.
      if (event !== undefined)
        samples.push({ event, fingerprint, system, count, first, issue: issues.get(fingerprint) ?? issues.get(system) ?? '' })
    }
  }
  return { samples, truncated: kinds.length > limit }
}

async function issuesOf(
  { documents }: Store,
  project: string,
  kinds: readonly { fingerprint: string; system: string }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(kinds.flatMap(({ fingerprint, system }) => [mapKey(project, fingerprint), mapKey(project, system)]))]
  const entries = await documents
    .collection<FingerprintDocument>('fingerprints')
    .find({ _id: { $in: ids } })
    .toArray()
  return new Map(entries.map(({ fingerprint, issue }) => [fingerprint, issue]))
}

/** By the primary key: project, fingerprint and time. */
async function wholeEvents(
  { events }: Store,
  project: string,
  kinds: readonly { fingerprint: string; id: string; at: string }[],
): Promise<Map<string, ExceptionEvent>> {
  const rows = await events.query<{ id: string; event: string }>(
    `SELECT id, event FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)}
AND time IN (SELECT arrayJoin(arrayMap(at -> fromUnixTimestamp64Nano(toInt64(at), 'UTC'), {times:Array(String)}))) AND id IN {ids:Array(String)}`,
    {
      project,
      fingerprints: [...new Set(kinds.map(({ fingerprint }) => fingerprint))],
      times: [...new Set(kinds.map(({ at }) => at))],
      ids: kinds.map(({ id }) => id),
    },
  )
  return new Map(rows.map(({ id, event }) => [id, readStored(event)]))
}
