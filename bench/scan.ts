/**
 * Spans per CPU second through the scan, on one core, against decoding the same bytes with protobufjs and with the reader of the
 * OpenTelemetry SDK: `node bench/scan.ts`. The SDK decodes nothing but answers (`response-deserializer`), so its reader is led here through
 * the messages of a request, making of each field what those deserializers make. The best of several rounds counts, for each alike.
 */
import { createRequire } from 'node:module'
import { decodeHits } from '../collector/otlp/decode.ts'
import { scanJson } from '../collector/otlp/scan-json.ts'
import { scanProtobuf } from '../collector/otlp/scan-protobuf.ts'
import { readRequest } from '../collector/otlp/scan.ts'
import { type Message, SCHEMA, isMessage } from '../collector/otlp/schema.ts'
import { otlpRoot, payload } from './payload.ts'

interface SdkReader {
  pos: number
  isAtEnd(): boolean
  readTag(): { fieldNumber: number; wireType: number }
  readVarint(): number
  readBytes(): Uint8Array
  readString(): string
  skip(wireType: number): void
}

const SPANS = 1_000
const ROUNDS = 7
const ROUND_MS = 400
/** The target for the scan, over the faster of the two. */
const TARGET = 10

const FIELDS = Object.fromEntries(
  Object.entries(SCHEMA).map(([message, fields]) => [message, new Map(fields.map((field) => [field.number, field]))]),
)

const require = createRequire(import.meta.url)
const sdk = new URL('common/protobuf/protobuf-reader.js', `file://${require.resolve('@opentelemetry/otlp-transformer')}`).pathname
const { ProtobufReader } = require(sdk) as { ProtobufReader: new (bytes: Uint8Array) => SdkReader }
const type = otlpRoot().lookupType('ExportTraceServiceRequest')

let met = true
for (const failing of [0, 1, 100]) {
  const { body } = payload(SPANS, failing)
  const bytes = Buffer.from(body)
  const scan = rate(() => scanProtobuf('traces', bytes))
  const scanAndDecode = rate(() => decodeHits(readRequest('traces', 'protobuf', bytes, '0', { address: '', project: '' })))
  const protobufjs = rate(() => type.decode(bytes))
  const reader = rate(() => decodeWith(new ProtobufReader(bytes), 'ExportTraceServiceRequest'))
  const fastest = Math.max(protobufjs, reader)
  console.log(`${failing} % of ${SPANS} spans failing, ${(bytes.length / SPANS).toFixed(0)} bytes a span`)
  print('scan', scan, fastest)
  print('scan and decode what fails', scanAndDecode, fastest)
  print('protobufjs', protobufjs, fastest)
  print('reader of the SDK', reader, fastest)
  if (failing === 1) met = scan >= TARGET * fastest

  const json = Buffer.from(JSON.stringify(type.toObject(type.decode(bytes), { longs: String, bytes: String })))
  print(
    'JSON: scan',
    rate(() => scanJson('traces', json)),
    fastest,
  )
  print(
    'JSON: JSON.parse alone',
    rate(() => JSON.parse(json.toString())),
    fastest,
  )
}
console.log(
  met
    ? `The scan is at least ${TARGET} times as fast as the faster decoder at 1 %.`
    : `The scan MISSES ${TARGET} times the faster decoder at 1 %.`,
)
process.exitCode = met ? 0 : 1

function rate(work: () => unknown): number {
  let best = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage()
    let runs = 0
    let used = 0
    while (used < ROUND_MS * 1_000) {
      work()
      runs++
      const { user, system } = process.cpuUsage(start)
      used = user + system
    }
    best = Math.max(best, (runs * SPANS) / (used / 1e6))
  }
  return best
}

function print(name: string, spans: number, fastest: number): void {
  console.log(
    `  ${name.padEnd(28)} ${Math.round(spans).toLocaleString('en').padStart(12)} spans/s ${(spans / fastest).toFixed(1).padStart(6)} x the faster decoder`,
  )
}

function decodeWith(reader: SdkReader, message: Message): object {
  const result: Record<string, unknown> = {}
  const fields = FIELDS[message]!
  while (!reader.isAtEnd()) {
    const { fieldNumber, wireType } = reader.readTag()
    const field = fields.get(fieldNumber)
    let value: unknown
    if (field === undefined || wireType === 1 || wireType === 5) {
      // It reads no fixed numbers: they are only skipped, in its favour.
      reader.skip(wireType)
      continue
    } else if (wireType === 0) value = reader.readVarint()
    else if (isMessage(field.type)) value = decodeWith(new ProtobufReader(reader.readBytes()), field.type)
    else value = field.type === 'string' ? reader.readString() : reader.readBytes()
    if (!field.repeated) result[field.name] = value
    else ((result[field.name] ??= []) as unknown[]).push(value)
  }
  return result
}
