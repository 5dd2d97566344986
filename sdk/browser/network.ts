import { contain } from '../core/contain.ts'
import { cut, read, readText } from '../core/read.ts'
import * as LIMITS from '../core/limits.ts'
import type { Client } from '../core/types.ts'
import { untraced } from '../delivery/untraced.ts'
import { all, patch } from './patch.ts'

/** One request of the page that has ended. */
export interface Seen {
  kind: 'fetch' | 'xhr'
  method: string
  url: string
  /** Milliseconds. */
  start: number
  duration: number
  /** Undefined where there was no answer. */
  status?: number
  /** What `fetch` was rejected with. */
  error?: unknown
  /** Made where the request was: its calls are the application's. */
  at: Error
}

/** The page's own requests, not the SDK's. Returns what ends it. The page gets the very answers that it would have got. */
export function observeRequests(client: Client, seen: (request: Seen) => void): () => void {
  const tell = contain(seen, (error) => client.debug('A request could not be looked at.', error))
  return all(observeFetch(client, tell), observeXhr(client, tell))
}

function observeFetch(client: Client, tell: (request: Seen) => void): () => void {
  return patch(
    globalThis,
    'fetch',
    (original) =>
      function fetch(this: unknown, ...args: Parameters<typeof globalThis.fetch>) {
        const send = (): Promise<Response> => original.apply((this ?? globalThis) as typeof globalThis, args)
        const begun = contain(begin)('fetch', args[0], readText(args[1], 'method', 16) ?? readText(args[0], 'method', 16), fetch)
        if (begun === undefined) return send()
        // An exporter's too, which would go round what instruments fetch, and can not see it behind this.
        if (client.isOwn(begun.url)) return untraced(send)
        const answer = send()
        // What this returns is what the page handles: the answer itself would be taken for handled.
        return answer.then(
          (response) => {
            tell({ ...begun, duration: Date.now() - begun.start, status: response.status })
            return response
          },
          (error: unknown) => {
            tell({ ...begun, duration: Date.now() - begun.start, error })
            throw error
          },
        )
      },
  )
}

function observeXhr(client: Client, tell: (request: Seen) => void): () => void {
  const begun = new WeakMap<XMLHttpRequest, [method: string, url: unknown]>()
  const prototype = globalThis.XMLHttpRequest?.prototype as { open: XMLHttpRequest['open']; send: XMLHttpRequest['send'] } | undefined
  return all(
    patch(
      prototype,
      'open',
      (original) =>
        function open(this: XMLHttpRequest, ...args: unknown[]) {
          contain(() => begun.set(this, [String(args[0]), args[1]]))()
          return original.apply(this, args as Parameters<XMLHttpRequest['open']>)
        } as XMLHttpRequest['open'],
    ),
    patch(
      prototype,
      'send',
      (original) =>
        function send(this: XMLHttpRequest, ...args: Parameters<XMLHttpRequest['send']>) {
          contain(() => {
            const [method, to] = begun.get(this) ?? []
            const request = begin('xhr', to, method, send)
            if (client.isOwn(request.url)) return
            let aborted = false
            this.addEventListener('abort', () => (aborted = true), { once: true })
            const ended = (): void => {
              const { status } = this
              if (!aborted) tell({ ...request, duration: Date.now() - request.start, ...(status > 0 && { status }) })
            }
            this.addEventListener('loadend', contain(ended), { once: true })
          })()
          return original.apply(this, args)
        },
    ),
  )
}

function begin(
  kind: Seen['kind'],
  input: unknown,
  method: string | undefined,
  wrapper: (...args: never[]) => unknown,
): Pick<Seen, 'kind' | 'method' | 'url' | 'start' | 'at'> {
  const at = new Error()
  // Where the engine can: the calls from the page's own on.
  Error.captureStackTrace?.(at, wrapper)
  const url = new URL(typeof input === 'string' ? input : String(read(input, 'url') ?? input), globalThis.location?.href)
  return { kind, method: (method ?? 'GET').toUpperCase(), url: cut(url.href, LIMITS.attributeLength), start: Date.now(), at }
}
