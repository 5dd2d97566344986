import { randomUUID } from 'node:crypto'
import { failpoint } from '../../model/failpoint.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore, Store } from '../index.ts'
import { foldIssue } from './fold-issue.ts'
import type { FingerprintDocument, IssueDocument } from './issue-document.ts'
import { mirrorMap } from './mirror-map.ts'

/** Each round loses only to somebody who merged or changed the same issue. */
export const ROUNDS = 20

/**
 * The issue that an address leads to: itself, or the last of those that it was merged into. Two people who merge a into b and b into a at
 * the same moment make a ring; the lowest id of it counts as the one that was merged into, for everybody.
 */
export async function rootOf(documents: DocumentStore, id: string): Promise<IssueDocument | undefined> {
  const issues = documents.collection<IssueDocument>('issues')
  const path: IssueDocument[] = []
  for (let next: string | undefined = id; next !== undefined;) {
    const seen = path.findIndex(({ _id }) => _id === next)
    if (seen >= 0) return path.slice(seen).toSorted((a, b) => (a._id < b._id ? -1 : 1))[0]
    const issue = (await issues.findOne({ _id: next })) as IssueDocument | null
    // An address that leads nowhere ends at the last issue that exists.
    if (issue === null) return path.at(-1)
    path.push(issue)
    next = issue.mergedInto
  }
  return path.at(-1)
}

/** All that were merged into it, directly or through others: each after the one that it was merged into. */
export async function mergedInto(documents: DocumentStore, id: string): Promise<IssueDocument[]> {
  const issues = documents.collection<IssueDocument>('issues')
  const found = new Map<string, IssueDocument>()
  for (let parents = [id]; parents.length > 0;) {
    const children = await issues.find({ mergedInto: { $in: parents } }).toArray()
    parents = []
    for (const child of children) {
      if (child._id === id || found.has(child._id)) continue
      found.set(child._id, child)
      parents.push(child._id)
    }
  }
  return [...found.values()]
}

/**
 * Finishes the merge of a merged issue: its entries of the map and what its events said go to the issue that its address leads to, and the
 * lists show it. The same again changes nothing, so whoever meets a merged issue may do it: the request that merged, a block of events that
 * read the map before, the upkeep after a crash. Answers the issue merged into.
 */
export async function settleMerge(store: Pick<Store, 'documents' | 'mirror'>, clock: Clock, merged: string): Promise<IssueDocument> {
  const { documents } = store
  const issues = documents.collection<IssueDocument>('issues')
  let id = merged
  for (let round = 0; round < ROUNDS; round++) {
    const root = await rootOf(documents, id)
    if (root === undefined) throw new Error(`Cannot merge issue ${id} as it is not there`)
    if (root.mergedInto !== undefined) {
      await openRing(documents, clock, root)
      continue
    }
    if (root._id === id) return root
    await moveEntries(documents, { issue: id }, root._id)
    failpoint('merge.after_map')
    if (!(await foldInto(documents, clock, id, root._id))) continue
    const [now, child] = await Promise.all([issues.findOne({ _id: root._id }), issues.findOne({ _id: id })])
    // Brought back by a split meanwhile: what belongs to it goes back, too.
    if (child!.mergedInto === undefined) await moveEntries(documents, { issue: root._id, home: id }, id)
    const entries = await documents
      .collection<FingerprintDocument>('fingerprints')
      .find({ issue: { $in: [root._id, id] }, unmirrored: true })
      .toArray()
    await mirrorMap(store, entries, [now, child] as IssueDocument[])
    if (now!.mergedInto === undefined) return now as IssueDocument
    // Merged on meanwhile: what came here goes on, too.
    id = root._id
  }
  throw new Error(`Cannot merge issue ${merged} as others keep changing it: ${ROUNDS} rounds lost`)
}

/** Entries of the map go to another issue, marked until the lists show it. `home` remembers where each belongs when a merge is undone. */
export async function moveEntries(
  documents: DocumentStore,
  { home, ...from }: { issue: string; _id?: { $in: string[] }; home?: string },
  to: string,
): Promise<number> {
  const map = documents.collection<FingerprintDocument>('fingerprints')
  const change = { $inc: { version: 1 } }
  const known = { ...from, home: home ?? { $exists: true } }
  const again = await map.updateMany(known, { $set: { issue: to, unmirrored: true }, ...change })
  if (home !== undefined) return again.matchedCount
  const first = await map.updateMany(
    { ...from, home: { $exists: false } },
    { $set: { issue: to, unmirrored: true, home: from.issue }, ...change },
  )
  return first.matchedCount + again.matchedCount
}

/** False where the issue changed meanwhile, or was merged itself. */
async function foldInto(documents: DocumentStore, clock: Clock, id: string, root: string): Promise<boolean> {
  const issues = documents.collection<IssueDocument>('issues')
  const [other, into] = (await Promise.all([issues.findOne({ _id: id }), issues.findOne({ _id: root })])) as [
    IssueDocument | null,
    IssueDocument | null,
  ]
  if (other === null || into === null || into.mergedInto !== undefined) return false
  if (other.unfolded !== true) return true
  const { _id, ...folded } = {
    ...foldIssue(into, other, clock.nowMs()),
    version: into.version + 1,
    write: randomUUID(),
    unmirrored: true,
    updatedAt: clock.nowMs(),
    decidedAt: clock.nowMs(),
  }
  const { matchedCount } = await issues.replaceOne({ _id, version: into.version }, folded)
  if (matchedCount === 0) return false
  await issues.updateOne({ _id: id, version: other.version }, { $set: { unfolded: false }, $inc: { version: 1 } })
  return true
}

async function openRing(documents: DocumentStore, clock: Clock, { _id, version }: IssueDocument): Promise<void> {
  await documents
    .collection<IssueDocument>('issues')
    .updateOne(
      { _id, version },
      { $unset: { mergedInto: '', unfolded: '' }, $set: { unmirrored: true, updatedAt: clock.nowMs() }, $inc: { version: 1 } },
    )
}
