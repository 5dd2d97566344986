import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ExceptionEvent, Session, Usage } from '../../collector/api.ts'
import { segmentFile } from './files.ts'
import { INBOX } from './limits.ts'
import { claimedLength, findRecord, HEADER, KIND, type Record, readRecord } from './record.ts'
import { readRequestRecord, type RequestEvents } from './request-record.ts'
import type { Position } from './state.ts'

/** The records of a range of one segment. */
export interface Contents {
  events: ExceptionEvent[]
  /** Of each event, in order. */
  groups: number[]
  /** Of each event: it came in a request that nobody has made events of before, so that `usage` does not count it yet. */
  fresh: boolean[]
  /** One error with another event of its request, on an enclosing span. */
  sameError: ExceptionEvent[]
  usage: Usage[]
  sessions: Session[]
  /** What could not be read, as offsets in the segment. */
  corrupt: { from: number; bytes: Buffer }[]
}

export interface NextBlock extends Contents {
  from: Position
  to: Position
}

export interface BlockLimits {
  /** And sessions. */
  events: number
  /** As JSON. */
  bytes: number
}

/** The request that the last block ended in, so that its events are not made again for the next. */
export interface OpenRequest {
  at?: string
  events?: RequestEvents
}

/**
 * The next records at or after `at`, within the limits and one segment; `undefined` when there are none yet, `moved` when there are none and
 * a segment ended. A record at the end of the
 * open segment that can not be read is being written: `settled` says that it has had time enough.
 */
export function readNext(
  lane: string,
  at: Position,
  limits: BlockLimits,
  settled: boolean,
  open: OpenRequest = {},
): NextBlock | { doubt: Position } | { moved: Position } | undefined {
  let from = at
  for (;;) {
    const { segment, offset } = from
    const file = segmentFile(lane, segment)
    // Asked before its size: a segment grows no more once there is a next one.
    const closed = existsSync(segmentFile(lane, segment + 1))
    const { bytes, atEnd } = readRecords(file, offset, limits.bytes)
    if (bytes.length === 0) {
      if (!closed) return from === at ? undefined : { moved: from }
      from = { segment: segment + 1, offset: 0 }
      continue
    }
    const walk = new Walk(bytes, from, limits, open)
    const end = walk.records({ patient: !closed && !settled && atEnd, whole: atEnd && closed })
    if (end.offset === offset && end.event === from.event) return { doubt: { segment, offset } }
    return { from, to: end, ...walk.found }
  }
}

/** The same range again, as it was recorded. */
export function readRange(lane: string, from: Position, to: Position, open: OpenRequest = {}): Contents {
  const file = segmentFile(lane, from.segment)
  let end = to.offset
  if (to.event !== undefined) end += claimedLength(readFrom(file, to.offset, HEADER), 0) ?? 0
  const bytes = readFrom(file, from.offset, end - from.offset)
  const walk = new Walk(bytes, from, { events: Infinity, bytes: Infinity }, open, to)
  walk.records({ patient: false, whole: true })
  return walk.found
}

/** At least the first record, whatever its length. `atEnd`: nothing is there behind them. */
function readRecords(file: string, offset: number, wanted: number): { bytes: Buffer; atEnd: boolean } {
  const bytes = readFrom(file, offset, wanted)
  const claimed = bytes.length < wanted ? undefined : claimedLength(bytes, 0)
  if (claimed === undefined || claimed <= bytes.length || claimed > INBOX.recordBytes) return { bytes, atEnd: bytes.length < wanted }
  const more = readFrom(file, offset, claimed)
  return { bytes: more, atEnd: more.length < claimed }
}

interface Patience {
  /** Stops at what can not be read, even with intact records after it: they may be all of one write. */
  patient: boolean
  /** Nothing follows `bytes`: what can not be read at their end never will be. */
  whole: boolean
}

class Walk {
  readonly found: Contents = { events: [], groups: [], fresh: [], sameError: [], usage: [], sessions: [], corrupt: [] }
  readonly #bytes: Buffer
  readonly #from: Position
  readonly #limits: BlockLimits
  readonly #open: OpenRequest
  readonly #to: Position | undefined
  #size = 0

  constructor(bytes: Buffer, from: Position, limits: BlockLimits, open: OpenRequest, to?: Position) {
    this.#bytes = bytes
    this.#from = from
    this.#limits = limits
    this.#open = open
    this.#to = to
  }

  /** Returns where it ended; where it began when nothing could be read. */
  records({ patient, whole }: Patience): Position {
    const bytes = this.#bytes
    let at = 0
    const skipTo = (next: number): void => {
      this.found.corrupt.push({ from: this.#from.offset + at, bytes: bytes.subarray(at, next) })
      at = next
    }
    while (at < bytes.length && this.#hasRoom()) {
      const record = readRecord(bytes, at)
      if (record !== undefined) {
        if (at > 0 && record.kind !== KIND.request && this.#size + record.payload.length > this.#limits.bytes) break
        const taken = this.#take(record, at)
        if (typeof taken === 'number') return this.#position(at, taken)
        if (taken) at = record.end
        else skipTo(record.end)
        continue
      }
      if (patient) break
      const claimed = claimedLength(bytes, at)
      const cutOff = claimed === undefined ? at + HEADER > bytes.length : claimed <= INBOX.recordBytes && at + claimed > bytes.length
      const next = findRecord(bytes, at + 1)
      if (next >= 0) skipTo(next)
      else if (whole) skipTo(bytes.length)
      else if (cutOff) break
      // A magic may begin in the last bytes.
      else if (bytes.length - at > HEADER) skipTo(bytes.length - HEADER)
      else break
    }
    return at === 0 ? this.#from : this.#position(at)
  }

  #hasRoom(): boolean {
    const { events, sessions } = this.found
    return events.length + sessions.length < this.#limits.events && this.#size < this.#limits.bytes
  }

  #position(at: number, event?: number): Position {
    const { segment, offset } = this.#from
    return { segment, offset: offset + at, ...(event !== undefined && { event }) }
  }

  /** Whether it could be read; the number of its events that are taken now where others stay for the next block. */
  #take(record: Record, at: number): boolean | number {
    try {
      if (record.kind === KIND.request) return this.#takeRequest(record, at)
      const data: unknown = JSON.parse(record.payload.toString('utf8'))
      this.#size += record.payload.length
      if (record.kind === KIND.event) this.#add(data as ExceptionEvent, record.group, false)
      else if (record.kind === KIND.usage) this.found.usage.push(...(data as Usage[]))
      else if (record.kind === KIND.session) this.found.sessions.push(data as Session)
      else return false
      return true
    } catch {
      return false
    }
  }

  #takeRequest(record: Record, at: number): true | number {
    const key = `${this.#from.segment}:${this.#from.offset + at}`
    const events = this.#open.at === key ? this.#open.events! : readRequestRecord(record.payload)
    const first = at === 0 ? (this.#from.event ?? 0) : 0
    const last = this.#to?.event !== undefined && this.#from.offset + at === this.#to.offset ? this.#to.event : events.count
    if (first === 0) this.found.sameError.push(...events.sameError)
    for (let index = first; index < last; index++) {
      if (index > first && !this.#hasRoom()) {
        this.#open.at = key
        this.#open.events = events
        return index
      }
      const json = events.json(index)
      this.#size += json.length
      this.#add(JSON.parse(json) as ExceptionEvent, record.group, true)
    }
    if (this.#open.at === key) {
      delete this.#open.at
      delete this.#open.events
    }
    return last < events.count ? last : true
  }

  #add(event: ExceptionEvent, group: number, fresh: boolean): void {
    this.found.events.push(event)
    this.found.groups.push(group)
    this.found.fresh.push(fresh)
  }
}

/** Empty where the file is not there or ends before `offset`. */
function readFrom(file: string, offset: number, length: number): Buffer {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
  try {
    const wanted = Math.min(length, fstatSync(descriptor).size - offset)
    if (wanted <= 0) return Buffer.alloc(0)
    const bytes = Buffer.allocUnsafe(wanted)
    let at = 0
    while (at < wanted) {
      const read = readSync(descriptor, bytes, at, wanted - at, offset + at)
      if (read === 0) break
      at += read
    }
    return bytes.subarray(0, at)
  } finally {
    closeSync(descriptor)
  }
}
