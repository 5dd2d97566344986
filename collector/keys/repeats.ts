import { LIMITS } from '../model/limits.ts'

interface Seen {
  /** Milliseconds since 1970. */
  until: number
  /** Of the work that is not done yet. */
  running: Promise<unknown> | undefined
}

/**
 * What was done already, by name, for LIMITS.signatureMemoryMs. It holds at most LIMITS.signatures names; beyond, the oldest is forgotten,
 * and its repeat would be done again.
 */
export class Repeats {
  /** In the order in which they end. */
  readonly #seen = new Map<string, Seen>()

  /**
   * Does the work, unless it is done: then it resolves with undefined. A repeat that comes while it is being done shares its fate; what
   * failed may be done again.
   */
  async once<T>(name: string, now: number, work: () => Promise<T>): Promise<T | undefined> {
    const known = this.#seen.get(name)
    if (known !== undefined && known.until > now) {
      await known.running
      return undefined
    }
    this.#forget(now)
    const running = work()
    const seen: Seen = { until: now + LIMITS.signatureMemoryMs, running }
    this.#seen.delete(name)
    this.#seen.set(name, seen)
    try {
      const result = await running
      seen.running = undefined
      return result
    } catch (error) {
      if (this.#seen.get(name) === seen) this.#seen.delete(name)
      throw error
    }
  }

  get size(): number {
    return this.#seen.size
  }

  #forget(now: number): void {
    for (const [name, { until }] of this.#seen) {
      if (until > now && this.#seen.size < LIMITS.signatures) return
      this.#seen.delete(name)
    }
  }
}
