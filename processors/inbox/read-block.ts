import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ExceptionEvent, Usage } from '../../collector/api.ts'
import { segmentFile } from './files.ts'
import { INBOX } from './limits.ts'
import { claimedLength, findRecord, HEADER, KIND, readRecord } from './record.ts'
import type { Position } from './state.ts'

/** The records of a range of one segment. */
export interface Contents {
  events: ExceptionEvent[]
  /** Of each event, in order. */
  groups: number[]
  usage: Usage[]
  /** What could not be read, as offsets in the segment. */
  corrupt: { from: number; bytes: Buffer }[]
}

export interface NextBlock extends Contents {
  from: Position
  to: Position
}

export interface BlockLimits {
  events: number
  bytes: number
}

/** No record claims more: JSON of INBOX.recordBytes UTF-16 units in UTF-8. */
const MAX_RECORD = HEADER + INBOX.recordBytes * 3

/**
 * The next records at or after `at`, within the limits and one segment; `undefined` when there are none yet. A record at the end of the
 * open segment that can not be read is being written: `settled` says that it has had time enough.
 */
export function readNext(lane: string, at: Position, limits: BlockLimits, settled: boolean): NextBlock | { doubt: Position } | undefined {
  let { segment, offset } = at
  for (;;) {
    const file = segmentFile(lane, segment)
    // Asked before its size: a segment grows no more once there is a next one.
    const closed = existsSync(segmentFile(lane, segment + 1))
    const bytes = readFrom(file, offset, Math.max(limits.bytes, MAX_RECORD))
    if (bytes.length === 0) {
      if (!closed) return undefined
      segment++
      offset = 0
      continue
    }
    const atEnd = bytes.length < Math.max(limits.bytes, MAX_RECORD)
    const scanned = scan(bytes, offset, limits, { patient: !closed && !settled && atEnd, whole: atEnd && closed })
    if (scanned.end === 0) return { doubt: { segment, offset } }
    const { end, ...contents } = scanned
    return { from: { segment, offset }, to: { segment, offset: offset + end }, ...contents }
  }
}

/** The same range again, as it was recorded. */
export function readRange(lane: string, from: Position, to: Position): Contents {
  const bytes = readFrom(segmentFile(lane, from.segment), from.offset, to.offset - from.offset)
  const { end: _, ...contents } = scan(bytes, from.offset, { events: Infinity, bytes: Infinity }, { patient: false, whole: true })
  return contents
}

interface ScanOptions {
  /** Stops at what can not be read, even with intact records after it: they may be all of one write. */
  patient: boolean
  /** Nothing follows `bytes`: what can not be read at their end never will be. */
  whole: boolean
}

function scan(bytes: Buffer, offset: number, limits: BlockLimits, options: ScanOptions): Contents & { end: number } {
  const found: Contents = { events: [], groups: [], usage: [], corrupt: [] }
  let at = 0
  const skipTo = (next: number): void => {
    found.corrupt.push({ from: offset + at, bytes: bytes.subarray(at, next) })
    at = next
  }
  while (at < bytes.length && found.events.length < limits.events && at < limits.bytes) {
    const record = readRecord(bytes, at)
    if (record !== undefined) {
      if (at > 0 && record.end > limits.bytes) break
      if (take(record.kind, record.group, record.payload, found)) at = record.end
      else skipTo(record.end)
      continue
    }
    if (options.patient) break
    const claimed = claimedLength(bytes, at)
    const cutOff = claimed === undefined ? at + HEADER > bytes.length : claimed <= MAX_RECORD && at + claimed > bytes.length
    const next = findRecord(bytes, at + 1)
    if (next >= 0) skipTo(next)
    else if (options.whole) skipTo(bytes.length)
    else if (cutOff) break
    // A magic may begin in the last bytes.
    else if (bytes.length - at > HEADER) skipTo(bytes.length - HEADER)
    else break
  }
  return { ...found, end: at }
}

function take(kind: number, group: number, payload: Buffer, into: Contents): boolean {
  try {
    const data: unknown = JSON.parse(payload.toString('utf8'))
    if (kind === KIND.event) {
      into.events.push(data as ExceptionEvent)
      into.groups.push(group)
    } else if (kind === KIND.usage) {
      into.usage.push(...(data as Usage[]))
    } else {
      return false
    }
    return true
  } catch {
    return false
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
