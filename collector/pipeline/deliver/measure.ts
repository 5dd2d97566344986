import { ITEMS } from '../../telemetry/names.ts'
import type { OtlpRequest } from '../../otlp/request.ts'
import type { Signal, SignalData } from '../component.ts'

/** The Collector's names: `otelcol_exporter_sent_spans`. */
export function exporterMetric(what: 'sent' | 'send_failed' | 'enqueue_failed', signal: Signal): string {
  return `otelcol_exporter_${what}_${ITEMS[signal]}`
}

/** Spans, records, events, alerts. */
export function itemsIn(data: SignalData[Signal]): number {
  return Array.isArray(data) ? data.length : data.items
}

/** Of the body, or of the items as JSON in UTF-16 units: what a queue sized in bytes counts. */
export function bytesIn(data: SignalData[Signal]): number {
  return Array.isArray(data) ? JSON.stringify(data).length : (data as OtlpRequest).body.byteLength
}
