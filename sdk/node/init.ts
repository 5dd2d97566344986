import { consoleErrors } from '../browser/console-errors.ts'
import { debugIds } from '../browser/debug-ids.ts'
import type { FailedRequestsOptions } from '../browser/failed-requests.ts'
import { createClient } from '../core/client.ts'
import { contain } from '../core/contain.ts'
import { getClient, setClient } from '../core/current.ts'
import { logCarrier } from '../core/log-carrier.ts'
import type { Client, Feature, Options } from '../core/types.ts'
import { parseDsn } from '../delivery/dsn.ts'
import { scrubber } from '../scrub/scrubber.ts'
import { SERVER_RULES } from '../scrub/server-rules.ts'
import { asyncScopes } from './async-scopes.ts'
import { breadcrumbs, type BreadcrumbOptions } from './breadcrumbs.ts'
import { defaultFolder, diskBuffer } from './disk-buffer.ts'
import { environment } from './environment.ts'
import { failedRequests } from './failed-requests.ts'
import { httpTransport } from './http-transport.ts'
import { processEnd } from './process-end.ts'
import { rejections } from './rejections.ts'
import { serverRequests } from './server-requests.ts'
import { processSession } from './session.ts'
import { sourceContext } from './source-context.ts'

export interface NodeOptions extends Omit<Options, 'dsn' | 'tunnel'> {
  /** Default: FAULTLINE_DSN. */
  dsn?: string | undefined
  /** Of the key, `fls_…`: each request is signed with it. Default: FAULTLINE_SECRET. */
  secret?: string | undefined
  breadcrumbs?: BreadcrumbOptions | false
  failedRequests?: FailedRequestsOptions | false
  /** What the application says by `console.error` is an error too. Default false. */
  consoleErrors?: boolean
  /** A session for each process, for crash-free rates. Default true. */
  sessions?: boolean
  /** The lines around the application's own calls. Default true. */
  sourceContext?: boolean
  /** Where requests are kept that can not be sent; false: nowhere. Default: a folder of the user's own in that for temporary files. */
  bufferFolder?: string | false
  /** Longest time, in milliseconds, that a process which crashes or is terminated waits for the delivery. Default 2,000. */
  shutdownTimeout?: number
  /** Further features. */
  features?: readonly Feature[]
}

/**
 * Begins with all features of a Node process. Never throws: what is wrong with the options is said on the console, and undefined is the answer. A second call
 * ends the first.
 */
export function init(options: NodeOptions = {}): Client | undefined {
  return contain(start, (error) => console.error('[faultline]', (error as Error).message))(options)
}

function start(options: NodeOptions): Client {
  const dsn = options.dsn ?? process.env['FAULTLINE_DSN'] ?? ''
  const { base, key } = parseDsn(dsn)
  void getClient()?.close(0)
  const secret = options.secret ?? process.env['FAULTLINE_SECRET']
  const { transport, prepare } = httpTransport(secret)
  const disk = options.bufferFolder === false ? undefined : diskBuffer(options.bufferFolder ?? defaultFolder(dsn))
  const scopes = asyncScopes()
  const session = options.sessions !== false ? processSession() : undefined
  const headers = { 'content-type': 'application/json', ...(key !== '' && { 'x-faultline-key': key }) }
  const client = createClient({
    ...options,
    ...environment(options),
    dsn,
    secret,
    language: 'nodejs',
    logs: logCarrier,
    transport,
    scopes,
    ...(options.scrub !== false && { scrubber: scrubber(SERVER_RULES) }),
    ...(disk && { buffer: disk }),
    features: [
      serverRequests(scopes),
      ...(session ? [session] : []),
      processEnd({
        disk,
        prepare: ({ path, body }) => prepare({ url: base + path, headers, body }),
        timeout: options.shutdownTimeout ?? 2_000,
        ending: () => session?.end(),
      }),
      rejections(),
      debugIds(),
      ...(options.sourceContext !== false ? [sourceContext()] : []),
      ...(options.breadcrumbs !== false ? [breadcrumbs(options.breadcrumbs)] : []),
      ...(options.failedRequests !== false ? [failedRequests(options.failedRequests)] : []),
      ...(options.consoleErrors === true ? [consoleErrors()] : []),
      ...(options.features ?? []),
    ],
  })
  setClient(client)
  return client
}
