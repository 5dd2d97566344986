import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Host, RetryableError } from '../../collector/api.ts'
import type { InboxConfig } from './config.ts'
import { lanesFolder, makeFolder } from './files.ts'
import { type Known, LaneReader, type LaneOptions, type Next } from './lane-reader.ts'
import { INBOX } from './limits.ts'
import { takeLock } from './lock.ts'

interface Lane {
  reader: LaneReader
  /** Not before then, in milliseconds since the epoch: after a block that was not taken, or was small. */
  nextAt: number
  waitMs: number
}

/** The reading half: drains the lanes in turn. A block that is not taken is sent again for ever, and holds up its own lane only. */
export class Reader {
  readonly #host: Host
  readonly #next: Next
  #root = ''
  readonly #options: LaneOptions
  readonly #lanes = new Map<string, Lane>()
  #stops: (() => void)[] = []
  #unlock: (() => void) | undefined
  #running: Promise<void> = Promise.resolve()
  #stopping = false
  #failed = ''

  constructor(config: InboxConfig, next: Next, host: Host) {
    this.#host = host
    this.#next = next
    this.#options = { limits: { events: config.block_events, bytes: config.block_size }, keys: config.error_keys }
  }

  start(): void {
    this.#root = this.#host.dataDir()
    makeFolder(lanesFolder(this.#root))
    this.#unlock = takeLock(join(this.#root, 'work.lock'), 'reading half')
    const { clock } = this.#host
    this.#stops.push(clock.every(INBOX.pollMs, () => (this.#running = this.#drain())))
    // By a clock of its own: the block in flight may hang.
    this.#stops.push(clock.every(1000, () => this.#reportAge()))
  }

  async shutdown(): Promise<void> {
    this.#stopping = true
    for (const stop of this.#stops.splice(0)) stop()
    const patience = new AbortController()
    await Promise.race([this.#running, this.#host.clock.sleep(INBOX.shutdownMs, patience.signal).catch(() => undefined)])
    patience.abort()
    this.#unlock?.()
    this.#unlock = undefined
  }

  /** A block of each lane in turn, until nothing is left. */
  async #drain(): Promise<void> {
    try {
      this.#find()
    } catch (error) {
      this.#fail(`Cannot read the inbox as a lane in ${this.#root} is damaged: ${String(error)}`, 'permanent')
    }
    let progress = true
    while (progress && !this.#stopping) {
      progress = false
      for (const [name, lane] of this.#lanes) {
        if (this.#stopping || lane.nextAt > this.#host.clock.nowMs()) continue
        if (await this.#step(name, lane)) progress = true
      }
    }
  }

  async #step(name: string, lane: Lane): Promise<boolean> {
    const { clock } = this.#host
    try {
      const began = clock.nowMs()
      const items = await lane.reader.step()
      lane.waitMs = INBOX.retryMs
      if (items === undefined) return false
      lane.nextAt = clock.nowMs() + this.#restAfter(items, clock.nowMs() - began)
      if (this.#failed !== '') this.#host.report('ok')
      this.#failed = ''
      return true
    } catch (error) {
      const said = error instanceof RetryableError ? error.retryAfterMs : undefined
      lane.nextAt = clock.nowMs() + (said ?? lane.waitMs)
      lane.waitMs = Math.min(lane.waitMs * 2, INBOX.retryMaxMs)
      this.#fail(`Cannot hand on a block of lane ${name} as the next component refused it: ${String(error)}`, 'recoverable')
      return false
    }
  }

  /** So many milliseconds after a block of `items` that took `ms`. */
  #restAfter(items: number, ms: number): number {
    const lags = items >= this.#options.limits.events / 2
    return lags ? 0 : Math.max(0, Math.min(ms, INBOX.paceMs - ms))
  }

  /** Said once for as long as it lasts. */
  #fail(message: string, status: 'recoverable' | 'permanent'): void {
    if (message === this.#failed) return
    this.#failed = message
    this.#host.log.warn(message)
    this.#host.report(status, message)
  }

  #find(): void {
    for (const name of readdirSync(lanesFolder(this.#root))) {
      if (this.#lanes.has(name)) continue
      const folder = join(lanesFolder(this.#root), name)
      const reader = new LaneReader(folder, this.#host, this.#next, (ids) => this.#known(ids), this.#options)
      this.#lanes.set(name, { reader, nextAt: 0, waitMs: INBOX.retryMs })
    }
  }

  /** Without a store, as where the events only go on to a queue, ids are told apart within a block alone. */
  readonly #known: Known = async (ids) => {
    let store
    try {
      store = this.#host.store()
    } catch {
      return new Set()
    }
    return store.events.known(ids)
  }

  #reportAge(): void {
    let oldest = Infinity
    for (const { reader } of this.#lanes.values()) oldest = Math.min(oldest, reader.oldest ?? Infinity)
    const age = oldest === Infinity ? 0 : Math.max(0, this.#host.clock.nowMs() - oldest)
    this.#host.metrics.set('faultline_inbox_oldest_age_seconds', age / 1000)
  }
}
