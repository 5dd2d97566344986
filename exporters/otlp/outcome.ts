import { type Host, type OtlpRequest, PermanentError, RetryableError } from '../../collector/api.ts'

/** What a backend may answer with, in bytes: OTLP 1.11 recommends 4 MiB. The rest is not read. */
export const ANSWER_BYTES = 4 * 1024 * 1024

const ITEMS = { traces: 'spans', logs: 'log_records', metrics: 'metric_points' } as const

/** OTLP/HTTP: the only statuses after which the same request may be sent again. */
const RETRYABLE_STATUSES = [429, 502, 503, 504]

/** OTLP/gRPC: CANCELLED, DEADLINE_EXCEEDED, ABORTED, OUT_OF_RANGE, UNAVAILABLE, DATA_LOSS. */
const RETRYABLE_CODES = [1, 4, 10, 11, 14, 15]
const RESOURCE_EXHAUSTED = 8

export function httpError(status: number, retryAfter: string | undefined, text: string, nowMs: number): Error {
  const message = `Cannot export as the backend answered ${status}${text === '' ? '' : `: ${text.slice(0, 500)}`}`
  if (!RETRYABLE_STATUSES.includes(status)) return new PermanentError(message)
  return retryable(message, retryAfterMs(retryAfter, nowMs))
}

/** RESOURCE_EXHAUSTED is worth another try only where the backend says when. */
export function grpcError(code: number, details: string, delayMs: number | undefined): Error {
  const message = `Cannot export as the backend answered with gRPC code ${code}: ${details.slice(0, 500)}`
  if (RETRYABLE_CODES.includes(code) || (code === RESOURCE_EXHAUSTED && delayMs !== undefined)) return retryable(message, delayMs)
  return new PermanentError(message)
}

/** Seconds, or the date of RFC 9110 section 10.2.3; undefined where it is neither. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs)
}

/** What a backend took only in part must not be sent again: it is counted, and said. */
export function countRejected(request: OtlpRequest, partial: { rejected: number; reason: string }, host: Host): void {
  if (partial.rejected === 0 && partial.reason === '') return
  host.log.warn('The backend took a request only in part', { rejected: partial.rejected, reason: partial.reason.slice(0, 500) })
  if (partial.rejected > 0)
    host.metrics.add(`otelcol_exporter_send_failed_${ITEMS[request.signal]}`, partial.rejected, { reason: 'rejected' })
}

function retryable(message: string, afterMs: number | undefined): RetryableError {
  return new RetryableError(message, afterMs === undefined ? {} : { retryAfterMs: afterMs })
}
