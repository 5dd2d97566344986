import type { ComponentEntry } from '../../config/checked.ts'
import type { Clock, Host, Signal } from '../component.ts'
import { stepsAgain } from './again.ts'
import { pack, unpack } from './packed.ts'
import type { EmitFrom, Runner } from './runner.ts'
import type { StepsResult } from './steps.ts'
import { makeSteps, runSteps } from './steps.ts'
import { watch } from './watch.ts'

export interface InPlaceOptions {
  entries: readonly ComponentEntry[]
  hostOf(step: number): Host
  signal: Signal
  clock: Clock
}

/** Runs the processors on this thread. A promise that outlives the limit is left behind with its clone of the items; a loop that never yields can not be ended here. */
export function runInPlace({ entries, hostOf, signal, clock }: InPlaceOptions, emit: EmitFrom): Runner {
  const steps = makeSteps(entries, hostOf, emit)
  const others = stepsAgain(steps, hostOf)
  const limits = steps.map((step) => step.entry.guard?.timeoutMs ?? 0)
  return {
    start: async () => {
      for (const step of steps) await step.processor.start?.()
    },
    run: async (items, { substitutes, again = false, single = false, trial }) => {
      if (trial !== undefined) return { failed: { step: -1, kind: 'error', message: 'settings can be tried behind an inbox only' } }
      const progress = { step: -1, ticks: 0 }
      let left = false
      const ended = new AbortController()
      const running = runSteps(again ? await others.get() : steps, {
        // Requests are never changed, and they are large.
        items: unpack(pack(signal, items)),
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
      await others.end()
    },
  }
}
