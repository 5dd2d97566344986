import type { Clock, Signal } from '../component.ts'
import type { Runner } from './runner.ts'
import type { Step, StepsResult } from './steps.ts'
import { holdsLists, runSteps } from './steps.ts'
import { watch } from './watch.ts'

/** Runs the processors on this thread. A promise that outlives the limit is left behind with its clone of the items; a loop that never yields can not be ended here. */
export function runInPlace(steps: readonly Step[], signal: Signal, clock: Clock): Runner {
  const limits = steps.map((step) => step.entry.guard?.timeoutMs ?? 0)
  return {
    start: async () => {
      for (const step of steps) await step.processor.start?.()
    },
    run: async (items, substitutes, single, trial) => {
      if (trial !== undefined) return { failed: { step: -1, kind: 'error', message: 'settings can be tried behind an inbox only' } }
      const progress = { step: -1, ticks: 0 }
      let left = false
      const ended = new AbortController()
      const running = runSteps(steps, {
        // Requests are never changed, and they are large.
        items: holdsLists(signal) ? structuredClone(items) : items,
        signal,
        substitutes,
        checkData: single,
        clock,
        onStep: (step) => {
          // Whoever was left behind must not move the hands of the run after it.
          if (left) return
          progress.step = step
          progress.ticks++
        },
      })
      const late = watch(clock, limits, () => progress, ended.signal)
      try {
        return await Promise.race([running, late.then((failed): StepsResult => ({ failed }))])
      } finally {
        left = true
        ended.abort()
      }
    },
    shutdown: async () => {
      for (const step of steps) await step.processor.shutdown?.()
    },
  }
}
