import { LIMITS } from '../model/limits.ts'
import type { Nanos } from '../model/time.ts'

/** No wire type: the current field has been read. */
const DONE = -1

/** Names of attributes that were decoded before, one for each value of a hash; a longer name is not kept. */
const KEYS_KNOWN = 1024
const KEY_BYTES = 64
const KEYS: ({ bytes: Buffer; key: string } | undefined)[] = new Array(KEYS_KNOWN).fill(undefined)

/** Reads the fields of one message that the scan has already checked: no bound is checked again. */
export class Cursor {
  field = 0
  /** First byte of the current field, that of its tag. */
  at = 0
  /** Of the current field, where it is length-delimited. */
  start = 0
  stop = 0
  readonly #bytes: Buffer
  #pos: number
  readonly #end: number
  #wire = DONE

  constructor(bytes: Buffer, start: number, end: number) {
    this.#bytes = bytes
    this.#pos = start
    this.#end = end
  }

  /** Moves to the next field; false at the end. A number that is not asked for is skipped by the next call. */
  next(): boolean {
    this.#skip()
    if (this.#pos >= this.#end) return false
    this.at = this.#pos
    // Nearly every tag and length is one byte.
    const first = this.#bytes[this.#pos]!
    if (first < 0x80) {
      this.#pos++
      this.field = first >> 3
      this.#wire = first & 7
    } else {
      const tag = this.#varint()
      this.field = Math.floor(tag / 8)
      this.#wire = tag % 8
    }
    if (this.#wire === 2) {
      const length = this.#varint()
      this.start = this.#pos
      this.stop = this.#pos += length
      this.#wire = DONE
    } else if (this.#wire === 3) {
      this.#group()
      this.#wire = DONE
      this.field = 0
    }
    return true
  }

  /** First byte after the current field, whatever it holds. */
  after(): number {
    this.#skip()
    return this.#pos
  }

  child(): Cursor {
    return new Cursor(this.#bytes, this.start, this.stop)
  }

  /** Bytes that are not UTF-8 become U+FFFD. Decodes no more than `length` UTF-16 units need. */
  string(length: number): string {
    return this.#bytes.toString('utf8', this.start, Math.min(this.stop, this.start + length * 3 + 3))
  }

  /** As `string`, for names that come again and again: those known are not decoded. */
  key(): string {
    const length = this.stop - this.start
    if (length > KEY_BYTES) return this.string(LIMITS.attributeLength)
    let hash = length
    for (let at = this.start; at < this.stop; at++) hash = (Math.imul(hash, 31) + this.#bytes[at]!) | 0
    const known = KEYS[hash & (KEYS_KNOWN - 1)]
    if (known !== undefined && this.#is(known.bytes)) return known.key
    const key = this.string(KEY_BYTES)
    KEYS[hash & (KEYS_KNOWN - 1)] = { bytes: Buffer.from(this.#bytes.subarray(this.start, this.stop)), key }
    return key
  }

  /** An id of `bytes` bytes as lower-case hex; empty where it is anything else, or zero. */
  id(bytes: number): string {
    if (this.stop - this.start !== bytes) return ''
    for (let at = this.start; at < this.stop; at++) if (this.#bytes[at] !== 0) return this.#bytes.toString('hex', this.start, this.stop)
    return ''
  }

  base64(length: number): string {
    return this.#bytes.toString('base64', this.start, Math.min(this.stop, this.start + Math.floor(length / 4) * 3))
  }

  /** Exact up to 2^53, as counts and enums are. */
  number(): number {
    this.#wire = DONE
    return this.#varint()
  }

  int64(): bigint {
    this.#wire = DONE
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#bytes[this.#pos++]!
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asIntN(64, value)
    }
  }

  fixed64(): Nanos {
    this.#wire = DONE
    const low = this.#bytes.readUInt32LE(this.#pos)
    const high = this.#bytes.readUInt32LE(this.#pos + 4)
    this.#pos += 8
    return decimal(high, low)
  }

  double(): number {
    this.#wire = DONE
    return this.#bytes.readDoubleLE((this.#pos += 8) - 8)
  }

  #is(bytes: Buffer): boolean {
    if (bytes.length !== this.stop - this.start) return false
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== this.#bytes[this.start + i]) return false
    return true
  }

  #skip(): void {
    if (this.#wire === 0) this.#varint()
    else if (this.#wire === 1) this.#pos += 8
    else if (this.#wire === 5) this.#pos += 4
    this.#wire = DONE
  }

  #group(): void {
    for (let depth = 1; depth > 0; this.#skip()) {
      this.#wire = this.#varint() % 8
      if (this.#wire === 3) depth++
      else if (this.#wire === 4) depth--
      else if (this.#wire === 2) {
        // The length moves #pos before it is added to.
        const length = this.#varint()
        this.#pos += length
      }
    }
  }

  #varint(): number {
    const first = this.#bytes[this.#pos]!
    if (first < 0x80) {
      this.#pos++
      return first
    }
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#pos++]!
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }
}

/**
 * The decimal digits of `high` * 2^32 + `low` without a BigInt. 2^32 is 4 * 10^9 + 294 * 10^6 + 967296, so that each product below stays
 * under 2^53.
 */
function decimal(high: number, low: number): string {
  if (high === 0) return String(low)
  const millions = high * 294
  const rest = (millions % 1000) * 1e6 + high * 967_296 + low
  const seconds = high * 4 + Math.floor(millions / 1000) + Math.floor(rest / 1e9)
  return seconds + String(rest % 1e9).padStart(9, '0')
}
