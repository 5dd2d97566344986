import type { Clock } from '../component.ts'

/** Longer than this nobody waits for the next batch: it may come at any time. */
const LONGEST_MS = 1_000

/**
 * When processors begin with what comes next, while a batch is being stored: by what both took the last time they are done just when it is its turn.
 * All that comes in until they begin goes with it.
 */
export class LookAhead {
  readonly #clock: Clock
  #plannedMs = 0
  /** From a batch's way through the processors to the next batch, at most LONGEST_MS: the stores' time. Of the first one nothing is known. */
  #storedMs = 0
  #runMs = 0
  #waiting: AbortController | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A batch begins: what the one before it waited for is over. */
  begin(): void {
    this.stop()
    if (this.#plannedMs > 0) this.#storedMs = Math.min(this.#clock.nowMs() - this.#plannedMs, LONGEST_MS)
  }

  /** It is through the processors. Calls `look` when it is time, unless another batch begins before. */
  plan(look: () => void): void {
    this.#plannedMs = this.#clock.nowMs()
    const waitMs = this.#storedMs - this.#runMs
    if (waitMs <= 0) return look()
    const waiting = (this.#waiting = new AbortController())
    // What can not be read ahead is read in its turn, and told there.
    this.#clock
      .sleep(waitMs, waiting.signal)
      .then(look)
      .catch(() => {})
  }

  /** So long the processors took for a batch. */
  ran(ms: number): void {
    this.#runMs = ms
  }

  stop(): void {
    this.#waiting?.abort()
    this.#waiting = undefined
  }
}
