import type { Store } from '../index.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'

/**
 * Shows these entries of the map, and these issues, in the lists, and takes their marks away. When the event store does not take them they
 * stay marked: they are mirrored later, and the lists say since when they are stale.
 */
export async function mirrorMap(
  { mirror, documents }: Pick<Store, 'mirror' | 'documents'>,
  entries: readonly FingerprintDocument[],
  issues: readonly IssueDocument[] = [],
): Promise<void> {
  if (entries.length === 0 && issues.length === 0) return
  try {
    await mirror.write(issues, entries)
  } catch {
    return
  }
  await clearMarks(documents, entries, issues)
}

/** Only of the versions that were mirrored: a change that came in between keeps its mark. */
export async function clearMarks(
  documents: Store['documents'],
  entries: readonly FingerprintDocument[],
  issues: readonly IssueDocument[],
): Promise<void> {
  const cleared = (marked: readonly { _id: string; version: number }[]) =>
    marked.map(({ _id, version }) => ({ updateOne: { filter: { _id, version }, update: { $set: { unmirrored: false } } } }))
  if (issues.length > 0) await documents.collection<IssueDocument>('issues').bulkWrite(cleared(issues), { ordered: false })
  if (entries.length > 0) await documents.collection<FingerprintDocument>('fingerprints').bulkWrite(cleared(entries), { ordered: false })
}
