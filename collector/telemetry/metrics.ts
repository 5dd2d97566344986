import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from '../pipeline/component.ts'
import { METRICS } from './names.ts'
import type { Declaration } from './names.ts'

/** Combinations of labels kept of one metric; a reason or a path from outside used as a label could otherwise grow without end. */
export const MAX_SERIES = 2_000
/** Metrics that plugins may add to those declared in names.ts. */
export const MAX_UNDECLARED = 200

/** A component's host adds one of these to all that it counts. */
const COMPONENT_LABELS = ['receiver', 'processor', 'exporter', 'connector', 'extension']
const DROPPED = 'faultline_telemetry_dropped_series'

type Metric = { kind: Declaration['kind']; labels: Set<string>; series: Set<string>; prom: Counter | Gauge | Histogram }

export interface MetricsRegistry extends Metrics {
  /** All of it in Prometheus' text format. */
  render(): Promise<string>
}

/**
 * Self metrics of one process. `labels` go on every series, as `{ process: 'work' }` where two processes are shown as one. Never throws:
 * an unknown label is left out, a name that is not declared is a plugin's and is taken as it comes.
 */
export function createMetrics(labels: Record<string, string> = {}): MetricsRegistry {
  const registry = new Registry()
  registry.setDefaultLabels(labels)
  const metrics = new Map<string, Metric>()
  let undeclared = 0

  const find = (name: string, kind: Declaration['kind'], given: Record<string, string>): Metric | undefined => {
    const known = metrics.get(name)
    if (known !== undefined) return known
    let declaration = METRICS[name]
    if (declaration === undefined) {
      if (!/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name) || ++undeclared > MAX_UNDECLARED) return undefined
      declaration = { kind, help: 'Declared by a plugin.', labels: Object.keys(given) }
    }
    const metric = create(registry, name, declaration)
    metrics.set(name, metric)
    return metric
  }

  const record = (name: string, kind: Declaration['kind'], value: number, given: Record<string, string> = {}): void => {
    const metric = find(name, kind, given)
    if (metric === undefined || !Number.isFinite(value)) return
    const kept: Record<string, string> = {}
    let key = ''
    for (const label of Object.keys(given)) {
      if (!metric.labels.has(label)) continue
      kept[label] = given[label]!
      key += `${label}\0${given[label]}\0`
    }
    if (!metric.series.has(key)) {
      if (metric.series.size >= MAX_SERIES) return name === DROPPED ? undefined : record(DROPPED, 'counter', 1, { metric: name })
      metric.series.add(key)
    }
    const { prom } = metric
    if (prom instanceof Histogram) prom.observe(kept, value)
    else if (prom instanceof Gauge && kind === 'gauge') prom.set(kept, value)
    else if (prom instanceof Gauge) prom.inc(kept, value)
    else if (value >= 0) prom.inc(kept, value)
  }

  return {
    add: (name, value, given) => record(name, 'counter', value, given),
    set: (name, value, given) => record(name, 'gauge', value, given),
    observe: (name, value, given) => record(name, 'histogram', value, given),
    async render() {
      const cpu = process.cpuUsage()
      const memory = process.memoryUsage()
      record('otelcol_process_uptime', 'gauge', process.uptime())
      record('otelcol_process_cpu_seconds', 'gauge', (cpu.user + cpu.system) / 1e6)
      record('otelcol_process_memory_rss', 'gauge', memory.rss)
      record('otelcol_process_runtime_heap_alloc_bytes', 'gauge', memory.heapUsed)
      return registry.metrics()
    },
  }
}

function create(registry: Registry, name: string, declaration: Declaration): Metric {
  const { kind, help } = declaration
  const labelNames = [...new Set([...COMPONENT_LABELS, ...declaration.labels])]
  const options = { name, help, labelNames, registers: [registry] }
  const prom =
    kind === 'counter'
      ? new Counter(options)
      : kind === 'gauge'
        ? new Gauge(options)
        : new Histogram(declaration.buckets ? { ...options, buckets: [...declaration.buckets] } : options)
  return { kind, labels: new Set(labelNames), series: new Set(), prom }
}

/**
 * One page from those of several processes. The series of a metric have to stand together under one HELP and TYPE; they differ by the
 * `process` label that each process gave them.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, { head: string[]; series: string[] }>()
  for (const text of texts) {
    let family: { head: string[]; series: string[] } | undefined
    let inFirst = false
    for (const line of text.split('\n')) {
      if (line === '') continue
      const name = /^# HELP (\S+)/.exec(line)?.[1]
      if (name !== undefined) {
        inFirst = !families.has(name)
        family = families.get(name) ?? { head: [], series: [] }
        families.set(name, family)
      }
      if (family === undefined) continue
      if (!line.startsWith('#')) family.series.push(line)
      else if (inFirst) family.head.push(line)
    }
  }
  return [...families.values()].flatMap(({ head, series }) => [...head, ...series, '']).join('\n')
}
