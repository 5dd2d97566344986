import type { Keyring } from '../keys/keyring.ts'
import type { Clock, Host, Logger, Metrics, Status } from './component.ts'
import { dataFolder } from './data-folder.ts'
import type { Store } from '../store/index.ts'

export type ComponentKind = 'receiver' | 'processor' | 'exporter' | 'connector' | 'extension'

/** What all hosts of one process share. */
export interface World {
  clock: Clock
  log: Logger
  metrics: Metrics
  side: Host['side']
  /** Absolute. */
  data: string
  /** As `Host.publicUrl`. */
  publicUrl: string
  /** As `Host.channels`. */
  channels: readonly string[]
  /** `component` is `kind id`: `exporter clickhouse`. */
  report(component: string, status: Status, message?: string): void
  /** Aborts when the shutdown begins, before the first component hears of it: whoever waits to try again gives up. */
  stopping: AbortSignal
  /** Of the extension that has one, once started. */
  store(): Store
  /** Followed from the first call on. */
  keys(): Keyring
}

/** One component's view of the world: what it logs, counts and reports bears its id. */
export function makeHost(world: World, kind: ComponentKind, id: string): Host {
  const mine = { [kind]: id }
  return {
    id,
    clock: world.clock,
    side: world.side,
    log: {
      debug: (message, fields) => world.log.debug(message, { ...mine, ...fields }),
      info: (message, fields) => world.log.info(message, { ...mine, ...fields }),
      warn: (message, fields) => world.log.warn(message, { ...mine, ...fields }),
      error: (message, fields) => world.log.error(message, { ...mine, ...fields }),
    },
    metrics: {
      add: (name, value, labels) => world.metrics.add(name, value, { ...mine, ...labels }),
      set: (name, value, labels) => world.metrics.set(name, value, { ...mine, ...labels }),
      observe: (name, value, labels) => world.metrics.observe(name, value, { ...mine, ...labels }),
    },
    dataDir: () => dataFolder(world.data, kind, id),
    report: (status, message) => world.report(`${kind} ${id}`, status, message),
    publicUrl: () => world.publicUrl,
    channels: () => world.channels,
    store: world.store,
    keys: world.keys,
  }
}
