import { read } from '../core/read.ts'
import type { Attributes } from '@opentelemetry/api'
import type { Feature } from '../core/types.ts'
import { observeRequests, type Seen } from './network.ts'

export interface FailedRequestsOptions {
  /** Statuses that are errors, single ones and ranges with both ends. Default `[[500, 599]]`. */
  statuses?: readonly (number | readonly [number, number])[]
  /** Whether requests without an answer are errors; not while the page is offline or ends. Default true. */
  networkErrors?: boolean
}

/** Requests by `fetch` and XMLHttpRequest that failed, as errors named `HttpError` or, without an answer, by what `fetch` was rejected with. */
export function failedRequests({ statuses = [[500, 599]], networkErrors = true }: FailedRequestsOptions = {}): Feature {
  const isError = (status: number): boolean =>
    statuses.some((each) => (typeof each === 'number' ? each === status : status >= each[0] && status <= each[1]))
  return {
    name: 'failed-requests',
    setup: (client) => {
      /** An error that the page does not handle is seen again, by the global handlers, and before this: it says the same of the request. */
      const requests = new WeakMap<object, Attributes>()
      client.onEvent((event, error) => {
        const request = typeof error === 'object' && error !== null ? requests.get(error) : undefined
        if (request !== undefined) Object.assign(event.attributes, request)
      })
      return observeRequests(client, (seen) => {
        const { kind, status, error } = seen
        if (status !== undefined ? !isError(status) : !networkErrors || isExpected(error)) return
        const thrown = status === undefined && typeof error === 'object' && error !== null ? error : errorOf(seen)
        requests.set(thrown, attributesOf(seen))
        // After the handlers of rejections had their turn: one that is not handled is to be told as that.
        setTimeout(() => client.captureException(thrown, { mechanism: kind }), 0)
      })
    },
  }
}

function isExpected(error: unknown): boolean {
  return read(error, 'name') === 'AbortError' || globalThis.navigator?.onLine === false || globalThis.document?.visibilityState === 'hidden'
}

function errorOf({ at, method, url, status }: Seen): { name: string; message: string; stack: string } {
  const name = status === undefined ? 'NetworkError' : 'HttpError'
  const message = `${status ?? 'No answer'}: ${method} ${url.split(/[?#]/)[0]}`
  return { name, message, stack: `${name}: ${message}\n${(at.stack ?? '').replace(/^Error:? *\n/, '')}` }
}

function attributesOf({ method, url, status }: Seen): Attributes {
  return { 'http.request.method': method, 'url.full': url, ...(status !== undefined && { 'http.response.status_code': status }) }
}
