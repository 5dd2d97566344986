import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Keyring } from '../keys/keyring.ts'
import { systemClock } from '../pipeline/clock.ts'
import type { Clock, Host, Status } from '../pipeline/component.ts'
import type { Store } from '../store/index.ts'

/** What a component did to the host of a test. */
export interface TestHost extends Host {
  readonly logged: { level: string; message: string; fields?: Record<string, unknown> }[]
  /** Metric values by name and, in braces, its labels: `otelcol_x{reason="y"}`. */
  readonly counted: Map<string, number>
  readonly statuses: { status: Status; message?: string }[]
}

/** A host for testing one component by itself: records what it logs, counts and reports; files go to a fresh temporary folder. */
export function testHost(
  options: { id?: string; clock?: Clock; side?: Host['side']; store?: Store; dataDir?: string; keys?: Keyring; channels?: string[] } = {},
): TestHost {
  const logged: TestHost['logged'] = []
  const counted = new Map<string, number>()
  const statuses: TestHost['statuses'] = []
  let dir = options.dataDir
  const clock = options.clock ?? systemClock
  const keys = options.keys ?? new Keyring(clock)
  const key = (name: string, labels: Record<string, string> = {}): string => {
    const inner = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
    return inner.length === 0 ? name : `${name}{${inner.join(',')}}`
  }
  const log = (level: string) => (message: string, fields?: Record<string, unknown>) => {
    logged.push(fields === undefined ? { level, message } : { level, message, fields })
  }
  return {
    id: options.id ?? 'test',
    clock,
    side: options.side ?? 'both',
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    metrics: {
      add: (name, value, labels) => void counted.set(key(name, labels), (counted.get(key(name, labels)) ?? 0) + value),
      set: (name, value, labels) => void counted.set(key(name, labels), value),
      observe: (name, value, labels) => void counted.set(key(name, labels), value),
    },
    dataDir: () => (dir ??= mkdtempSync(join(tmpdir(), 'faultline-test-'))),
    report: (status, message) => void statuses.push(message === undefined ? { status } : { status, message }),
    publicUrl: () => 'https://faultline.test',
    channels: () => options.channels ?? [],
    store: () => {
      if (options.store === undefined) throw new Error('Cannot use the store as this test host was given none.')
      return options.store
    },
    keys: () => keys,
    logged,
    counted,
    statuses,
  }
}
