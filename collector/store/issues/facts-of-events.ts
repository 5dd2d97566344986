import { LIMITS } from '../../model/limits.ts'
import type { ExceptionEvent, Level } from '../../model/event.ts'
import { readStored } from '../events/stored-event.ts'
import type { EventStore, Store } from '../index.ts'
import { LEVELS } from '../../model/severity.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'

/** What the stored events of some fingerprints say together; times are milliseconds since the epoch. */
export interface EventFacts {
  seen: Pick<
    IssueDocument,
    'level' | 'handled' | 'environments' | 'firstRelease' | 'firstReleaseAt' | 'lastRelease' | 'lastReleaseAt' | 'firstSeen' | 'lastSeen'
  >
  firstEventId: string
}

interface Row {
  events: number
  first: number
  last: number
  first_id: string
  levels: Level[]
  unhandled: number
  caught: number
  environments: string[]
  first_release: string
  first_release_at: number
  last_release: string
  last_release_at: number
  releases: number
}

/** Asks the events themselves; undefined where none is stored any more. */
export async function factsOfEvents(events: EventStore, project: string, fingerprints: readonly string[]): Promise<EventFacts | undefined> {
  if (fingerprints.length === 0) return undefined
  const [row] = await events.query<Row>(
    `SELECT count() AS events, toUnixTimestamp64Milli(min(time)) AS first, toUnixTimestamp64Milli(max(time)) AS last,
  argMin(id, (time, id)) AS first_id, groupUniqArray(level) AS levels, countIf(handled = 0) AS unhandled, countIf(handled = 1) AS caught,
  arraySort(groupUniqArrayIf(${LIMITS.issueEnvironments})(environment, environment != '')) AS environments, countIf(release != '') AS releases,
  argMinIf(release, time, release != '') AS first_release, toUnixTimestamp64Milli(minIf(time, release != '')) AS first_release_at,
  argMaxIf(release, time, release != '') AS last_release, toUnixTimestamp64Milli(maxIf(time, release != '')) AS last_release_at
FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)}`,
    { project, fingerprints },
    'write',
  )
  if (row === undefined || row.events === 0) return undefined
  return {
    seen: {
      level: LEVELS.findLast((level) => row.levels.includes(level)) ?? 'error',
      handled: row.unhandled > 0 ? false : row.caught > 0 ? true : null,
      environments: row.environments,
      firstRelease: row.first_release,
      firstReleaseAt: row.releases === 0 ? null : row.first_release_at,
      lastRelease: row.last_release,
      lastReleaseAt: row.releases === 0 ? null : row.last_release_at,
      firstSeen: row.first,
      lastSeen: row.last,
    },
    firstEventId: row.first_id,
  }
}

/** One stored event of these fingerprints, whole. */
export async function storedEvent(
  events: EventStore,
  project: string,
  fingerprints: readonly string[],
  id: string,
): Promise<ExceptionEvent | undefined> {
  const [row] = await events.query<{ event: string }>(
    `SELECT event FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)} AND id = {id:String} LIMIT 1`,
    { project, fingerprints, id },
    'write',
  )
  return row === undefined ? undefined : readStored(row.event)
}

/** The latest stored event of an issue, whole; undefined where none is stored any more. */
export async function latestEvent(
  { events, documents }: Pick<Store, 'events' | 'documents'>,
  { _id, project, lastSeen }: Pick<IssueDocument, '_id' | 'project' | 'lastSeen'>,
): Promise<ExceptionEvent | undefined> {
  const entries = await documents.collection<FingerprintDocument>('fingerprints').find({ issue: _id }).toArray()
  const [row] = await events.query<{ event: string }>(
    `SELECT event FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)}
AND time >= fromUnixTimestamp64Milli({lastSeen:Int64}, 'UTC') ORDER BY time DESC, id DESC LIMIT 1`,
    { project, fingerprints: entries.map(({ fingerprint }) => fingerprint), lastSeen },
    'alert',
  )
  return row === undefined ? undefined : readStored(row.event)
}

/**
 * Which system fingerprints came with which that decide: an event is in an issue by its app fingerprint, or by its system fingerprint where
 * it has no other; the system fingerprint beside an app fingerprint leads the next event there that the application's frames do not tell.
 */
export interface Carried {
  fingerprint: string
  system: string
}

export function carriedBy(events: EventStore, project: string, fingerprints: readonly string[]): Promise<Carried[]> {
  return events.query<Carried>(
    `SELECT fingerprint, system_fingerprint AS system FROM events
WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)} GROUP BY fingerprint, system`,
    { project, fingerprints },
  )
}
