import { createClient } from '../core/client.ts'
import { contain } from '../core/contain.ts'
import { getClient, setClient } from '../core/current.ts'
import { logCarrier } from '../core/log-carrier.ts'
import type { Client, Feature, Options } from '../core/types.ts'
import { BROWSER_RULES } from '../scrub/browser-rules.ts'
import { scrubber } from '../scrub/scrubber.ts'
import { breadcrumbs, type BreadcrumbOptions } from './breadcrumbs.ts'
import { consoleErrors } from './console-errors.ts'
import { debugIds } from './debug-ids.ts'
import { failedRequests, type FailedRequestsOptions } from './failed-requests.ts'
import { globalHandlers } from './global-handlers.ts'
import { indexedDbBuffer } from './indexed-db-buffer.ts'
import { online } from './online.ts'
import { page } from './page.ts'
import { pageHide } from './page-hide.ts'
import { sessions } from './sessions.ts'

export interface BrowserOptions extends Options {
  breadcrumbs?: BreadcrumbOptions | false
  failedRequests?: FailedRequestsOptions | false
  /** What the application says by `console.error` is an error too. Default false. */
  consoleErrors?: boolean
  /** Sessions for crash-free rates. Default true; workers have none. */
  sessions?: boolean
  /** Keeps what can not be sent in IndexedDB. Default true. */
  offline?: boolean
  /** Further features. */
  features?: readonly Feature[]
}

/** Begins with all features of a page or a worker. Never throws: what is wrong with the options is said on the console, and undefined is the answer. A second call ends the first. */
export function init(options: BrowserOptions): Client | undefined {
  return contain(start, (error) => console.error('[faultline]', (error as Error).message))(options)
}

function start(options: BrowserOptions): Client {
  if ('secret' in options)
    throw new Error(
      'Cannot use a secret in a browser as everybody can read it there: remove `secret` from the options of init() and rotate the key.',
    )
  void getClient()?.close(0)
  const offline = options.offline !== false && globalThis.indexedDB !== undefined
  const client = createClient({
    ...options,
    logs: logCarrier,
    ...(options.scrub !== false && { scrubber: scrubber(BROWSER_RULES) }),
    ...(offline && { buffer: indexedDbBuffer() }),
    features: [
      globalHandlers(),
      debugIds(),
      page(),
      pageHide(),
      ...(options.sessions !== false && globalThis.document !== undefined ? [sessions()] : []),
      ...(options.breadcrumbs !== false ? [breadcrumbs(options.breadcrumbs)] : []),
      ...(options.failedRequests !== false ? [failedRequests(options.failedRequests)] : []),
      ...(options.consoleErrors === true ? [consoleErrors()] : []),
      ...(offline ? [online()] : []),
      ...(options.features ?? []),
    ],
  })
  setClient(client)
  return client
}
