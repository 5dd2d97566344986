import { crc32 } from 'node:zlib'

/**
 * A segment is a row of records: magic (4 bytes), payload length, CRC-32 of what follows it, kind (1 byte), group, payload; numbers are
 * 32 bits, big-endian. The magic lets a reader find the next record after a corrupt one.
 */
export const MAGIC = 0xf1_46_4c_31
const MAGIC_BYTES = Buffer.from([0xf1, 0x46, 0x4c, 0x31])
export const HEADER = 17

/** `event`, `usage` and `session` are JSON; `request` is a line of JSON that says what follows it: a request cut down to its exceptions. */
export const KIND = { event: 1, usage: 2, request: 3, session: 4 } as const

export interface Record {
  kind: number
  /** Events that were consumed in one call, so in one request, have the same. */
  group: number
  payload: Buffer
  /** Offset of the first byte after it. */
  end: number
}

const LINE_END = 0x0a

/** Whether the magic of a record stands in it. */
export function holdsMagic(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(MAGIC_BYTES)
}

/** Appends records to one growing buffer. */
export class RecordBuffer {
  #bytes = Buffer.allocUnsafe(64 * 1024)
  #length = 0

  add(kind: number, group: number, json: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    this.#reserve(HEADER + json.length * 3)
    this.#finish(kind, group, this.#bytes.write(json, this.#length + HEADER))
  }

  /** `body` must not hold the magic: a reader looks for it behind damaged bytes. Text never does, since it is no UTF-8. */
  addWithBody(kind: number, group: number, json: string, body: Uint8Array): void {
    this.#reserve(HEADER + json.length * 3 + 1 + body.length)
    const at = this.#length + HEADER
    const line = this.#bytes.write(json, at)
    this.#bytes[at + line] = LINE_END
    this.#bytes.set(body, at + line + 1)
    this.#finish(kind, group, line + 1 + body.length)
  }

  #finish(kind: number, group: number, length: number): void {
    const start = this.#length
    const bytes = this.#bytes
    bytes.writeUInt32BE(MAGIC, start)
    bytes.writeUInt32BE(length, start + 4)
    bytes[start + 12] = kind
    bytes.writeUInt32BE(group, start + 13)
    this.#length = start + HEADER + length
    bytes.writeUInt32BE(crc32(bytes.subarray(start + 12, this.#length)), start + 8)
  }

  /** A copy of what was added; empties it. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    if (this.#bytes.length > 4 * 1024 * 1024) this.#bytes = Buffer.allocUnsafe(64 * 1024)
    return taken
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

/** The record at `at`. `undefined` when the bytes there are not a whole and intact one. */
export function readRecord(bytes: Buffer, at: number): Record | undefined {
  if (at + HEADER > bytes.length || bytes.readUInt32BE(at) !== MAGIC) return undefined
  const end = at + HEADER + bytes.readUInt32BE(at + 4)
  if (end > bytes.length || crc32(bytes.subarray(at + 12, end)) !== bytes.readUInt32BE(at + 8)) return undefined
  return { kind: bytes[at + 12] as number, group: bytes.readUInt32BE(at + 13), payload: bytes.subarray(at + HEADER, end), end }
}

/** How many bytes the record at `at` says that it has, header included; `undefined` when there is no header. */
export function claimedLength(bytes: Buffer, at: number): number | undefined {
  if (at + HEADER > bytes.length || bytes.readUInt32BE(at) !== MAGIC) return undefined
  return HEADER + bytes.readUInt32BE(at + 4)
}

/** Where the next intact record begins at or after `from`; -1 when there is none. */
export function findRecord(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MAGIC_BYTES, from); at >= 0; at = bytes.indexOf(MAGIC_BYTES, at + 1)) {
    if (readRecord(bytes, at) !== undefined) return at
  }
  return -1
}

/** Length of `bytes` without what follows the last intact record: the torn end that a crash leaves, which nobody was told is safe. */
export function intactLength(bytes: Buffer): number {
  let at = 0
  for (;;) {
    const record = readRecord(bytes, at)
    if (record !== undefined) {
      at = record.end
      continue
    }
    const next = at < bytes.length ? findRecord(bytes, at + 1) : -1
    if (next < 0) return at
    at = next
  }
}
