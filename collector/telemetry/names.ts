/** A metric's help text, its labels beside the component's own, and for a histogram the upper bounds of its buckets. */
export interface Declaration {
  kind: 'counter' | 'gauge' | 'histogram'
  help: string
  labels: readonly string[]
  buckets?: readonly number[]
}

const counter = (help: string, ...labels: string[]): Declaration => ({ kind: 'counter', help, labels })
const gauge = (help: string, ...labels: string[]): Declaration => ({ kind: 'gauge', help, labels })
const seconds = (help: string, ...labels: string[]): Declaration => ({ kind: 'histogram', help, labels, buckets: SECONDS })
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What one item of each signal is called in the name of a metric. */
export const ITEMS = {
  traces: 'spans',
  logs: 'log_records',
  metrics: 'metric_points',
  exceptions: 'exceptions',
  sessions: 'sessions',
  alerts: 'alerts',
} as const

function perItem(prefix: string, help: (items: string) => string): Record<string, Declaration> {
  return Object.fromEntries(
    Object.values(ITEMS).map((items) => [`${prefix}_${items}`, counter(help(items.replace('_', ' ')), 'transport', 'reason')]),
  )
}

/**
 * Every metric of the product, declared here alone. `otelcol_*` names are the Collector's, without the suffixes `_total` and `_seconds`
 * (its default since v0.119), so that its dashboards show Faultline too; what the Collector has no word for is `faultline_*`.
 */
export const METRICS: Readonly<Record<string, Declaration>> = {
  ...perItem('otelcol_receiver_accepted', (items) => `Number of ${items} successfully pushed into the pipeline.`),
  ...perItem(
    'otelcol_receiver_refused',
    (items) => `Number of ${items} that could not be pushed into the pipeline as something behind the receiver refused them.`,
  ),
  ...perItem('otelcol_receiver_failed', (items) => `Number of ${items} that failed within the receiver.`),
  otelcol_receiver_requests: counter('Number of requests, by how they ended.', 'transport', 'outcome'),

  otelcol_processor_incoming_items: counter('Number of items passed to the processor.', 'otel_signal', 'signal'),
  otelcol_processor_outgoing_items: counter('Number of items emitted from the processor.', 'otel_signal', 'signal'),
  otelcol_processor_internal_duration: seconds('Duration of processing a batch, in seconds.', 'otel_signal', 'signal'),

  ...perItem('otelcol_exporter_sent', (items) => `Number of ${items} successfully sent to the destination.`),
  ...perItem('otelcol_exporter_send_failed', (items) => `Number of ${items} in failed attempts to send to the destination.`),
  ...perItem('otelcol_exporter_enqueue_failed', (items) => `Number of ${items} that the full queue refused.`),
  otelcol_exporter_queue_size: gauge('Current size of the sending queue, in units of its sizer.', 'data_type'),
  otelcol_exporter_queue_capacity: gauge('Fixed capacity of the sending queue, in units of its sizer.', 'data_type'),
  otelcol_exporter_in_flight_requests: gauge('Number of requests being sent.', 'data_type'),

  otelcol_process_uptime: gauge('Uptime of the process, in seconds.'),
  otelcol_process_cpu_seconds: gauge('Total CPU user and system time, in seconds.'),
  otelcol_process_memory_rss: gauge('Total physical memory (resident set size), in bytes.'),
  otelcol_process_runtime_heap_alloc_bytes: gauge('Bytes of allocated heap objects.'),

  faultline_dropped_items: counter('Items that ended here, by reason: dropped by a processor, a limit or a store.', 'reason', 'signal'),
  faultline_processor_failures: counter('Batches or events on which a processor failed, by how.', 'reason'),
  faultline_exceptions_dropped: counter('Exceptions that are not events of their own, by reason.', 'reason'),
  faultline_exceptions_refused: counter('Exceptions refused before the acknowledgement.', 'reason'),
  faultline_senders_refused: counter('Requests refused for their key, origin or signature, by reason.', 'transport', 'reason'),
  faultline_inbox_size: gauge('Bytes on disk in the inbox.'),
  faultline_inbox_oldest_age_seconds: gauge('Age of the oldest event that waits in the inbox, in seconds.'),
  faultline_inbox_refused: counter('Events refused as the inbox, or a lane of it, is full.', 'reason'),
  faultline_inbox_dropped: counter('Events that the inbox left out of a block, by reason.', 'reason'),
  faultline_process_restarts: counter('Times that a process was started again after it had ended, by its name.', 'name'),
  faultline_telemetry_dropped_series: counter(
    'Values that were not kept, since their metric has too many combinations of labels.',
    'metric',
  ),
}
