import { LIMITS } from '../model/limits.ts'
import type { FingerprintDocument, IssueDocument, Store } from '../store/index.ts'
import type { About } from './finding.ts'
import type { FingerprintMap } from './window-sql.ts'

export interface Seconds {
  /** Milliseconds since the epoch, whole seconds: (from, to] is judged. */
  from: number
  to: number
}

const WITHIN = `stored_at >= fromUnixTimestamp64Milli({from:Int64} + 1, 'UTC') AND stored_at < fromUnixTimestamp64Milli({to:Int64} + 1, 'UTC')`

export async function somethingStored(store: Store, { from, to }: Seconds): Promise<boolean> {
  return (await store.events.query(`SELECT 1 FROM arrivals WHERE ${WITHIN} LIMIT 1`, { from, to }, 'alert')).length > 0
}

/** Of what was stored within some seconds. */
export interface Active {
  /** Project and fingerprint as the map has them, and a release of its events; `''` where they named none. */
  releases: readonly { key: string; release: string }[]
  /** All fingerprints of the issues to which these belong: a merged issue counts whole. */
  map: FingerprintMap
  /** All events, each as what it stands for, but no less than one. */
  stored: number
}

/** The fingerprints with most events, where there are very many. */
export async function activeIssues(store: Store, { from, to }: Seconds): Promise<Active> {
  const rows = await store.events.query<{ key: string; releases: string[]; stored: number }>(
    `SELECT concat(project, ':', fingerprint) AS key, groupUniqArray(release) AS releases, sum(sum(greatest(weight, 1))) OVER () AS stored FROM arrivals
WHERE ${WITHIN} GROUP BY project, fingerprint ORDER BY count() DESC, key LIMIT ${LIMITS.alertSubjects}`,
    { from, to },
    'alert',
  )
  const map = await fingerprintsAround(
    store,
    rows.map(({ key }) => key),
  )
  const releases = rows.flatMap(({ key, releases: of }) => of.map((release) => ({ key, release })))
  return { releases, map, stored: Number(rows[0]?.stored ?? 0) }
}

async function fingerprintsAround(store: Store, keys: readonly string[]): Promise<FingerprintMap> {
  if (keys.length === 0) return new Map()
  const map = store.documents.collection<FingerprintDocument>('fingerprints')
  const entries = await map.find({ _id: { $in: [...keys] } }).toArray()
  return mapOf(await fingerprintsOf(store, [...new Set(entries.map(({ issue }) => issue))]))
}

export async function fingerprintsOf(store: Store, issues: readonly string[]): Promise<FingerprintDocument[]> {
  const found = store.documents.collection<FingerprintDocument>('fingerprints').find({ issue: { $in: [...issues] } })
  return (await found.toArray()) as FingerprintDocument[] // prettier-ignore
}

export const mapOf = (entries: readonly FingerprintDocument[]): FingerprintMap => new Map(entries.map(({ _id, issue }) => [_id, issue]))

export async function issuesById(store: Store, ids: readonly string[]): Promise<Map<string, IssueDocument>> {
  if (ids.length === 0) return new Map()
  const found = store.documents.collection<IssueDocument>('issues').find({ _id: { $in: [...new Set(ids)] } })
  return new Map(((await found.toArray()) as IssueDocument[]).map((issue) => [issue._id, issue]))
}

/** What an alert of an issue says of it; the event and what it said are filled in by who found it. */
export function ofIssue(issue: IssueDocument): About {
  const { _id, project, shortId, title, type, message, culprit, service, level, handled, assignee, lastRelease } = issue
  return {
    project,
    issueId: _id,
    shortId,
    ...(title === undefined ? {} : { title }),
    type,
    message,
    culprit,
    service,
    environment: '',
    release: lastRelease,
    level,
    handled,
    eventId: '',
    ...(assignee === null ? {} : { owner: assignee }),
  }
}
