import { LIMITS } from '../../model/limits.ts'
import { RetryableError, type Host } from '../component.ts'
import type { EmitFrom } from './runner.ts'

/**
 * What processors send of their own, in the order in which each of them sent it: the next waits until the one before was taken or refused.
 * Those of different processors, and batches, do not wait for each other. Nothing goes on before `started` resolves.
 */
export function orderEmissions(hosts: readonly Host[], started: Promise<void>, pass: EmitFrom): { emit: EmitFrom; end(): void } {
  const own = hosts.map(() => ({ turn: Promise.resolve(), waiting: 0 }))
  let ended = false
  const emit: EmitFrom = async (step, items) => {
    const mine = own[step]!
    const id = hosts[step]!.id
    if (ended) throw new RetryableError(`Cannot emit for processor ${id} as its pipeline has ended`)
    if (mine.waiting >= LIMITS.emissions) {
      throw new RetryableError(
        `Cannot emit for processor ${id} as at most ${LIMITS.emissions} of its own batches wait: await what it emits`,
      )
    }
    mine.waiting++
    const passed = mine.turn.then(() => started).then(() => pass(step, items))
    mine.turn = passed.catch(() => {})
    try {
      await passed
    } finally {
      mine.waiting--
    }
  }
  return { emit, end: () => void (ended = true) }
}
