import * as zlib from 'node:zlib'
import { Client, Metadata, type ServiceError, credentials } from '@grpc/grpc-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otlpRoot, payload } from '../../bench/payload.ts'
import { LIMITS, decodeHits, summarize } from '../../collector/api.ts'
import { type RunningReceiver, startReceiver } from './testing.ts'

// Each of these is answered as the specification says, and afterwards the same receiver still takes a good request.
const MIB = 1024 * 1024
const PROTOBUF = 'application/x-protobuf'
const JSON_TYPE = 'application/json'
const good = Buffer.from(payload(10, 10).body)
const root = otlpRoot()

let receiver: RunningReceiver
beforeAll(async () => {
  // What the pipeline does first with any request is part of what must stand it.
  receiver = await startReceiver({
    answer: (request) => {
      summarize(request)
      JSON.stringify([...decodeHits(request).spans, ...decodeHits(request).records])
      return { rejected: 0 }
    },
  })
})
afterAll(() => receiver.stop())

async function post(content: Uint8Array | string, type: string, encoding?: string, path = '/v1/traces'): Promise<number> {
  const body = new Uint8Array(Buffer.from(content as string))
  const headers = { 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) }
  const response = await fetch(receiver.http + path, { method: 'POST', body, headers })
  expect(response.headers.get('content-type')).toBe(type)
  const answer = Buffer.from(await response.arrayBuffer())
  if (type === JSON_TYPE) expect(typeof JSON.parse(answer.toString())).toBe('object')
  expect(
    await (
      await fetch(`${receiver.http}/v1/traces`, { method: 'POST', body: good, headers: { 'content-type': PROTOBUF } })
    ).status,
  ).toBe(200)
  return response.status
}

function spans(list: object[]): Buffer {
  const type = root.lookupType('ExportTraceServiceRequest')
  return Buffer.from(type.encode(type.fromObject({ resourceSpans: [{ scopeSpans: [{ spans: list }] }] })).finish())
}

const jsonSpans = (inner: string): string => `{"resourceSpans":[{"scopeSpans":[{"spans":[${inner}]}]}]}`
const exception = { name: 'exception', attributes: [{ key: 'exception.type', value: { stringValue: 'E' } }] }

describe('bombs', () => {
  const zeros = Buffer.alloc(1024 * MIB)

  test.each([
    ['gzip', () => zlib.gzipSync(zeros)],
    ['deflate', () => zlib.deflateSync(zeros)],
    ['br', () => zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['zstd', () => zlib.zstdCompressSync(zeros)],
  ])(
    '%s of 1 GiB is 413, and memory stays below a few times the limit',
    async (encoding, compress) => {
      const bomb = compress()
      expect(bomb.length).toBeLessThan(16 * MIB)
      const before = process.memoryUsage().rss
      let peak = before
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
      const statuses = await Promise.all([post(bomb, PROTOBUF, encoding), post(bomb, JSON_TYPE, encoding)])
      clearInterval(watch)
      expect(statuses).toEqual([413, 413])
      expect(peak - before).toBeLessThan(6 * LIMITS.requestBytes)
    },
    60_000,
  )

  test.each([0, 1, 0xffff_ffff])('gzip that announces %i bytes and holds others is 400', async (announced) => {
    const lying = zlib.gzipSync(good)
    lying.writeUInt32LE(announced, lying.length - 4)
    expect(await post(lying, PROTOBUF, 'gzip')).toBe(400)
  })

  test('gzip within gzip is no encoding of ours, and many members of gzip are one body', async () => {
    expect(await post(zlib.gzipSync(zlib.gzipSync(good)), PROTOBUF, 'gzip, gzip')).toBe(400)
    const half = good.length >> 1
    expect(await post(Buffer.concat([zlib.gzipSync(good.subarray(0, half)), zlib.gzipSync(good.subarray(half))]), PROTOBUF, 'gzip')).toBe(
      200,
    )
  })

  test('over gRPC, where 1 GiB of zeros is RESOURCE_EXHAUSTED', async () => {
    const client = new Client(receiver.grpc, credentials.createInsecure(), { 'grpc.default_compression_algorithm': 2 })
    const raw = (bytes: Buffer) => bytes
    const method = '/opentelemetry.proto.collector.trace.v1.TraceService/Export'
    const error = await new Promise<ServiceError | null>((resolve) =>
      client.makeUnaryRequest(method, raw, raw, zeros.subarray(0, 200 * MIB), new Metadata(), resolve),
    )
    client.close()
    expect(error?.code).toBe(8)
  }, 60_000)
})

describe('broken bodies', () => {
  test('a request cut at any byte is 400, or is what was left whole', async () => {
    let accepted = 0
    for (let cut = 0; cut < good.length; cut += 97) accepted += (await post(good.subarray(0, cut), PROTOBUF)) === 200 ? 1 : 0
    // Only the empty one is a whole message.
    expect(accepted).toBe(1)
  })

  test('random bytes are 400 or, where every field happens to be unknown, 200', async () => {
    let state = 1
    for (let i = 0; i < 100; i++) {
      const bytes = Buffer.from(Array.from({ length: 200 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff))
      expect([200, 400]).toContain(await post(bytes, PROTOBUF))
      expect(await post(bytes, JSON_TYPE)).toBe(400)
    }
  })

  test.each([
    ['an unclosed group', Buffer.from([0xa3, 0x06, 0x08, 0x01]), PROTOBUF, 400],
    ['a million unclosed groups', Buffer.alloc(MIB, 0x7b), PROTOBUF, 400],
    ['an announced length of 2^63', Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]), PROTOBUF, 400],
    ['a byte order mark before protobuf', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]), PROTOBUF, 400],
    ['a byte order mark before JSON', '\ufeff{"resourceSpans":[]}', JSON_TYPE, 200],
    ['protobuf sent as JSON', good, JSON_TYPE, 400],
    ['JSON sent as protobuf', '{"resourceSpans":[]}', PROTOBUF, 400],
    ['UTF-16', Buffer.from('{"resourceSpans":[]}', 'utf16le'), JSON_TYPE, 400],
    ['JSON nested a million deep', '['.repeat(MIB), JSON_TYPE, 400],
    ['objects nested a million deep within unknown keys', '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000), JSON_TYPE, 400],
    [
      'values nested a hundred thousand deep',
      jsonSpans(`{"attributes":[{"key":"k","value":${'{"arrayValue":{"values":['.repeat(1e5)}{}${']}}'.repeat(1e5)}}]}`),
      JSON_TYPE,
      400,
    ],
    ['more objects than may be held', `{"resourceSpans":[${'{},'.repeat(LIMITS.jsonNodes)}{}]}`, JSON_TYPE, 413],
    ['a million empty resources', Buffer.alloc(2 * MIB, Buffer.from([0x0a, 0x00])), PROTOBUF, 200],
    ['a list where an object belongs', '{"resourceSpans":[[]]}', JSON_TYPE, 400],
    ['a number in place of the request', '5', JSON_TYPE, 400],
  ])('%s', async (_, body, type, status) => {
    expect(await post(body, type)).toBe(status)
  })
})

describe('odd content is accepted, and decoded within the limits', () => {
  const last = () => decodeHits(receiver.received.findLast((request) => request.items !== 10)!)

  test('a message of 10 MB', async () => {
    const stack = 'x'.repeat(10 * MIB)
    const event = {
      name: 'exception',
      attributes: [
        { key: 'exception.stacktrace', value: { stringValue: stack } },
        { key: 'other', value: { stringValue: stack } },
      ],
    }
    expect(await post(spans([{ events: [event] }]), PROTOBUF)).toBe(200)
    expect(await post(jsonSpans(JSON.stringify({ events: [event] })), JSON_TYPE)).toBe(200)
    expect((last().spans[0]!.events[0]!.attributes['other'] as string).length).toBe(LIMITS.attributeLength)
  })

  test('NUL and lone surrogates', async () => {
    expect(
      await post(
        jsonSpans(
          '{"name":"\\u0000\\ud800","events":[{"name":"exception","attributes":[{"key":"\\udfff","value":{"stringValue":"\\u0000"}}]}]}',
        ),
        JSON_TYPE,
      ),
    ).toBe(200)
    const [span] = last().spans
    expect([span!.name, Object.keys(span!.events[0]!.attributes)]).toEqual(['\u0000\ufffd', ['\ufffd']])
  })

  test('ids of the wrong length or alphabet', async () => {
    const list = ['', '0', 'zz', '0'.repeat(32), 'f'.repeat(33), 'ü'.repeat(16)].map((id) => ({
      traceId: id,
      spanId: id,
      parentSpanId: id,
      events: [exception],
    }))
    expect(await post(jsonSpans(list.map((span) => JSON.stringify(span)).join()), JSON_TYPE)).toBe(200)
    expect(last().spans.map(({ traceId, spanId, parentSpanId }) => traceId + spanId + parentSpanId)).toEqual(Array(6).fill(''))
    expect(await post(spans([{ traceId: 'AAAA', spanId: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=', events: [exception] }]), PROTOBUF)).toBe(200)
    expect(last().spans[0]).toMatchObject({ traceId: '', spanId: '' })
  })

  test('times of 150 different days, and times that are none', async () => {
    const days = Array.from({ length: 150 }, (_, day) => ({
      events: [{ ...exception, timeUnixNano: String((1_500_000_000n + BigInt(day) * 86_400n) * 1_000_000_000n) }],
    }))
    expect(await post(spans(days), PROTOBUF)).toBe(200)
    expect(new Set(last().spans.map((span) => span.events[0]!.time)).size).toBe(150)
    expect(
      await post(
        jsonSpans(
          '{"startTimeUnixNano":"-5","endTimeUnixNano":"99999999999999999999","events":[{"name":"exception","timeUnixNano":1e300}]}',
        ),
        JSON_TYPE,
      ),
    ).toBe(200)
    expect(last().spans[0]).toMatchObject({ startTime: '0', endTime: '0', events: [{ time: '0' }] })
  })

  test('__proto__, constructor and $where as keys', async () => {
    const attributes = ['__proto__', 'constructor', '$where', 'a.b', ''].map(
      (key) => `{"key":${JSON.stringify(key)},"value":{"stringValue":"v"}}`,
    )
    expect(
      await post(
        `{"__proto__":{"x":1},"constructor":2,${jsonSpans(`{"__proto__":[],"events":[{"name":"exception","attributes":[${attributes}]}]}`).slice(1)}`,
        JSON_TYPE,
      ),
    ).toBe(200)
    expect(Object.keys(last().spans[0]!.events[0]!.attributes)).toEqual(['__proto__', 'constructor', '$where', 'a.b', ''])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('a span of a hundred thousand events and one of a hundred thousand attributes', async () => {
    const events = Array(100_000).fill({ name: 'e' })
    const attributes = Array.from({ length: 100_000 }, (_, i) => ({ key: `k${i}`, value: { intValue: '1' } }))
    expect(await post(spans([{ events: [...events, exception] }, { attributes, events: [exception] }]), PROTOBUF)).toBe(200)
    const [first, second] = last().spans
    expect([first!.events.length, first!.droppedEvents]).toEqual([LIMITS.breadcrumbs + 1, 100_000 - LIMITS.breadcrumbs])
    expect([Object.keys(second!.attributes).length, second!.droppedAttributes]).toEqual([LIMITS.attributes, 100_000 - LIMITS.attributes])
  })
})
