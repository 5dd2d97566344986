import type { Clock, Logger, Metrics, Status } from '../pipeline/component.ts'
import { createHealth } from './health.ts'
import type { HealthBody } from './health.ts'
import { createMetrics } from './metrics.ts'

export { mergeHealth } from './health.ts'
export type { ComponentHealth, HealthBody, HealthStatus } from './health.ts'
export { createLogger } from './log.ts'
export type { LogLevel, LogOptions } from './log.ts'
export { mergeMetrics } from './metrics.ts'
export { startTelemetry } from './server.ts'
export type { TelemetryOptions, TelemetryServers } from './server.ts'

/** Where the components of one process log, count and report to, and what is shown of it. */
export interface ProcessTelemetry {
  log: Logger
  metrics: Metrics
  /** `component` is `kind id`. */
  report(component: string, status: Status, message?: string): void
  /** Everything has started: health turns from 503 to 200. */
  ready(): void
  stopping(): void
  /** Prometheus' text format. */
  metricsText(): Promise<string>
  health(): HealthBody
}

/** `process` becomes a label of every metric, needed where the pages of several processes are merged. */
export function createTelemetry(options: { clock: Clock; log: Logger; process?: string }): ProcessTelemetry {
  const metrics = createMetrics(options.process === undefined ? {} : { process: options.process })
  const health = createHealth(options.clock)
  return {
    log: options.log,
    metrics,
    report: (component, status, message) => {
      health.report(component, status, message)
      if (status !== 'ok') options.log[status === 'recoverable' ? 'warn' : 'error'](message ?? `status is ${status}`, { component })
    },
    ready: health.ready,
    stopping: health.stopping,
    metricsText: () => metrics.render(),
    health: health.body,
  }
}
