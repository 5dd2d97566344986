import { patch } from '../browser/patch.ts'
import { contain } from '../core/contain.ts'
import { isError } from '../core/read.ts'

export interface PrintedError {
  /** What was said in the turn that runs. */
  get(): unknown
  forget(): void
  end(): void
}

/**
 * The last error that the program said by `console.error`, for as long as the turn lasts in which it did: who then exits by a code of failure ends the process of
 * it, as `main().catch((error) => { console.error(error); process.exit(1) })` does, and Next.js where it can not start.
 */
export function printedError(): PrintedError {
  let printed: unknown
  const forget = (): void => void (printed = undefined)
  const note = contain((args: unknown[]) => {
    const error = args.find(isError)
    if (error === undefined) return
    if (printed === undefined) setImmediate(forget).unref()
    printed = error
  })
  const end = patch(globalThis.console, 'error', (original) => (...args: unknown[]) => {
    note(args)
    return original.apply(globalThis.console, args)
  })
  return { get: () => printed, forget, end }
}
