import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  ACCEPTED,
  type ConsumeResult,
  type ExceptionEvent,
  failpoint,
  type Host,
  type RawExceptions,
  RetryableError,
  type Session,
  type Usage,
} from '../../collector/api.ts'
import type { InboxConfig } from './config.ts'
import { laneName, lanesFolder, makeFolder } from './files.ts'
import { fitEvent } from './fit.ts'
import { LaneWriter } from './lane-writer.ts'
import { INBOX } from './limits.ts'
import { takeLock } from './lock.ts'
import { KIND, RecordBuffer } from './record.ts'
import { addRequest } from './request-record.ts'
import { UsageSum } from './usage.ts'

/** Those whose events reach the disk by the same fsync. */
interface Group {
  lanes: Set<LaneWriter>
  bytes: number
  done: Promise<void>
  resolve(): void
  reject(error: unknown): void
}

/** The writing half: `consume` resolves when the events are on disk, many callers by one fsync. */
export class Writer {
  readonly #config: InboxConfig
  readonly #host: Host
  #root = ''
  readonly #lanes = new Map<string, LaneWriter>()
  readonly #usage = new UsageSum()
  readonly #records = new RecordBuffer()
  #group: Group | undefined
  #flushing: Promise<void> | undefined
  /** When the last write began, in milliseconds since the epoch. */
  #flushedAt = 0
  /** Bytes of groups that are not on disk yet. */
  #waiting = 0
  #heap = 0
  #sequence = randomInt(2 ** 31)
  #stops: (() => void)[] = []
  #unlock: (() => void) | undefined
  #failed = false

  constructor(config: InboxConfig, host: Host) {
    this.#config = config
    this.#host = host
  }

  start(): void {
    this.#root = this.#host.dataDir()
    makeFolder(lanesFolder(this.#root))
    this.#unlock = takeLock(join(this.#root, 'ingest.lock'), 'writing half')
    for (const name of readdirSync(lanesFolder(this.#root))) this.#lane(name)
    const { clock } = this.#host
    this.#measure()
    this.#stops.push(clock.every(250, () => this.#measure()))
    this.#stops.push(clock.every(1000, () => this.#recordUsage()))
    this.#stops.push(clock.every(INBOX.restMs, () => this.#restLanes()))
    if (this.#config.fsync === 'interval') this.#stops.push(clock.every(this.#config.fsync_interval, () => this.#syncAll()))
  }

  async shutdown(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop()
    this.#recordUsage()
    await this.#flushing
    if (this.#config.fsync !== 'never') await this.#syncAll()
    for (const lane of this.#lanes.values()) await lane.close()
    this.#unlock?.()
    this.#unlock = undefined
  }

  async consume(events: readonly ExceptionEvent[], usage: readonly Usage[] = []): Promise<ConsumeResult> {
    if (events.length > 0) await this.#append(this.#encode(KIND.event, events, fitEvent), events.length)
    for (const one of usage) this.#usage.add(one)
    return ACCEPTED
  }

  async consumeSessions(sessions: readonly Session[]): Promise<ConsumeResult> {
    if (sessions.length > 0) await this.#append(this.#encode(KIND.session, sessions, JSON.stringify), sessions.length)
    return ACCEPTED
  }

  async consumeRaw(requests: readonly RawExceptions[], usage: readonly Usage[] = []): Promise<ConsumeResult> {
    if (requests.length > 0) {
      const items = requests.reduce((sum, request) => sum + request.items, 0)
      await this.#append(this.#encodeRequests(requests), items)
    }
    for (const one of usage) this.#usage.add(one)
    return ACCEPTED
  }

  #append(parts: Map<string, Buffer>, items: number): Promise<void> {
    const refusal = this.#refusal(parts)
    if (refusal !== undefined) {
      this.#host.metrics.add('faultline_inbox_refused', items, { reason: refusal.reason })
      throw new RetryableError(refusal.message, { retryAfterMs: 1000 })
    }
    const group = (this.#group ??= newGroup())
    for (const [name, bytes] of parts) this.#enqueue(group, name, bytes, true)
    this.#flushing ??= this.#flush()
    return group.done
  }

  #enqueue(group: Group, name: string, bytes: Buffer, ofSender: boolean): void {
    const lane = this.#lane(name)
    lane.push(bytes, ofSender)
    group.lanes.add(lane)
    group.bytes += bytes.length
    this.#waiting += bytes.length
  }

  #encode<Item extends { project: string }>(kind: number, items: readonly Item[], json: (item: Item) => string): Map<string, Buffer> {
    const group = (this.#sequence = (this.#sequence + 1) >>> 0)
    const byProject = new Map<string, Item[]>()
    for (const item of items) {
      const list = byProject.get(item.project)
      if (list === undefined) byProject.set(item.project, [item])
      else list.push(item)
    }
    const parts = new Map<string, Buffer>()
    for (const [project, list] of byProject) {
      for (const item of list) this.#records.add(kind, group, json(item))
      parts.set(laneName(project), this.#records.take())
    }
    return parts
  }

  /** Each is of another project. */
  #encodeRequests(requests: readonly RawExceptions[]): Map<string, Buffer> {
    const group = (this.#sequence = (this.#sequence + 1) >>> 0)
    const parts = new Map<string, Buffer>()
    for (const request of requests) {
      addRequest(this.#records, group, request)
      parts.set(laneName(request.project), this.#records.take())
    }
    return parts
  }

  /** Decided for the whole request, before anything of it is written. */
  #refusal(parts: ReadonlyMap<string, Buffer>): { reason: string; message: string } | undefined {
    const { max_size, max_lane_size, memory_limit } = this.#config
    if (this.#heap > memory_limit) {
      return { reason: 'memory', message: `Cannot take more as memory_limit is ${memory_limit} bytes: in use are ${this.#heap}.` }
    }
    let bytes = 0
    for (const part of parts.values()) bytes += part.length
    if (this.#waiting > 0 && this.#waiting + bytes > INBOX.waitingBytes) {
      return { reason: 'memory', message: `Cannot take more as the disk is behind: ${this.#waiting} bytes wait for it.` }
    }
    let total = bytes
    for (const lane of this.#lanes.values()) total += lane.size
    if (total > max_size) {
      return { reason: 'inbox_full', message: `Cannot take more as the inbox's max_size is ${max_size} bytes: it would be ${total}.` }
    }
    for (const [name, part] of parts) {
      const size = (this.#lanes.get(name)?.size ?? 0) + part.length
      if (size > max_lane_size) {
        const message = `Cannot take more for this project as max_lane_size is ${max_lane_size} bytes: it would be ${size}.`
        return { reason: 'lane_full', message }
      }
    }
    return undefined
  }

  /** Runs while there is a group: those who come during one fsync, or soon after it began, share the next. */
  async #flush(): Promise<void> {
    while (this.#group !== undefined) {
      const { clock } = this.#host
      const early = this.#flushedAt + INBOX.gatherMs - clock.nowMs()
      if (early > 0 && early <= INBOX.gatherMs) await clock.sleep(early)
      this.#flushedAt = clock.nowMs()
      const group = this.#group
      this.#group = undefined
      try {
        failpoint('inbox.before_write')
        await settleAll([...group.lanes].map((lane) => lane.write()))
        failpoint('inbox.after_write')
        group.resolve()
        if (this.#failed) this.#host.report('ok')
        this.#failed = false
      } catch (error) {
        for (const lane of group.lanes) await lane.close()
        const message = `Cannot write to the inbox as ${this.#root} does not take it: ${String(error)}`
        this.#host.log.error(message)
        this.#host.report('recoverable', message)
        this.#failed = true
        group.reject(new RetryableError(message, { cause: error, retryAfterMs: 1000 }))
      }
      this.#waiting -= group.bytes
    }
    this.#flushing = undefined
  }

  /** Counts are worth a write a second, not an acknowledgement: what a crash takes of them was never promised. */
  #recordUsage(): void {
    if (this.#usage.empty) return
    const group = (this.#group ??= newGroup())
    group.done.catch(() => undefined)
    for (const [project, usage] of this.#usage.take()) {
      this.#records.add(KIND.usage, 0, JSON.stringify(usage))
      this.#enqueue(group, laneName(project), this.#records.take(), false)
    }
    this.#flushing ??= this.#flush()
  }

  /** What is consumed goes from the disk also where nothing comes after it. */
  #restLanes(): void {
    if (this.#flushing !== undefined) return
    const done = [...this.#lanes.values()].filter((lane) => lane.isDone)
    if (done.length === 0) return
    const rest = async (): Promise<void> => {
      for (const lane of done) await lane.rest().catch(() => lane.close())
      // What came meanwhile waits.
      await this.#flush()
    }
    this.#flushing = rest()
  }

  #measure(): void {
    const { heapUsed, external } = process.memoryUsage()
    this.#heap = heapUsed + external
    let size = 0
    for (const lane of this.#lanes.values()) {
      if (lane.size > 0) lane.refresh()
      size += lane.size
    }
    this.#host.metrics.set('faultline_inbox_size', size)
  }

  async #syncAll(): Promise<void> {
    for (const lane of this.#lanes.values()) await lane.sync().catch((error: unknown) => this.#host.report('recoverable', String(error)))
  }

  #lane(name: string): LaneWriter {
    let lane = this.#lanes.get(name)
    if (lane === undefined)
      this.#lanes.set(name, (lane = new LaneWriter(join(lanesFolder(this.#root), name), this.#config.fsync === 'always')))
    return lane
  }
}

function newGroup(): Group {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { lanes: new Set(), bytes: 0, done: promise, resolve, reject }
}

/** Waits for all before it throws the first error: none may still be writing when the group is given up. */
async function settleAll(promises: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason
}
