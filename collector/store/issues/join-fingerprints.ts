import { failpoint } from '../../model/failpoint.ts'
import { fromMs, toIso } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { insertNew } from './insert-new.ts'
import { mapKey, type FingerprintDocument, type IssueDocument } from './issue-document.ts'
import { settleMerge } from './merged.ts'
import { mirrorMap } from './mirror-map.ts'
import { suggestMerge } from './suggest-merge.ts'

export interface Join {
  project: string
  /** What the stored events carry; the first that has an issue decides. Where none has, there is nothing to join. */
  known: readonly string[]
  /** What the same events would carry now. */
  fresh: readonly string[]
  /** What a merge is suggested for, where one of them leads elsewhere. */
  reason?: string
}

export interface Joined {
  /** New fingerprints that this call added to the map. */
  joined: number
  suggested: { project: string; issue: string; other: string; reason: string }[]
}

const REASON = 'Grouped as it is done now, events of one carry a fingerprint of the other'

/**
 * New fingerprints of stored events join the issue of the old ones. No new issue, no alert. Where a new one belongs to another issue
 * already, a merge is suggested on both. Safe to run twice, by two processes at once, and after a crash at any point: an entry of the map
 * is added once, and marked until the lists show it.
 */
export async function joinFingerprints(store: Store, clock: Clock, joins: readonly Join[]): Promise<Joined> {
  const collection = store.documents.collection<FingerprintDocument>('fingerprints')
  const entries = new Map<string, FingerprintDocument>()
  const load = async (ids: readonly string[]): Promise<void> => {
    for (const entry of await collection.find({ _id: { $in: [...ids] } }).toArray()) entries.set(entry._id, entry)
  }
  await load(joins.flatMap(({ project, known, fresh }) => [...known, ...fresh].map((fingerprint) => mapKey(project, fingerprint))))
  const targetOf = ({ project, known }: Join): FingerprintDocument | undefined =>
    known.map((fingerprint) => entries.get(mapKey(project, fingerprint))).find((entry) => entry !== undefined)

  const added = new Map<string, FingerprintDocument>()
  for (const join of joins) {
    const target = targetOf(join)
    if (target === undefined) continue
    for (const fingerprint of join.fresh) {
      const _id = mapKey(join.project, fingerprint)
      if (entries.has(_id) || added.has(_id)) continue
      const { issue, home } = target
      added.set(_id, {
        _id,
        project: join.project,
        fingerprint,
        issue,
        ...(home === undefined ? {} : { home }),
        version: 1,
        unmirrored: true,
      })
    }
  }
  const joined = await insertNew(collection, [...added.values()])
  failpoint('join.after_map')
  await settleMerged(store, clock, [...added.values()])
  // Somebody else may have been first with some of them: what stands in the map counts.
  await load([...added.keys()])
  const fresh = joins.flatMap(({ project, fresh }) => fresh.map((fingerprint) => entries.get(mapKey(project, fingerprint))))
  const unmirrored = fresh.filter((entry) => entry?.unmirrored === true)
  await mirrorMap(store, unmirrored as FingerprintDocument[])

  const suggested = new Map<string, Joined['suggested'][number]>()
  for (const join of joins) {
    const target = targetOf(join)
    if (target === undefined) continue
    for (const fingerprint of join.fresh) {
      const entry = entries.get(mapKey(join.project, fingerprint))
      if (entry === undefined || entry.issue === target.issue) continue
      const [issue, other] = [target.issue, entry.issue]
      const { reason = REASON } = join
      const pair = [issue, other].sort().join()
      if (suggested.has(pair)) continue
      if (await suggestMerge(store, clock, { project: join.project, issue, other, reason }))
        suggested.set(pair, { project: join.project, issue, other, reason })
    }
  }
  const time = toIso(fromMs(clock.nowMs()))
  const changed = new Map([...unmirrored.map((entry) => [entry!.issue, entry!.project] as const)])
  for (const { project, issue, other } of suggested.values()) changed.set(issue, project).set(other, project)
  for (const [issueId, project] of changed) store.changes.publish({ type: 'issue', change: 'updated', issueId, project, time })
  return { joined, suggested: [...suggested.values()] }
}

/** An issue that was merged after the map was read here: what was added leads on. */
async function settleMerged(store: Store, clock: Clock, added: readonly FingerprintDocument[]): Promise<void> {
  const ids = [...new Set(added.map(({ issue }) => issue))]
  if (ids.length === 0) return
  const merged = await store.documents
    .collection<IssueDocument>('issues')
    .find({ _id: { $in: ids }, mergedInto: { $exists: true } })
    .toArray()
  for (const { _id } of merged) await settleMerge(store, clock, _id)
}
