import { LIMITS } from '../../model/limits.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore, Store } from '../index.ts'
import { insertNew } from './insert-new.ts'

/** `merge_suggestions`: two issues that may be one. Kept when dismissed, so that the same is not suggested again. */
export interface MergeSuggestionDocument {
  /** `<project>:<lower>:<upper>`: one for each pair, whoever suggests it and from which side. */
  _id: string
  project: string
  lower: string
  upper: string
  reason: string
  /** Milliseconds since the epoch. */
  at: number
  dismissed: boolean
}

/** Suggests a merge on both issues; false where a person dismissed it before, or where either has enough of them. */
export async function suggestMerge(
  store: Pick<Store, 'documents'>,
  clock: Clock,
  { project, issue, other, reason }: { project: string; issue: string; other: string; reason: string },
): Promise<boolean> {
  const collection = suggestions(store.documents)
  const { _id, lower, upper } = pairOf(project, issue, other)
  const before = await collection.findOne({ _id })
  if (before !== null) return !before.dismissed
  for (const one of [lower, upper]) {
    if ((await suggestionsOf(store.documents, [one])).length >= LIMITS.suggestedMerges) return false
  }
  await insertNew(collection, [{ _id, project, lower, upper, reason, at: clock.nowMs(), dismissed: false }])
  return true
}

/** Those of these issues that nobody dismissed, the newest first. */
export async function suggestionsOf(documents: DocumentStore, issues: readonly string[]): Promise<MergeSuggestionDocument[]> {
  const collection = suggestions(documents)
  const ids = { $in: [...issues] }
  const [lower, upper] = await Promise.all([
    collection.find({ lower: ids, dismissed: false }).toArray(),
    collection.find({ upper: ids, dismissed: false }).toArray(),
  ])
  return [...new Map([...lower, ...upper].map((one) => [one._id, one])).values()].toSorted(
    (a, b) => b.at - a.at || (a._id < b._id ? -1 : 1),
  )
}

export function suggestions(documents: DocumentStore) {
  return documents.collection<MergeSuggestionDocument>('merge_suggestions')
}

function pairOf(project: string, issue: string, other: string): Pick<MergeSuggestionDocument, '_id' | 'lower' | 'upper'> {
  const [lower, upper] = issue < other ? [issue, other] : [other, issue]
  return { _id: `${project}:${lower}:${upper}`, lower, upper }
}
