import * as LIMITS from '../core/limits.ts'
import { read, readText } from '../core/read.ts'
import type { CaptureHint, Client, Feature } from '../core/types.ts'
import { all, listen } from './patch.ts'

/** Where a worker tells its page of an error that it has sent itself, and how long the page waits for that. */
const CHANNEL = 'faultline.errors'
const TOLD_MS = 100

/** What nothing caught, in a page and in a worker. */
export function globalHandlers(): Feature {
  return {
    name: 'global-handlers',
    setup: (client) => {
      const target = globalThis as unknown as EventTarget
      const workers = toldByWorkers()
      return all(
        workers.close,
        listen(target, 'error', (event) => {
          // Of an image or a script that could not be loaded there is no message.
          const message = readText(event, 'message', LIMITS.messageLength)
          if (message === undefined) return
          const error = read(event, 'error') ?? undefined
          const capture = (): void =>
            unhandled(client, error ?? errorOf(message, placeOf(event)), { mechanism: 'onerror', stack: placeOf(event) })
          // An error of a worker comes to its page too, without the error itself (HTML, "runtime script errors in workers").
          if (globalThis.document !== undefined && error === undefined) setTimeout(() => workers.have(message) || capture(), TOLD_MS)
          else {
            workers.tell(message)
            capture()
          }
        }),
        listen(target, 'unhandledrejection', (event) => {
          // Some libraries dispatch events of their own by this name.
          const reason = read(event, 'reason') ?? read(read(event, 'detail'), 'reason')
          unhandled(client, reason, { mechanism: 'unhandledrejection' })
        }),
      )
    },
  }
}

function unhandled(client: Client, error: unknown, hint: CaptureHint): void {
  client.captureException(error, { handled: false, ...hint })
}

/** What workers said; a worker's own side says it. */
function toldByWorkers(): { have: (message: string) => boolean; tell: (message: string) => void; close: () => void } {
  const told = new Set<unknown>()
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : undefined
  const isPage = globalThis.document !== undefined
  if (channel !== undefined && isPage) {
    channel.onmessage = ({ data }) => {
      told.add(data)
      // Pages that are other than the worker's never ask.
      setTimeout(() => told.delete(data), TOLD_MS * 10)
    }
  }
  return {
    have: (message) => told.delete(message),
    tell: (message) => (isPage ? undefined : channel?.postMessage(message)),
    close: () => channel?.close(),
  }
}

/** `Uncaught TypeError: x` as an error, where the browser tells no more: of a script of another origin it is `Script error.`. */
function errorOf(text: string, stack: string): { name: string; message: string; stack: string } {
  const [, name, message] = /^(?:Uncaught )?(?:([A-Z]\w{0,60}(?:Error|Exception)): )?([^]*)$/.exec(text)!
  return { name: name ?? 'Error', message: message!, stack }
}

/** As a call, for what has no stack. */
function placeOf({ filename, lineno, colno }: ErrorEvent): string {
  return filename && lineno ? `    at ${filename}:${lineno}:${colno || 1}` : ''
}
