import {
  type Consumer,
  type ConsumeResult,
  type Host,
  type OtlpRequest,
  type Signal,
  ACCEPTED,
  SenderRefused,
} from '../../collector/api.ts'
import { OverRate } from './answer.ts'

export type OtlpSignal = OtlpRequest['signal']

export const SIGNALS: readonly OtlpSignal[] = ['traces', 'logs', 'metrics']

const ITEMS = { traces: 'spans', logs: 'log_records', metrics: 'metric_points' } as const

export type Next = { [S in Signal]?: Consumer<S> }

/** Metrics are taken wherever no pipeline wants them: SDKs send them by default, and a 404 for each would fill their logs. */
export function isServed(signal: OtlpSignal, next: Next): boolean {
  return signal === 'metrics' || next[signal] !== undefined
}

/** Whether a request's body may be used again once `consume` has returned its promise. */
export function borrows(signal: OtlpSignal, next: Next): boolean {
  return next[signal] === undefined || next[signal].borrows === true
}

/** Hands a request on and counts how it ended; what the pipeline throws is counted and thrown on. Throws `OverRate` where nothing was taken. */
export function consume(request: OtlpRequest, next: Next, host: Host, transport: 'http' | 'grpc'): Promise<ConsumeResult> {
  const result = next[request.signal]?.consume(request, {}) ?? Promise.resolve(ACCEPTED)
  return counted(result, request.items, ITEMS[request.signal], host, transport)
}

/** Apart, so that nothing here holds the request while it waits: its body would outlive two collections, and cost the third. */
async function counted(
  result: Promise<ConsumeResult>,
  items: number,
  name: (typeof ITEMS)[OtlpSignal],
  host: Host,
  transport: 'http' | 'grpc',
): Promise<ConsumeResult> {
  const labels = { transport }
  let taken: ConsumeResult
  try {
    taken = await result
  } catch (error) {
    host.metrics.add(`otelcol_receiver_refused_${name}`, items, labels)
    throw error
  }
  const { rejected, reason } = taken
  if (items > rejected) host.metrics.add(`otelcol_receiver_accepted_${name}`, items - rejected, labels)
  if (rejected > 0) host.metrics.add(`otelcol_receiver_refused_${name}`, rejected, labels)
  if (rejected > 0 && rejected >= items) throw new OverRate(reason ?? '')
  return reason === undefined ? { rejected } : { rejected, reason }
}

/** Counts why a sender was refused, where it was; what it counts is thrown on by the caller. */
export function countRefused(error: unknown, host: Host, transport: 'http' | 'grpc'): void {
  if (error instanceof SenderRefused) host.metrics.add('faultline_senders_refused', 1, { transport, reason: error.reason })
}
