import { randomUUID } from 'node:crypto'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { insertNew } from '../issues/insert-new.ts'

interface Lease {
  _id: string
  owner: string
  /** Milliseconds since the epoch. */
  until: number
}

/**
 * Takes the lease `name`, or holds it on where `owner` has it already; false where somebody else has it. A holder that died is waited for until
 * its lease ends, so `ttlMs` outlasts the time between two calls.
 */
export async function tryLease(documents: DocumentStore, clock: Clock, name: string, owner: string, ttlMs: number): Promise<boolean> {
  const leases = documents.collection<Lease>('leases')
  const now = clock.nowMs()
  const mine = { owner, until: now + ttlMs }
  const taken = await leases.updateOne({ _id: name, $or: [{ until: { $lt: now } }, { owner }] }, { $set: mine })
  return taken.matchedCount === 1 || (await insertNew(leases, [{ _id: name, ...mine }])) === 1
}

/** Leaves a lease to others at once; nothing where somebody else has it. */
export async function endLease(documents: DocumentStore, name: string, owner: string): Promise<void> {
  await documents.collection<Lease>('leases').deleteOne({ _id: name, owner })
}

/**
 * Runs `work` while no other instance holds `name`; waits for it otherwise. The lease is not renewed: work that may outlast `ttlMs` must be
 * harmless when it runs twice.
 */
export async function withLease<T>(
  documents: DocumentStore,
  clock: Clock,
  name: string,
  { ttlMs = 30_000, pollMs = 100 }: { ttlMs?: number; pollMs?: number },
  work: () => Promise<T>,
): Promise<T> {
  const owner = randomUUID()
  while (!(await tryLease(documents, clock, name, owner, ttlMs))) await clock.sleep(pollMs)
  try {
    return await work()
  } finally {
    await endLease(documents, name, owner)
  }
}
