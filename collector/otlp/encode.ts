import protobuf from 'protobufjs/minimal.js'
import type { OtlpRequest } from './request.ts'

/** The codes of google.rpc.Status that we answer with (google/rpc/code.proto). */
export const CODE = {
  invalidArgument: 3,
  notFound: 5,
  permissionDenied: 7,
  resourceExhausted: 8,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const

/** `retryAfterMs` becomes a RetryInfo detail, `violation` a BadRequest with that description. */
export interface RpcStatus {
  code: number
  message: string
  retryAfterMs?: number
  violation?: string
}

/** OTLP 1.11 recommends that an answer stays under 4 MiB; ours is a sentence. In UTF-16 units. */
const MESSAGE_LENGTH = 4 * 1024

const REJECTED = { traces: 'rejectedSpans', logs: 'rejectedLogRecords', metrics: 'rejectedDataPoints' } as const

/**
 * `Export<Signal>ServiceResponse`. `partial_success` must be absent on full success; with nothing rejected a reason is a warning.
 */
export function encodeResponse(signal: OtlpRequest['signal'], encoding: OtlpRequest['encoding'], rejected = 0, reason = ''): Uint8Array {
  const message = shorten(reason)
  const partial = rejected > 0 || message !== ''
  if (encoding === 'json') return json(partial ? { partialSuccess: { [REJECTED[signal]]: String(rejected), errorMessage: message } } : {})
  const writer = protobuf.Writer.create()
  if (partial) {
    writer.uint32(0x0a).fork()
    if (rejected > 0) writer.uint32(0x08).int64(rejected)
    if (message !== '') writer.uint32(0x12).string(message)
    writer.ldelim()
  }
  return writer.finish()
}

/** `google.rpc.Status`, the body of every 4xx and 5xx and the value of `grpc-status-details-bin`. */
export function encodeStatus(encoding: OtlpRequest['encoding'], status: RpcStatus): Uint8Array {
  const message = shorten(status.message)
  if (encoding === 'json') return json({ code: status.code, message, details: jsonDetails(status) })
  const writer = protobuf.Writer.create().uint32(0x08).int32(status.code).uint32(0x12).string(message)
  for (const [type, value] of details(status)) {
    writer.uint32(0x1a).fork().uint32(0x0a).string(type).uint32(0x12).bytes(value).ldelim()
  }
  return writer.finish()
}

const RETRY_INFO = 'type.googleapis.com/google.rpc.RetryInfo'
const BAD_REQUEST = 'type.googleapis.com/google.rpc.BadRequest'

function* details(status: RpcStatus): Generator<[string, Uint8Array]> {
  if (status.retryAfterMs !== undefined) {
    const duration = protobuf.Writer.create()
      .uint32(0x0a)
      .fork()
      .uint32(0x08)
      .int64(Math.floor(status.retryAfterMs / 1000))
    yield [
      RETRY_INFO,
      duration
        .uint32(0x10)
        .int32((status.retryAfterMs % 1000) * 1_000_000)
        .ldelim()
        .finish(),
    ]
  }
  if (status.violation !== undefined) {
    const violation = protobuf.Writer.create().uint32(0x0a).fork().uint32(0x12).string(shorten(status.violation))
    yield [BAD_REQUEST, violation.ldelim().finish()]
  }
}

function jsonDetails(status: RpcStatus): object[] {
  const list: object[] = []
  if (status.retryAfterMs !== undefined) list.push({ '@type': RETRY_INFO, retryDelay: `${status.retryAfterMs / 1000}s` })
  if (status.violation !== undefined)
    list.push({ '@type': BAD_REQUEST, fieldViolations: [{ field: '', description: shorten(status.violation) }] })
  return list
}

/** Milliseconds from the RetryInfo of an encoded google.rpc.Status; undefined where it has none, or is none. */
export function retryDelay(status: Uint8Array): number | undefined {
  try {
    for (const detail of fields(status).get(3) ?? []) {
      const any = fields(detail as Uint8Array)
      if (Buffer.from((any.get(1)?.[0] as Uint8Array) ?? []).toString() !== RETRY_INFO) continue
      const duration = fields((fields(any.get(2)![0] as Uint8Array).get(1)?.[0] as Uint8Array) ?? new Uint8Array())
      return Number(duration.get(1)?.[0] ?? 0) * 1000 + Number(duration.get(2)?.[0] ?? 0) / 1e6
    }
  } catch {
    // A status that can not be read asks for nothing.
  }
  return undefined
}

/** What a protobuf answer to an export rejected, with the reason; zero where it is no such answer. */
export function readPartialSuccess(response: Uint8Array): { rejected: number; reason: string } {
  try {
    const partial = fields((fields(response).get(1)?.[0] as Uint8Array) ?? new Uint8Array())
    return { rejected: Number(partial.get(1)?.[0] ?? 0), reason: Buffer.from((partial.get(2)?.[0] as Uint8Array) ?? []).toString() }
  } catch {
    return { rejected: 0, reason: '' }
  }
}

/** Varints and byte strings of a small message by field number. */
function fields(bytes: Uint8Array): Map<number, (number | Uint8Array)[]> {
  const reader = protobuf.Reader.create(bytes)
  const found = new Map<number, (number | Uint8Array)[]>()
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if ((tag & 7) !== 0 && (tag & 7) !== 2) {
      reader.skipType(tag & 7)
      continue
    }
    const value = (tag & 7) === 0 ? Number(reader.int64()) : reader.bytes()
    found.set(tag >>> 3, [...(found.get(tag >>> 3) ?? []), value])
  }
  return found
}

function shorten(message: string): string {
  return message.slice(0, MESSAGE_LENGTH).toWellFormed()
}

function json(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}
