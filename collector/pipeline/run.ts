import packageJson from '../../package.json' with { type: 'json' }
import type { CheckedConfig } from '../config/checked.ts'
import { type FollowedKeys, followKeys } from '../keys/follow-keys.ts'
import type { Store } from '../store/index.ts'
import type { Part } from './build.ts'
import { buildParts } from './build.ts'
import { systemClock } from './clock.ts'
import type { Clock, Component, Logger, Metrics, Status } from './component.ts'
import { messageOf } from './deliver/index.ts'
import { configuredAddresses } from './addresses.ts'
import { channelsOf } from './channels.ts'
import type { Side } from './graph.ts'
import { buildGraph } from './graph.ts'
import type { World } from './host.ts'
import { makeHost } from './host.ts'
import { rerunOver, type Rerun } from './rerun.ts'

/** Where a process's components log, count and report to (collector/telemetry). */
export interface Telemetry {
  log: Logger
  metrics: Metrics
  /** `component` is `kind id`. */
  report(component: string, status: Status, message?: string): void
}

export interface RunOptions {
  config: CheckedConfig
  /** A config without a boundary runs whole, whatever is asked here. */
  side: Side
  telemetry: Telemetry
  clock?: Clock
}

export interface Running {
  side: Side
  /** Where it listens, by protocol: `http`, `grpc`, `ui`. */
  addresses: Record<string, string>
  /** Resolves with a sentence when a component reports `fatal`: the process should shut down and end. */
  fatal: Promise<string>
  /** Receivers first, then each drained into its live successor. Safe twice. Rejects, after all of it has ended, with what failed. */
  shutdown(): Promise<void>
}

/**
 * Builds and starts one side of the product in this process. Start goes extensions, exporters, connectors and processors, receivers; the
 * API comes last, where there is a store. Rejects with a sentence when something can not start, after shutting down what had.
 */
export async function run(options: RunOptions): Promise<Running> {
  const { config, telemetry, clock = systemClock } = options
  const graph = buildGraph(config)
  const side: Side = graph.hasBoundary ? options.side : 'both'
  const fatal = Promise.withResolvers<string>()
  const stopping = new AbortController()
  let store: Store | undefined
  let followed: FollowedKeys | undefined
  const world: World = {
    clock,
    log: telemetry.log,
    metrics: telemetry.metrics,
    side,
    data: config.service.data,
    publicUrl: config.service.publicUrl ?? `http://${config.service.api.endpoint}`,
    channels: channelsOf(config),
    report: (component, status, message) => {
      telemetry.report(component, status, message)
      if (status === 'fatal') fatal.resolve(`Cannot go on as ${component} failed: ${message ?? 'it gave no reason'}`)
    },
    stopping: stopping.signal,
    store: () => {
      if (store !== undefined) return store
      throw new Error(side === 'ingest' ? 'Cannot use the store as this is the ingest side, which has none' : noStore)
    },
    keys: () => (followed ??= followKeys(config.service.data, clock, telemetry.log, side !== 'both' || store !== undefined)).keys,
  }

  const extensions = side === 'ingest' ? [] : extensionParts(config, world)
  const parts = buildParts(config, graph, world)
  const isReceiver = (part: Part): boolean => part.name.startsWith('receiver ')
  const inner = parts.filter((part) => !isReceiver(part))
  const receivers = parts.filter(isReceiver)
  const started: Part[] = []
  const shutdown = once(async () => {
    stopping.abort(new Error('Cannot go on as the process is stopping'))
    try {
      await stopAll(started, telemetry.log)
    } finally {
      await followed?.stop()
    }
  })
  // As configured, until a receiver says better.
  const addresses: Record<string, string> = receivers.length > 0 ? configuredAddresses(config) : {}
  try {
    for (const part of extensions) {
      await startPart(part, started, telemetry)
      store ??= storeOf(part.component)
    }
    for (const part of [...inner.reverse(), ...receivers]) {
      await startPart(part, started, telemetry)
      Object.assign(addresses, part.component.addresses?.())
    }
    if (store !== undefined) {
      const { publishKeys } = await import('../keys/publish-keys.ts')
      const published = await publishKeys(config.service.data, store.documents, clock, telemetry.log)
      started.push({ name: 'keys', component: { shutdown: () => published.stop() } })
      const rerun = rerunOver(parts.flatMap(({ rerunnable }) => rerunnable ?? []))
      const api = await startStoreApi(config, store, world, { rerun, publishKeys: published.publish })
      addresses['ui'] = api.address
      // Last started, first stopped: nobody asks a store that is closing.
      started.push({ name: 'api', component: { shutdown: () => api.close() } })
    }
  } catch (error) {
    await shutdown().catch((failed: unknown) => telemetry.log.error(messageOf(failed)))
    throw error
  }
  return { side, addresses, fatal: fatal.promise, shutdown }
}

const noStore = 'Cannot use the store as the config starts no extension that has one: add `store` to service.extensions'

function extensionParts(config: CheckedConfig, world: World): Part[] {
  return config.service.extensions.map((id) => {
    const entry = config.extensions.get(id)
    if (entry?.definition.kind !== 'extension') throw new Error(`Cannot start extension ${id} as it is not configured`)
    return { name: `extension ${id}`, component: entry.definition.create(entry.config, makeHost(world, 'extension', id)) }
  })
}

function storeOf(component: Component): Store | undefined {
  return 'store' in component ? (component.store as Store) : undefined
}

async function startPart(part: Part, started: Part[], telemetry: Telemetry): Promise<void> {
  try {
    // Before the start: what failed half-way has something to shut down, too.
    started.push(part)
    await part.component.start?.()
  } catch (error) {
    telemetry.report(part.name, 'fatal', messageOf(error))
    throw new Error(`Cannot start ${part.name}: ${messageOf(error)}`, { cause: error })
  }
  telemetry.report(part.name, 'ok')
}

async function startStoreApi(
  config: CheckedConfig,
  store: Store,
  world: World,
  { rerun, publishKeys }: { rerun: Rerun; publishKeys: () => Promise<void> },
): Promise<{ address: string; close(): Promise<void> }> {
  // The ingest process never loads it, nor what it needs.
  const [{ startApi }, { alertSettingsOf }] = await Promise.all([import('../api/server.ts'), import('../alerts/alert-settings.ts')])
  const { http, grpc } = configuredAddresses(config)
  const host = makeHost(world, 'extension', 'api')
  return startApi({
    endpoint: config.service.api.endpoint,
    store,
    rerun,
    publishKeys,
    alerts: alertSettingsOf(config),
    clock: world.clock,
    log: host.log,
    metrics: host.metrics,
    otlp: { http: http ?? null, grpc: grpc ?? null },
    version: packageJson.version,
    allowUnauthenticated: config.service.allowUnauthenticated,
  })
}

/** In reverse order of the start, which is receivers first and then forward. What fails does not keep the rest from ending. */
async function stopAll(started: Part[], log: Logger): Promise<void> {
  const errors: Error[] = []
  for (const part of started.toReversed()) {
    try {
      await part.component.shutdown?.()
    } catch (error) {
      log.error(`Could not shut down ${part.name}`, { reason: messageOf(error) })
      errors.push(new Error(`Cannot shut down ${part.name}: ${messageOf(error)}`, { cause: error }))
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join('; '))
}

function once(act: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined
  return () => (result ??= act())
}
