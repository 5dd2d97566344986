import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import Router from '@koa/router'
import Koa from 'koa'
import { NO_ALERTS, type AlertSettings } from '../alerts/alert-settings.ts'
import { keepRegrouping, type Regrouping } from '../late-maps/keep-regrouping.ts'
import { LateMaps } from '../late-maps/read-event.ts'
import { bind } from '../pipeline/bind.ts'
import type { Clock, Logger, Metrics } from '../pipeline/component.ts'
import { rerunOver, type Rerun } from '../pipeline/rerun.ts'
import { createQueries } from '../store/create-queries.ts'
import type { Store } from '../store/index.ts'
import { CursorError, RefusedChange, SearchError, type Queries } from '../store/queries.ts'
import { readJson } from './body.ts'
import { guard, nameOf } from './guard.ts'
import { readQuery } from './inputs.ts'
import { openApiDocument } from './openapi.ts'
import { ApiProblem } from './problem.ts'
import { answerRoute, type RouteContext } from './route.ts'
import { ROUTES } from './routes.ts'
import { LiveStream } from './stream.ts'
import type { ServerStatus } from './types.ts'
import { loadUi, pointUiAt } from './ui.ts'
import { Uploads } from './upload.ts'

export interface ApiOptions {
  /** `host:port`; port 0 takes a free one. */
  endpoint: string
  store: Store
  /** Runs events through the processors again; absent where there are none to ask. */
  rerun?: Rerun
  /** Tells receivers of changed keys; absent where there are none to tell. */
  publishKeys?: () => Promise<void>
  /** Absent where no alerts are told. */
  alerts?: AlertSettings
  clock: Clock
  log: Logger
  metrics: Metrics
  /** Where senders reach the receivers, shown where nothing has come yet. */
  otlp: ServerStatus['otlp']
  version: string
  allowUnauthenticated: boolean
  /** Default: over `store`. */
  queries?: Queries
}

const GZIP_FROM_BYTES = 1024
const zip = promisify(gzip)

/** Serves the HTTP API and, beside it, the UI. Rejects when the port can not be had. */
export async function startApi(options: ApiOptions): Promise<{ address: string; close(): Promise<void> }> {
  const stream = new LiveStream(options.store.changes, options.clock)
  const ui = await loadUi(options.log)

  const app = new Koa()
  // Senders that went away: all else is answered, and where nobody foresaw it logged, below.
  app.on('error', () => undefined)
  app.use(answerProblems(options.log))
  app.use(guard({ host: nameOf(options.endpoint), anyHost: options.allowUnauthenticated }))
  const rerun = options.rerun ?? rerunOver([])
  const regrouping = keepRegrouping({ ...options, rerun })
  const router = createRouter(options, { rerun, stream, regrouping })
  app.use(router.routes())
  app.use(async (context) => {
    if (context.path.startsWith('/api/')) throw noSuchRoute(router, context)
    context.respond = false
    context.res.statusCode = 200
    ui(context.req, context.res)
  })

  const server = createServer(app.callback() as (request: IncomingMessage, response: ServerResponse) => void)
  const address = await bind(
    server,
    options.endpoint,
    (reason) => `Cannot serve the UI and API at ${options.endpoint} as ${reason}: stop what listens there or set FAULTLINE_UI.`,
  ).catch(async (error: unknown) => {
    stream.close()
    await regrouping.stop()
    throw error
  })
  pointUiAt(address)
  return {
    address,
    close: async () => {
      stream.close()
      await regrouping.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        const force = new AbortController()
        void options.clock.sleep(2000, force.signal).then(
          () => server.closeAllConnections(),
          () => undefined,
        )
        server.on('close', () => force.abort())
      })
    },
  }
}

function createRouter(
  options: ApiOptions,
  { rerun, stream, regrouping }: { rerun: Rerun; stream: LiveStream; regrouping: Regrouping },
): Router {
  const router = new Router({ prefix: '/api/v1' })
  const uploads = new Uploads()
  const context: RouteContext = {
    store: options.store,
    rerun,
    lateMaps: new LateMaps({ ...options, rerun }),
    regrouping,
    publishKeys: options.publishKeys ?? (async () => undefined),
    queries: options.queries ?? createQueries(options.store, options.clock),
    alerts: options.alerts ?? NO_ALERTS,
    clock: options.clock,
    otlp: options.otlp,
    version: options.version,
  }
  const document = JSON.stringify(openApiDocument(options.version))
  router.get('/openapi.json', (koa) => {
    koa.type = 'application/json'
    koa.body = document
  })
  router.get('/stream', (koa) => {
    stream.open(koa.res)
    // Only now: what it refuses is answered as any other problem.
    koa.respond = false
  })
  for (const row of ROUTES) {
    router[row.method](row.path, async (koa) => {
      const query = readQuery(koa.URL.searchParams)
      const params = koa.params as Record<string, string>
      const host = nameOf(koa.host)
      if (row.upload === undefined) {
        const body = row.body === undefined ? undefined : await readJson(koa.req)
        return sendJson(koa, await answerRoute(row, { params, query, body, host, files: [] }, context))
      }
      const { fields, files, remove } = await uploads.read(koa.req, row.upload)
      try {
        await sendJson(koa, await answerRoute(row, { params, query, body: fields, host, files }, context))
      } finally {
        await remove()
      }
    })
  }
  return router
}

/** 405 with what the path does take, else 404. */
function noSuchRoute(router: Router, { path, method }: Koa.Context): ApiProblem {
  const allowed = new Set(router.match(path, method).path.flatMap((layer) => layer.methods))
  if (allowed.size === 0) return new ApiProblem('unknown-route', `Cannot find ${method} ${path}: see /api/v1/openapi.json.`)
  const allow = [...allowed].join(', ')
  return new ApiProblem('method-not-allowed', `Cannot ${method} ${path}: it takes ${allow}.`, { headers: { Allow: allow } })
}

async function sendJson(koa: Koa.Context, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  koa.type = 'application/json'
  koa.set('Cache-Control', 'no-store')
  koa.vary('Accept-Encoding')
  if (text.length < GZIP_FROM_BYTES || koa.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    koa.body = text
    return
  }
  koa.set('Content-Encoding', 'gzip')
  koa.body = await zip(text, { level: 1 })
}

/** Whatever goes wrong becomes a problem document; only what nobody foresaw is logged, and never shown. */
function answerProblems(log: Logger) {
  return async (koa: Koa.Context, next: Koa.Next): Promise<void> => {
    try {
      await next()
    } catch (error) {
      const problem = toProblem(error)
      if (problem.kind === 'internal-error')
        log.error('The API failed to answer', { path: koa.path, error: String((error as Error)?.stack ?? error) })
      koa.status = problem.status
      koa.set(problem.headers)
      koa.type = 'application/problem+json'
      koa.body = JSON.stringify(problem)
    }
  }
}

function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof SearchError)
    return new ApiProblem('bad-query', error.message, { errors: [{ at: `query.query:${error.at}`, expected: error.message }] })
  if (error instanceof RefusedChange)
    return new ApiProblem('bad-request', error.message, { errors: [{ at: error.at, expected: error.expected }] })
  if (error instanceof CursorError) return new ApiProblem('bad-cursor', error.message)
  if (isStoreAway(error))
    return new ApiProblem('store-away', 'A store can not be reached; nothing is lost, ask again shortly.', {
      headers: { 'Retry-After': '2' },
    })
  return new ApiProblem('internal-error', 'This is a fault of the server; its log says more.')
}

function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'ETIMEDOUT' ||
    code === 'EPIPE' ||
    /^Mongo(Network|ServerSelection)/.test(error.name)
  )
}
