import type { Clock } from '../pipeline/component.ts'
import type { DocumentStore } from '../store/index.ts'

/**
 * Whether it is this process's turn to do what one of them does each `everyMs`: a lease that nobody gives back before it ends. Whoever dies
 * over it leaves out one turn.
 */
export async function takeTurn(documents: DocumentStore, clock: Clock, name: string, everyMs: number): Promise<boolean> {
  const turns = documents.collection<{ _id: string; until: number }>('leases')
  const now = clock.nowMs()
  // A tick that comes a little early is not the one that is left out.
  const until = now + everyMs - Math.floor(everyMs / 10)
  const { matchedCount } = await turns.updateOne({ _id: name, until: { $lte: now } }, { $set: { until } })
  if (matchedCount === 1) return true
  try {
    await turns.insertOne({ _id: name, until })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return false
    throw error
  }
}
