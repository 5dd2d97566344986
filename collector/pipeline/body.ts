import type { IncomingMessage, ServerResponse } from 'node:http'
import * as zlib from 'node:zlib'
import { promisify } from 'node:util'
import type { InFlight } from './in-flight.ts'

/** A request whose body can not be had. `status` is the HTTP status to answer with. */
export class BodyError extends Error {
  override name = 'BodyError'
  readonly status: 400 | 413
  constructor(status: BodyError['status'], message: string) {
    super(message)
    this.status = status
  }
}

/** The sender went away before its body was complete: there is nobody to answer, and nothing was accepted. */
export class SenderGone extends Error {
  override name = 'SenderGone'
}

/** What `Accept-Encoding` says on the answer to an encoding that is not among them. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

export interface BodyOptions {
  /** Bytes, counted before inflation and after it. */
  limit: number
  inFlight: InFlight
  /** What `take` is given may be memory that the next body is put into, so `take` is done with it once it returns. Default: it may keep it. */
  borrow?: boolean
  /** Sees the whole body as it was sent, before inflation; what it throws is thrown. */
  check?: ((sent: Buffer) => void) | undefined
}

/**
 * Resolves to what `take` makes of the whole body, inflated. `limit` bounds it before and after inflation, counted while both go on, so that neither
 * a long body nor a bomb is ever held beyond it. Throws `BodyError`, `SenderGone`, the `RetryableError` of `inFlight`, or what `take` throws.
 */
export async function readBody<T>(
  request: IncomingMessage,
  response: ServerResponse,
  { limit, inFlight, borrow = false, check }: BodyOptions,
  take: (body: Buffer) => T | Promise<T>,
): Promise<T> {
  const inflater = inflaterFor(request.headers['content-encoding'])
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) throw tooLarge(limit)
  if (request.headers.expect !== undefined) response.writeContinue()
  const checked = check === undefined ? take : (body: Buffer) => (check(body), take(body))
  if (inflater === undefined) return collect(request, limit, inFlight, borrow, checked)
  const body = await collect(request, limit, inFlight, false, (whole) => whole)
  check?.(body)
  return inflated(inflater, body, limit, inFlight).then(take)
}

interface Inflater {
  name: string
  sync: (body: Buffer, options: zlib.ZlibOptions) => Buffer
  async: (body: Buffer, options: zlib.ZlibOptions) => Promise<Buffer>
}

const GZIP: Inflater = { name: 'gzip', sync: zlib.gunzipSync, async: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip) }
const DEFLATE: Inflater = { name: 'deflate', sync: zlib.inflateSync, async: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate) }
const BROTLI: Inflater = {
  name: 'br',
  sync: zlib.brotliDecompressSync as Inflater['sync'],
  async: promisify(zlib.brotliDecompress) as unknown as Inflater['async'],
}
const ZSTD: Inflater = {
  name: 'zstd',
  sync: zlib.zstdDecompressSync as Inflater['sync'],
  async: promisify(zlib.zstdDecompress) as unknown as Inflater['async'],
}
/** `x-gzip` is an alias by RFC 9110 section 8.4.1.3, `zlib` one of the Collector's. */
const INFLATERS: Record<string, Inflater> = { gzip: GZIP, 'x-gzip': GZIP, deflate: DEFLATE, zlib: DEFLATE, br: BROTLI, zstd: ZSTD }

function inflaterFor(header: string | undefined): Inflater | undefined {
  const encoding = (header ?? '').trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return undefined
  const inflater = Object.hasOwn(INFLATERS, encoding) ? INFLATERS[encoding] : undefined
  if (inflater === undefined)
    throw new BodyError(
      400,
      `Cannot read a body as its Content-Encoding must be one of ${ACCEPTED_ENCODINGS}: current value is ${encoding.slice(0, 40)}.`,
    )
  return inflater
}

/**
 * A body that comes in pieces and is borrowed is put together here: memory that is written again and again stays in the processor's cache,
 * and nobody has to collect it.
 */
const SCRATCH_BYTES = 1024 * 1024
let scratch: Buffer | undefined

/** Calls `take` in the same turn in which the last piece came: no other body can come in between. */
function collect<T>(
  request: IncomingMessage,
  limit: number,
  inFlight: InFlight,
  borrow: boolean,
  take: (body: Buffer) => T | Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const stop = (error: Error): void => {
      request.off('data', onData)
      // What still comes is read and thrown away, so that the sender reads the answer and the connection lives on.
      request.resume()
      chunks.length = 0
      reject(error)
    }
    const onData = (chunk: Buffer): void => {
      length += chunk.length
      if (length > limit) return stop(tooLarge(limit))
      try {
        inFlight.add(chunk.length)
      } catch (error) {
        return stop(error as Error)
      }
      chunks.push(chunk)
    }
    request.on('data', onData)
    request.once('end', () => {
      try {
        resolve(take(join(chunks, length, borrow)))
      } catch (error) {
        reject(error as Error)
      }
      // The listeners live as long as the connection may need them, and the chunks would with them.
      chunks.length = 0
    })
    request.once('close', () => {
      if (!request.complete) reject(new SenderGone('Cannot read a body as the sender closed the connection.'))
    })
    request.once('error', () => reject(new SenderGone('Cannot read a body as the connection broke.')))
  })
}

function join(chunks: readonly Buffer[], length: number, borrow: boolean): Buffer {
  if (chunks.length === 1) return chunks[0]!
  if (!borrow || length > SCRATCH_BYTES) return Buffer.concat(chunks, length)
  scratch ??= Buffer.allocUnsafeSlow(SCRATCH_BYTES)
  let at = 0
  for (const chunk of chunks) at += chunk.copy(scratch, at)
  return scratch.subarray(0, length)
}

/** Inflating in place costs no thread change; what turns out longer than this is inflated again in a thread, so that it stalls nobody. */
const INFLATE_IN_PLACE = 1024 * 1024

async function inflated(inflater: Inflater, body: Buffer, limit: number, inFlight: InFlight): Promise<Buffer> {
  const result = await attempt(inflater, body, limit)
  inFlight.add(result.length)
  return result
}

async function attempt(inflater: Inflater, body: Buffer, limit: number): Promise<Buffer> {
  if (body.length <= INFLATE_IN_PLACE) {
    try {
      return inflater.sync(body, { maxOutputLength: Math.min(limit, INFLATE_IN_PLACE), chunkSize: chunkSize(inflater, body) })
    } catch (error) {
      if (!isTooLarge(error)) throw notEncoded(inflater, error)
      if (limit <= INFLATE_IN_PLACE) throw tooLarge(limit)
    }
  }
  try {
    return await inflater.async(body, { maxOutputLength: limit })
  } catch (error) {
    throw isTooLarge(error) ? tooLarge(limit) : notEncoded(inflater, error)
  }
}

/** What a body may be by the size at its end, and no more than that of what it is itself: the sender may say anything there. */
const LARGEST_RATIO = 16
const DEFAULT_CHUNK = 16 * 1024

/**
 * One piece that holds all of a gzip body, where its last four bytes (ISIZE, RFC 1952 section 2.3.1) tell the truth; else it takes several,
 * which are copied together. A byte of room is left, since zlib takes another piece once one is full.
 */
function chunkSize(inflater: Inflater, body: Buffer): number {
  if (inflater !== GZIP || body.length < 4) return DEFAULT_CHUNK
  const announced = body.readUInt32LE(body.length - 4) + 1
  return Math.max(DEFAULT_CHUNK, Math.min(announced, body.length * LARGEST_RATIO, INFLATE_IN_PLACE))
}

function isTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
}

function tooLarge(limit: number): BodyError {
  return new BodyError(413, `Cannot take a body of more than ${limit} bytes, counted after inflation.`)
}

function notEncoded(inflater: Inflater, error: unknown): BodyError {
  return new BodyError(400, `Cannot inflate a body that is not ${inflater.name} as its Content-Encoding says: ${(error as Error).message}.`)
}
