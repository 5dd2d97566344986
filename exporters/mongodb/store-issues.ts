import { randomUUID } from 'node:crypto'
import { RetryableError, type Clock, type ExceptionEvent, type IssueChangeKind, type Store } from '../../collector/api.ts'
import { nextNumbers, recordAssignments, settleMerge, shortId, type Assignment, type IssueDocument } from '../../collector/store/index.ts'
import { applyEvent, createIssue } from './apply-event.ts'
import { factsOf, NO_FACTS } from './facts.ts'
import type { OwnerOf } from './owners.ts'

/** Rounds of read, change and write before a block is sent again; each round loses only to a writer that got through. */
const ROUNDS = 20

export interface StoredIssues {
  issues: IssueDocument[]
  /** What this call did to them, beside news of an event. */
  kinds: Map<string, IssueChangeKind>
}

/**
 * Applies a block to its issues: one read, one write for the new and one for the changed. A write matches only the version that was read;
 * what another collector or a person changed meanwhile is read and applied again, so no change is lost and none is applied to stale state.
 */
export async function storeIssues(
  store: Store,
  clock: Clock,
  grouped: ReadonlyMap<string, ExceptionEvent[]>,
  ownerOf: OwnerOf,
): Promise<StoredIssues> {
  const byIssue = new Map(grouped)
  const collection = store.documents.collection<IssueDocument>('issues')
  const done = new Map<string, IssueDocument>()
  const kinds = new Map<string, IssueChangeKind>()
  for (let round = 0; done.size < byIssue.size; round++) {
    if (round === ROUNDS) throw new RetryableError(`Cannot store a block in its issues as others keep changing them: ${ROUNDS} rounds lost`)
    const ids = [...byIssue.keys()].filter((id) => !done.has(id))
    const found = new Map((await collection.find({ _id: { $in: ids } }).toArray()).map((issue) => [issue._id, issue]))
    for (const issue of found.values()) if (issue.mergedInto !== undefined) await leadOn(issue._id, found)
    const absent = ids.filter((id) => !found.has(id) && byIssue.has(id))
    if (absent.length > 0) await create(absent)
    if (found.size > 0) await change(found)
  }
  return { issues: [...done.values()], kinds }

  /** Merged after this block read the map: its events go to the issue that it was merged into, and so does what it added to the map. */
  async function leadOn(id: string, found: Map<string, IssueDocument>): Promise<void> {
    const { _id: root } = await settleMerge(store, clock, id)
    found.delete(id)
    if (root === id) return
    byIssue.set(root, [...(byIssue.get(root) ?? []), ...byIssue.get(id)!])
    byIssue.delete(id)
    // What is applied twice changes nothing.
    done.delete(root)
    found.delete(root)
  }

  async function create(ids: string[]): Promise<void> {
    const numbers = await nextNumbers(
      store.documents,
      ids.map((id) => byIssue.get(id)![0]!.project),
    )
    const fresh: IssueDocument[] = []
    const assigned: Assignment[] = []
    for (const [index, id] of ids.entries()) {
      const events = byIssue.get(id)!
      const first = events[0]!
      const issue = createIssue(id, shortId(first.project, numbers[index]!), first, clock.nowMs(), ownerOf)
      for (const event of events) applyEvent(issue, event, NO_FACTS, clock.nowMs(), ownerOf)
      fresh.push(issue)
      if (issue.assignee !== null) assigned.push({ issue: id, project: issue.project, to: issue.assignee, reason: ownerOf(first)!.why })
    }
    await recordAssignments(store.documents, clock, assigned)
    let lost = new Set<number>()
    try {
      await collection.insertMany(fresh, { ordered: false })
    } catch (error) {
      if ((error as { code?: unknown }).code !== 11000) throw error
      lost = new Set(writeErrorsOf(error))
    }
    for (const [index, issue] of fresh.entries()) {
      // Another collector created it: the next round reads and changes that one.
      if (lost.has(index)) continue
      done.set(issue._id, issue)
      kinds.set(issue._id, 'new')
    }
  }

  async function change(found: Map<string, IssueDocument>): Promise<void> {
    const changed: IssueDocument[] = []
    const changes = new Map<string, IssueChangeKind>()
    const write = randomUUID()
    for (const [id, read] of found) {
      const events = byIssue.get(id)!
      const issue = structuredClone(read)
      const facts = await factsOf(store, issue, events)
      for (const event of events) {
        const kind = applyEvent(issue, event, facts, clock.nowMs(), ownerOf)
        if (kind !== undefined) changes.set(id, kind)
      }
      if (JSON.stringify(issue) === JSON.stringify(read)) done.set(id, read)
      else changed.push(Object.assign(issue, { version: read.version + 1, updatedAt: clock.nowMs(), write }))
    }
    if (changed.length === 0) return
    const { matchedCount } = await collection.bulkWrite(
      changed.map(({ _id, ...replacement }) => ({ replaceOne: { filter: { _id, version: replacement.version - 1 }, replacement } })),
      { ordered: false },
    )
    // A bulk write says how many matched, not which; that is read back by the mark of this write.
    const ours = matchedCount === changed.length ? undefined : await writtenBy(write)
    for (const issue of changed) {
      if (ours !== undefined && !ours.has(issue._id)) continue
      done.set(issue._id, issue)
      const kind = changes.get(issue._id)
      if (kind !== undefined) kinds.set(issue._id, kind)
    }
  }

  async function writtenBy(write: string): Promise<Set<string>> {
    const found = await collection.find({ _id: { $in: [...byIssue.keys()] }, write }, { projection: { _id: 1 } }).toArray()
    return new Set(found.map(({ _id }) => _id))
  }
}

function writeErrorsOf(error: unknown): number[] {
  const { writeErrors } = error as { writeErrors?: { index: number }[] | { index: number } }
  return (Array.isArray(writeErrors) ? writeErrors : writeErrors === undefined ? [] : [writeErrors]).map(({ index }) => index)
}
