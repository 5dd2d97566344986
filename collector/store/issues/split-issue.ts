import { createHash, randomUUID } from 'node:crypto'
import { failpoint } from '../../model/failpoint.ts'
import { fromMs, toIso } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { RefusedChange } from '../queries.ts'
import { recordActivity } from './activity.ts'
import { carriedBy, factsOfEvents, type Carried } from './facts-of-events.ts'
import { insertNew } from './insert-new.ts'
import { mapKey, type FingerprintDocument, type IssueDocument } from './issue-document.ts'
import { mergedInto, moveEntries, ROUNDS, rootOf, settleMerge } from './merged.ts'
import { mirrorMap } from './mirror-map.ts'
import { recountIssue } from './recount-issue.ts'
import { nextNumbers, shortId } from './short-ids.ts'

/**
 * Takes fingerprints out of an issue. Where they are all of an issue that was merged into it, that one comes back, with the state that it
 * had; otherwise they make a new issue, which begins with the decisions of the one that it comes from. System fingerprints that came only
 * with those chosen go along. No event is rewritten and no alert is sent. Answers the other issue; undefined where there is no such issue.
 *
 * The document of the other issue holds what it claims until all of it is done, so that the upkeep can finish it after a crash.
 */
export async function splitIssue(
  store: Store,
  clock: Clock,
  id: string,
  fingerprints: readonly string[],
  actor: string,
): Promise<IssueDocument | undefined> {
  const root = await rootOf(store.documents, id)
  if (root === undefined) return undefined
  const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ issue: root._id }).toArray()
  const carried = await carriedBy(store.events, root.project, entries.map(({ fingerprint }) => fingerprint)) // prettier-ignore
  const chosen = choose(root, entries, carried, fingerprints)
  const back = await whollyChosen(store, root, entries, carried, chosen)
  const claimed = [...new Set([...chosen, ...(back?.fingerprints ?? [])])].toSorted()
  const oldest = (await factsOfEvents(store.events, root.project, entries.map(({ fingerprint }) => fingerprint)))?.seen.firstSeen ?? 0 // prettier-ignore
  const claim = { from: root._id, fingerprints: claimed, oldest, back: back !== undefined }
  const other = back === undefined ? await create(store, clock, root, claim) : await takeBack(store, clock, back.issue, claim)
  failpoint('split.after_issue')
  await finishSplit(store, clock, other)
  await recordActivity(store.documents, clock, actor, [
    { issue: root._id, project: root.project, change: { split: { id: other, fingerprints: claimed } } },
    { issue: other, project: root.project, change: { splitFrom: { id: root._id, fingerprints: claimed } } },
  ])
  const time = toIso(fromMs(clock.nowMs()))
  for (const issueId of [root._id, other]) store.changes.publish({ type: 'issue', change: 'updated', issueId, project: root.project, time })
  return rootOf(store.documents, other)
}

/** Moves what an issue claims, and counts both anew. The same again changes nothing. */
export async function finishSplit(store: Pick<Store, 'documents' | 'events' | 'mirror'>, clock: Clock, id: string): Promise<void> {
  const { documents } = store
  const issues = documents.collection<IssueDocument>('issues')
  const issue = (await issues.findOne({ _id: id })) as IssueDocument | null
  if (issue?.claim === undefined) return
  const { claim, project } = issue
  const keys = claim.fingerprints.map((fingerprint) => mapKey(project, fingerprint))
  let from = claim.from
  for (let round = 0; round < ROUNDS; round++) {
    const moved = await moveEntries(documents, { issue: from, _id: { $in: keys } }, id)
    const root = await rootOf(documents, claim.from)
    // Merged into another issue meanwhile: its entries are there.
    if (moved > 0 || root === undefined || root._id === from) break
    from = root._id
  }
  failpoint('split.after_map')
  // What a new issue claims belongs there, whatever it was merged from; so does what came to an issue only while it was merged.
  const settled = { issue: id, _id: { $in: keys }, ...(claim.back ? { home: from } : {}) }
  await documents.collection<FingerprintDocument>('fingerprints').updateMany(settled, { $set: { home: id } })
  await recountIssue(store, clock, from, { mode: 'replace', oldest: claim.oldest })
  await recountIssue(store, clock, id, claim.back ? { mode: 'widen' } : { mode: 'replace', oldest: 0, title: true })
  await issues.updateOne({ _id: id }, { $unset: { claim: '' }, $set: { unmirrored: true, updatedAt: clock.nowMs() }, $inc: { version: 1 } })
  const both = (await issues.find({ _id: { $in: [from, id] } }).toArray()) as IssueDocument[]
  const map = documents.collection<FingerprintDocument>('fingerprints')
  await mirrorMap(store, await map.find({ issue: { $in: [from, id] }, unmirrored: true }).toArray(), both)
  if (both.some((issue) => issue._id === id && issue.mergedInto !== undefined)) await settleMerge(store, clock, id)
}

/** Those asked for, with the system fingerprints that came with them alone. Throws a `RefusedChange` where that can not be split off. */
function choose(
  { shortId }: IssueDocument,
  entries: readonly FingerprintDocument[],
  carried: readonly Carried[],
  asked: readonly string[],
): Set<string> {
  const own = new Set(entries.map(({ fingerprint }) => fingerprint))
  const foreign = asked.filter((fingerprint) => !own.has(fingerprint))
  if (foreign.length > 0)
    throw new RefusedChange(
      `Cannot split off a fingerprint that is not one of ${shortId}: current value is ${foreign[0]!.slice(0, 64)}`,
      'body.fingerprints',
      `fingerprints of ${shortId}`,
    )
  const chosen = new Set(asked)
  const deciding = new Set(carried.map(({ fingerprint }) => fingerprint))
  if (deciding.size > 0 && !asked.some((fingerprint) => deciding.has(fingerprint)))
    throw new RefusedChange(
      `Cannot split these off as no event is in ${shortId} by them: choose at least one that decides`,
      'body.fingerprints',
      'a fingerprint that decides',
    )
  const kept = new Set(carried.filter(({ fingerprint }) => !chosen.has(fingerprint)).map(({ system }) => system))
  for (const { fingerprint, system } of carried) if (chosen.has(fingerprint) && own.has(system) && !kept.has(system)) chosen.add(system)
  const remaining = (deciding.size > 0 ? [...deciding] : [...own]).filter((fingerprint) => !chosen.has(fingerprint))
  if (remaining.length === 0)
    throw new RefusedChange(`Cannot split all of ${shortId} off: leave it at least one`, 'body.fingerprints', 'not all fingerprints')
  return chosen
}

/** The issue merged into this one whose fingerprints are those chosen, the outermost where several are; with all that came with it. */
async function whollyChosen(
  store: Store,
  root: IssueDocument,
  entries: readonly FingerprintDocument[],
  carried: readonly Carried[],
  chosen: ReadonlySet<string>,
): Promise<{ issue: IssueDocument; fingerprints: string[] } | undefined> {
  const deciding = new Set(carried.map(({ fingerprint }) => fingerprint))
  for (const { issue, fingerprints } of await mergedParts(store, root, entries)) {
    const live = fingerprints.filter((fingerprint) => deciding.has(fingerprint))
    const wanted = live.length === 0 ? fingerprints : live
    const has = new Set(fingerprints)
    if (wanted.length === 0 || !wanted.every((fingerprint) => chosen.has(fingerprint))) continue
    // A system fingerprint that goes along may have been seen after the merge only.
    if ([...chosen].every((fingerprint) => has.has(fingerprint) || !deciding.has(fingerprint))) return { issue, fingerprints }
  }
  return undefined
}

/** Each issue merged into this one, the outermost first, with the fingerprints that it would come back with. */
export async function mergedParts(
  { documents }: Pick<Store, 'documents'>,
  root: IssueDocument,
  entries: readonly FingerprintDocument[],
): Promise<{ issue: IssueDocument; fingerprints: string[] }[]> {
  const merged = await mergedInto(documents, root._id)
  const parents = new Map(merged.map((issue) => [issue._id, issue.mergedInto]))
  const within = (home: string | undefined, id: string): boolean => {
    for (let at = home, steps = 0; at !== undefined && steps <= parents.size; at = parents.get(at), steps++) if (at === id) return true
    return false
  }
  return merged.map((issue) => ({
    issue,
    fingerprints: entries.filter(({ home }) => within(home, issue._id)).map(({ fingerprint }) => fingerprint),
  }))
}

type Claim = NonNullable<IssueDocument['claim']>

async function create({ documents }: Store, clock: Clock, root: IssueDocument, claim: Claim): Promise<string> {
  const { mergedInto: _, unfolded: __, ...decided } = root
  const text = ['split', root.project, root._id, ...claim.fingerprints].join('\0')
  const _id = createHash('sha256').update(text).digest('hex').slice(0, 20)
  const issues = documents.collection<IssueDocument>('issues')
  const before = (await issues.findOne({ _id })) as IssueDocument | null
  // Split off before, and merged back.
  if (before !== null) return takeBack({ documents }, clock, before, { ...claim, back: false })
  const [number] = await nextNumbers(documents, [root.project])
  const issue: IssueDocument = {
    ...decided,
    _id,
    shortId: shortId(root.project, number!),
    pending: [],
    hasPending: false,
    version: 1,
    write: randomUUID(),
    unmirrored: true,
    updatedAt: clock.nowMs(),
    claim,
  }
  await insertNew(issues, [issue])
  return _id
}

async function takeBack({ documents }: Pick<Store, 'documents'>, clock: Clock, { _id }: IssueDocument, claim: Claim): Promise<string> {
  await documents
    .collection<IssueDocument>('issues')
    .updateOne(
      { _id },
      { $unset: { mergedInto: '', unfolded: '' }, $set: { claim, unmirrored: true, updatedAt: clock.nowMs() }, $inc: { version: 1 } },
    )
  return _id
}
