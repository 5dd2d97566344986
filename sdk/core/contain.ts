/**
 * The function, of which nothing can be thrown into the host: what it throws, or rejects with, is handed to `failed` and ends there.
 * Returns `otherwise` then, or undefined.
 */
export function contain<Args extends unknown[], Result, Otherwise = undefined>(
  run: (...args: Args) => Result,
  failed: (error: unknown) => void = ignore,
  otherwise?: Otherwise,
): (...args: Args) => Result | Otherwise {
  return (...args) => {
    try {
      const result = run(...args)
      if (isPromise(result)) result.then(undefined, (error: unknown) => tell(failed, error))
      return result
    } catch (error) {
      tell(failed, error)
      return otherwise as Otherwise
    }
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  try {
    return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function'
  } catch {
    return false
  }
}

function tell(failed: (error: unknown) => void, error: unknown): void {
  try {
    failed(error)
  } catch {
    // The console of the host is broken too; there is nobody left to tell.
  }
}

function ignore(): void {}
