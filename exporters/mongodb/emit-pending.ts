import { failpoint, type Alert, type BatchContext, type Consumer, type Store } from '../../collector/api.ts'
import type { IssueDocument } from '../../collector/store/index.ts'

/** Hands over the changes that wait in these documents, then forgets them. A crash in between hands them over again, under the same ids. */
export async function emitPending(
  store: Store,
  alerts: Consumer<'alerts'> | undefined,
  issues: readonly IssueDocument[],
  context: BatchContext,
): Promise<void> {
  const pending: Alert[] = issues.flatMap((issue) => issue.pending)
  if (pending.length === 0) return
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

const BATCH = 200
// Younger ones are still in the hands of the block that made them.
const LEFT_OVER_AGE_MS = 10_000

/** For what no block will bring up again: changes made by hand, by the lifecycle, or by a collector that is gone. */
export async function emitLeftOver(store: Store, alerts: Consumer<'alerts'> | undefined, nowMs: number): Promise<number> {
  const filter = { hasPending: true, updatedAt: { $lte: nowMs - LEFT_OVER_AGE_MS } }
  const left = await store.documents.collection<IssueDocument>('issues').find(filter).limit(BATCH).toArray()
  await emitPending(store, alerts, left, {})
  return left.length
}
