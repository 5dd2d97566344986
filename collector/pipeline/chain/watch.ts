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
  for (;;) {
    const { step, ticks } = progress()
    const limit = limits[step] ?? COPY_LIMIT_MS
    try {
      // A processor without a limit is looked at again for the one after it.
      await clock.sleep(limit === 0 ? COPY_LIMIT_MS : limit, ended)
    } catch {
      return new Promise(() => {})
    }
    if (ended.aborted) return new Promise(() => {})
    if (limit > 0 && progress().ticks === ticks) return { step, kind: 'timeout', message: `it ran into its time limit of ${limit} ms` }
  }
}
