import { type Consumer, type ConsumeResult, type Host, type OtlpRequest, type Signal, ACCEPTED } from '../../collector/api.ts'

export type OtlpSignal = OtlpRequest['signal']

export const SIGNALS: readonly OtlpSignal[] = ['traces', 'logs', 'metrics']

const ITEMS = { traces: 'spans', logs: 'log_records', metrics: 'metric_points' } as const

export type Next = { [S in Signal]?: Consumer<S> }

/** Metrics are taken wherever no pipeline wants them: SDKs send them by default, and a 404 for each would fill their logs. */
export function isServed(signal: OtlpSignal, next: Next): boolean {
  return signal === 'metrics' || next[signal] !== undefined
}

/**
 * Hands a request on and counts how it ended; what the pipeline throws is counted and thrown on. Nothing here holds the request while it
 * waits: its body is the most of it, and an acknowledgement takes some milliseconds.
 */
export async function consume(request: OtlpRequest, next: Next, host: Host, transport: 'http' | 'grpc'): Promise<ConsumeResult> {
  const { items } = request
  const name = ITEMS[request.signal]
  const labels = { transport }
  try {
    const result = (await next[request.signal]?.consume(request, {})) ?? ACCEPTED
    if (items > result.rejected) host.metrics.add(`otelcol_receiver_accepted_${name}`, items - result.rejected, labels)
    if (result.rejected > 0) host.metrics.add(`otelcol_receiver_refused_${name}`, result.rejected, labels)
    return result
  } catch (error) {
    host.metrics.add(`otelcol_receiver_refused_${name}`, items, labels)
    throw error
  }
}
