import { breadcrumbs as browserBreadcrumbs } from '../browser/breadcrumbs.ts'
import { all } from '../browser/patch.ts'
import type { Feature } from '../core/types.ts'
import { observeRequests } from './outgoing.ts'

export interface BreadcrumbOptions {
  /** Each true unless it says otherwise. */
  console?: boolean
  /** Outgoing ones. */
  requests?: boolean
}

/** What the process said and asked for before an error; within a request of a server, by that request alone. */
export function breadcrumbs({ console = true, requests = true }: BreadcrumbOptions = {}): Feature {
  const ofConsole = browserBreadcrumbs({ console, dom: false, navigation: false, requests: false })
  return {
    name: 'breadcrumbs',
    setup: (client) => {
      const ends = [ofConsole.setup(client)].flatMap((end) => end ?? [])
      if (!requests) return all(...ends)
      const end = observeRequests(client, ({ kind, method, url, status, start, duration }) =>
        client.addBreadcrumb({
          time: start,
          category: kind,
          level: status === undefined || status >= 500 ? 'error' : status >= 400 ? 'warning' : 'info',
          message: `${method} ${url}${status === undefined ? '' : ` ${status}`}`,
          data: { duration_ms: duration },
        }),
      )
      return all(...ends, end)
    },
  }
}
