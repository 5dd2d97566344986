import { contain, isPromise } from './contain.ts'
import * as LIMITS from './limits.ts'
import { later, within } from './timers.ts'
import type { CapturedEvent, DropReason } from './types.ts'

/** A captured event on its way, with what it was made from. */
export interface Entry {
  event: CapturedEvent
  error: unknown
}

/** Changes an event, replaces it, or drops it: by null, or by false where it is counted already. May answer by a promise. */
export type Step = (event: CapturedEvent, error: unknown) => unknown

export interface Pipeline {
  /** In a turn of its own; false where too many wait. */
  push(entry: Entry): boolean
  /** In this turn, unless a step answers by a promise. */
  finish(entry: Entry): void
  /** Finishes all that waits. */
  settle(): void
  /** Events of which a step has not answered yet. */
  asked(): number
}

/**
 * Takes captured events through the steps, one after the other, LIMITS.sliceMs of them at once, so that the page goes on in between. A step that throws, or does
 * not answer, is passed over.
 */
export function createPipeline(
  steps: () => readonly Step[],
  send: (entry: Entry) => void,
  dropped: (reason: DropReason, error?: unknown) => void,
): Pipeline {
  const waiting: Entry[] = []
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const hookFailed = (error: unknown): void => dropped('hook_failed', error)
  const failed = (error: unknown): void => dropped('failed', error)

  function finish(entry: Entry): void {
    const all = steps()
    const from = (at: number): void => {
      for (let i = at; i < all.length; i++) {
        const answer = contain(all[i]!, hookFailed)(entry.event, entry.error)
        if (isPromise(answer)) {
          asked++
          void within(answer, LIMITS.hookMs, hookFailed).then((late) => {
            asked--
            if (goesOn(late)) from(i + 1)
          })
          return
        }
        if (!goesOn(answer)) return
      }
      contain(send, failed)(entry)
    }
    const goesOn = (answer: unknown): boolean => {
      if (answer === null) dropped('before_send')
      if (answer === null || answer === false) return false
      if (answer !== undefined) entry.event = answer as CapturedEvent
      return true
    }
    from(0)
  }

  function work(): void {
    const ends = Date.now() + LIMITS.sliceMs
    while (waiting.length > 0 && Date.now() <= ends) finish(waiting.shift()!)
    timer = waiting.length > 0 ? later(work, 0) : undefined
  }

  return {
    push(entry) {
      if (waiting.length + asked >= LIMITS.pending) {
        dropped('queue_full')
        return false
      }
      waiting.push(entry)
      timer ??= later(work, 0)
      return true
    },
    finish,
    settle() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) finish(next)
    },
    asked: () => asked,
  }
}
