import { randomUUID } from 'node:crypto'
import { priorityOf } from '../../model/severity.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { titleOf } from './facts-of-event.ts'
import { factsOfEvents, storedEvent, type EventFacts } from './facts-of-events.ts'
import { joinSeen } from './fold-issue.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'
import { ROUNDS } from './merged.ts'

/**
 * What an issue says of its events, from the events that it has now.
 *
 * - `replace`: it lost some of them. What it remembers from before `oldest` (milliseconds, the oldest event that was stored) stays, since
 *   those events are gone and nobody can tell whose they were.
 * - `widen`: it got back what it had, and perhaps more; nothing that it remembers is lost.
 *
 * The title is read anew where the first event is another one than before, or where `title` asks for it.
 */
export async function recountIssue(
  store: Pick<Store, 'documents' | 'events'>,
  clock: Clock,
  id: string,
  how: { mode: 'replace'; oldest: number; title?: boolean } | { mode: 'widen' },
): Promise<void> {
  const issues = store.documents.collection<IssueDocument>('issues')
  const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ issue: id }).toArray()
  const fingerprints = entries.map(({ fingerprint }) => fingerprint)
  const project = entries[0]?.project
  const facts = project === undefined ? undefined : await factsOfEvents(store.events, project, fingerprints)
  if (project === undefined || facts === undefined) return
  for (let round = 0; round < ROUNDS; round++) {
    const read = (await issues.findOne({ _id: id })) as IssueDocument | null
    if (read === null) return
    const issue = { ...read, ...(how.mode === 'widen' ? joinSeen(read, facts.seen) : replaceSeen(read, facts, how.oldest)) }
    if (!issue.priorityChosen) issue.priority = priorityOf(issue.level, issue.handled)
    if (how.mode === 'replace' && (how.title === true || issue.firstSeen !== read.firstSeen)) {
      const first = await storedEvent(store.events, project, fingerprints, facts.firstEventId)
      if (first !== undefined) Object.assign(issue, titleOf(first))
    }
    const { _id, ...replacement } = issue
    Object.assign(replacement, {
      version: read.version + 1,
      write: randomUUID(),
      unmirrored: true,
      updatedAt: clock.nowMs(),
      decidedAt: clock.nowMs(),
    })
    if ((await issues.replaceOne({ _id, version: read.version }, replacement)).matchedCount === 1) return
  }
  throw new Error(`Cannot count issue ${id} anew as events keep changing it: ${ROUNDS} rounds lost`)
}

function replaceSeen(issue: IssueDocument, { seen }: EventFacts, oldest: number): EventFacts['seen'] {
  const older = issue.firstSeen < oldest
  const olderRelease = issue.firstReleaseAt !== null && issue.firstReleaseAt < oldest
  return {
    ...seen,
    firstSeen: older ? issue.firstSeen : seen.firstSeen,
    firstRelease: olderRelease ? issue.firstRelease : seen.firstRelease,
    firstReleaseAt: olderRelease ? issue.firstReleaseAt : seen.firstReleaseAt,
  }
}
