import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { otlpRoot, payload } from '../../bench/payload.ts'
import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { decodeHits } from './decode.ts'
import { convert } from './events/convert.ts'
import { dropEnclosing } from './events/deepest.ts'
import { extract } from './extract.ts'
import { readExceptions } from './raw-exceptions.ts'
import type { OtlpRequest } from './request.ts'
import { readRequest } from './scan.ts'
import { summarize, whoseHits } from './summary.ts'

const RECEIVED = '1700000001000000000'
const root = otlpRoot()

type Signal = 'traces' | 'logs'

const read = (signal: Signal, encoding: OtlpRequest['encoding'], body: Uint8Array): OtlpRequest =>
  readRequest(signal, encoding, body, RECEIVED, { address: '', project: 'default' })

/** All of a request as one part. */
function extractAll(request: OtlpRequest): Uint8Array {
  const hits = Array.from({ length: request.hits.count }, (_, hit) => hit)
  return extract(request, [{ hits, resources: summarize(request).map((_, resource) => resource) }])[0]!
}

function eventsOf(request: OtlpRequest): ExceptionEvent[] {
  const events = convert(decodeHits(request), { receivedAt: RECEIVED, project: 'default' })
  const enclosing = dropEnclosing(events)
  return events.filter((event) => !enclosing.has(event))
}

/** What the whole request gives and what the part of it gives are the same events. */
function same(signal: Signal, encoding: OtlpRequest['encoding'], body: Uint8Array): ExceptionEvent[] {
  const whole = eventsOf(read(signal, encoding, body))
  const request = read(signal, encoding, body)
  const items = request.hits.count
  const part = extractAll(request)
  expect(readExceptions({ project: 'default', signal, encoding, receivedAt: RECEIVED, items, body: part }).events).toEqual(whole)
  return whole
}

function protobuf(signal: Signal, json: object): Uint8Array {
  const type = root.lookupType(
    `opentelemetry.proto.collector.${signal === 'traces' ? 'trace' : 'logs'}.v1.Export${signal === 'traces' ? 'Trace' : 'Logs'}ServiceRequest`,
  )
  return type.encode(type.fromObject(json)).finish()
}

const TRACE = Buffer.from('0af7651916cd43dd8448eb211c80319c', 'hex')
const attribute = (key: string, stringValue: string): object => ({ key, value: { stringValue } })
const exception = { name: 'exception', timeUnixNano: '1700000000500000000', attributes: [attribute('exception.type', 'E')] }

function span(id: number, more: object = {}): object {
  const spanId = Buffer.alloc(8)
  spanId.writeUInt32BE(id, 4)
  const times = { startTimeUnixNano: String(1700000000000000000n + BigInt(id)), endTimeUnixNano: '1700000000900000000' }
  return { traceId: TRACE, spanId, name: `step ${id}`, kind: 2, ...times, attributes: [attribute('url.path', '/x'.repeat(20))], ...more }
}

const inOneScope = (spans: object[]): object => ({
  resourceSpans: [{ resource: { attributes: [attribute('service.name', 'shop')] }, scopeSpans: [{ scope: { name: 'http' }, spans }] }],
})

describe('extract', () => {
  test.each([1, 10, 100])('of a request with %i %% failing keeps what its events are made of', (failing) => {
    const { body } = payload(512, failing)
    expect(same('traces', 'protobuf', body)).toHaveLength(Math.floor((512 * failing) / 100))
    expect(extractAll(read('traces', 'protobuf', body)).length).toBeLessThan(body.length * 1.02)
  })

  test('keeps a small part of a request where few spans fail', () => {
    const { body } = payload(512, 1)
    expect(extractAll(read('traces', 'protobuf', body)).length).toBeLessThan(body.length / 10)
  })

  test('leaves out spans of other traces, and attributes and events of those of the same', () => {
    const other = span(3, { traceId: Buffer.alloc(16, 7), name: 'elsewhere' })
    const body = protobuf('traces', inOneScope([span(1), span(2, { events: [exception] }), other]))
    const part = extractAll(read('traces', 'protobuf', body))
    expect(same('traces', 'protobuf', body)[0]?.trace.map(({ name }) => name)).toEqual(['step 1', 'step 2'])
    expect(Buffer.from(part).includes('elsewhere')).toBe(false)
    expect(Buffer.from(part).toString('latin1').split('/x/x').length - 1).toBeGreaterThan(0)
    const type = root.lookupType('opentelemetry.proto.trace.v1.TracesData')
    const written = type.toObject(type.decode(part), { longs: String }) as {
      resourceSpans: { scopeSpans: { spans: { attributes?: object[] }[] }[] }[]
    }
    expect(written.resourceSpans[0]?.scopeSpans[0]?.spans.map(({ attributes }) => attributes?.length ?? 0)).toEqual([0, 1])
  })

  test('keeps at most LIMITS.traceEntries of a trace, its hits among them', () => {
    const spans = Array.from({ length: 300 }, (_, id) => span(id, id === 250 ? { events: [exception] } : {}))
    const body = protobuf('traces', inOneScope(spans))
    const [event] = same('traces', 'protobuf', body)
    expect(event?.trace).toHaveLength(LIMITS.traceEntries)
    expect(event?.trace.some(({ name }) => name === 'step 250')).toBe(true)
  })

  test('cuts the body of a record that is only an outline, in the middle of a character too', () => {
    const logRecords = [
      { traceId: TRACE, timeUnixNano: '1700000000100000000', body: { stringValue: 'é'.repeat(5_000) }, severityNumber: 9 },
      {
        traceId: TRACE,
        timeUnixNano: '1700000000200000000',
        attributes: [attribute('exception.type', 'E')],
        body: { stringValue: 'é'.repeat(5_000) },
      },
      { traceId: TRACE, timeUnixNano: '1700000000300000000', body: { kvlistValue: { values: [attribute('a', 'b'.repeat(3_000))] } } },
    ]
    const body = protobuf('logs', { resourceLogs: [{ scopeLogs: [{ logRecords }] }] })
    const [event] = same('logs', 'protobuf', body)
    expect(event?.trace.map(({ name }) => name[0])).toEqual(['é', 'é', '{'])
    expect(event?.log?.body.length).toBeGreaterThan(4_000)
    expect(extractAll(read('logs', 'protobuf', body)).length).toBeLessThan(body.length - 8_000)
  })

  test('takes a resource that stands behind its spans, and fields that nobody knows', () => {
    const inner = protobuf('traces', inOneScope([span(1, { events: [exception] })]))
    const [resourceSpans] = (
      root.lookupType('opentelemetry.proto.trace.v1.TracesData').decode(inner) as unknown as { resourceSpans: object[] }
    ).resourceSpans
    const group = root.lookupType('opentelemetry.proto.trace.v1.ResourceSpans')
    const { resource, scopeSpans } = group.toObject(group.create(resourceSpans as object)) as { resource: object; scopeSpans: object[] }
    const unknown = Buffer.from([0xaa, 0x06, 0x02, 0x68, 0x69, 0x9d, 0x06, 1, 2, 3, 4, 0xa0, 0x06, 0x07])
    const turned = Buffer.concat([
      unknown,
      group.encode(group.fromObject({ scopeSpans })).finish(),
      group.encode(group.fromObject({ resource })).finish(),
    ])
    const body = Buffer.concat([Buffer.from([0x0a, 0x80 | (turned.length & 0x7f), turned.length >>> 7]), turned])
    expect(same('traces', 'protobuf', body)).toMatchObject([{ service: 'shop' }])
  })

  test('gives each part its own hits and no others, which it shows as outlines', () => {
    const spans = [span(1, { events: [exception] }), span(2, { events: [exception, exception] }), span(3, { events: [exception] })]
    for (const encoding of ['protobuf', 'json'] as const) {
      const json = inOneScope(spans.map((one) => hexIds(one)))
      const body = encoding === 'json' ? Buffer.from(JSON.stringify(json)) : protobuf('traces', inOneScope(spans))
      const request = read('traces', encoding, body)
      expect(whoseHits(request, summarize(request)).map(({ resource }) => resource)).toEqual([0, 0, 0])
      const [first, rest] = extract(request, [
        { hits: [1], resources: [0] },
        { hits: [0, 2], resources: [0] },
      ]).map((part) => readExceptions({ project: 'p', signal: 'traces', encoding, receivedAt: RECEIVED, items: 1, body: part }).events)
      expect(first?.map(({ span: of }) => of?.name)).toEqual(['step 2', 'step 2'])
      expect(rest?.map(({ span: of }) => of?.name)).toEqual(['step 1', 'step 3'])
      expect(first?.[0]?.trace.map(({ name }) => name)).toEqual(['step 1', 'step 2', 'step 3'])
    }
  })

  test('keeps the digits of numbers beyond 2^53 in JSON', () => {
    const one = hexIds(span(1, { events: [exception] }))
    const text = JSON.stringify(inOneScope([{ ...one, attributes: [{ key: 'n', value: { intValue: 'N' } }] }])).replace(
      '"N"',
      '9007199254740993',
    )
    expect(same('traces', 'json', Buffer.from(text))[0]?.attributes['n']).toBe('9007199254740993')
  })
})

/** Bytes as OTLP/JSON writes them. */
function hexIds(one: object): object {
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('hex') : value]))
}

const corpus = new URL('../../../shared/corpora/otlp/', import.meta.url)
const absent = !existsSync(corpus)

describe(`extract over the requests of real SDKs${absent ? ' (skipped: ../shared/corpora is not there)' : ''}`, () => {
  const folders = absent ? [] : ['real-samples/', 'proto-examples/']
  const files = folders.flatMap((folder) => readdirSync(new URL(folder, corpus)).map((name) => folder + name))
  test.skipIf(absent).each(files.length === 0 ? [''] : files)('%s gives the same events', (file) => {
    const body = readFileSync(new URL(file, corpus))
    const keys = Object.keys(JSON.parse(body.toString('utf8')) as object)
    if (keys.includes('resourceSpans')) same('traces', 'json', body)
    else if (keys.includes('resourceLogs')) same('logs', 'json', body)
    else expect(keys).not.toContain('resourceSpans')
  })
})
