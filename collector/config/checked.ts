import type { Definition, Signal } from '../pipeline/component.ts'

/** A config after all files are merged, variables filled in and every component's schema applied. `loadConfig` makes it or lists what is wrong. */
export interface CheckedConfig {
  /** By component id. One id names one component of one kind, except that receivers, processors and exporters have a namespace each. */
  receivers: Map<string, ComponentEntry>
  processors: Map<string, ComponentEntry>
  exporters: Map<string, ComponentEntry>
  connectors: Map<string, ComponentEntry>
  extensions: Map<string, ComponentEntry>
  pipelines: PipelineEntry[]
  service: ServiceConfig
  /** Absolute paths of the files read, in order; a worker thread loads the same ones again. */
  files: string[]
}

export interface ComponentEntry {
  id: string
  definition: Definition
  /** Output of the definition's own schema. */
  config: unknown
  /** Exporters with `queued` delivery: exporterhelper's keys, with its defaults. */
  delivery?: DeliveryConfig
  /** Exporters with `outbox` delivery. */
  outbox?: OutboxConfig
  /** Processors. */
  guard?: GuardConfig
  /** Exporters: the author of the config says that raw data may leave the machine by it. */
  unscrubbed: boolean
}

/** `timeout`, `retry_on_failure`, `sending_queue` of an exporter. Times are milliseconds; 0 means none, for `maxElapsedMs` for ever. */
export interface DeliveryConfig {
  timeoutMs: number
  retry: { enabled: boolean; initialMs: number; maxMs: number; maxElapsedMs: number; multiplier: number; randomization: number }
  queue: { enabled: boolean; consumers: number; size: number; sizer: 'requests' | 'items' | 'bytes'; blockOnOverflow: boolean }
  batch?: { maxItems: number; flushMs: number }
}

/** `timeout`, `retry_on_failure` and `sending_queue.num_consumers` of an exporter of alerts. */
export interface OutboxConfig extends Pick<DeliveryConfig, 'timeoutMs' | 'retry'> {
  consumers: number
}

/** `timeout` (for a batch) and `on_error` of a processor. */
export interface GuardConfig {
  timeoutMs: number
  onError: 'keep' | 'drop'
}

export interface PipelineEntry {
  /** `traces`, `exceptions/ingest`. */
  id: string
  signal: Signal
  receivers: string[]
  processors: string[]
  exporters: string[]
}

export interface ServiceConfig {
  /** Absolute. */
  data: string
  /** Where people reach the UI, without a slash at its end; undefined where nobody said. */
  publicUrl: string | undefined
  /** Absolute paths or package names, resolved from the folder of the config file that names them. */
  plugins: string[]
  extensions: string[]
  allowUnauthenticated: boolean
  api: { endpoint: string }
  metrics: { endpoint: string }
  health: { endpoint: string }
}
