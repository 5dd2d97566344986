import { randomUUID } from 'node:crypto'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'

interface Lease {
  _id: string
  owner: string
  /** Milliseconds since the epoch. */
  until: number
}

/**
 * Runs `work` while no other instance holds `name`; waits for it otherwise. A holder that died is waited for until its lease ends. The lease is
 * not renewed: work that may outlast `ttlMs` must be harmless when it runs twice.
 */
export async function withLease<T>(
  documents: DocumentStore,
  clock: Clock,
  name: string,
  { ttlMs = 30_000, pollMs = 100 }: { ttlMs?: number; pollMs?: number },
  work: () => Promise<T>,
): Promise<T> {
  const leases = documents.collection<Lease>('leases')
  const owner = randomUUID()
  while (!(await take(owner))) await clock.sleep(pollMs)
  try {
    return await work()
  } finally {
    await leases.deleteOne({ _id: name, owner })
  }

  async function take(owner: string): Promise<boolean> {
    const now = clock.nowMs()
    const taken = await leases.updateOne({ _id: name, until: { $lt: now } }, { $set: { owner, until: now + ttlMs } })
    if (taken.matchedCount === 1) return true
    try {
      await leases.insertOne({ _id: name, owner, until: now + ttlMs })
      return true
    } catch (error) {
      if ((error as { code?: unknown }).code === 11000) return false
      throw error
    }
  }
}
