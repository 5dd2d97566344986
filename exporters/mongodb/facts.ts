import { toMs, type ExceptionEvent, type Store } from '../../collector/api.ts'
import type { ArchivedUntil, EventFacts, FingerprintDocument, IssueDocument } from '../../collector/store/index.ts'

export const NO_FACTS: EventFacts = { releasedAt: () => undefined, seen: { events: 0, users: 0 } }

/** Asks the event store only for issues whose state depends on it: resolved in a release, or archived until so many events or users. */
export async function factsOf(store: Store, issue: IssueDocument, events: readonly ExceptionEvent[]): Promise<EventFacts> {
  if (issue.status === 'resolved' && issue.resolvedIn !== null) {
    const dates = await releaseDates(store, issue.project, [issue.resolvedIn.release, ...events.map(({ release }) => release)])
    return { ...NO_FACTS, releasedAt: (release) => dates.get(release) }
  }
  const until = issue.status === 'archived' ? issue.archivedUntil : null
  if (until?.kind === 'count' || until?.kind === 'users') return { ...NO_FACTS, seen: await seenSince(store, issue, until, events) }
  return NO_FACTS
}

/** A release dates from its first event. */
async function releaseDates(store: Store, project: string, releases: string[]): Promise<Map<string, number>> {
  const rows = await store.events.query<{ release: string; at: number }>(
    `SELECT release, toUnixTimestamp64Milli(min(first)) AS at FROM events_hourly
WHERE project = {project:String} AND release IN {releases:Array(String)} GROUP BY release`,
    { project, releases: [...new Set(releases)] },
    'write',
  )
  return new Map(rows.map(({ release, at }) => [release, at]))
}

/** What the window that ends with the latest of these events holds, from the archiving on. */
async function seenSince(
  store: Store,
  issue: IssueDocument,
  until: Extract<ArchivedUntil, { windowMs: number }>,
  events: readonly ExceptionEvent[],
): Promise<EventFacts['seen']> {
  const fingerprints = await store.documents.collection<FingerprintDocument>('fingerprints').find({ issue: issue._id }).toArray()
  const latest = events.reduce((max, { time }) => Math.max(max, toMs(time)), 0)
  const [row] = await store.events.query<{ events: number; users: number }>(
    `SELECT sum(weight) AS events, uniqIf(user, user != '') AS users FROM events
WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)}
AND time > fromUnixTimestamp64Milli({from:Int64}) AND time <= fromUnixTimestamp64Milli({to:Int64} + 1)`,
    {
      project: issue.project,
      fingerprints: fingerprints.map(({ fingerprint }) => fingerprint),
      from: Math.max(issue.archivedAt ?? 0, latest - until.windowMs),
      to: latest,
    },
    'write',
  )
  return row ?? NO_FACTS.seen
}
