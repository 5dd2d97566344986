import { randomUUID } from 'node:crypto'
import { fromMs, toIso } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { mapKey, type FingerprintDocument, type IssueDocument } from './issue-document.ts'
import { mirrorMap } from './mirror-map.ts'

/** A place that reads otherwise since a source map explains it. */
export interface BetterCulprit {
  project: string
  /** Of the events with the old place. */
  fingerprints: readonly string[]
  from: string
  to: string
}

/**
 * Shows the mapped place on the issues of these fingerprints, where they still show the unmapped one: the place is how an issue is known,
 * and `e.total in src/cart.ts` says more than `t in app-B8xk.js`. What another event put there since stays. Type and message are as they were sent.
 * Returns how many issues changed; one that an event changes at the same moment is left as it is.
 */
export async function improveCulprits(store: Store, clock: Clock, better: readonly BetterCulprit[]): Promise<number> {
  const issues = store.documents.collection<IssueDocument>('issues')
  const changed: IssueDocument[] = []
  for (const { project, fingerprints, from, to } of better) {
    if (to === '' || to === from) continue
    const keys = fingerprints.map((fingerprint) => mapKey(project, fingerprint))
    const entries = await store.documents
      .collection<FingerprintDocument>('fingerprints')
      .find({ _id: { $in: keys } })
      .toArray()
    // In the order given: the first that has an issue decides.
    const entry = keys.map((key) => entries.find(({ _id }) => _id === key)).find((one) => one !== undefined)
    if (entry === undefined) continue
    const issue = (await issues.findOne({ _id: entry.issue, culprit: from.toWellFormed() })) as IssueDocument | null
    if (issue === null) continue
    const { _id, ...fields } = issue
    const replacement = {
      ...fields,
      culprit: to.toWellFormed(),
      version: issue.version + 1,
      write: randomUUID(),
      unmirrored: true,
      updatedAt: clock.nowMs(),
    }
    const { matchedCount } = await issues.replaceOne({ _id, version: issue.version }, replacement)
    if (matchedCount === 1) changed.push({ _id, ...replacement })
  }
  await mirrorMap(store, [], changed)
  const time = toIso(fromMs(clock.nowMs()))
  for (const { _id, project } of changed) store.changes.publish({ type: 'issue', change: 'updated', issueId: _id, project, time })
  return changed.length
}
