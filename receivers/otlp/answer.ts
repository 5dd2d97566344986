import {
  BodyError,
  CODE,
  InvalidOtlp,
  LIMITS,
  OversizeOtlp,
  PermanentError,
  RetryableError,
  type RpcStatus,
  SenderRefused,
} from '../../collector/api.ts'

/** How an error is said over each transport. */
export interface Refusal extends RpcStatus {
  http: number
  /** For a sender whose clock seems wrong: ours, in milliseconds since 1970. */
  serverTime?: number | undefined
}

/** All of a request is over a rate: the one refusal that is 429. */
export class OverRate extends Error {
  override name = 'OverRate'
}

/**
 * OTLP 1.11, "OTLP/HTTP Response" and "OTLP/gRPC": what can not help to send again is 400 or 413, never a 5xx; what can is 503, with the
 * time to wait. An error of an unknown kind comes from behind the receiver, and the batch is not stored: the sender keeps it.
 */
export function refusalOf(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof InvalidOtlp) return { http: 400, code: CODE.invalidArgument, message, violation: message }
  if (error instanceof OversizeOtlp) return { http: 413, code: CODE.resourceExhausted, message }
  if (error instanceof BodyError)
    return { http: error.status, code: error.status === 413 ? CODE.resourceExhausted : CODE.invalidArgument, message }
  if (error instanceof SenderRefused) {
    const code = error.status === 401 ? CODE.unauthenticated : CODE.permissionDenied
    return { http: error.status, code, message, serverTime: error.serverTime }
  }
  if (error instanceof OverRate) return { http: 429, code: CODE.resourceExhausted, message, retryAfterMs: LIMITS.retryAfterMs }
  if (error instanceof PermanentError) return { http: 400, code: CODE.invalidArgument, message }
  return { http: 503, code: CODE.unavailable, message, retryAfterMs: retryAfter(error) }
}

/** Nobody who refused because of load asked for a time: soon, as the load may have passed. */
const RETRY_AFTER_MS = 1_000

function retryAfter(error: unknown): number {
  const asked = error instanceof RetryableError ? error.retryAfterMs : undefined
  return Math.min(Math.max(Math.ceil(asked ?? RETRY_AFTER_MS), 1), LIMITS.retryAfterMs)
}
