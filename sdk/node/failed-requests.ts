import type { Attributes } from '@opentelemetry/api'
import type { FailedRequestsOptions } from '../browser/failed-requests.ts'
import { read } from '../core/read.ts'
import { later } from '../core/timers.ts'
import type { Feature } from '../core/types.ts'
import { observeRequests, type Seen } from './outgoing.ts'
import { callsOf, isOwnCall } from './calls.ts'

/**
 * Outgoing requests that failed, as errors named `HttpError` or, without an answer, by the error of the socket or of fetch, to which the calls that made the
 * request are added: what comes out of the event loop has none of the application's.
 */
export function failedRequests({ statuses = [[500, 599]], networkErrors = true }: FailedRequestsOptions = {}): Feature {
  const isError = (status: number): boolean =>
    statuses.some((each) => (typeof each === 'number' ? each === status : status >= each[0] && status <= each[1]))
  return {
    name: 'failed-requests',
    setup: (client) => {
      /** An error that nobody handles is seen again as that, and before this: it says the same of the request. */
      const requests = new WeakMap<object, Seen>()
      client.onEvent((event, error) => {
        const seen = typeof error === 'object' && error !== null ? requests.get(error) : undefined
        if (seen === undefined) return
        Object.assign(event.attributes, attributesOf(seen))
        const [first] = event.exceptions
        if (first !== undefined && !callsOf(first.stack).some(isOwnCall)) first.stack += `\n${callsAt(seen)}`
      })
      return observeRequests(client, (seen) => {
        const { kind, status, error } = seen
        if (status !== undefined ? !isError(status) : !networkErrors || read(error, 'name') === 'AbortError') return
        const thrown = status === undefined && typeof error === 'object' && error !== null ? error : errorOf(seen)
        requests.set(thrown, seen)
        // After whoever handles it, or nobody, had a turn: one that is not handled is to be told as that.
        later(() => client.captureException(thrown, { mechanism: kind }), 0)
      })
    },
  }
}

function errorOf(seen: Seen): { name: string; message: string; stack: string } {
  const name = seen.status === undefined ? 'NetworkError' : 'HttpError'
  const message = `${seen.status ?? 'No answer'}: ${seen.method} ${seen.url.split(/[?#]/)[0]}`
  return { name, message, stack: `${name}: ${message}\n${callsAt(seen)}` }
}

/** From the application, or the package, that asked Node for it. */
function callsAt({ at }: Seen): string {
  const [, ...calls] = (at.stack ?? '').split('\n')
  const told = calls.findLastIndex((call) => call.includes('(node:diagnostics_channel:'))
  const from = calls.findIndex((call, i) => i > told && !call.includes('(node:'))
  return calls.slice(Math.max(from, told + 1)).join('\n')
}

function attributesOf({ method, url, status }: Seen): Attributes {
  return { 'http.request.method': method, 'url.full': url, ...(status !== undefined && { 'http.response.status_code': status }) }
}
