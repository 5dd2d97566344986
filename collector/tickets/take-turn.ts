import { randomUUID } from 'node:crypto'
import type { Clock } from '../pipeline/component.ts'
import { tryLease } from '../store/documents/lease.ts'
import type { DocumentStore } from '../store/index.ts'

/**
 * Whether it is this process's turn to do what one of them does each `everyMs`: a lease that nobody gives back before it ends. Whoever dies
 * over it leaves out one turn.
 */
export function takeTurn(documents: DocumentStore, clock: Clock, name: string, everyMs: number): Promise<boolean> {
  // A tick that comes a little early is not the one that is left out.
  return tryLease(documents, clock, name, randomUUID(), everyMs - Math.floor(everyMs / 10))
}
