import { AsyncLocalStorage } from 'node:async_hooks'
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'
import { errorMonitor } from 'node:events'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { all, patch } from '../browser/patch.ts'
import { contain } from '../core/contain.ts'
import * as LIMITS from '../core/limits.ts'
import { cut, read, readText } from '../core/read.ts'
import type { Client } from '../core/types.ts'

/** One request of the process that has ended, or has its answer. */
export interface Seen {
  kind: 'fetch' | 'http' | 'undici'
  method: string
  url: string
  /** Milliseconds. */
  start: number
  duration: number
  /** Undefined where there was no answer. */
  status?: number
  error?: unknown
  /** Made where the request was: its calls are the application's. */
  at: Error
}

type Begun = Pick<Seen, 'kind' | 'method' | 'url' | 'start' | 'at'>

/** Of undici's request, as its channels publish it. */
interface UndiciRequest {
  origin: string | URL
  path: string
  method: string
}

/** Who is told, by client: each request is looked at once. */
const observers = new WeakMap<Client, Set<(request: Seen) => void>>()

/** The process's own requests by fetch, node:http(s) and undici, not the SDK's. Returns what ends it. */
export function observeRequests(client: Client, seen: (request: Seen) => void): () => void {
  const tell = contain(seen, (error) => client.debug('A request could not be looked at.', error))
  const told = observers.get(client) ?? new Set()
  told.add(tell)
  if (observers.has(client)) return () => void told.delete(tell)
  observers.set(client, told)
  const ended: Ended = (begun, how) => {
    const request = { ...begun, ...how, duration: Date.now() - begun.start }
    for (const each of told) each(request)
  }
  /** Set within fetch, which is undici too, but whose calls and errors only fetch itself has. */
  const inFetch = new AsyncLocalStorage<boolean>()
  return all(observeFetch(client, ended, inFetch), observeHttp(client, ended), observeUndici(client, ended, inFetch), () =>
    observers.delete(client),
  )
}

type Ended = (begun: Begun, how: Pick<Seen, 'status' | 'error'>) => void

function observeFetch(client: Client, ended: Ended, inFetch: AsyncLocalStorage<boolean>): () => void {
  return patch(globalThis, 'fetch', (original) => {
    const fetch = function (this: unknown, ...args: Parameters<typeof globalThis.fetch>): Promise<Response> {
      const begun = contain(() => {
        const [input, init] = args
        const method = readText(init, 'method', 16) ?? readText(input, 'method', 16)
        return begin(client, 'fetch', new URL(typeof input === 'string' ? input : String(read(input, 'url') ?? input)).href, method, fetch)
      })()
      const answer = inFetch.run(true, () => original.apply((this ?? globalThis) as typeof globalThis, args))
      if (begun === undefined) return answer
      // What this returns is what the application handles: the answer itself would be taken for handled.
      return answer.then(
        (response) => {
          ended(begun, { status: response.status })
          return response
        },
        (error: unknown) => {
          ended(begun, { error })
          throw error
        },
      )
    }
    // Marks that frameworks put on theirs.
    return Object.assign(fetch, original)
  })
}

function observeHttp(client: Client, ended: Ended): () => void {
  const requests = new WeakMap<object, Begun>()
  const created = ({ request }: { request: ClientRequest }): void => {
    if (requests.has(request)) return
    const begun = begin(client, 'http', urlOf(request), request.method, created)
    if (begun === undefined) return
    requests.set(request, begun)
    // Before the listeners, and without being one: an error without a listener ends the process.
    request.once(errorMonitor, (error: Error) => ended(begun, { error }))
  }
  const answered = ({ request, response }: { request: ClientRequest; response: IncomingMessage }): void => {
    const begun = requests.get(request)
    if (begun !== undefined && response.statusCode !== undefined) ended(begun, { status: response.statusCode })
    // What breaks off later is no failed request any more, and told by whoever reads it.
    requests.delete(request)
  }
  return all(
    // Where Node has it (22.12), in the turn of the call; else when the request is ended.
    follow('http.client.request.created', created),
    follow('http.client.request.start', created),
    follow('http.client.response.finish', answered),
  )
}

function observeUndici(client: Client, ended: Ended, inFetch: AsyncLocalStorage<boolean>): () => void {
  const requests = new WeakMap<object, Begun>()
  const created = ({ request }: { request: UndiciRequest }): void => {
    if (inFetch.getStore() === true) return
    const begun = begin(client, 'undici', `${String(request.origin).replace(/\/$/, '')}${request.path}`, request.method, created)
    if (begun !== undefined) requests.set(request, begun)
  }
  const told = (request: object, how: Pick<Seen, 'status' | 'error'>): void => {
    const begun = requests.get(request)
    if (begun !== undefined) ended(begun, how)
    requests.delete(request)
  }
  return all(
    follow('undici:request:create', created),
    follow('undici:request:headers', ({ request, response }: { request: object; response: { statusCode: number } }) =>
      told(request, { status: response.statusCode }),
    ),
    follow('undici:request:error', ({ request, error }: { request: object; error: unknown }) => told(request, { error })),
  )
}

/** Subscribes to a channel of the host; what is thrown by a subscriber ends the process, so nothing is. */
export function follow<Message>(name: string, run: (message: Message) => void): () => void {
  const contained = contain(run as (message: unknown) => void)
  channel(name)
  subscribe(name, contained)
  return () => void unsubscribe(name, contained)
}

/** Undefined for the SDK's own. */
function begin(
  client: Client,
  kind: Seen['kind'],
  url: string,
  method: string | undefined,
  below: (...args: never[]) => unknown,
): Begun | undefined {
  if (client.isOwn(url)) return undefined
  const { stackTraceLimit } = Error
  // Some of them are Node's own.
  Error.stackTraceLimit = stackTraceLimit + 10
  const at = new Error()
  Error.captureStackTrace(at, below)
  Error.stackTraceLimit = stackTraceLimit
  return { kind, method: (method ?? 'GET').toUpperCase(), url: cut(url, LIMITS.attributeLength), start: Date.now(), at }
}

function urlOf(request: ClientRequest): string {
  const { protocol, host, path } = request
  const port = readText(request.getHeader('host') === undefined ? {} : { host: String(request.getHeader('host')) }, 'host', 255)
  return new URL(path, `${protocol}//${port ?? host}`).href
}
