import * as LIMITS from '../core/limits.ts'

/** Statuses after which OTLP says to come again (OTLP 1.11, "Failures"). */
export function isRetryable(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504)
}

/** Milliseconds until the next attempt after so many failures in a row: doubling, with jitter, and no less than the server asked for. */
export function backoff(failures: number, after = 0): number {
  const wait = Math.min(LIMITS.backoffMs * 2 ** (failures - 1), LIMITS.backoffMaxMs)
  return Math.max(wait * (0.75 + Math.random() / 2), Math.min(after, LIMITS.retryAfterMaxMs))
}

/** Milliseconds that a `Retry-After` of seconds or of a date (RFC 9110, 10.2.3) asks for; undefined where it says nothing. */
export function readRetryAfter(value: string | null | undefined): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return ms > 0 ? ms : undefined
}
