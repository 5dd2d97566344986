import { LIMITS } from '../model/limits.ts'
import { Cursor } from './cursor.ts'
import { type Part, weightOf } from './extract-part.ts'
import type { OtlpRequest } from './request.ts'
import type { ProtobufHits } from './scan-protobuf.ts'

/** Field numbers, the same in traces and logs: resources of the request, scopes of a resource, items of a scope. */
const RESOURCES = 1
const SCOPES = 2
const ITEMS = 2
const EVENTS = 11

/** What the outline of an item is made of (`outlineSpan`, `outlineRecord`), as a set of field numbers. */
const SPAN_OUTLINE = setOf(1, 2, 3, 4, 5, 6, 7, 8, 15)
const RECORD_OUTLINE = setOf(1, 2, 9, 10, 11, 12)
const TRACE_ID = { traces: 1, logs: 9 }
const BODY = 5
/** Of a record's body as much as an outline can show: LIMITS.nameLength UTF-16 units take fewer bytes. */
const BODY_BYTES = 1024

export function extractProtobuf({ signal, body, errors }: OtlpRequest, hits: ProtobufHits, part: Part): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const tracing = signal === 'traces'
  const traces = new WantedTraces(bytes, tracing ? TRACE_ID.traces : TRACE_ID.logs, hits, part.hits)
  const out = new Output(bytes)
  const refused = errors === true ? startsBeside(hits, part.hits) : undefined
  let hit = 0
  for (const resource of part.resources) {
    const end = hits.resources[resource * 3 + 1]!
    const group = new Cursor(bytes, hits.resources[resource * 3]!, end)
    const groupAt = out.open(RESOURCES)
    const itemsBefore = out.items
    while (group.next()) {
      if (group.field !== SCOPES) {
        out.copy(group.at, group.after())
        continue
      }
      const wanted = startOf(hits, part.hits, hit)
      if (traces.open === 0 && (wanted < group.start || wanted >= group.stop)) continue
      const scopeAt = out.open(SCOPES)
      const itemsInScope = out.items
      hit = copyScope({ bytes, start: group.start, end: group.stop, tracing, refused }, hits, part.hits, hit, traces, out)
      out.close(scopeAt, out.items > itemsInScope)
    }
    out.close(groupAt, out.items > itemsBefore)
  }
  return out.take()
}

/** Copies one scope; returns the next hit to come. Items are most of a request, so that they are stepped over here and not by a cursor. */
function copyScope(scope: Walk, hits: ProtobufHits, taken: readonly number[], next: number, traces: WantedTraces, out: Output): number {
  const { bytes, start, end, tracing, refused } = scope
  let hit = next
  let wanted = startOf(hits, taken, hit)
  for (let pos = start; pos < end;) {
    const at = pos
    let length = bytes[at + 1]!
    pos = at + 2
    const long = length > 0x7f && bytes[pos]! > 0x7f
    if (length > 0x7f) length = (length & 0x7f) | (bytes[pos++]! << 7)
    if (bytes[at] !== ITEM_TAG || long) {
      // Any other field, or an item of more than 16 KiB, whose length may take any number of bytes.
      const field = new Cursor(bytes, at, end)
      field.next()
      pos = field.after()
      if (field.field !== ITEMS) {
        out.copy(at, pos)
        continue
      }
      length = field.stop - field.start
    } else pos += length
    const item = pos - length
    if (item === wanted) {
      out.copy(at, pos)
      out.items++
      wanted = startOf(hits, taken, ++hit)
    } else if (traces.open > 0 && refused?.has(item) !== true && traces.takes(item, pos)) {
      const outline = out.open(ITEMS)
      if (tracing) outlineSpan(new Cursor(bytes, item, pos), out)
      else outlineRecord(new Cursor(bytes, item, pos), out)
      out.close(outline, true)
      out.items++
    }
  }
  return hit
}

interface Walk {
  bytes: Buffer
  start: number
  end: number
  tracing: boolean
  /** Where items begin whose outlines would be taken for hits, by their status or severity. */
  refused: ReadonlySet<number> | undefined
}

function startsBeside(hits: ProtobufHits, taken: readonly number[]): Set<number> {
  const starts = new Set<number>()
  for (let i = 4; i < hits.ranges.length; i += 6) starts.add(hits.ranges[i]!)
  for (let hit = 0; hit < taken.length; hit++) starts.delete(startOf(hits, taken, hit))
  return starts
}

const ITEM_TAG = (ITEMS << 3) | 2

/** Where the span or record of a hit begins; -1 after the last. */
function startOf(hits: ProtobufHits, taken: readonly number[], hit: number): number {
  return hit < taken.length ? hits.ranges[taken[hit]! * 6 + 4]! : -1
}

function outlineSpan(span: Cursor, out: Output): void {
  while (span.next()) if (isIn(SPAN_OUTLINE, span.field)) out.copy(span.at, span.after())
}

function outlineRecord(record: Cursor, out: Output): void {
  while (record.next()) {
    if (isIn(RECORD_OUTLINE, record.field)) out.copy(record.at, record.after())
    else if (record.field === BODY) outlineBody(record.child(), record.at, record.stop, out)
  }
}

/** A long text is cut, wherever that is in a character; what is structured stays whole. */
function outlineBody(value: Cursor, at: number, end: number, out: Output): void {
  if (end - at <= BODY_BYTES || !value.next() || value.field !== 1 || value.after() !== end) return out.copy(at, end)
  const body = out.open(BODY)
  const text = out.open(1)
  out.copy(value.start, Math.min(value.stop, value.start + BODY_BYTES))
  out.close(text, true)
  out.close(body, true)
}

export function weighProtobuf({ signal, body }: OtlpRequest, hits: ProtobufHits): number[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const weights: number[] = []
  for (let i = 0; i < hits.ranges.length; i += 6) {
    const [resourceStart, resourceEnd, , , start, end] = hits.ranges.slice(i, i + 6) as [number, number, number, number, number, number]
    let events = 0
    let eventBytes = 0
    const item = new Cursor(bytes, start, end)
    while (signal === 'traces' && item.next()) {
      if (item.field !== EVENTS) continue
      events++
      eventBytes += item.stop - item.start
    }
    const resource = new Cursor(bytes, resourceStart, resourceEnd)
    let resourceBytes = 0
    while (resource.next()) if (resource.field === 1) resourceBytes += resource.stop - resource.start
    weights.push(weightOf(Math.max(1, events), eventBytes, end - start - eventBytes, resourceBytes))
  }
  return weights
}

/** Traces of the hits, each with the room that is left for others of it. Told apart by four bytes first: few items are of any. */
class WantedTraces {
  /** Traces with room. */
  open = 0
  readonly #bytes: Buffer
  readonly #field: number
  /** Offset of the id in the body, and room, of each trace. */
  readonly #ids: number[] = []
  readonly #room: number[] = []
  readonly #byHead = new Map<number, number[]>()
  /** First bytes of the ids: most items are told apart by this one. */
  readonly #first = firstBytes

  constructor(bytes: Buffer, field: number, hits: ProtobufHits, taken: readonly number[]) {
    this.#bytes = bytes
    this.#field = field
    this.#first.fill(0)
    for (const hit of taken) {
      const at = this.#find(hits.ranges[hit * 6 + 4]!, hits.ranges[hit * 6 + 5]!)
      if (at >= 0) this.#add(at)
    }
    for (const room of this.#room) if (room > 0) this.open++
  }

  /** Whether the item is of one of these traces; takes of its room. */
  takes(start: number, end: number): boolean {
    const at = this.#find(start, end)
    if (at < 0 || this.#first[this.#bytes[at]!] === 0) return false
    const trace = this.#traceAt(at)
    if (trace < 0 || this.#room[trace]! <= 0) return false
    if (--this.#room[trace]! === 0) this.open--
    return true
  }

  #add(at: number): void {
    const known = this.#traceAt(at)
    if (known >= 0) {
      this.#room[known]!--
      return
    }
    const head = this.#head(at)
    const same = this.#byHead.get(head)
    if (same === undefined) this.#byHead.set(head, [this.#ids.length])
    else same.push(this.#ids.length)
    this.#first[this.#bytes[at]!] = 1
    this.#ids.push(at)
    this.#room.push(LIMITS.traceEntries - 1)
  }

  #traceAt(at: number): number {
    for (const trace of this.#byHead.get(this.#head(at)) ?? NONE) if (this.#same(this.#ids[trace]!, at)) return trace
    return -1
  }

  /** Offset of the item's trace id; -1 where it has none. Nearly always it stands first. */
  #find(start: number, end: number): number {
    const bytes = this.#bytes
    if (bytes[start] === ((this.#field << 3) | 2) && bytes[start + 1] === 16) return start + 2
    const cursor = new Cursor(bytes, start, end)
    let at = -1
    while (cursor.next()) if (cursor.field === this.#field) at = cursor.stop - cursor.start === 16 ? cursor.start : -1
    return at
  }

  #head(at: number): number {
    const bytes = this.#bytes
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  }

  #same(a: number, b: number): boolean {
    for (let i = 0; i < 16; i++) if (this.#bytes[a + i] !== this.#bytes[b + i]) return false
    return true
  }
}

const NONE: readonly number[] = []
/** Made once: so small an array outside the heap costs more to make and to collect than to clear. Only one request is cut down at a time. */
const firstBytes = new Uint8Array(256)

/** Writes messages in one go: the length of each is filled in when it is closed, in four bytes, which may be more than it needs. */
class Output {
  items = 0
  readonly #from: Buffer
  #bytes: Buffer
  #length = 0

  constructor(from: Buffer) {
    this.#from = from
    this.#bytes = scratch
  }

  /** Begins a message; returns what `close` needs. */
  open(field: number): number {
    this.#reserve(1 + LENGTH_BYTES)
    const at = this.#length
    this.#bytes[at] = (field << 3) | 2
    this.#length = at + 1 + LENGTH_BYTES
    return at
  }

  close(at: number, keep: boolean): void {
    if (!keep) {
      this.#length = at
      return
    }
    const length = this.#length - at - 1 - LENGTH_BYTES
    const bytes = this.#bytes
    bytes[at + 1] = (length & 0x7f) | 0x80
    bytes[at + 2] = ((length >>> 7) & 0x7f) | 0x80
    bytes[at + 3] = ((length >>> 14) & 0x7f) | 0x80
    bytes[at + 4] = length >>> 21
  }

  copy(start: number, end: number): void {
    this.#reserve(end - start)
    // A short run is copied faster byte by byte than by a call into the runtime.
    if (end - start > SHORT_RUN) this.#from.copy(this.#bytes, this.#length, start, end)
    else for (let i = start, to = this.#length; i < end; i++) this.#bytes[to++] = this.#from[i]!
    this.#length += end - start
  }

  take(): Uint8Array {
    return Buffer.from(this.#bytes.subarray(0, this.#length))
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#length + more, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

/** 28 bits: more than LIMITS.requestBytes. */
const LENGTH_BYTES = 4
/** Every output is begun here, and copied once its length is known. */
const scratch = Buffer.allocUnsafe(64 * 1024)
const SHORT_RUN = 48

function setOf(...fields: number[]): number {
  return fields.reduce((set, field) => set | (1 << field), 0)
}

function isIn(set: number, field: number): boolean {
  return field < 32 && ((set >>> field) & 1) === 1
}
