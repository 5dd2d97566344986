import { LIMITS } from '../model/limits.ts'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import type { SafeResponse } from './safe-request.ts'

/**
 * Returns where the other side has taken it. Throws a `RetryableError` for 408, 429 and 5xx, with what Retry-After asks for, and a
 * `PermanentError` for any other status; each with the beginning of the answer. `hide`: secrets that an answer may repeat.
 */
export function judge(response: SafeResponse, hide: readonly string[] = []): void {
  const { status, from } = response
  if (status >= 200 && status < 300) return
  const text = sayAnswer(response.body, hide)
  const message = `${from} answered ${status}${text === '' ? '' : `: ${text}`}`
  if (status !== 408 && status !== 429 && status < 500) throw new PermanentError(message)
  const after = retryAfterMs(response.headers)
  throw new RetryableError(message, after === undefined ? {} : { retryAfterMs: after })
}

/** The beginning of an answer on one line, without the secrets that it may repeat. */
export function sayAnswer(body: string, hide: readonly string[] = []): string {
  const shown = hide.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '[hidden]')), body)
  return shown.replace(/\s+/g, ' ').trim().slice(0, LIMITS.outboundShown).toWellFormed()
}

/**
 * Milliseconds that Retry-After asks for (RFC 9110, section 10.2.3), at most LIMITS.outboundWaitMs: seconds, or a date, which is compared with the
 * other side's own clock. Undefined where it says nothing of use.
 */
export function retryAfterMs(headers: SafeResponse['headers']): number | undefined {
  const text = headers['retry-after']?.trim()
  if (text === undefined) return undefined
  // A date has the name of its day before a comma; Date.parse would make one of almost anything.
  const date = /^[A-Z][a-z]+, /.test(text) ? Date.parse(text) : NaN
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : date - Date.parse(headers.date ?? '')
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LIMITS.outboundWaitMs)
}
