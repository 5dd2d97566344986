import type { Clock } from '../component.ts'
import { RetryableError } from '../component.ts'

/** Runs one attempt with a signal that aborts after `timeoutMs` (0: never) or with `stop`, and does not wait for one that ignores it. */
export async function attempt<T>(clock: Clock, timeoutMs: number, stop: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const attemptEnds = new AbortController()
  const waitEnds = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    const abort = (): void => {
      const reason = new RetryableError('Cannot finish the export as the process is stopping')
      attemptEnds.abort(reason)
      reject(reason)
    }
    if (stop.aborted) return abort()
    stop.addEventListener('abort', abort, { once: true, signal: waitEnds.signal })
  })
  const timedOut = new Promise<never>((_, reject) => {
    if (timeoutMs === 0) return
    clock.sleep(timeoutMs, waitEnds.signal).then(
      () => {
        const reason = new RetryableError(`Cannot wait longer for the export as its timeout is ${timeoutMs} ms`)
        attemptEnds.abort(reason)
        reject(reason)
      },
      () => {},
    )
  })
  // An async function of its own, so that what `run` throws at once meets the race as well.
  const running = async (): Promise<T> => run(attemptEnds.signal)
  try {
    return await Promise.race([stopped, timedOut, running()])
  } finally {
    waitEnds.abort()
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
