import { describe, expect, test } from 'vitest'
import { otlpRoot, payload } from '../../bench/payload.ts'
import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { extract } from './extract.ts'
import { type RawExceptions, readExceptions } from './raw-exceptions.ts'
import type { OtlpRequest } from './request.ts'
import { OversizeOtlp, findErrors, readRequest } from './scan.ts'
import { REQUEST_MESSAGE } from './schema.ts'
import { summarize } from './summary.ts'

/** Spans and records that failed without an exception: from the bytes of a request to its events, in both encodings. */
type Signal = 'traces' | 'logs'

const RECEIVED = '1700000001000000000'
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const ERROR = { code: 2 }
const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const exception = { name: 'exception', timeUnixNano: '1700000000500000000', attributes: [attribute('exception.type', 'E')] }
const spans = (...list: object[]) => ({
  resourceSpans: [{ resource: { attributes: [attribute('service.name', 'shop')] }, scopeSpans: [{ spans: list }] }],
})
const records = (...list: object[]) => ({ resourceLogs: [{ scopeLogs: [{ logRecords: list }] }] })

function span(id: string, parent: string, more: object = {}): object {
  const parentSpanId = parent === '' ? {} : { parentSpanId: parent.padStart(16, '0') }
  const times = { startTimeUnixNano: '1700000000000000000', endTimeUnixNano: '1700000000900000000' }
  return { traceId: TRACE, spanId: id.padStart(16, '0'), ...parentSpanId, name: `step ${id}`, ...times, ...more }
}

function read(signal: Signal, encoding: OtlpRequest['encoding'], json: object): OtlpRequest {
  let body = Buffer.from(JSON.stringify(json))
  if (encoding === 'protobuf') {
    const type = otlpRoot().lookupType(REQUEST_MESSAGE[signal])
    const binary = JSON.parse(body.toString(), (key, value) =>
      /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(value, 'hex').toString('base64') : value,
    )
    body = Buffer.from(type.encode(type.fromObject(binary)).finish())
  }
  return readRequest(signal, encoding, body, RECEIVED, { address: '', project: 'default' })
}

/** What the request gives once it was cut down to `taken` of its hits, as through the inbox. */
function through(request: OtlpRequest, taken?: number[]): ReturnType<typeof readExceptions> {
  const { encoding, receivedAt } = request
  const signal = request.signal as Signal
  const hits = taken ?? Array.from({ length: request.hits.count }, (_, hit) => hit)
  const [body] = extract(request, [{ hits, resources: summarize(request).map((_, resource) => resource) }])
  const raw: RawExceptions = { project: 'default', signal, encoding, receivedAt, items: hits.length, body: body!, errors: true }
  return readExceptions(raw)
}

const shown = (events: readonly ExceptionEvent[]) =>
  events.map(({ errorOf, exceptions: [first], span: of }) => [errorOf, of?.name, first!.type, first!.message])

describe.each(['protobuf', 'json'] as const)('errors without exceptions in %s', (encoding) => {
  const find = (signal: Signal, json: object): OtlpRequest => findErrors(read(signal, encoding, json))

  test('are looked for only where that is asked for', () => {
    const json = spans(span('1', '', { status: ERROR }), span('2', '', { events: [exception] }), span('3', '', { status: { code: 1 } }))
    expect(read('traces', encoding, json).hits).toMatchObject({ count: 1, exceptions: 1 })
    expect(find('traces', json).hits).toMatchObject({ count: 2, exceptions: 2 })
    expect(find('traces', json)).toMatchObject({ items: 3, errors: true })
  })

  test('of spans are those of status ERROR, each once', () => {
    const json = spans(
      span('1', '', { status: ERROR, events: [exception] }),
      span('2', '', { status: ERROR, events: [{ name: 'retry' }] }),
      span('3', '', { status: { code: 3 } }),
      span('4', '', { status: { message: 'x' } }),
      span('5', ''),
    )
    const { events } = through(find('traces', json))
    expect(events.map(({ spanId, errorOf }) => [Number(spanId), errorOf])).toEqual([
      [1, undefined],
      [2, 'span'],
    ])
    expect(events[1]!.breadcrumbs.map(({ category }) => category)).toEqual(['retry'])
  })

  test('of records are those of severity 17 to 24', () => {
    const body = (text: string) => ({ body: { stringValue: text } })
    const json = records(
      { severityNumber: 16, ...body('warned') },
      { severityNumber: 17, ...body('card 41 refused') },
      { severityNumber: 24, ...body('out of memory'), attributes: [attribute('error.type', 'OOM')] },
      { severityNumber: 25, ...body('no such severity') },
      { ...body('none') },
      { severityNumber: 9, attributes: [attribute('exception.message', 'm')] },
    )
    const { events } = through(find('logs', json))
    expect(shown(events)).toEqual([
      ['log', undefined, 'Error', 'card 41 refused'],
      ['log', undefined, 'OOM', 'out of memory'],
      [undefined, undefined, 'Error', 'm'],
    ])
    expect(events.map(({ level }) => level)).toEqual(['error', 'fatal', 'info'])
  })

  test('take their type from error.type, else the class of the HTTP status, and their message from the status', () => {
    const status = { code: 2, message: 'no stock' }
    const http = (code: number) => ({ attributes: [{ key: 'http.response.status_code', value: { intValue: code } }] })
    const json = spans(
      span('1', '', { status, attributes: [attribute('error.type', 'timeout')] }),
      span('2', '', { status: ERROR, ...http(503) }),
      span('3', '', { status, ...http(200) }),
      span('4', '', { status: ERROR, attributes: [attribute('exception.type', 'TypeError'), attribute('exception.message', 'x is null')] }),
    )
    expect(shown(through(find('traces', json)).events)).toEqual([
      ['span', 'step 1', 'timeout', 'no stock'],
      ['span', 'step 2', 'HTTP 5xx', 'step 2'],
      ['span', 'step 3', 'Error', 'no stock'],
      ['span', 'step 4', 'TypeError', 'x is null'],
    ])
  })

  test('of one trace are told by the deepest span, also past spans that do not say that they failed', () => {
    const json = spans(
      span('1', '', { kind: 2, status: ERROR }),
      span('2', '1'),
      span('3', '2', { status: ERROR }),
      span('4', '3', { status: { code: 2, message: 'refused' } }),
      span('5', '1', { status: ERROR }),
    )
    const { events, sameError } = through(find('traces', json))
    expect(events.map(({ spanId }) => Number(spanId))).toEqual([4, 5])
    expect(sameError.map(({ spanId }) => Number(spanId))).toEqual([1, 3])
    expect(events[0]!.alsoOn!.map(({ spanId }) => Number(spanId))).toEqual([1, 3])
    // The server's span says that the request ended by it.
    expect(events[0]).toMatchObject({ level: 'error', handled: false })
  })

  test('do not double an exception below them, whose own spans all stay', () => {
    const json = spans(
      span('1', '', { kind: 2, status: ERROR }),
      span('2', '1', { status: ERROR, events: [exception] }),
      span('3', '2', { status: { code: 2, message: 'upstream' } }),
    )
    const { events, sameError } = through(find('traces', json))
    expect(shown(events)).toEqual([
      [undefined, 'step 2', 'E', ''],
      ['span', 'step 3', 'Error', 'upstream'],
    ])
    expect(sameError.map(({ spanId }) => Number(spanId))).toEqual([1])
  })

  test('that were refused do not come back as surroundings of the others', () => {
    const json = spans(span('1', '', { status: ERROR }), span('2', '', { status: ERROR }), span('3', ''))
    const { events } = through(find('traces', json), [1])
    expect(events.map(({ spanId }) => Number(spanId))).toEqual([2])
    expect(events[0]!.trace.map(({ spanId }) => Number(spanId))).toEqual([2, 3])
  })

  test('in a circle, or on a span that is its own parent, leave one', () => {
    const json = spans(span('1', '2', { status: ERROR }), span('2', '1', { status: ERROR }), span('3', '3', { status: ERROR }))
    expect(through(find('traces', json)).events.map(({ spanId }) => Number(spanId))).toEqual([1, 3])
  })
})

test('JSON may name its enums', () => {
  const failed = spans(span('1', '', { status: { code: 'STATUS_CODE_ERROR' } }))
  expect(through(findErrors(read('traces', 'json', failed))).events).toHaveLength(1)
  const logged = records({ severity_number: 'SEVERITY_NUMBER_ERROR2', body: { stringValue: 'x' } })
  expect(through(findErrors(read('logs', 'json', logged))).events).toHaveLength(1)
})

test('of a status that comes twice the last code counts, as protobuf merges messages', () => {
  const failed = read('traces', 'protobuf', spans({ status: ERROR })).body
  const twice = Buffer.concat([failed, failed])
  expect(findErrors({ ...read('traces', 'protobuf', {}), body: twice }).hits.count).toBe(2)
  // A span whose status is first ERROR, then OK.
  const body = Buffer.from([0x0a, 12, 0x12, 10, 0x12, 8, 0x7a, 2, 0x18, 2, 0x7a, 2, 0x18, 1])
  expect(findErrors({ ...read('traces', 'protobuf', {}), body }).hits.count).toBe(0)
})

test('more errors than LIMITS.hits are too many', () => {
  const list = Array.from({ length: LIMITS.hits + 1 }, () => ({ status: ERROR }))
  expect(() => findErrors(read('traces', 'protobuf', spans(...list)))).toThrow(OversizeOtlp)
})

test('a request whose failures all have exceptions gives the same events', () => {
  const request = readRequest('traces', 'protobuf', payload(512, 10).body, RECEIVED, { address: '', project: 'default' })
  const without = readExceptions({
    project: 'default',
    signal: 'traces',
    encoding: 'protobuf',
    receivedAt: RECEIVED,
    items: 51,
    body: request.body,
  })
  expect(through(findErrors(request)).events).toEqual(without.events)
})

test('a deep chain of failed spans is walked in time', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => span(String(i + 1), i === 0 ? '' : String(i), { status: ERROR }))
  const { events, sameError } = through(findErrors(read('traces', 'protobuf', spans(...chain))))
  expect([events.length, sameError.length]).toEqual([1, 19_999])
  expect(events[0]!.alsoOn).toHaveLength(LIMITS.alsoOn)
})
