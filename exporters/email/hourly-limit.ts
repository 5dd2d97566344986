import { type Clock, RetryableError } from '../../collector/api.ts'

const HOUR_MS = 3_600_000

/** At most so many within any hour, of this process and since it started. */
export class HourlyLimit {
  readonly #max: number
  readonly #clock: Clock
  /** Milliseconds since the epoch, oldest first; at most `max`. */
  readonly #taken: number[] = []

  constructor(max: number, clock: Clock) {
    this.#max = max
    this.#clock = clock
  }

  /** Runs `send` where there is room; throws a `RetryableError` that says when there will be. What fails takes no room. */
  async within(send: () => Promise<void>): Promise<void> {
    const now = this.#clock.nowMs()
    while (this.#taken.length > 0 && this.#taken[0]! <= now - HOUR_MS) this.#taken.shift()
    if (this.#taken.length >= this.#max) {
      const retryAfterMs = this.#taken[0]! + HOUR_MS - now
      throw new RetryableError(`Cannot send more mails within an hour than max_per_hour: current value is ${this.#max}`, { retryAfterMs })
    }
    this.#taken.push(now)
    try {
      await send()
    } catch (error) {
      this.#taken.splice(this.#taken.indexOf(now), 1)
      throw error
    }
  }
}
