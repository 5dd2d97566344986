import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { otlpRoot } from '../../bench/payload.ts'
import { LIMITS } from '../model/limits.ts'
import { decodeHits } from './decode.ts'
import type { OtlpRequest } from './request.ts'
import { InvalidOtlp, OversizeOtlp, readRequest } from './scan.ts'
import { MESSAGES, REQUEST_MESSAGE, SCHEMA, isMessage } from './schema.ts'
import { summarize } from './summary.ts'

const root = otlpRoot()
const corpora = fileURLToPath(new URL('../../../shared/corpora/otlp/', import.meta.url))
type Signal = OtlpRequest['signal']

function protobuf(signal: Signal, request: object): Buffer {
  const type = root.lookupType(REQUEST_MESSAGE[signal])
  return Buffer.from(type.encode(type.fromObject(request)).finish())
}

function read(
  signal: Signal,
  body: Uint8Array | string,
  encoding: OtlpRequest['encoding'] = typeof body === 'string' ? 'json' : 'protobuf',
) {
  return readRequest(signal, encoding, typeof body === 'string' ? Buffer.from(body) : body, '1', {
    address: '127.0.0.1',
    project: 'default',
  })
}

/** The same request in both encodings; ids are hex in JSON and bytes in protobufjs. */
function both(signal: Signal, request: object): OtlpRequest[] {
  const binary = JSON.parse(JSON.stringify(request), (key, value) =>
    /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(value, 'hex').toString('base64') : value,
  )
  return [read(signal, protobuf(signal, binary)), read(signal, JSON.stringify(request))]
}

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const exception = { name: 'exception', timeUnixNano: '1700000000123456789', attributes: [attribute('exception.type', 'TypeError')] }
const traceId = '0af7651916cd43dd8448eb211c80319c'
const spans = (...list: object[]) => ({ resourceSpans: [{ scopeSpans: [{ spans: list }] }] })
const records = (...list: object[]) => ({ resourceLogs: [{ scopeLogs: [{ logRecords: list }] }] })

describe('the schema', () => {
  test('is that of the .proto files', () => {
    for (const message of MESSAGES) {
      const fields = root.lookupType(message).fieldsArray.map((field) => {
        const type = field.resolvedType === null ? field.type : 'values' in field.resolvedType ? 'enum' : field.resolvedType.name
        return `${field.id} ${field.protoName ?? snake(field.name)} ${type} ${field.repeated}`
      })
      expect(SCHEMA[message].map((field) => `${field.number} ${field.name} ${field.type} ${field.repeated}`).sort()).toEqual(fields.sort())
    }
  })

  test('has no field above 31, which the compiled rules rely on', () => {
    for (const message of MESSAGES) for (const field of SCHEMA[message]) expect(field.number).toBeLessThan(31)
    expect(MESSAGES.length + 2).toBeLessThanOrEqual(64)
    expect(isMessage('Span')).toBe(true)
  })
})

describe('the scan', () => {
  test('finds events by name and by attribute, and records by type or message, whatever they are called', () => {
    const named = { name: 'exception' }
    const bridged = { name: 'http.server.request.exception', attributes: [attribute('exception.type', 'E')] }
    const plain = { name: 'retry', attributes: [attribute('exception.message', 'not said to be one')] }
    const nested = { name: 'n', attributes: [{ key: 'a', value: { kvlistValue: { values: [attribute('exception.type', 'deep')] } } }] }
    for (const request of both(
      'traces',
      spans({ events: [named] }, { events: [bridged] }, { events: [plain] }, { events: [nested] }, {}),
    )) {
      expect([request.items, request.hits.count]).toEqual([5, 2])
      expect(decodeHits(request).spans.flatMap((span) => span.events.map((event) => event.exception))).toEqual([true, true])
    }
    const logs = records(
      { attributes: [attribute('exception.type', 'E')] },
      { eventName: 'x', attributes: [attribute('exception.message', 'm')] },
      { eventName: 'exception', body: { stringValue: 'exception.type' } },
    )
    for (const request of both('logs', logs)) expect([request.items, request.hits.count]).toEqual([3, 2])
  })

  test('finds an attribute whose key, value or length is not in the common shape', () => {
    const long = { name: 'x'.repeat(200), attributes: [attribute('exception.type', 'y'.repeat(300)), { key: 'exception.type' }] }
    for (const request of both('traces', spans({ events: [long] }))) expect(request.hits.count).toBe(1)
    for (const request of both('traces', spans({ events: [{ attributes: [{ key: 'exception.type' }] }] })))
      expect(request.hits.count).toBe(1)
  })

  test('counts data points of every kind of metric', () => {
    const metrics = [
      { gauge: { dataPoints: [{ asInt: '1' }, { asDouble: 2 }] } },
      { sum: { dataPoints: [{}] } },
      { histogram: { dataPoints: [{ bucketCounts: ['1', '2'], explicitBounds: [1] }] } },
      { exponentialHistogram: { dataPoints: [{ scale: -1, positive: { bucketCounts: ['1', '300'] } }] } },
      { summary: { dataPoints: [{ quantileValues: [{ quantile: 0.5, value: 1 }] }] } },
    ]
    for (const request of both('metrics', { resourceMetrics: [{ scopeMetrics: [{ metrics }] }] })) expect(request.items).toBe(6)
  })

  test('takes an empty request, and an empty body as protobuf', () => {
    expect(read('traces', new Uint8Array()).items).toBe(0)
    expect(read('traces', '{}').items).toBe(0)
    expect(read('logs', '{"resourceLogs":null}').items).toBe(0)
    expect(read('logs', '{"resourceLogs":[{"scopeLogs":[{}]},{}]}').items).toBe(0)
  })

  test('skips unknown fields and groups, and the instrumentation libraries of old SDKs', () => {
    const span = protobuf('traces', spans({ name: 'a' }))
    const group = Buffer.from([0xa3, 0x06, 0x08, 0x01, 0x13, 0x14, 0x1a, 0x01, 0x00, 0xa4, 0x06])
    const old = Buffer.from([0xc2, 0x3e, 0x02, 0x08, 0x01])
    expect(read('traces', Buffer.concat([group, old, span, old])).items).toBe(1)
    expect(read('traces', '{"resourceSpans":[{"instrumentationLibrarySpans":[{"spans":7}],"x":{"y":[]}}],"z":1}').items).toBe(0)
  })

  test('takes snake_case keys and names of enums in JSON, as the Collector does', () => {
    const body = {
      resource_spans: [
        {
          scope_spans: [
            {
              spans: [
                {
                  trace_id: traceId,
                  kind: 'SPAN_KIND_SERVER',
                  events: [{ ...exception, time_unix_nano: '7' }],
                  status: { code: 'STATUS_CODE_ERROR' },
                },
              ],
            },
          ],
        },
      ],
    }
    const [span] = decodeHits(read('traces', JSON.stringify(body))).spans
    expect(span).toMatchObject({ traceId, kind: 2, status: { code: 2 } })
  })

  test.each([
    ['the end within a message', Buffer.from([0x0a, 0x05, 0x00])],
    ['the end within a number', Buffer.from([0x98, 0x06, 0x80])],
    ['a number of eleven bytes', Buffer.from([0x98, 0x06, ...Array(10).fill(0x80), 0x01])],
    ['an unclosed group', Buffer.from([0xa3, 0x06, 0x08, 0x01])],
    ['the end of another group', Buffer.from([0xa3, 0x06, 0xac, 0x06])],
    ['an end without a group', Buffer.from([0xa4, 0x06])],
    ['wire type 6', Buffer.from([0xa6, 0x06])],
    ['field 0', Buffer.from([0x02, 0x00])],
    ['a known field under another wire type', Buffer.from([0x08, 0x01])],
    ['a fixed number that is cut', Buffer.from([0x99, 0x06, 1, 2, 3])],
    ['JSON', Buffer.from('{"resourceSpans":[]}')],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), protobuf('traces', spans({}))])],
    ['rubbish in an attribute of a span without exception', Buffer.from([0x0a, 8, 0x12, 6, 0x12, 4, 0x4a, 2, 0x0a, 9])],
  ])('refuses protobuf with %s', (_, body) => {
    expect(() => read('traces', body)).toThrow(InvalidOtlp)
    expect(() => read('traces', body)).toThrow(/at byte \d+\.$/)
  })

  test.each([
    ['[]', '$ as it must be ExportTraceServiceRequest'],
    ['{"resourceSpans":{}}', '$.resourceSpans as it must be an array'],
    [
      '{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":5}]}]}]}',
      '$.resourceSpans[0].scopeSpans[0].spans[0].name as it must be string: current value is 5',
    ],
    ['{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":"soon"}]}]}]}', 'startTimeUnixNano as it must be fixed64'],
    ['{"resourceSpans":[{"scopeSpans":[{"spans":[null]}]}]}', 'spans[0] as it must be Span: current value is null'],
    ['{"resourceSpans"', 'not JSON'],
    ['', 'not JSON'],
    ['\u0000\u0001', 'not JSON'],
  ])('refuses the JSON %s', (body, message) => {
    expect(() => read('traces', body)).toThrow(InvalidOtlp)
    expect(() => read('traces', body)).toThrow(message)
  })

  test('ignores a byte order mark before JSON', () => {
    expect(read('traces', '\ufeff' + JSON.stringify(spans({ name: 'a' }))).items).toBe(1)
  })

  test('refuses what is nested deeper than LIMITS.wireDepth in either encoding, and takes what is just below', () => {
    const nested = (depth: number) => {
      let value: object = { stringValue: 'x' }
      for (let i = 0; i < depth; i++) value = { arrayValue: { values: [value] } }
      return spans({ attributes: [{ key: 'k', value }] })
    }
    for (const request of both('traces', nested(40))) expect(request.items).toBe(1)
    expect(() => read('traces', JSON.stringify(nested(60)))).toThrow(InvalidOtlp)
    // protobufjs does not encode as deep: an AnyValue that is a list of one AnyValue, sixty times.
    let value = Buffer.from([0x0a, 0x00])
    for (let i = 0; i < 60; i++) value = wrap([0x2a], wrap([0x0a], value))
    expect(() => read('traces', wrap([0x0a], wrap([0x12], wrap([0x12], wrap([0x4a], wrap([0x12], value))))))).toThrow(
      /nested more than 100 deep/,
    )
    const groups = Buffer.alloc(2_000, 0x7b)
    expect(() => read('traces', groups)).toThrow(/nested more than 100 deep/)
    expect(() => read('traces', '['.repeat(1e6))).toThrow(/nested more than/)
  })

  test('refuses more objects, exceptions or resources than the limits allow as too large', () => {
    expect(() => read('traces', `{"x":[${'{},'.repeat(LIMITS.jsonNodes)}{}]}`)).toThrow(OversizeOtlp)
    const event = Buffer.from([0x5a, 0x0b, 0x12, 0x09, ...Buffer.from('exception')])
    const many = wrap([0x0a], wrap([0x12], wrap([0x12], Buffer.concat(Array(LIMITS.hits + 1).fill(event)))))
    expect(() => read('traces', many)).toThrow(OversizeOtlp)
    const resource = wrap([0x0a], wrap([0x12], wrap([0x12], Buffer.alloc(0))))
    expect(() => read('traces', Buffer.concat(Array(LIMITS.resources + 1).fill(resource)))).toThrow(OversizeOtlp)
  })

  test('never does anything but count or refuse, whatever bytes come', () => {
    const good = protobuf(
      'traces',
      spans({ traceId: 'AAAA', name: 'n', events: [exception], attributes: [attribute('a', 'b')] }, { name: 'm' }),
    )
    let refused = 0
    let state = 7
    for (let i = 0; i < 20_000; i++) {
      const bytes = Buffer.from(good)
      for (let j = 0; j < 3; j++) bytes[(state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % bytes.length] = (state >> 8) & 0xff
      try {
        const request = read('traces', bytes.subarray(0, state % 7 === 0 ? state % bytes.length : bytes.length))
        expect(decodeHits(request).spans.length).toBe(request.hits.count)
        summarize(request)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidOtlp)
        refused++
      }
    }
    expect(refused).toBeGreaterThan(5_000)
    expect(refused).toBeLessThan(19_000)
  })

  test('refuses what protobufjs can not decode and takes what it can', () => {
    const type = root.lookupType('ExportTraceServiceRequest')
    const good = protobuf('traces', spans({ name: 'n', events: [exception], attributes: [attribute('a', 'b')] }))
    for (let cut = 0; cut <= good.length; cut++) {
      const body = good.subarray(0, cut)
      let decodes = true
      try {
        type.decode(body)
      } catch {
        decodes = false
      }
      if (decodes) expect(read('traces', body).encoding).toBe('protobuf')
      else expect(() => read('traces', body)).toThrow(InvalidOtlp)
    }
  })
})

describe('decoding', () => {
  test('gives the same in both encodings', () => {
    const resource = {
      attributes: [attribute('service.name', 'shop'), { key: 'tags', value: { arrayValue: { values: [{ intValue: '1' }, {}] } } }],
      droppedAttributesCount: 1,
    }
    const failing = {
      traceId,
      spanId: '00f067aa0ba902b7',
      parentSpanId: '53995c3f42cd8ad8',
      traceState: 'ot=th:8',
      name: 'GET /',
      kind: 2,
      startTimeUnixNano: '1700000000000000001',
      endTimeUnixNano: '1700000001000000009',
      droppedAttributesCount: 2,
      droppedEventsCount: 3,
      attributes: [
        attribute('s', 'text'),
        { key: 'i', value: { intValue: '-42' } },
        { key: 'big', value: { intValue: '9223372036854775807' } },
        { key: 'd', value: { doubleValue: 1.5 } },
        { key: 'b', value: { boolValue: false } },
        { key: 'bytes', value: { bytesValue: 'AQID' } },
        { key: 'map', value: { kvlistValue: { values: [attribute('x.y', 'z'), attribute('$where', '1')] } } },
        { key: 'none', value: {} },
        { key: 'absent' },
      ],
      events: [{ name: 'log', timeUnixNano: '5' }, exception],
      status: { code: 2, message: 'boom' },
      links: [{ traceId }],
      flags: 257,
    }
    const other = {
      traceId,
      spanId: '00f067aa0ba902b8',
      name: 'child',
      startTimeUnixNano: '1700000000000000000',
      endTimeUnixNano: '1700000000000000005',
    }
    const request = {
      resourceSpans: [{ scopeSpans: [{ spans: [failing, other, { name: 'unrelated' }], scope: { name: 's', version: '1' } }], resource }],
    }
    const [first, second] = both('traces', request).map((each) => ({ decoded: decodeHits(each), summary: summarize(each) }))
    expect(first).toEqual(second)
    const [span] = first!.decoded.spans
    expect(span).toMatchObject({
      traceId,
      spanId: '00f067aa0ba902b7',
      parentSpanId: '53995c3f42cd8ad8',
      startTime: '1700000000000000001',
      droppedEvents: 3,
      droppedAttributes: 2,
      traceState: 'ot=th:8',
      scope: { name: 's', version: '1' },
      status: { code: 2, message: 'boom' },
    })
    expect({ ...span!.attributes }).toEqual({
      s: 'text',
      i: -42,
      big: '9223372036854775807',
      d: 1.5,
      b: false,
      bytes: 'AQID',
      map: { 'x.y': 'z', $where: '1' },
      none: null,
      absent: null,
    })
    expect(span!.events.map((event) => event.exception)).toEqual([false, true])
    expect(span!.resource).toMatchObject({ attributes: { 'service.name': 'shop', tags: [1, null] }, droppedAttributes: 1 })
    expect(first!.decoded.traces.get(traceId)).toMatchObject([
      { name: 'child', error: false },
      { name: 'GET /', error: true },
    ])
    expect(first!.summary).toMatchObject([{ service: 'shop', items: 3 }])
  })

  test('gives the same log record in both encodings, with a structured body as JSON', () => {
    const record = {
      timeUnixNano: '1',
      observedTimeUnixNano: '2',
      severityNumber: 17,
      severityText: 'ERROR',
      eventName: 'e',
      traceId,
      spanId: '00f067aa0ba902b7',
      body: { kvlistValue: { values: [attribute('msg', 'hi'), { key: 'n', value: { intValue: '3' } }] } },
      attributes: [attribute('exception.message', 'm')],
    }
    const [first, second] = both('logs', records(record, { traceId, body: { stringValue: 'before' } })).map(decodeHits)
    expect(first).toEqual(second)
    expect(first!.records[0]).toMatchObject({
      time: '1',
      observedTime: '2',
      severityNumber: 17,
      body: '{"msg":"hi","n":3}',
      eventName: 'e',
      traceId,
    })
    expect(first!.traces.get(traceId)!.map((entry) => entry.name)).toEqual(['before', 'e'])
  })

  test('keeps every digit of bare 64-bit numbers in JSON', () => {
    const body = `{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":1700000000123456789,"events":[{"name":"exception","attributes":[{"key":"a","value":{"intValue":9007199254740993}},{"key":"b","value":{"intValue":1e21}},{"key":"c","value":{"intValue":"5"}},{"key":"d","value":{"doubleValue":"NaN"}},{"key":"e","value":{"doubleValue":null}}]}]}]}]}]}`
    const [span] = decodeHits(read('traces', body)).spans
    expect(span!.startTime).toBe('1700000000123456789')
    expect({ ...span!.events[0]!.attributes }).toEqual({ a: '9007199254740993', b: '1000000000000000000000', c: 5, d: 'NaN', e: null })
  })

  test('leaves ids empty that are of the wrong length, zero or no hex, and lowers their case', () => {
    const ids = (trace: string, span: string) => ({ traceId: trace, spanId: span, events: [exception] })
    const list = [
      ids(traceId.toUpperCase(), '00F067AA0BA902B7'),
      ids('abc', '00'),
      ids('0'.repeat(32), '0'.repeat(16)),
      ids('', ''),
      ids('z'.repeat(32), 'AQIDBAUGBwg='),
    ]
    const decoded = decodeHits(read('traces', JSON.stringify(spans(...list)))).spans.map((span) => [span.traceId, span.spanId])
    expect(decoded).toEqual([
      [traceId, '00f067aa0ba902b7'],
      ['', ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ])
    const short = decodeHits(read('traces', protobuf('traces', spans(ids('AQID', 'AQID'))))).spans[0]!
    expect([short.traceId, short.spanId]).toEqual(['', ''])
  })

  test('replaces bytes that are not UTF-8 and lone surrogates, and keeps NUL', () => {
    const body = protobuf('traces', spans({ name: 'QQQ', events: [exception] }))
    body[body.indexOf('QQQ')] = 0xff
    expect(decodeHits(read('traces', body)).spans[0]!.name).toBe('\ufffdQQ')
    const [span] = decodeHits(
      read('traces', `{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"\\ud800x\\u0000","events":[{"name":"exception"}]}]}]}]}`),
    ).spans
    expect(span!.name).toBe('\ufffdx\u0000')
  })

  test('cuts long strings, but for what the event builder cuts, and keeps LIMITS.attributes attributes and what made it a hit', () => {
    const many = Array.from({ length: LIMITS.attributes + 10 }, (_, i) => attribute(`k${i}`, 'v'))
    const long = 'é'.repeat(LIMITS.attributeLength + 5)
    const event = {
      name: 'e',
      attributes: [attribute('long', long), ...many, attribute('exception.type', 'T'), attribute('exception.stacktrace', long)],
    }
    for (const request of both('traces', spans({ events: [event] }))) {
      const decoded = decodeHits(request).spans[0]!.events[0]!
      expect((decoded.attributes['long'] as string).length).toBe(LIMITS.attributeLength)
      expect(decoded.attributes['exception.type']).toBe('T')
      expect(decoded.attributes['exception.stacktrace']).toBe(long)
      expect(decoded.exception).toBe(true)
      expect(Object.keys(decoded.attributes).length).toBe(LIMITS.attributes + 2)
      expect(decoded.droppedAttributes).toBe(13)
    }
  })

  test('keeps LIMITS.attributeValues values and LIMITS.attributeDepth levels', () => {
    const wide = { key: 'wide', value: { arrayValue: { values: Array(5_000).fill({ intValue: '1' }) } } }
    let value: object = { stringValue: 'bottom' }
    for (let i = 0; i < LIMITS.attributeDepth + 1; i++) value = { kvlistValue: { values: [{ key: 'd', value }] } }
    for (const request of both(
      'traces',
      spans({
        events: [
          { ...exception, attributes: [wide] },
          { name: 'exception', attributes: [{ key: 'deep', value }] },
        ],
      }),
    )) {
      const [first, second] = decodeHits(request).spans[0]!.events
      expect((first!.attributes['wide'] as unknown[]).length).toBe(LIMITS.attributeValues - 1)
      expect(first!.droppedAttributes).toBe(5_001 - LIMITS.attributeValues)
      expect(JSON.stringify(second!.attributes)).toContain('[nested too deep]')
      expect(JSON.stringify(second!.attributes)).not.toContain('bottom')
    }
  })

  test('keeps every exception of a span and the last LIMITS.breadcrumbs of its other events', () => {
    const events = Array.from({ length: 1_000 }, (_, i) => (i % 100 === 0 ? exception : { name: `e${i}` }))
    for (const request of both('traces', spans({ events }))) {
      const span = decodeHits(request).spans[0]!
      expect(span.events.filter((event) => event.exception).length).toBe(10)
      expect(span.events.length).toBe(10 + LIMITS.breadcrumbs)
      expect(span.events.at(-1)!.name).toBe('e999')
      expect(span.droppedEvents).toBe(990 - LIMITS.breadcrumbs)
    }
  })

  test('lists at most LIMITS.traceEntries of a trace, the hits among them', () => {
    const others = Array.from({ length: 300 }, (_, i) => ({ traceId, name: `s${i}`, startTimeUnixNano: String(1000 + i) }))
    for (const request of both('traces', spans(...others, { traceId, name: 'hit', startTimeUnixNano: '9', events: [exception] }))) {
      const entries = decodeHits(request).traces.get(traceId)!
      expect(entries.length).toBe(LIMITS.traceEntries)
      expect(entries[0]!.name).toBe('hit')
    }
  })

  test('takes __proto__ and constructor as the names they are', () => {
    const body = `{"__proto__":{"resourceSpans":5},"resourceSpans":[{"scopeSpans":[{"spans":[{"events":[{"name":"exception","attributes":[{"key":"__proto__","value":{"stringValue":"a"}},{"key":"constructor","value":{"kvlistValue":{"values":[{"key":"__proto__","value":{"intValue":1}}]}}},{"key":"$where","value":{"stringValue":"b"}}]}]}]}]}]}`
    const { attributes } = decodeHits(read('traces', body)).spans[0]!.events[0]!
    expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor', '$where'])
    expect(({} as Record<string, unknown>)['intValue']).toBeUndefined()
  })

  test('reads a string table index, which means something in profiles only, as an empty string', () => {
    for (const request of both(
      'traces',
      spans({
        events: [
          {
            ...exception,
            attributes: [
              { key: 'a', value: { stringValueStrindex: 3 } },
              { keyStrindex: 4, value: { stringValue: 'v' } },
            ],
          },
        ],
      }),
    )) {
      expect({ ...decodeHits(request).spans[0]!.events[0]!.attributes }).toEqual({ a: '', '': 'v' })
    }
  })
})

describe('the summary', () => {
  test('names each resource with items, by its old or new attributes', () => {
    const resource = (...attributes: object[]) => ({ resource: { attributes }, scopeSpans: [{ spans: [{}, {}] }] })
    const request = {
      resourceSpans: [
        resource(
          attribute('service.name', 'a'),
          attribute('service.version', '1'),
          attribute('deployment.environment', 'prod'),
          attribute('telemetry.sdk.name', 'otel'),
          attribute('telemetry.sdk.version', '2'),
        ),
        { resource: { attributes: [attribute('service.name', 'silent')] } },
        resource(),
        resource(attribute('service.name', 'a'), attribute('service.namespace', 'shop')),
      ],
    }
    for (const each of [...both('traces', request), ...both('traces', request)]) {
      expect(summarize(each)).toEqual([
        { service: 'a', namespace: '', environment: 'prod', release: '1', language: '', sdk: 'otel 2', items: 2 },
        { service: 'unknown_service', namespace: '', environment: '', release: '', language: '', sdk: '', items: 2 },
        { service: 'a', namespace: 'shop', environment: '', release: '', language: '', sdk: '', items: 2 },
      ])
    }
  })
})

describe.skipIf(!existsSync(corpora))('real requests (../shared/corpora, skipped where absent)', () => {
  const counts = existsSync(corpora) ? JSON.parse(readFileSync(`${corpora}real-samples/expected-counts.json`, 'utf8')) : {}

  test.each(Object.keys(counts))('%s has as many spans and exceptions as counted by hand', (name) => {
    const body = readFileSync(`${corpora}real-samples/${name}.json`)
    const expected = counts[name]
    const request = read(expected.spans === 0 ? 'logs' : 'traces', body, 'json')
    if (expected.spans > 0) expect(request.items).toBe(expected.spans)
    const events = decodeHits(request).spans.flatMap((span) => span.events.filter((event) => event.exception))
    expect(events.length).toBe(expected.exceptionEvents)
    expect(events.filter((event) => event.attributes['exception.stacktrace']).length).toBe(expected.withStack)
  })

  test('the examples of opentelemetry-proto are read', () => {
    for (const [name, signal] of [
      ['trace', 'traces'],
      ['logs', 'logs'],
      ['events', 'logs'],
    ] as const) {
      expect(read(signal, readFileSync(`${corpora}proto-examples/${name}.json`), 'json').items).toBeGreaterThan(0)
    }
  })

  test('what the exceptions connector of the Collector emits is three exceptions', () => {
    const { request } = JSON.parse(readFileSync(`${corpora}exceptionsconnector-logs.json`, 'utf8'))
    for (const each of both('logs', request)) expect(each.hits.count).toBe(3)
  })

  test('each request of the HyperDX smoke tests is read', () => {
    const { requests } = JSON.parse(readFileSync(`${corpora}hyperdx-smoke-inputs.json`, 'utf8'))
    for (const request of Object.values<Record<string, unknown>>(requests)) {
      const signal = 'resourceSpans' in request ? 'traces' : 'resourceMetrics' in request ? 'metrics' : 'logs'
      expect(read(signal, JSON.stringify(request)).items).toBeGreaterThan(0)
    }
  })
})

function wrap(tag: number[], body: Buffer): Buffer<ArrayBuffer> {
  const length: number[] = []
  for (let rest = body.length; ; rest >>>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest)
    if (rest <= 0x7f) break
  }
  return Buffer.concat([Buffer.from([...tag, ...length]), body])
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
