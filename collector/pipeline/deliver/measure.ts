import type { OtlpRequest } from '../../otlp/request.ts'
import type { Signal, SignalData } from '../component.ts'

/** The Collector's metric names end in these: `otelcol_exporter_sent_spans`. */
const ITEM_NAMES: Record<Signal, string> = {
  traces: 'spans',
  logs: 'log_records',
  metrics: 'metric_points',
  exceptions: 'exceptions',
  sessions: 'sessions',
  alerts: 'alerts',
}

export function exporterMetric(what: 'sent' | 'send_failed' | 'enqueue_failed', signal: Signal): string {
  return `otelcol_exporter_${what}_${ITEM_NAMES[signal]}`
}

/** Spans, records, events, alerts. */
export function itemsIn(data: SignalData[Signal]): number {
  return Array.isArray(data) ? data.length : data.items
}

/** Of the body, or of the items as JSON in UTF-16 units: what a queue sized in bytes counts. */
export function bytesIn(data: SignalData[Signal]): number {
  return Array.isArray(data) ? JSON.stringify(data).length : (data as OtlpRequest).body.byteLength
}
