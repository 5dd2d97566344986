import type { Attributes } from '@opentelemetry/api'
import { getClient } from '../core/current.ts'
import { contain } from '../core/contain.ts'
import { read, readText } from '../core/read.ts'
import { requestAttributes, withRequest, type Incoming } from '../node/server-requests.ts'

export interface FaultlineErrorsOptions {
  /** Whether an error is captured. Default: unless it says by `status` or `statusCode` that the client is at fault, 400 to 499. */
  shouldCapture?: (error: unknown) => boolean
}

/** Before all others: what is captured within a request knows which one it was, and has a trail of its own. For Express 4 and 5. */
export function faultlineRequests(): (request: Incoming, response: unknown, next: (error?: unknown) => void) => void {
  return (request, _response, next) => {
    const client = getClient()
    if (client === undefined) next()
    else withRequest(client, request, () => next())
  }
}

/** After all routes, before the application's own error handlers: captures what reaches it, and hands it on. */
export function faultlineErrors({ shouldCapture = isOwnFault }: FaultlineErrorsOptions = {}): (
  error: unknown,
  request: Incoming,
  response: unknown,
  next: (error?: unknown) => void,
) => void {
  const capture = contain((error: unknown, request: Incoming) => {
    if (contain(shouldCapture)(error) === false) return
    const attributes: Attributes = {
      ...contain(requestAttributes)(request),
      'http.response.status_code': statusOf(error) ?? 500,
      ...routeOf(request),
    }
    getClient()?.captureException(error, { handled: false, mechanism: 'express', attributes })
  })
  // Express tells handlers of errors by their four parameters.
  return (error, request, _response, next) => {
    capture(error, request)
    next(error)
  }
}

function isOwnFault(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined || status < 400 || status > 499
}

function statusOf(error: unknown): number | undefined {
  const status = read(error, 'status') ?? read(error, 'statusCode')
  return typeof status === 'number' ? status : undefined
}

/** `/cart/:id`, with where its router is mounted; undefined before a route was found. */
function routeOf(request: Incoming): Attributes {
  const path = readText(read(request, 'route'), 'path', 200)
  return path === undefined ? {} : { 'http.route': (readText(request, 'baseUrl', 200) ?? '') + path }
}
