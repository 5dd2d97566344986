import type { Clock, Logger } from '../../pipeline/component.ts'
import type { DocumentStore, IssueMirror } from '../index.ts'
import { keepUp } from '../upkeep.ts'
import type { MirrorTable } from '../events/event-store.ts'
import type { IssueFingerprintRow, IssueRow } from '../events/schema.ts'
import { IssueStates } from './issue-states.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'
import { clearMarks } from './mirror-map.ts'

/** Writes rows of a mirror table; durable when it resolves. */
type WriteRows = (table: MirrorTable, rows: readonly object[]) => Promise<void>

const REPAIR_BATCH = 1_000

/** Finishes what a crash left half done with an issue: a merge, a split. */
export type FinishIssue = (issue: IssueDocument, mirror: IssueMirror) => Promise<void>

export function createMirror(documents: DocumentStore, writeRows: WriteRows, clock: Clock, finish?: FinishIssue): IssueMirror {
  const issues = documents.collection<IssueDocument>('issues')
  const fingerprints = documents.collection<FingerprintDocument>('fingerprints')
  const states = new IssueStates()
  let stale: number | undefined

  const write = async (changed: readonly IssueDocument[], fingerprints: readonly FingerprintDocument[] = []): Promise<void> => {
    const entered = states.entered(changed, clock.nowMs())
    try {
      // At once: a list shows an issue only where it has both.
      await Promise.all([
        writeRows('issue_fingerprints', fingerprints.map(fingerprintRow)),
        writeRows('issues', changed.map(issueRow)),
        writeRows('issue_history', entered),
      ])
      states.wrote(changed)
      stale = undefined
    } catch (error) {
      stale ??= clock.nowMs()
      throw error
    }
  }

  const mirror: IssueMirror = {
    write,
    staleSince: () => stale,
    async repair(all = false) {
      let done = 0
      let last = ''
      for (;;) {
        const filter = all ? { _id: { $gt: last } } : { unmirrored: true, _id: { $gt: last } }
        const batch = await issues.find(filter).sort({ _id: 1 }).limit(REPAIR_BATCH).toArray()
        if (batch.length === 0) break
        last = batch.at(-1)!._id
        for (const issue of batch) if (isHalfDone(issue)) await finish?.(issue, mirror)
        const ids = batch.map((issue) => issue._id)
        const map = await fingerprints.find({ issue: { $in: ids } }).toArray()
        await write(batch, map)
        await clearMarks(documents, [], batch)
        done += batch.length
        if (batch.length < REPAIR_BATCH) break
      }
      for (;;) {
        const batch = await fingerprints.find({ unmirrored: true }).limit(REPAIR_BATCH).toArray()
        if (batch.length === 0) return done
        await write([], batch)
        await clearMarks(documents, batch, [])
        done += new Set(batch.map(({ issue }) => issue)).size
        if (batch.length < REPAIR_BATCH) return done
      }
    },
  }
  return mirror
}

const isHalfDone = ({ unmirrored, mergedInto, claim }: IssueDocument): boolean =>
  claim !== undefined || (unmirrored && mergedInto !== undefined)

/** Each second, so that a list is not stale for longer than that once the event store is back. Returns the way to stop. */
export function keepMirror(mirror: IssueMirror, clock: Clock, log: Logger): () => Promise<void> {
  return keepUp(clock, 1_000, async () => {
    try {
      const repaired = await mirror.repair()
      if (repaired > 0) log.info('Changes that lists did not show were mirrored.', { issues: repaired })
    } catch (error) {
      log.warn('Cannot mirror issue changes as the event store does not take them; trying again.', { error: String(error) })
    }
  })
}

function issueRow(issue: IssueDocument): IssueRow {
  return {
    id: issue._id,
    project: issue.project,
    short_id: issue.shortId,
    title: issue.title ?? '',
    type: issue.type,
    message: issue.message,
    culprit: issue.culprit,
    status: issue.status,
    substatus: issue.substatus ?? '',
    substatus_since: issue.substatusSince,
    level: issue.level,
    handled: issue.handled === null ? -1 : issue.handled ? 1 : 0,
    priority: issue.priority,
    service: issue.service,
    environments: issue.environments,
    first_release: issue.firstRelease,
    last_release: issue.lastRelease,
    first_seen: issue.firstSeen,
    last_seen: issue.lastSeen,
    assignee: issue.assignee ?? '',
    version: issue.version,
  }
}

function fingerprintRow({ project, fingerprint, issue, version }: FingerprintDocument): IssueFingerprintRow {
  return { project, fingerprint, issue, version }
}
