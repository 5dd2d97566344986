import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Attributes } from '@opentelemetry/api'
import { contain } from '../core/contain.ts'
import type { NestedScope } from '../core/scope.ts'
import type { CapturedEvent, Client, Feature, Scope } from '../core/types.ts'
import type { AsyncScopes } from './async-scopes.ts'
import { follow } from './outgoing.ts'

/** What of a request is read; those of Express and of Next.js have more. */
export type Incoming = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { originalUrl?: string; socket?: unknown }

/** Its attributes travel in a context of this name, as scopes have none, and end as attributes of the event. */
const CONTEXT = 'http.request'
/** Those that have a scope of their own. */
const scoped = new WeakSet<object>()

/** A scope and a trail for each request that a server of this process gets, by any framework; what is captured within says which request it was. */
export function serverRequests(scopes: AsyncScopes): Feature {
  return {
    name: 'server-requests',
    setup: (client) => {
      // From here, as what a connection had before is another request's.
      const outer = client.scope() as NestedScope
      client.onEvent(toAttributes)
      return follow('http.server.request.start', ({ request }: { request: IncomingMessage }) => {
        const scope = outer.fork({ ownTrail: true })
        describe(scope, request)
        scopes.enter(scope)
      })
    },
  }
}

/** Runs with a scope for the request, unless it has one already. */
export function withRequest<T>(client: Client, request: Incoming, run: () => T): T {
  if (scoped.has(request)) return run()
  return client.withScope(
    (scope) => {
      describe(scope, request)
      return run()
    },
    { ownTrail: true },
  )
}

/** By the names of the conventions. */
export function requestAttributes({ method, url = '', originalUrl = url, headers, socket }: Incoming): Attributes {
  const { host } = headers
  const scheme = (socket as TLSSocket | undefined)?.encrypted === true ? 'https' : 'http'
  const agent = headers['user-agent']
  return {
    ...(method !== undefined && { 'http.request.method': method }),
    'url.full': host === undefined ? originalUrl : `${scheme}://${host}${originalUrl}`,
    ...(agent !== undefined && { 'user_agent.original': agent }),
  }
}

/** Contained, as the request runs in the same turn, and one of a test or of an adapter may have less than those of Node. */
const describe = contain((scope: Scope, request: Incoming): void => {
  scoped.add(request)
  scope.setContext(CONTEXT, requestAttributes(request))
})

function toAttributes(event: CapturedEvent): void {
  const { [CONTEXT]: request, ...contexts } = event.contexts
  if (request === undefined) return
  event.contexts = contexts
  event.attributes = { ...(request as Attributes), ...event.attributes }
}
