import { read, readText } from '../core/read.ts'
import * as LIMITS from '../core/limits.ts'
import type { CaptureHint, Feature } from '../core/types.ts'
import { all, listen } from './patch.ts'

/** What nothing caught, in a page and in a worker. */
export function globalHandlers(): Feature {
  return {
    name: 'global-handlers',
    setup: (client) => {
      const unhandled = (error: unknown, hint: CaptureHint): void => void client.captureException(error, { handled: false, ...hint })
      return all(
        listen(globalThis as unknown as EventTarget, 'error', (event) => {
          // Of an image or a script that could not be loaded there is no message.
          if (readText(event, 'message', LIMITS.messageLength) === undefined) return
          const error = read(event, 'error')
          const stack = placeOf(event)
          unhandled(error ?? errorOf(event, stack), { mechanism: 'onerror', stack })
        }),
        listen(globalThis as unknown as EventTarget, 'unhandledrejection', (event) => {
          // Some libraries dispatch events of their own by this name.
          const reason = read(event, 'reason') ?? read(read(event, 'detail'), 'reason')
          unhandled(reason, { mechanism: 'unhandledrejection' })
        }),
      )
    },
  }
}

/** `Uncaught TypeError: x` as an error, where the browser tells no more: of a script of another origin it is `Script error.`. */
function errorOf({ message }: ErrorEvent, stack: string): { name: string; message: string; stack: string } {
  const [, name, rest] = /^(?:Uncaught )?(?:([A-Z]\w{0,60}(?:Error|Exception)): )?([^]*)$/.exec(message)!
  return { name: name ?? 'Error', message: rest!, stack }
}

/** As a call, for what has no stack. */
function placeOf({ filename, lineno, colno }: ErrorEvent): string {
  return filename && lineno ? `    at ${filename}:${lineno}:${colno || 1}` : ''
}
