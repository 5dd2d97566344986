/** A timer that keeps no process alive. */
export function later(run: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(run, ms)
  ;(timer as { unref?: () => void }).unref?.()
  return timer
}

/** The answer; undefined where it is an error, and where there is none in time, of which `late` is told. */
export function within(answer: PromiseLike<unknown>, ms: number, late: (error: Error) => void): Promise<unknown> {
  return new Promise((resolve) => {
    const end = (value?: unknown): void => {
      clearTimeout(limit)
      resolve(value)
    }
    const limit = later(() => {
      late(new Error(`No answer within ${ms} ms`))
      end()
    }, ms)
    answer.then(end, () => end())
  })
}
