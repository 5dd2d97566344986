import * as LIMITS from '../core/limits.ts'
import type { Transport, TransportResult } from '../core/types.ts'
import { isRetryable, readRetryAfter } from './retry.ts'
import { untraced } from './untraced.ts'

/** Longest answer that is read: OTLP's says what was rejected. */
export const ANSWER_LENGTH = 64 * 1024

/**
 * Sends by `fetch`, taken when this is called, so that what patches it later does not see this traffic; what patched it before is told by OpenTelemetry's
 * context not to trace it.
 */
export function fetchTransport(send: typeof fetch = globalThis.fetch): Transport {
  return async ({ url, headers, body, keepalive }) => {
    try {
      const response = await untraced(() =>
        send.call(globalThis, url, {
          method: 'POST',
          headers,
          body,
          keepalive,
          credentials: 'omit',
          referrerPolicy: 'origin',
          // A request that outlives its page has no timers any more.
          ...(!keepalive && { signal: AbortSignal.timeout(LIMITS.requestMs) }),
        }),
      )
      return await resultOf(response)
    } catch {
      return { kind: 'retry' }
    }
  }
}

/** What came of an attempt, by the answer. */
export async function resultOf(response: Response): Promise<TransportResult> {
  const { status, ok, headers } = response
  if (isRetryable(status)) {
    const after = readRetryAfter(headers.get('retry-after'))
    return { kind: 'retry', ...(after !== undefined && { after }) }
  }
  const text = await response.text().catch(() => '')
  const answer = text.length <= ANSWER_LENGTH ? parse(text) : undefined
  if (ok)
    return { kind: 'ok', rejected: Number(answer?.partialSuccess?.rejectedSpans ?? answer?.partialSuccess?.rejectedLogRecords ?? 0) || 0 }
  return { kind: 'refused', status, reason: typeof answer?.message === 'string' ? answer.message : text.slice(0, 200) }
}

function parse(
  text: string,
): { message?: unknown; partialSuccess?: { rejectedSpans?: unknown; rejectedLogRecords?: unknown } } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
