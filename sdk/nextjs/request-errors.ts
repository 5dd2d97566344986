import type { Attributes } from '@opentelemetry/api'
import { getClient } from '../core/current.ts'
import { contain, isPromise } from '../core/contain.ts'
import { cut, read, readText } from '../core/read.ts'
import * as LIMITS from '../core/limits.ts'
import type { CaptureHint } from '../core/types.ts'

/** The request of `onRequestError`, as Next.js tells it. */
export interface ErrorRequest {
  /** With its query. */
  path: string
  method: string
  headers: Record<string, string | string[] | undefined>
}

/** Where Next.js caught the error. */
export interface ErrorContext {
  routerKind: string
  /** `/carts/[cart]`. */
  routePath: string
  /** `render`, `route`, `action`, `proxy`. */
  routeType: string
  renderSource?: string | undefined
  revalidateReason?: string | undefined
}

/** To be exported by `instrumentation.ts`: what Next.js caught in a page, a route or an action of the server. */
export async function onRequestError(error: unknown, request: Readonly<ErrorRequest>, context: Readonly<ErrorContext>): Promise<void> {
  const client = getClient()
  client?.captureException(error, { handled: false, mechanism: 'nextjs', ...contain(placeOf)(request, context) })
  // A function at the edge may be ended with its answer; a server goes on.
  if (client?.options.language !== 'nodejs') await client?.flush()
}

function placeOf(request: Readonly<ErrorRequest>, context: Readonly<ErrorContext>): CaptureHint {
  const { routePath, routeType, renderSource, routerKind } = context
  const agent = request.headers['user-agent']
  return {
    attributes: {
      'http.request.method': request.method,
      'url.full': urlOf(request),
      ...(typeof agent === 'string' && { 'user_agent.original': agent }),
      'http.route': routeOf(routePath, request.path),
      'http.response.status_code': 500,
    },
    contexts: { nextjs: { router: routerKind, type: routeType, ...(renderSource && { source: renderSource }) } },
  }
}

/** Of what runs at the edge Next.js 16 says the file too, `/carts/[cart]/route`, which the path that was asked for has not. */
function routeOf(routePath: string, path: string): string {
  const [file] = /\/(?:route|page)$/.exec(routePath) ?? []
  return file === undefined || path.split('?')[0]!.endsWith(file) ? routePath : routePath.slice(0, -file.length) || '/'
}

/**
 * A proxy, a route, an action or a `register` whose errors are captured, and go on as they were: `export default withFaultline(proxy)`. Next.js tells
 * `onRequestError` of routes and actions, and nobody of the others.
 */
export function withFaultline<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const failed = (error: unknown, [request]: Args): never => {
    if (!isOfNext(error)) getClient()?.captureException(error, { handled: false, mechanism: 'nextjs', attributes: attributesOf(request) })
    throw error
  }
  return (...args) => {
    const within = (): Result => {
      try {
        const result = run(...args)
        return isPromise(result) ? (result.then(undefined, (error: unknown) => failed(error, args)) as Result) : result
      } catch (error) {
        return failed(error, args)
      }
    }
    const client = getClient()
    return client === undefined ? within() : client.withScope(within, { ownTrail: true })
  }
}

/** By these Next.js leaves a function: a redirect, a page that is not found. */
function isOfNext(error: unknown): boolean {
  return readText(error, 'digest', 40)?.startsWith('NEXT_') === true
}

/** Of a Request; an action has none. */
function attributesOf(request: unknown): Attributes {
  const [method, url] = [readText(request, 'method', 16), readText(request, 'url', LIMITS.attributeLength)]
  const headers = read(request, 'headers')
  const agent = headers instanceof Headers ? headers.get('user-agent') : null
  return {
    ...(method !== undefined && url !== undefined && { 'http.request.method': method, 'url.full': url }),
    ...(agent !== null && { 'user_agent.original': agent }),
  }
}

function urlOf({ path, headers }: ErrorRequest): string {
  const [host, scheme] = [headers['x-forwarded-host'] ?? headers['host'], headers['x-forwarded-proto'] ?? 'http']
  return cut(host === undefined ? path : `${String(scheme).split(',')[0]}://${String(host)}${path}`, LIMITS.attributeLength)
}
