import { randomUUID } from 'node:crypto'
import { failpoint } from '../../model/failpoint.ts'
import { LIMITS } from '../../model/limits.ts'
import { fromMs, toIso } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { RefusedChange } from '../queries.ts'
import { recordActivity } from './activity.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'
import { mergedInto, rootOf, ROUNDS, settleMerge } from './merged.ts'

export interface Merged {
  issue: IssueDocument
  /** Those that this call merged into it; empty where all were one issue already. */
  others: IssueDocument[]
}

/**
 * Merges issues into the first: their fingerprints lead there, no event is rewritten, and alerts that wait in their documents are sent
 * from there. An id of a merged issue stands for the issue that it was merged into. Each document of the others says where it went, which is
 * the truth; whatever else has to follow can be done again, by whoever meets it. Throws a `RefusedChange` with a sentence.
 */
export async function mergeIssues(store: Store, clock: Clock, ids: readonly string[], actor: string): Promise<Merged> {
  const roots = new Map<string, IssueDocument>()
  for (const id of ids) {
    const root = await rootOf(store.documents, id)
    if (root === undefined) throw refused(`Cannot merge issue ${id} as there is no such issue`, 'ids of issues')
    roots.set(root._id, root)
  }
  const [into, ...others] = [...roots.values()] as [IssueDocument, ...IssueDocument[]]
  await checkLimits(store, into, others)
  const merged: IssueDocument[] = []
  for (const other of others) if (await mergeOne(store, clock, other._id, into._id)) merged.push(other)
  const issue = (await rootOf(store.documents, into._id))!
  await recordActivity(
    store.documents,
    clock,
    actor,
    merged.flatMap(({ _id, project }) => [
      { issue: issue._id, project, change: { merged: { id: _id } } },
      { issue: _id, project, change: { mergedInto: { id: issue._id } } },
    ]),
  )
  const time = toIso(fromMs(clock.nowMs()))
  for (const { _id, project } of merged.length === 0 ? [] : [issue, ...merged])
    store.changes.publish({ type: 'issue', change: 'updated', issueId: _id, project, time })
  return { issue, others: merged }
}

/** False where somebody else made them one meanwhile. */
async function mergeOne(store: Store, clock: Clock, other: string, into: string): Promise<boolean> {
  const issues = store.documents.collection<IssueDocument>('issues')
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = [await rootOf(store.documents, other), await rootOf(store.documents, into)]
    if (from === undefined || to === undefined || from._id === to._id) return false
    const mark = { mergedInto: to._id, unfolded: true, unmirrored: true, write: randomUUID(), updatedAt: clock.nowMs() }
    const { matchedCount } = await issues.updateOne({ _id: from._id, version: from.version }, { $set: mark, $inc: { version: 1 } })
    if (matchedCount === 0) continue
    failpoint('merge.after_mark')
    await settleMerge(store, clock, from._id)
    return true
  }
  throw new Error(`Cannot merge issue ${other} as events keep changing it: ${ROUNDS} rounds lost`)
}

async function checkLimits({ documents }: Store, into: IssueDocument, others: readonly IssueDocument[]): Promise<void> {
  const foreign = others.find(({ project }) => project !== into.project)
  if (foreign !== undefined)
    throw refused(
      `Cannot merge issues of two projects: ${into.shortId} is of ${into.project}, ${foreign.shortId} of ${foreign.project}`,
      'issues of one project',
    )
  const all = [into, ...others].map(({ _id }) => _id)
  const fingerprints = await documents.collection<FingerprintDocument>('fingerprints').countDocuments({ issue: { $in: all } })
  if (fingerprints > LIMITS.issueFingerprints)
    throw refused(
      `Cannot merge into an issue of more than ${LIMITS.issueFingerprints} fingerprints: together they would have ${fingerprints}`,
      `issues of ${LIMITS.issueFingerprints} fingerprints together`,
    )
  let merged = others.length
  for (const id of all) merged += (await mergedInto(documents, id)).length
  if (merged > LIMITS.mergedIssues)
    throw refused(`Cannot merge more than ${LIMITS.mergedIssues} issues into one: it would be ${merged}`, `at most ${LIMITS.mergedIssues}`)
}

const refused = (message: string, expected: string): RefusedChange => new RefusedChange(message, 'body.ids', expected)
