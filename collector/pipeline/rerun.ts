import type { ExceptionEvent } from '../model/event.ts'
import type { ChainRerun } from './chain/index.ts'
import type { Trial } from './chain/runner.ts'

/**
 * Runs events through the processors of the pipeline behind the inbox again, from the first of type `from` on (all of them where absent), in
 * the worker thread that runs them for batches. The events given are not changed; nothing is exported. An event that a processor drops, or
 * that outlives its time limit, comes back as undefined. Rejects when the pipeline has no such processor.
 */
export interface Rerun {
  (events: readonly ExceptionEvent[], from?: string, trial?: Trial): Promise<(ExceptionEvent | undefined)[]>
  /** Whether some pipeline has a processor of this type. */
  has(type: string): boolean
}

/** Of one pipeline behind the inbox. */
export interface Rerunnable {
  types: readonly string[]
  rerun: ChainRerun
}

/** Batches wait while events run again, so these go a few at a time. */
const EVENTS_AT_ONCE = 20

/** Over the pipelines of exceptions in the order of the config: the first that has the processor. */
export function rerunOver(pipelines: readonly Rerunnable[]): Rerun {
  const find = (type: string | undefined): Rerunnable | undefined =>
    pipelines.find(({ types }) => type === undefined || types.includes(type))
  const rerun = async (events: readonly ExceptionEvent[], from?: string, trial?: Trial): Promise<(ExceptionEvent | undefined)[]> => {
    const pipeline = find(from)
    if (pipeline === undefined) throw new Error(`Cannot run events again as no pipeline has the processor ${from ?? 'to begin with'}`)
    const results: (ExceptionEvent | undefined)[] = []
    for (let at = 0; at < events.length; at += EVENTS_AT_ONCE) {
      results.push(...((await pipeline.rerun(events.slice(at, at + EVENTS_AT_ONCE), from, trial)) as typeof results))
    }
    return results
  }
  return Object.assign(rerun, { has: (type: string) => find(type) !== undefined })
}
