import { describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { convert, type Origin } from './convert.ts'
import { decodedRecord, decodedSpan, exceptionEvent, hits, RECEIVED, TRACE } from './testing/made.ts'

const origin: Origin = { receivedAt: RECEIVED, project: 'default' }

function one(...args: Parameters<typeof hits>): ExceptionEvent {
  const events = convert(hits(...args), origin)
  expect(events).toHaveLength(1)
  return events[0] as ExceptionEvent
}

describe('an exception on a span', () => {
  test('becomes an event with all that the span says', () => {
    const span = decodedSpan({
      parentSpanId: '00f067aa0ba902b7',
      attributes: {
        'http.request.method': 'GET',
        'url.path': '/cart',
        'url.query': 'a=1',
        'http.response.status_code': 500,
        'user.id': 'u1',
      },
      traceState: 'ot=th:8;rv:abc,vendor=1',
    })
    const event = one([span])
    expect(event).toEqual({
      id: expect.stringMatching(/^018bcfe569f4[0-9a-f]{20}$/),
      errorKey: expect.stringMatching(/^[0-9a-f]{16}$/),
      project: 'default',
      signal: 'traces',
      time: '1700000000500000000',
      receivedAt: RECEIVED,
      service: 'shop',
      environment: 'prod',
      release: '1.2.0',
      level: 'error',
      handled: false,
      traceId: TRACE,
      spanId: 'b7ad6b7169203331',
      parentSpanId: '00f067aa0ba902b7',
      span: { name: 'GET /cart', kind: 2, status: { code: 2, message: 'x is undefined' } },
      scope: { name: 'http', version: '1' },
      exceptions: [
        { type: 'TypeError', message: 'x is undefined', frames: [], stack: 'TypeError: x is undefined\n    at total (/app/cart.js:4:9)' },
      ],
      breadcrumbs: [],
      trace: [],
      attributes: Object.assign(Object.create(null), span.attributes),
      resource: Object.assign(Object.create(null), span.resource.attributes),
      user: { id: 'u1' },
      request: { method: 'GET', url: '/cart?a=1', status: 500 },
      scrubbed: [],
      notes: [],
      sampleRate: 0.5,
    })
  })

  test('has the same id when it is sent again, and another one in another project', () => {
    expect(one([decodedSpan()]).id).toBe(one([decodedSpan()]).id)
    const other = convert(hits([decodedSpan()]), { ...origin, project: 'shop' })[0]
    expect(other).toMatchObject({ project: 'shop' })
    expect(other?.id).not.toBe(one([decodedSpan()]).id)
  })

  test('is told from a second one of the same span by its index', () => {
    const events = convert(hits([decodedSpan({ events: [exceptionEvent(), exceptionEvent()] })]), origin)
    expect(new Set(events.map((event) => event.id)).size).toBe(2)
  })

  test('has the other events of its span as breadcrumbs, oldest first', () => {
    const log = (time: string, name: string): ReturnType<typeof exceptionEvent> => ({
      ...exceptionEvent({ time, name, exception: false }),
      attributes: { message: name.toUpperCase() },
    })
    const { breadcrumbs } = one([decodedSpan({ events: [log('3', 'c'), exceptionEvent({ time: '2' }), log('1', 'a')] })])
    expect(breadcrumbs.map(({ time, category, message, level }) => [time, category, message, level])).toEqual([
      ['1', 'a', 'A', 'info'],
      ['3', 'c', 'C', 'info'],
    ])
  })

  test('has at most LIMITS.breadcrumbs of them, those before it first', () => {
    const others = Array.from({ length: 150 }, (_, i) => exceptionEvent({ time: String(i + 1), name: `e${i}`, exception: false }))
    const { breadcrumbs } = one([decodedSpan({ events: [...others, exceptionEvent({ time: '149' })] })])
    expect(breadcrumbs).toHaveLength(LIMITS.breadcrumbs)
    expect(breadcrumbs.at(-1)?.category).toBe('e148')
  })

  test('without a time takes the end of the span', () => {
    expect(one([decodedSpan({ events: [exceptionEvent({ time: '0' })] })]).time).toBe('1700000000600000000')
  })
})

describe('an exception in a log record', () => {
  test('becomes an event with the record', () => {
    const event = one([], [decodedRecord()])
    expect(event).toMatchObject({
      signal: 'logs',
      level: 'error',
      log: { severityNumber: 17, severityText: 'ERROR', body: 'request failed', eventName: '' },
      exceptions: [{ type: 'TypeError' }],
    })
    expect(event.errorKey).toBe(one([decodedSpan()]).errorKey)
  })

  test('is told from one that is otherwise identical by its ordinal, the same way each time', () => {
    const ids = (): string[] => convert(hits([], [decodedRecord(), decodedRecord(), decodedRecord()]), origin).map(({ id }) => id)
    expect(new Set(ids()).size).toBe(3)
    expect(ids()).toEqual(ids())
  })

  test('may name its service itself, as the exceptions connector of the Collector does', () => {
    const resource = { attributes: {}, droppedAttributes: 0 }
    const record = (service: string): ReturnType<typeof decodedRecord> => {
      const made = decodedRecord({ resource })
      return { ...made, attributes: { ...made.attributes, 'service.name': service } }
    }
    const events = convert(hits([], [record('a'), record('b')]), origin)
    expect(events.map((event) => event.service)).toEqual(['a', 'b'])
  })

  test('with faultline.event.id has the id of that alone', () => {
    const chosen = (time: string): string => {
      const record = decodedRecord({ time })
      return one([], [{ ...record, attributes: { ...record.attributes, 'faultline.event.id': 'e1' } }]).id
    }
    expect(chosen('1')).toBe(chosen('2'))
  })
})

describe('what is absent or absurd', () => {
  test('no service, stack, type, trace and time each leave a note', () => {
    const event = one(
      [],
      [
        decodedRecord({
          resource: { attributes: {}, droppedAttributes: 0 },
          traceId: '',
          spanId: '',
          time: '0',
          observedTime: '0',
          attributes: { 'exception.message': 'it broke' },
        }),
      ],
    )
    expect(event).toMatchObject({
      service: 'unknown_service',
      time: RECEIVED,
      exceptions: [{ type: 'Error', message: 'it broke', stack: '' }],
    })
    expect(event).not.toHaveProperty('errorKey')
    expect(event).not.toHaveProperty('traceId')
    expect(event.notes).toEqual([
      'No service.name was sent.',
      'No exception.type was sent.',
      'No stack trace was sent.',
      'No time was sent: the time of receipt stands for it.',
      'Sent outside a trace: nothing else of the request can be shown.',
    ])
  })

  test('a time of last year becomes the time of receipt, the sent one beside it', () => {
    const event = one([decodedSpan({ events: [exceptionEvent({ time: '1660000000000000000' })] })])
    expect(event).toMatchObject({ time: RECEIVED, sentTime: '1660000000000000000' })
    expect(event.id.slice(0, 12)).toBe((1660000000000).toString(16).padStart(12, '0'))
  })

  test('long texts are cut with a note, a stack in its middle', () => {
    const attributes = {
      'exception.type': 'T'.repeat(1000),
      'exception.message': 'm'.repeat(10_000),
      'exception.stacktrace': `head${'s'.repeat(200_000)}tail`,
      long: 'l'.repeat(10_000),
      nested: { list: ['n'.repeat(10_000)] },
    }
    const event = one([decodedSpan({ events: [exceptionEvent({}, attributes)] })])
    const [exception] = event.exceptions
    expect([exception?.type.length, exception?.message.length]).toEqual([LIMITS.typeLength, LIMITS.messageLength])
    expect(exception?.stack).toMatch(/^heads+\n\[\d+ characters cut\]\ns+tail$/)
    expect(exception?.stack.length).toBeLessThanOrEqual(LIMITS.stackLength)
    expect(String(event.attributes['long'])).toHaveLength(LIMITS.attributeLength)
    expect(String(event.attributes['nested'])).toHaveLength(LIMITS.attributeLength)
    expect(event.notes).toHaveLength(4)
  })

  test('two long messages that differ past the limit are two errors', () => {
    const key = (end: string): string | undefined =>
      one([decodedSpan({ events: [exceptionEvent({}, { 'exception.message': 'm'.repeat(10_000) + end })] })]).errorKey
    expect(key('a')).not.toBe(key('b'))
  })

  test('more attributes than LIMITS.attributes are dropped with a note, those of the exception last', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`span.${i}`, i]))
    const event = one([decodedSpan({ attributes: many, events: [exceptionEvent({}, { mine: 1 })] })])
    expect(Object.keys(event.attributes)).toHaveLength(LIMITS.attributes)
    expect(event.attributes['mine']).toBe(1)
    expect(event.notes).toEqual(['45 attributes beyond 256 were dropped.'])
  })

  test('an attribute named __proto__ is one like any other', () => {
    const attributes = JSON.parse('{"__proto__": {"polluted": true}}')
    const event = one([decodedSpan({ attributes })])
    expect(JSON.stringify(event.attributes)).toBe('{"__proto__":{"polluted":true}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
