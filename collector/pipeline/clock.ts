import type { Clock } from './component.ts'

/** The machine's clock: the one place that reads it. */
export const systemClock: Clock = {
  now: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n,
  nowMs: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const onAbort = (): void => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      signal?.addEventListener('abort', onAbort, { once: true })
    }),
  every: (ms, tick) => {
    let running = false
    const timer = setInterval(async () => {
      if (running) return
      running = true
      try {
        await tick()
      } finally {
        running = false
      }
    }, ms)
    return () => clearInterval(timer)
  },
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: bigint
  #waiting: { at: bigint; run: () => void }[] = []

  /** `start`: milliseconds since the epoch. */
  constructor(start = 1_700_000_000_000) {
    this.#now = BigInt(start) * 1_000_000n
  }

  now(): bigint {
    return this.#now
  }

  nowMs(): number {
    return Number(this.#now / 1_000_000n)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      this.#at(ms, resolve)
    })
  }

  every(ms: number, tick: () => void | Promise<void>): () => void {
    let stopped = false
    const next = (): void => {
      if (stopped) return
      void Promise.resolve(tick()).then(() => this.#at(ms, next))
    }
    this.#at(ms, next)
    return () => {
      stopped = true
    }
  }

  /** Moves on by `ms`, running what falls due in order and letting each settle. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + BigInt(Math.round(ms * 1e6))
    for (;;) {
      this.#waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      const due = this.#waiting[0]
      if (due === undefined || due.at > end) break
      this.#waiting.shift()
      this.#now = due.at
      due.run()
      for (let i = 0; i < 10; i++) await Promise.resolve()
    }
    this.#now = end
  }

  #at(ms: number, run: () => void): void {
    this.#waiting.push({ at: this.#now + BigInt(Math.round(ms * 1e6)), run })
  }
}
