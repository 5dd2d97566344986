import type { ActivityList, MergedIssue, SuggestedMerge } from '../../api/types.ts'
import { LIMITS } from '../../model/limits.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { FingerprintDocument, IssueDocument, Store } from '../index.ts'
import { activities, recordActivity, type ActivityDocument } from '../issues/activity.ts'
import { mergedInto, rootOf } from '../issues/merged.ts'
import { mergedParts } from '../issues/split-issue.ts'
import { suggestions, suggestionsOf } from '../issues/suggest-merge.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { countIssues, NO_NUMBERS, summaryOfDocument } from './summaries.ts'

/** The issues merged into one, each with what would bring it back. One whose fingerprints were split off elsewhere is an address only. */
export async function mergedFrom(store: Store, issue: IssueDocument, entries: readonly FingerprintDocument[]): Promise<MergedIssue[]> {
  const parts = await mergedParts(store, issue, entries)
  return parts
    .filter(({ fingerprints }) => fingerprints.length > 0)
    .map(({ issue: { _id, shortId, type, message }, fingerprints }) => ({ id: _id, shortId, type, message, fingerprints }))
}

/** Merges suggested on an issue, by the issues that they are now: what was merged meanwhile is not suggested any more. */
export async function suggestedMerges(store: Store, issue: IssueDocument, scope: { nowMs: number; me: string }): Promise<SuggestedMerge[]> {
  const family = await familyOf(store, issue)
  const others = new Map<string, { issue: IssueDocument; reason: string }>()
  for (const { lower, upper, reason } of await suggestionsOf(store.documents, [...family])) {
    if (others.size === LIMITS.suggestedMerges) break
    const other = await rootOf(store.documents, family.has(lower) ? upper : lower)
    if (other !== undefined && !family.has(other._id) && !others.has(other._id)) others.set(other._id, { issue: other, reason })
  }
  const numbers = await countIssues(store.events, [...others.keys()], { rows: undefined, ...scope })
  return [...others.values()].map(({ issue: other, reason }) => ({
    issue: summaryOfDocument(other, scope.nowMs, numbers.get(other._id) ?? NO_NUMBERS),
    reason,
  }))
}

/** Dismisses what is suggested between two issues, also between issues merged into them; undefined where nothing is. */
export async function dismissSuggestion(
  store: Store,
  clock: Clock,
  issue: IssueDocument,
  other: IssueDocument,
  actor: string,
): Promise<{ reason: string } | undefined> {
  const [mine, theirs] = await Promise.all([familyOf(store, issue), familyOf(store, other)])
  const collection = suggestions(store.documents)
  const found = (await suggestionsOf(store.documents, [...mine])).filter(({ lower, upper }) => theirs.has(lower) || theirs.has(upper))
  if (found.length === 0) return undefined
  await collection.updateMany({ _id: { $in: found.map(({ _id }) => _id) } }, { $set: { dismissed: true } })
  const { project } = issue
  await recordActivity(store.documents, clock, actor, [
    { issue: issue._id, project, change: { dismissed: { id: other._id } } },
    { issue: other._id, project, change: { dismissed: { id: issue._id } } },
  ])
  const time = new Date(clock.nowMs()).toISOString()
  for (const issueId of [issue._id, other._id]) store.changes.publish({ type: 'issue', change: 'updated', issueId, project, time })
  return { reason: found[0]!.reason }
}

const DEFAULT_LIMIT = 50

/** What people did with an issue and with those merged into it, newest first. */
export async function listActivity(
  store: Store,
  issue: IssueDocument,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<ActivityList> {
  const list = `activity.${issue._id}`
  const after = decodeCursor(list, cursor, ['number', 'string'])
  const ids = [...(await familyOf(store, issue))]
  const collection = activities(store.documents)
  const own = { issue: { $in: ids } }
  const older = after === undefined ? own : { ...own, $or: [{ at: { $lt: after[0] } }, { at: after[0], _id: { $lt: after[1] } }] }
  const found = (await collection.find(older).sort({ at: -1, _id: -1 }).limit(limit + 1).toArray()) as ActivityDocument[] // prettier-ignore
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    activity: page.map(({ _id, issue: issueId, at, actor, change }) => ({
      id: _id,
      issueId,
      time: new Date(at).toISOString(),
      actor,
      change,
    })),
    nextCursor: found.length > limit && last !== undefined ? encodeCursor(list, [last.at, last._id]) : null,
    total: await collection.countDocuments(own),
  }
}

/** An issue and all that were merged into it. */
async function familyOf({ documents }: Store, { _id }: IssueDocument): Promise<Set<string>> {
  return new Set([_id, ...(await mergedInto(documents, _id)).map((merged) => merged._id)])
}
