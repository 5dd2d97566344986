import { LIMITS } from '../model/limits.ts'
import { EVENT_NAME } from '../model/semconv.ts'
import { Cursor } from './cursor.ts'
import { attributeText } from './decode-protobuf.ts'
import { InvalidOtlp, OversizeOtlp } from './invalid.ts'
import { SESSION_NAMES } from './predicates.ts'
import type { Hits, OtlpRequest } from './request.ts'
import {
  ERROR_RULES,
  FINDS,
  FINDS_EXCEPTION,
  FINDS_SESSION,
  ROLE_ATTRIBUTE,
  ROLE_EVENT,
  ROLE_ITEM,
  ROLE_PACKED_FIXED64,
  ROLE_PACKED_VARINTS,
  ROLE_RESOURCE,
  ROLE_SCOPE,
  RULES,
  TESTED_VARINT,
  TESTS,
  WIRE_END_GROUP,
  WIRE_FIXED32,
  WIRE_FIXED64,
  WIRE_GROUP,
  WIRE_LENGTH,
  WIRE_VARINT,
  idOf,
} from './rules.ts'
import { REQUEST_MESSAGE } from './schema.ts'

/** Where in a protobuf body things are. Offsets come in pairs: first byte of a message's fields, first byte after them. */
export class ProtobufHits implements Hits {
  count = 0
  exceptions = 0
  sessions = 0
  items = 0
  /** Six for each span or record with an exception: resource, scope, itself. */
  readonly ranges: number[] = []
  /** The same for each record of a session. */
  readonly sessionRanges: number[] = []
  /** Three for each resource with items: its range, how many items. */
  readonly resources: number[] = []
}

/**
 * One walk over the body: each byte of structure is checked down to the last attribute value, nothing is decoded, and nothing is allocated
 * for an item without an exception. Refuses what protobuf parsers refuse, and a known field under a wire type that is not its own, as the
 * Collector does; unknown fields are skipped (checked, too), and strings may hold any bytes.
 */
export function scanProtobuf(signal: OtlpRequest['signal'], body: Uint8Array, errors = false): ProtobufHits {
  const scan = new Scan(new ProtobufHits(), errors ? ERROR_RULES : RULES)
  scan.message(body, idOf(REQUEST_MESSAGE[signal]), 0, body.length, 0)
  return scan.hits
}

class Scan {
  readonly hits: ProtobufHits
  /** Where the last multi-byte varint ended. */
  #after = 0
  /** What the predicates found within the event or record that the walk is in: FINDS constants, added up. */
  #matched = 0
  /** Exceptions of the item that the walk is in. */
  #found = 0
  /** The last number that was compared in it was in its range. */
  #error = false
  readonly #rules: Uint32Array
  #resourceStart = 0
  #resourceEnd = 0
  #scopeStart = 0
  #scopeEnd = 0

  constructor(hits: ProtobufHits, rules: Uint32Array) {
    this.hits = hits
    this.#rules = rules
  }

  message(bytes: Uint8Array, id: number, start: number, end: number, depth: number): void {
    if (depth > LIMITS.wireDepth) fail(`messages nested more than ${LIMITS.wireDepth} deep`, start)
    const rules = this.#rules
    let pos = start
    while (pos < end) {
      const at = pos
      let tag = bytes[pos++]!
      if (tag > 0x7f) {
        tag = this.#varint(bytes, at, end)
        pos = this.#after
        if (tag > 0xffffffff) fail('a field number that is too large', at)
        // No message of OTLP has a field above 31: it is unknown, and skipped like field 31, which is unknown in all of them.
        if (tag > 0xff) tag = 0xf8 | (tag & 7)
      }
      const rule = rules[(id << 8) | tag]!
      const wire = rule & 7
      if (wire === WIRE_LENGTH) {
        let length = pos < end ? bytes[pos++]! : fail('the end instead of a length', pos)
        if (length > 0x7f) {
          length = this.#varint(bytes, pos - 1, end)
          pos = this.#after
        }
        const next = pos + length
        if (next > end) fail(`a length of ${length} where ${end - pos} bytes are left`, at)
        if (rule > 7 && !(((rule >>> 3) & 7) === ROLE_ATTRIBUTE && this.#plainAttribute(bytes, rule, pos, next))) {
          this.#known(bytes, rule, pos, next, depth)
        }
        pos = next
      } else if (wire === WIRE_VARINT) {
        if (pos >= end) fail('the end instead of a number', pos)
        if (bytes[pos]! < 0x80) pos++
        else {
          this.#varint(bytes, pos, end)
          pos = this.#after
        }
      } else if (wire === WIRE_FIXED64) pos += 8
      else if (wire === WIRE_FIXED32) pos += 4
      else if (wire === WIRE_GROUP) pos = this.#group(bytes, at, end, depth + 1)
      else if (wire === TESTED_VARINT) {
        const number = this.#varint(bytes, pos, end)
        pos = this.#after
        this.#error = number >= ((rule >>> 16) & 31) && number <= rule >>> 21
      } else fail(`field ${tag >>> 3} with wire type ${tag & 7}`, at)
    }
    if (pos > end) fail('the end within a number', end)
  }

  /** A field that has a message, a test or a packed list. */
  #known(bytes: Uint8Array, rule: number, start: number, end: number, depth: number): void {
    const child = ((rule >>> 8) & 0xff) - 1
    switch ((rule >>> 3) & 7) {
      case ROLE_EVENT:
        this.message(bytes, child, start, end, depth + 1)
        if (this.#matched !== 0) this.#exception()
        return
      case ROLE_ITEM:
        this.message(bytes, child, child === SPAN ? afterSpanHead(bytes, start, end) : start, end, depth + 1)
        this.hits.items++
        if (this.#matched > FINDS_EXCEPTION) this.#session(bytes, start, end)
        if (this.#matched !== 0 || (this.#error && this.#found === 0)) this.#exception()
        this.#error = false
        if (this.#found > 0) this.#hit(start, end)
        return
      case ROLE_SCOPE:
        this.#scopeStart = start
        this.#scopeEnd = end
        this.message(bytes, child, start, end, depth + 1)
        return
      case ROLE_RESOURCE:
        this.#resource(bytes, child, start, end, depth)
        return
      case ROLE_PACKED_FIXED64:
        if ((end - start) % 8 !== 0) fail('a list of eight-byte numbers that does not end with one', start)
        return
      case ROLE_PACKED_VARINTS:
        for (let pos = start; pos < end; pos = this.#after) this.#varint(bytes, pos, end)
        return
    }
    if (child >= 0) this.message(bytes, child, start, end, depth + 1)
    else this.#test(bytes, rule >>> 16, start, end)
  }

  /** The attribute that nearly all are: a key, then a string or a small number, lengths in one byte. False when it is any other. */
  #plainAttribute(bytes: Uint8Array, rule: number, start: number, end: number): boolean {
    if (end - start < 6) return false
    const keyLength = bytes[start + 1]!
    const value = start + 2 + keyLength
    if (bytes[start] !== 0x0a || keyLength > 0x7f || value + 4 > end) return false
    const valueLength = bytes[value + 1]!
    if (bytes[value] !== 0x12 || valueLength > 0x7f || value + 2 + valueLength !== end) return false
    const kind = bytes[value + 2]!
    const first = bytes[value + 3]!
    if (first > 0x7f || (kind === 0x0a ? first !== valueLength - 2 : (kind !== 0x18 && kind !== 0x10) || valueLength !== 2)) return false
    if (rule >>> 16 !== 0) this.#test(bytes, rule >>> 16, start + 2, value)
    return true
  }

  #test(bytes: Uint8Array, test: number, start: number, end: number): void {
    const wanted = TESTS[test - 1]!
    next: for (let i = 0; i < wanted.length; i++) {
      const value = wanted[i]!
      if (value.length !== end - start) continue
      for (let j = 0; j < value.length; j++) if (bytes[start + j] !== value[j]) continue next
      this.#matched |= FINDS[test - 1]![i]!
      return
    }
  }

  #exception(): void {
    this.#matched = 0
    this.#found++
    if (++this.hits.exceptions > LIMITS.hits) throw new OversizeOtlp(`Cannot take more than ${LIMITS.hits} exceptions in one request.`)
  }

  #hit(start: number, end: number): void {
    this.#found = 0
    this.hits.count++
    this.hits.ranges.push(this.#resourceStart, this.#resourceEnd, this.#scopeStart, this.#scopeEnd, start, end)
  }

  /** Leaves in #matched what the record is beside a session. */
  #session(bytes: Uint8Array, start: number, end: number): void {
    const { hits } = this
    const named = (this.#matched & FINDS_SESSION) !== 0 || isNamedSession(bytes, start, end)
    this.#matched &= FINDS_EXCEPTION
    if (!named) return
    if (++hits.sessions > LIMITS.hits) throw new OversizeOtlp(`Cannot take more than ${LIMITS.hits} records of sessions in one request.`)
    hits.sessionRanges.push(this.#resourceStart, this.#resourceEnd, this.#scopeStart, this.#scopeEnd, start, end)
  }

  #resource(bytes: Uint8Array, id: number, start: number, end: number, depth: number): void {
    const before = this.hits.items
    this.#resourceStart = start
    this.#resourceEnd = end
    this.message(bytes, id, start, end, depth + 1)
    if (this.hits.items === before) return
    if (this.hits.resources.length >= LIMITS.resources * 3) {
      throw new OversizeOtlp(`Cannot take more than ${LIMITS.resources} resources in one request.`)
    }
    this.hits.resources.push(start, end, this.hits.items - before)
  }

  /** From the group's own tag; returns where its end tag ends. */
  #group(bytes: Uint8Array, start: number, end: number, depth: number): number {
    if (depth > LIMITS.wireDepth) fail(`groups nested more than ${LIMITS.wireDepth} deep`, start)
    const group = Math.floor(this.#varint(bytes, start, end) / 8)
    let pos = this.#after
    while (pos < end) {
      const at = pos
      const inner = this.#varint(bytes, pos, end)
      pos = this.#after
      const field = Math.floor(inner / 8)
      if (field === 0 || inner > 0xffffffff) fail('a field number out of range', at)
      const wire = inner % 8
      if (wire === WIRE_END_GROUP) return field === group ? pos : fail(`the end of group ${field} within group ${group}`, at)
      if (wire === WIRE_GROUP) pos = this.#group(bytes, at, end, depth + 1)
      else if (wire === WIRE_FIXED64) pos += 8
      else if (wire === WIRE_FIXED32) pos += 4
      else if (wire === WIRE_VARINT || wire === WIRE_LENGTH) {
        const number = this.#varint(bytes, pos, end)
        pos = this.#after + (wire === WIRE_LENGTH ? number : 0)
      } else fail(`wire type ${wire}`, at)
    }
    return fail(`group ${group}, which does not end`, start)
  }

  /** At most ten bytes; exact up to 2^53, which is more than any length or tag may be. Leaves in #after where it ended. */
  #varint(bytes: Uint8Array, start: number, end: number): number {
    let value = 0
    let factor = 1
    const last = Math.min(end, start + 10)
    for (let pos = start; pos < last; pos++) {
      const byte = bytes[pos]!
      value += (byte & 0x7f) * factor
      if (byte < 0x80) {
        this.#after = pos + 1
        return value
      }
      factor *= 128
    }
    return fail(last === end ? 'the end within a number' : 'a number of more than ten bytes', start)
  }
}

const SPAN = idOf('Span')

/**
 * The fields that nearly every span begins with, in the order in which they are nearly always written: ids, name, kind, times. Where one is
 * missing or written otherwise the walk takes over from there; each is checked as the walk would.
 */
function afterSpanHead(bytes: Uint8Array, start: number, end: number): number {
  // Room for all of them but the name.
  if (end - start < 64) return start
  let pos = start
  if (bytes[pos] === 0x0a && bytes[pos + 1] === 16) pos += 18
  if (bytes[pos] === 0x12 && bytes[pos + 1] === 8) pos += 10
  if (bytes[pos] === 0x22 && bytes[pos + 1] === 8) pos += 10
  if (bytes[pos] !== 0x2a || bytes[pos + 1]! > 0x7f) return pos
  const named = pos + 2 + bytes[pos + 1]!
  if (end - named < 20) return pos
  pos = named
  if (bytes[pos] === 0x30 && bytes[pos + 1]! < 0x80) pos += 2
  if (bytes[pos] === 0x39) pos += 9
  return bytes[pos] === 0x41 ? pos + 9 : pos
}

/** Of a record with an attribute `event.name`, of which there are few. */
function isNamedSession(bytes: Uint8Array, start: number, end: number): boolean {
  const record = new Cursor(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), start, end)
  while (record.next()) if (record.field === 6 && SESSION_NAMES.includes(attributeText(record.child(), EVENT_NAME))) return true
  return false
}

function fail(what: string, at: number): never {
  throw new InvalidOtlp(`Cannot read the request as protobuf holds ${what}, at byte ${at}.`)
}
