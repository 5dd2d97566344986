import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { LIMITS } from '../model/limits.ts'
import { bind } from './bind.ts'
import { type Cors, corsMiddleware } from './cors.ts'
import type { Clock } from './component.ts'

/** One path of a receiver. `handle` answers through the context, errors too: what it throws is a mistake of ours. */
export interface HttpRoute {
  path: string
  cors: Cors
  /** Pages that may ask beside those of `cors`; they are told no more than that it answers. */
  allowsOrigin?(origin: string, context: Koa.Context): boolean
  handle(context: Koa.Context): Promise<void> | void
}

export interface HttpListener {
  /** The real one where the endpoint said 0. */
  readonly port: number
  /** Takes the routes away, waits for their requests, and closes the port when it served the last of them. Safe twice. */
  close(): Promise<void>
}

export interface ListenOptions {
  clock: Clock
  /** Answers what no route of the endpoint serves, in the words of its protocol; the first that is given stands. */
  otherwise?(context: Koa.Context): void
  /** More at once are closed as they come; who opens the port says it. Default: LIMITS.connections. */
  connections?: number
}

/** Requests under way when a port is closed have this long, in milliseconds. */
const GRACE_MS = 5_000
/** Longer than the 90 s for which Go's client keeps an idle connection, which would else send into one that closes. */
const KEEP_ALIVE_MS = 120_000

const shared = new Map<string, Promise<SharedListener>>()

/**
 * Serves the routes at `host:port` beside those of other receivers with the same endpoint: the port opens with the first and closes with
 * the last. Paths match with or without a slash at the end.
 */
export async function listen(endpoint: string, routes: readonly HttpRoute[], options: ListenOptions): Promise<HttpListener> {
  const before = await shared.get(endpoint)
  if (before !== undefined && !before.closing) {
    const taken = routes.find(({ path }) => before.routes.has(path))
    if (taken === undefined) return before.add(routes, options)
    // Each receiver that asks for any free port may have one.
    if (!endpoint.endsWith(':0')) throw new Error(`Cannot serve ${taken.path} at ${endpoint} as another receiver does.`)
  }
  const opening = SharedListener.open(endpoint, options)
  shared.set(endpoint, opening)
  try {
    return (await opening).add(routes, options)
  } catch (error) {
    shared.delete(endpoint)
    throw error
  }
}

interface Served extends HttpRoute {
  cross: Koa.Middleware
}

class SharedListener {
  closing = false
  readonly routes = new Map<string, Served>()
  readonly #endpoint: string
  readonly #server: Server
  readonly #clock: Clock
  #otherwise: ListenOptions['otherwise']

  private constructor(endpoint: string, { clock, connections = LIMITS.connections }: ListenOptions) {
    this.#endpoint = endpoint
    this.#clock = clock
    const app = new Koa()
    app.silent = true
    // One middleware: what a request costs beside its body is most of what there is to save.
    app.use((context) => {
      const route = this.routes.get(context.path) ?? this.routes.get(context.path.replace(/\/+$/, ''))
      if (route === undefined) return (this.#otherwise ?? answerNotFound)(context)
      if (context.method !== 'OPTIONS' && context.headers.origin === undefined) return route.handle(context)
      return route.cross(context, async () => {
        if (context.method === 'OPTIONS') context.status = 204
        else await route.handle(context)
      })
    })
    const handle = app.callback()
    this.#server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle)
    // Without this Node says 100 Continue by itself, before anything has looked at the length.
    this.#server.on('checkContinue', handle)
    this.#server.maxConnections = connections
  }

  static async open(endpoint: string, options: ListenOptions): Promise<SharedListener> {
    const listener = new SharedListener(endpoint, options)
    await bind(listener.#server, endpoint, (reason) => `Cannot listen on ${endpoint}: ${reason}.`)
    return listener
  }

  add(routes: readonly HttpRoute[], { otherwise }: ListenOptions): HttpListener {
    this.#otherwise ??= otherwise
    for (const route of routes) this.routes.set(route.path, { ...route, cross: corsMiddleware(route.cors, route.allowsOrigin) })
    let closed: Promise<void> | undefined
    return {
      port: (this.#server.address() as AddressInfo).port,
      close: () => (closed ??= this.#remove(routes)),
    }
  }

  async #remove(routes: readonly HttpRoute[]): Promise<void> {
    for (const { path } of routes) this.routes.delete(path)
    if (this.routes.size > 0) return
    this.closing = true
    shared.delete(this.#endpoint)
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeIdleConnections()
    const waited = new AbortController()
    await Promise.race([closed, this.#clock.sleep(GRACE_MS, waited.signal).catch(() => undefined)])
    waited.abort()
    this.#server.closeAllConnections()
    await closed
  }
}

function answerNotFound(context: Koa.Context): void {
  context.status = 404
  context.body = { type: 'about:blank', title: 'Not Found', status: 404, detail: `Cannot find ${context.path.slice(0, 200)}.` }
  context.set('Content-Type', 'application/problem+json')
}
