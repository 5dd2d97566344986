import protobuf from 'protobufjs/minimal.js'
import { parseJson } from './parse-json.ts'
import type { OtlpRequest } from './request.ts'
import { type Field, type Message, REQUEST_MESSAGE, SCHEMA, type ScalarType, isMessage } from './schema.ts'

type JsonObject = { [key: string]: unknown }

/**
 * The body of a JSON request as protobuf, for where only protobuf goes (gRPC). The scan has checked its types. Unknown keys are lost, and
 * names of enums become their numbers only where they are numbers already (names are no OTLP/JSON): the enum is then absent.
 */
export function toProtobuf(signal: OtlpRequest['signal'], body: Uint8Array): Uint8Array {
  const writer = protobuf.Writer.create()
  writeMessage(writer, REQUEST_MESSAGE[signal], parseJson(body, true) as JsonObject)
  return writer.finish()
}

function writeMessage(writer: protobuf.Writer, message: Message, object: JsonObject): void {
  for (const field of SCHEMA[message]) {
    const value = object[jsonName(field.name)] ?? object[field.name]
    if (value === undefined || value === null) continue
    // Unpacked lists of numbers are legal, and only metrics have any.
    for (const each of field.repeated ? (value as unknown[]) : [value]) writeField(writer, field, each)
  }
}

function writeField(writer: protobuf.Writer, field: Field, value: unknown): void {
  if (isMessage(field.type)) {
    writer.uint32((field.number << 3) | 2).fork()
    writeMessage(writer, field.type, value as JsonObject)
    writer.ldelim()
    return
  }
  if (field.type === 'enum' && typeof value === 'string') return
  writer.uint32((field.number << 3) | WIRE[field.type])
  writeScalar(writer, field, value)
}

const WIRE: Record<ScalarType, number> = {
  string: 2,
  bytes: 2,
  bool: 0,
  int32: 0,
  uint32: 0,
  sint32: 0,
  enum: 0,
  int64: 0,
  uint64: 0,
  fixed32: 5,
  fixed64: 1,
  sfixed64: 1,
  double: 1,
}

function writeScalar(writer: protobuf.Writer, field: Field, value: unknown): void {
  switch (field.type) {
    case 'string':
      return void writer.string(value as string)
    case 'bytes':
      // Ids are hex in OTLP/JSON, other bytes base64.
      return void writer.bytes(Buffer.from(value as string, field.name.endsWith('_id') ? 'hex' : 'base64'))
    case 'bool':
      return void writer.bool(value as boolean)
    case 'double':
      return void writer.double(Number(value))
    case 'fixed32':
      return void writer.fixed32(Number(value) >>> 0)
    case 'sint32':
      return void writer.sint32(Number(value))
    case 'fixed64':
    case 'sfixed64':
      return void fixed64(writer, BigInt(value as string | number))
    default:
      return void varint(writer, BigInt(value as string | number))
  }
}

/** Little-endian halves: protobufjs takes 64-bit numbers as its own Long or as inexact ones. */
function fixed64(writer: protobuf.Writer, value: bigint): void {
  const bits = BigInt.asUintN(64, value)
  writer.fixed32(Number(bits & 0xffffffffn)).fixed32(Number(bits >> 32n))
}

/** The two halves are what protobufjs calls a Long. */
function varint(writer: protobuf.Writer, value: bigint): void {
  const bits = BigInt.asUintN(64, value)
  writer.uint64({ low: Number(bits & 0xffffffffn) | 0, high: Number(bits >> 32n) | 0, unsigned: true })
}

function jsonName(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
