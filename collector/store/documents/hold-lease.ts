import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'

interface Lease {
  _id: string
  owner: string
  /** Milliseconds since the epoch. */
  until: number
}

/**
 * Whether `owner` holds `name` for `ttlMs` from now on: takes it where nobody does, or where whoever did has not renewed it, and renews its own.
 * Does not wait. Work that may outlast the time must be harmless when two do it.
 */
export async function holdLease(documents: DocumentStore, clock: Clock, name: string, owner: string, ttlMs: number): Promise<boolean> {
  const leases = documents.collection<Lease>('leases')
  const now = clock.nowMs()
  const held = await leases.updateOne({ _id: name, $or: [{ owner }, { until: { $lt: now } }] }, { $set: { owner, until: now + ttlMs } })
  if (held.matchedCount === 1) return true
  try {
    await leases.insertOne({ _id: name, owner, until: now + ttlMs })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return false
    throw error
  }
}

/** Gives it back, so that the next need not wait for its end. */
export async function releaseLease(documents: DocumentStore, name: string, owner: string): Promise<void> {
  await documents.collection<Lease>('leases').deleteOne({ _id: name, owner })
}
