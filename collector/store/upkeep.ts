import type { Clock } from '../pipeline/component.ts'

/** Runs `work` now and then each `everyMs`. The returned function stops it and resolves when what is running has ended. */
export function keepUp(clock: Clock, everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let running = work()
  const stop = clock.every(everyMs, () => (running = work()))
  return async () => {
    stop()
    await running
  }
}
