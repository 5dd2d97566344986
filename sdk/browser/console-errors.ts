import { contain } from '../core/contain.ts'
import { isError, textOf } from '../core/read.ts'
import * as LIMITS from '../core/limits.ts'
import type { Feature } from '../core/types.ts'
import { patch } from './patch.ts'

/** What the application says by `console.error` as errors: the first error among its arguments, else all of them as one message. */
export function consoleErrors(): Feature {
  return {
    name: 'console-errors',
    setup: (client) =>
      patch(globalThis.console, 'error', (original) => {
        const capture = contain((args: unknown[], stack: string | undefined) => {
          const error = args.find(isError)
          const hint = { mechanism: 'console', handled: true }
          if (error !== undefined) client.captureException(error, hint)
          else
            client.captureException(
              { name: 'ConsoleError', message: args.map((arg) => textOf(arg, LIMITS.messageLength)).join(' '), stack: stack ?? '' },
              hint,
            )
        })
        return function error(...args: unknown[]) {
          const at = new Error()
          Error.captureStackTrace?.(at, error)
          capture(args, at.stack?.replace(/^Error:? *\n/, ''))
          return original.apply(globalThis.console, args)
        }
      }),
  }
}
