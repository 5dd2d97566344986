import type { Clock } from '../component.ts'
import type { StepFailure } from './steps.ts'

export interface Progress {
  /** Which processor runs; -1 before the first. */
  step: number
  /** Grows with each processor begun. */
  ticks: number
}

/** Before the first processor has begun: the time to copy a batch to where it runs. */
const COPY_LIMIT_MS = 30_000

/**
 * Resolves when one processor has run for longer than its limit; never when `ended` comes first. A limit is looked at each time one has
 * passed, so a processor that began in between is ended after one to two of its limits.
 */
export async function watch(clock: Clock, limits: readonly number[], progress: () => Progress, ended: AbortSignal): Promise<StepFailure> {
  const shortest = Math.min(COPY_LIMIT_MS, ...limits.filter((limit) => limit > 0))
  for (let copying = 0; ;) {
    const { step, ticks } = progress()
    const limit = limits[step] ?? 0
    const wait = limit > 0 ? limit : shortest
    try {
      await clock.sleep(wait, ended)
    } catch {
      return new Promise(() => {})
    }
    if (ended.aborted) return new Promise(() => {})
    if (progress().ticks !== ticks) continue
    if (limit > 0) return { step, kind: 'timeout', message: `it ran into its time limit of ${limit} ms` }
    if (step < 0 && (copying += wait) >= COPY_LIMIT_MS) return { step, kind: 'timeout', message: 'the batch did not reach the worker' }
  }
}
