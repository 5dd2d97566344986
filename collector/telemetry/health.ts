import type { Clock, Status } from '../pipeline/component.ts'

/** In the words of the Collector's health check (extension/healthcheckv2extension). */
export type HealthStatus =
  'StatusStarting' | 'StatusOK' | 'StatusRecoverableError' | 'StatusPermanentError' | 'StatusFatalError' | 'StatusStopping'

export interface ComponentHealth {
  healthy: boolean
  status: HealthStatus
  status_time: string
  error?: string
}

/** The answer at the health port; `healthy` is HTTP 200, else 503. */
export interface HealthBody extends ComponentHealth {
  /** By component, `exporter:clickhouse`; where processes are merged, `work/exporter:clickhouse`. */
  components: Record<string, ComponentHealth>
}

const NAMES: Record<Status, HealthStatus> = {
  ok: 'StatusOK',
  recoverable: 'StatusRecoverableError',
  permanent: 'StatusPermanentError',
  fatal: 'StatusFatalError',
}

/** From best to worst: the whole is as its worst part. */
const ORDER: readonly HealthStatus[] = [
  'StatusOK',
  'StatusRecoverableError',
  'StatusPermanentError',
  'StatusStarting',
  'StatusStopping',
  'StatusFatalError',
]

/**
 * What a load balancer or an orchestrator should act on: not ready yet, going away, or dead. What may heal by itself and what a person has
 * to mend stays 200, as by default in the Collector, since a restart would not help; the body tells.
 */
function isHealthy(status: HealthStatus): boolean {
  return ORDER.indexOf(status) < ORDER.indexOf('StatusStarting')
}

export interface Health {
  /** `component` is `kind id`. */
  report(component: string, status: Status, message?: string): void
  ready(): void
  stopping(): void
  body(): HealthBody
}

/** The statuses of one process's components, after the state machine in the Collector's docs/component-status.md. */
export function createHealth(clock: Clock): Health {
  const now = (): string => new Date(clock.nowMs()).toISOString()
  const components: Record<string, ComponentHealth> = Object.create(null)
  let phase: ComponentHealth = { healthy: false, status: 'StatusStarting', status_time: now() }
  const enter = (status: HealthStatus): void => void (phase = { healthy: isHealthy(status), status, status_time: now() })
  return {
    report(component, status, message) {
      const key = component.replace(' ', ':')
      const current = components[key]?.status
      // From these only a restart leads back.
      if (current === 'StatusFatalError' || (current === 'StatusPermanentError' && status !== 'fatal')) return
      const next = NAMES[status]
      components[key] = { healthy: isHealthy(next), status: next, status_time: now(), ...(message === undefined ? {} : { error: message }) }
    },
    ready: () => enter('StatusOK'),
    stopping: () => enter('StatusStopping'),
    body: () => summarize(phase, { ...components }),
  }
}

/** One answer for several processes. `undefined` is one that does not run: it is being started, or started again. */
export function mergeHealth(processes: Record<string, HealthBody | undefined>, clock: Clock): HealthBody {
  const time = new Date(clock.nowMs()).toISOString()
  const components: Record<string, ComponentHealth> = {}
  for (const [name, body] of Object.entries(processes)) {
    const { components: inner, ...own } = body ?? { ...NOT_RUNNING, status_time: time, components: {} }
    components[name] = own
    for (const [key, component] of Object.entries(inner)) components[`${name}/${key}`] = component
  }
  return summarize({ healthy: true, status: 'StatusOK', status_time: time }, components)
}

const NOT_RUNNING = {
  healthy: false,
  status: 'StatusStarting',
  error: 'the process has not started yet, or is being started again',
} as const

function summarize(own: ComponentHealth, components: Record<string, ComponentHealth>): HealthBody {
  let worst = own
  for (const component of Object.values(components)) {
    if (ORDER.indexOf(component.status) > ORDER.indexOf(worst.status)) worst = component
  }
  return { ...worst, components }
}
