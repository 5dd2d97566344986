import { type FileHandle, open } from 'node:fs/promises'
import { closeSync, constants, ftruncateSync, openSync, readFileSync, statSync } from 'node:fs'
import { listSegments, makeFolder, OWNER_FILE, segmentFile, syncFolder } from './files.ts'
import { INBOX } from './limits.ts'
import { intactLength } from './record.ts'
import { type Position, readState } from './state.ts'

/** Appends to the segments of one project. What it wrote before a crash and nobody was told of is cut off at the start. */
export class LaneWriter {
  readonly folder: string
  /** Waiting to be written. */
  pending: Buffer[] = []
  /** Bytes that were neither refused nor consumed, those waiting among them. */
  size = 0
  /** Bytes of each segment that is not yet consumed. */
  readonly #segments = new Map<number, number>()
  #number = 0
  #length = 0
  #file: FileHandle | undefined
  #writing = 0
  /** The open segment holds what a sender sent, not counts alone. */
  #holdsEvents = false
  #consumed: Position = { segment: 0, offset: 0 }
  readonly #flags: number

  /** With `durable` a write ends when the bytes are on disk: that is one call less than an fsync after it. */
  constructor(folder: string, durable: boolean) {
    this.folder = folder
    this.#flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (durable ? constants.O_DSYNC : 0)
    makeFolder(folder)
    const numbers = listSegments(folder)
    for (const number of numbers) this.#segments.set(number, statSync(segmentFile(folder, number)).size)
    const last = numbers.at(-1)
    if (last !== undefined) this.#segments.set(last, cutTornEnd(segmentFile(folder, last)))
    // A new segment after each start: the end of an old one is never in doubt again.
    this.#number = Math.max(last ?? 0, readState(folder).consumed.segment)
    this.refresh()
  }

  /** Writes all that is pending; `durable`, until it is on disk. Whatever fails, the next write goes to a fresh segment. */
  async write(): Promise<void> {
    const buffers = this.pending
    const bytes = buffers.reduce((sum, buffer) => sum + buffer.length, 0)
    this.pending = []
    this.#writing = bytes
    try {
      if (this.#file === undefined || (this.#length > 0 && this.#length + bytes > INBOX.segmentBytes)) await this.#next()
      await writeAll(this.#file as FileHandle, buffers, bytes)
      this.#length += bytes
      this.#segments.set(this.#number, this.#length)
    } catch (error) {
      await this.#file?.truncate(this.#length).catch(() => undefined)
      await this.close()
      throw error
    } finally {
      this.#writing = 0
    }
  }

  /** Bytes to be written next; `ofSender`: as they were sent, rather than counts. */
  push(bytes: Buffer, ofSender: boolean): void {
    this.pending.push(bytes)
    this.size += bytes.length
    if (ofSender) this.#holdsEvents = true
  }

  /** All of the open segment was consumed at the last `refresh`, and it holds what a sender sent. */
  get isDone(): boolean {
    const { segment, offset } = this.#consumed
    return this.#holdsEvents && this.#length > 0 && segment === this.#number && offset >= this.#length && this.size === 0
  }

  /** Begins a segment, so that the reading half can delete the one before it. Not during a write. */
  async rest(): Promise<void> {
    await this.#next()
    this.#segments.set(this.#number, 0)
  }

  async sync(): Promise<void> {
    await this.#file?.datasync()
  }

  /** Forgets what the reading half has consumed. */
  refresh(): void {
    const { consumed } = readState(this.folder)
    this.#consumed = consumed
    let size = 0
    for (const [number, bytes] of this.#segments) {
      if (number < consumed.segment) this.#segments.delete(number)
      else size += number === consumed.segment ? Math.max(0, bytes - consumed.offset) : bytes
    }
    this.size = size + this.#writing + this.pending.reduce((sum, buffer) => sum + buffer.length, 0)
  }

  /** After a failed fsync the kernel may have forgotten pages of the file: nothing more may lean on it. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.close().catch(() => undefined)
  }

  async #next(): Promise<void> {
    // Without fsync: always the closed segment may have pages that are not on disk yet.
    await this.#file?.datasync()
    await this.close()
    // Counted only once the file is there: the reading half takes a missing number for the end.
    this.#file = await open(segmentFile(this.folder, this.#number + 1), this.#flags, OWNER_FILE)
    this.#number++
    this.#length = 0
    this.#holdsEvents = this.pending.length > 0 || this.#writing > 0
    syncFolder(this.folder)
  }
}

/** One `write` may take less than all of it, as when the disk is nearly full. */
async function writeAll(file: FileHandle, buffers: readonly Buffer[], bytes: number): Promise<void> {
  const { bytesWritten } = await file.writev(buffers as Buffer[])
  if (bytesWritten === bytes) return
  const rest = Buffer.concat(buffers).subarray(bytesWritten)
  for (let at = 0; at < rest.length;) at += (await file.write(rest, at)).bytesWritten
}

function cutTornEnd(file: string): number {
  const bytes = readFileSync(file)
  const length = intactLength(bytes)
  if (length < bytes.length) {
    const descriptor = openSync(file, 'r+')
    try {
      ftruncateSync(descriptor, length)
    } finally {
      closeSync(descriptor)
    }
  }
  return length
}
