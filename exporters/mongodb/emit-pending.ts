import { failpoint, type Alert, type BatchContext, type Clock, type Consumer, type Store } from '../../collector/api.ts'
import { recordAutomatic, tellStep, type AutomaticEntry, type IssueDocument } from '../../collector/store/index.ts'

/**
 * Tells the activity of the changes that wait in these documents, hands them over, then forgets them. A crash in between does so again, under
 * the same ids.
 */
export async function emitPending(
  store: Store,
  clock: Clock,
  alerts: Consumer<'alerts'> | undefined,
  issues: readonly IssueDocument[],
  context: BatchContext,
): Promise<void> {
  const pending: Alert[] = issues.flatMap((issue) => issue.pending)
  if (pending.length === 0) return
  await recordAutomatic(store.documents, clock.nowMs(), pending.flatMap(entryOf))
  // Without an alerts pipeline nobody will ever take them.
  await alerts?.consume(pending, context)
  failpoint('mongodb.after_alert')
  const collection = store.documents.collection<IssueDocument>('issues')
  const ids = [...new Set(pending.map((alert) => alert.issueId))]
  // The version counts up, so that nobody writes back a list of changes that was read before.
  await collection.bulkWrite([
    {
      updateMany: {
        filter: { _id: { $in: ids } },
        update: { $pull: { pending: { id: { $in: pending.map(({ id }) => id) } } }, $inc: { version: 1 } },
      },
    },
    { updateMany: { filter: { _id: { $in: ids }, pending: { $size: 0 } }, update: { $set: { hasPending: false } } } },
  ])
}

/** That an issue is new is the beginning of its activity, not a part of it. */
function entryOf({ id, kind, issueId, project, reason = '', eventId, release, numbers = {} }: Alert): AutomaticEntry[] {
  if (kind !== 'regressed' && kind !== 'reappeared' && kind !== 'escalating') return []
  const change = { automatic: kind, text: tellStep({ kind, reason }), event: eventId, release, numbers }
  return [{ id, issue: issueId, project, change }]
}

const BATCH = 200
// Younger ones are still in the hands of the block that made them.
const LEFT_OVER_AGE_MS = 10_000

/** For what no block will bring up again: changes made by hand, by the lifecycle, or by a collector that is gone. */
export async function emitLeftOver(store: Store, clock: Clock, alerts: Consumer<'alerts'> | undefined): Promise<number> {
  const filter = { hasPending: true, updatedAt: { $lte: clock.nowMs() - LEFT_OVER_AGE_MS } }
  const left = await store.documents.collection<IssueDocument>('issues').find(filter).limit(BATCH).toArray()
  await emitPending(store, clock, alerts, left, {})
  return left.length
}
