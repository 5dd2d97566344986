import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { LIMITS } from '../model/limits.ts'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import { sayRedirect } from './say-redirect.ts'
import { checkTarget, tooLate, type HostAddress, type Resolve } from './target.ts'

export interface SafeRequest {
  /** http or https. A name and a password in it are sent as basic authentication, and shown nowhere. */
  url: string
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array
  /** The limit of time: there is no other. */
  signal: AbortSignal
  /** Also to this machine and its networks. */
  allowPrivateAddresses: boolean
  /** Of the answer; the rest is not read. Default LIMITS.outboundAnswerBytes. */
  maxResponseBytes?: number
}

export interface SafeResponse {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** There was more of the body. */
  truncated: boolean
  /** Scheme, host and port of who answered. */
  from: string
}

/**
 * One request to the outside, made to be safe whatever the address says: the host is resolved once, each of its addresses is looked at
 * (`checkTarget`), and the connection goes to one of these, whatever the name server would say next; certificates are still those of the name.
 * Redirects are not followed. Throws a `PermanentError` or a `RetryableError` without path, query, headers and body; answers any other status.
 */
export const safeRequest = makeSafeRequest()

/** With another way to resolve names, for tests. */
export function makeSafeRequest(resolve?: Resolve): (request: SafeRequest) => Promise<SafeResponse> {
  return async (request) => {
    const { signal, allowPrivateAddresses } = request
    const { url, shown, addresses } = await checkTarget(request.url, {
      allowPrivateAddresses,
      signal,
      ...(resolve === undefined ? {} : { resolve }),
    })
    if (!url.protocol.startsWith('http')) throw new PermanentError(`Cannot send to ${shown} as it must begin with https: or http:`)
    const response = await exchange(url, shown, addresses, request)
    if (response.status < 300 || response.status > 399) return response
    throw new PermanentError(
      `Cannot send to ${shown} as it redirects (${response.status}) to ${sayRedirect(response.headers.location, url)}, which is not followed: configure the address that is meant`,
    )
  }
}

function exchange(url: URL, shown: string, addresses: HostAddress[], request: SafeRequest): Promise<SafeResponse> {
  const { method, headers, body, signal, maxResponseBytes = LIMITS.outboundAnswerBytes } = request
  const pinned: LookupFunction = (_host, options, callback) => {
    if (options.all === true) callback(null, addresses)
    else callback(null, addresses[0]!.address, addresses[0]!.family)
  }
  return new Promise((resolve, reject) => {
    const broke = (cause: NodeJS.ErrnoException): void => {
      if (signal.aborted) return reject(tooLate(shown, cause))
      reject(
        new RetryableError(`Cannot send to ${shown} as the connection failed (${cause.code ?? 'no code'}): ${cause.message}`, { cause }),
      )
    }
    try {
      // A connection of its own: one that is kept would be of an address that was looked at long ago.
      const options = { method, headers, signal, lookup: pinned, agent: false }
      const outgoing = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
        read(response, maxResponseBytes).then((rest) => {
          resolve({ status: response.statusCode!, headers: response.headers, from: shown, ...rest })
        }, broke)
      })
      outgoing.once('error', broke)
      outgoing.end(body)
    } catch (cause) {
      // A header or a method that HTTP does not have; Node names which header, not what is in it.
      reject(new PermanentError(`Cannot send to ${shown} as the request can not be written: ${(cause as Error).message}`))
    }
  })
}

async function read(response: IncomingMessage, limit: number): Promise<{ body: string; truncated: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    // Leaving the loop ends the connection.
    if ((length += chunk.length) > limit) break
  }
  return { body: Buffer.concat(chunks).subarray(0, limit).toString(), truncated: length > limit }
}
