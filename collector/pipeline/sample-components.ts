import { z } from 'zod'
import type { CheckedConfig, ComponentEntry, DeliveryConfig, PipelineEntry } from '../config/checked.ts'
import type { ExceptionEvent } from '../model/event.ts'
import type { Outcome } from '../model/outcome.ts'
import { keep } from '../model/outcome.ts'
import type { BatchContext, Definition, Delivery, Host, Signal } from './component.ts'
import { exampleEvent } from '../contract/event.ts'
import { defineConnector, defineExporter, defineProcessor, defineReceiver } from './component.ts'

/** Small real components, and configs made of them by hand. */
export const DELIVERY: DeliveryConfig = {
  timeoutMs: 5_000,
  retry: { enabled: true, initialMs: 5_000, maxMs: 30_000, maxElapsedMs: 300_000, multiplier: 1.5, randomization: 0 },
  queue: { enabled: true, consumers: 2, size: 10, sizer: 'requests', blockOnOverflow: false },
}

export function event(id: string): ExceptionEvent {
  return exampleEvent({
    id,
    exceptions: [{ type: 'TypeError', message: 'card 4111 1111 1111 1111 refused', stack: 'at pay (/home/ann/pay.js:1:1)', frames: [] }],
    attributes: { secret: 'hunter2' },
    resource: { 'host.name': 'ann-laptop' },
    user: { email: 'ann@example.com' },
  })
}

export function entry(id: string, definition: Definition, more: Partial<ComponentEntry> = {}): ComponentEntry {
  return { id, definition, config: {}, unscrubbed: false, ...more }
}

export function receiver(type: string, signals: Signal[] = ['exceptions']) {
  return defineReceiver({
    type,
    description: 'Sends nothing by itself.',
    config: z.strictObject({}),
    stability: Object.fromEntries(signals.map((signal) => [signal, 'stable'])),
    create: () => ({}),
  })
}

export function connector(type: string, connects: [Signal, Signal][], boundary = false) {
  return defineConnector({
    type,
    description: 'Passes on what it gets.',
    config: z.strictObject({}),
    stability: 'stable',
    connects,
    boundary,
    create: (_, next) => ({
      consume: async (signal, data, context) => next[signal]!.consume(data as never, context),
    }),
  })
}

export function processor(
  type: string,
  process: (events: ExceptionEvent[], host: Host) => Outcome<ExceptionEvent>[] | Promise<Outcome<ExceptionEvent>[]> = (events) =>
    events.map(keep),
  scrubs = false,
) {
  return defineProcessor({
    type,
    description: 'A function.',
    config: z.strictObject({}),
    signal: 'exceptions',
    stability: 'stable',
    scrubs,
    create: (_, host) => ({ process: (events) => process(events, host) }),
  })
}

export function exporter(
  type: string,
  delivery: Delivery = 'direct',
  send: (data: unknown, context: BatchContext, signal: AbortSignal) => Promise<void> = async () => {},
) {
  return defineExporter({
    type,
    description: 'A function.',
    config: z.strictObject({}),
    stability: { exceptions: 'stable', traces: 'stable', alerts: 'stable' },
    delivery,
    leavesMachine: () => false,
    create: () => ({ export: send }),
  })
}

export function config(parts: {
  receivers?: ComponentEntry[]
  processors?: ComponentEntry[]
  exporters?: ComponentEntry[]
  connectors?: ComponentEntry[]
  extensions?: ComponentEntry[]
  pipelines: [id: string, receivers: string[], processors: string[], exporters: string[]][]
  data?: string
  files?: string[]
}): CheckedConfig {
  const byId = (entries: ComponentEntry[] = []) => new Map(entries.map((one) => [one.id, one]))
  return {
    receivers: byId(parts.receivers),
    processors: byId(parts.processors),
    exporters: byId(parts.exporters),
    connectors: byId(parts.connectors),
    extensions: byId(parts.extensions),
    pipelines: parts.pipelines.map(([id, receivers, processors, exporters]): PipelineEntry => ({
      id,
      signal: id.split('/')[0] as Signal,
      receivers,
      processors,
      exporters,
    })),
    service: {
      data: parts.data ?? '/nowhere',
      publicUrl: undefined,
      plugins: [],
      extensions: [...byId(parts.extensions).keys()],
      allowUnauthenticated: false,
      api: { endpoint: '127.0.0.1:0' },
      metrics: { endpoint: '127.0.0.1:0' },
      health: { endpoint: '127.0.0.1:0' },
    },
    files: parts.files ?? [],
  }
}

/** As the default config: requests become exceptions, go to disk, come out on the other side. */
export function twoSides(): CheckedConfig {
  return config({
    receivers: [entry('otlp', receiver('otlp', ['traces']))],
    connectors: [
      entry('exceptions', connector('exceptions', [['traces', 'exceptions']])),
      entry('inbox', connector('inbox', [['exceptions', 'exceptions']], true)),
      entry('mongodb', connector('mongodb', [['exceptions', 'alerts']])),
    ],
    processors: [entry('parse', processor('parse'))],
    exporters: [entry('clickhouse', exporter('clickhouse', 'stored')), entry('debug', exporter('debug'))],
    pipelines: [
      ['alerts', ['mongodb'], [], ['debug']],
      ['exceptions', ['inbox'], ['parse'], ['clickhouse', 'mongodb']],
      ['exceptions/ingest', ['exceptions'], [], ['inbox']],
      ['traces', ['otlp'], [], ['exceptions']],
    ],
  })
}
