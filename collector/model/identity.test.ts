import { describe, expect, test } from 'vitest'
import { clampTime, errorKey, eventId, firstTime, type Identity } from './identity.ts'
import { LIMITS } from './limits.ts'

const span: Identity = {
  project: 'shop',
  signal: 'traces',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  index: 0,
  time: '1700000000123456789',
  content: '',
}

describe('eventId', () => {
  test('an id is 12 hex digits of the milliseconds sent and 20 of a hash', () => {
    expect(eventId(span)).toMatch(/^018bcfe5687b[0-9a-f]{20}$/)
    expect(eventId({ ...span, time: '18446744073709551615' })).toMatch(/^10c6f7a0b5ed[0-9a-f]{20}$/)
  })

  test('the same thing sent again has the same id', () => {
    expect(eventId({ ...span })).toBe(eventId(span))
  })

  test.each<[string, Partial<Identity>]>([
    ['project', { project: 'other' }],
    ['signal', { signal: 'logs' }],
    ['trace', { traceId: '' }],
    ['span', { spanId: 'b7ad6b7169203332' }],
    ['index', { index: 1 }],
    ['time within one millisecond', { time: '1700000000123456790' }],
    ['content', { content: 'x' }],
  ])('another %s is another id', (_, change) => {
    expect(eventId({ ...span, ...change })).not.toBe(eventId(span))
  })

  test('parts can not run into each other', () => {
    expect(eventId({ ...span, project: 'a\0b', content: '' })).not.toBe(eventId({ ...span, project: 'a', content: 'b' }))
    expect(eventId({ ...span, content: '\ud800' })).not.toBe(eventId({ ...span, content: '\udfff' }))
  })

  test('an id without a time begins with zeros and depends on what else was sent', () => {
    const untimed = { ...span, time: '0' }
    expect(eventId(untimed)).toMatch(/^0{12}[0-9a-f]{20}$/)
    expect(eventId(untimed)).not.toBe(eventId({ ...untimed, index: 1 }))
  })

  test('faultline.event.id replaces all but the project', () => {
    const chosen = { ...span, eventIdAttribute: 'order-41-failed' }
    expect(eventId({ ...chosen, time: '0', spanId: '', traceId: '', index: 7, signal: 'logs', content: 'z' })).toBe(eventId(chosen))
    expect(eventId({ ...chosen, project: 'other' })).not.toBe(eventId(chosen))
    expect(eventId({ ...span, eventIdAttribute: '' })).toBe(eventId(span))
  })
})

describe('errorKey', () => {
  test('a key is the same on every span of a trace and differs by project, type and message', () => {
    const key = errorKey('shop', span.traceId, 'TypeError', 'x is undefined')
    expect(key).toMatch(/^[0-9a-f]{16}$/)
    expect(errorKey('shop', span.traceId, 'TypeError', 'x is undefined')).toBe(key)
    expect(errorKey('other', span.traceId, 'TypeError', 'x is undefined')).not.toBe(key)
    expect(errorKey('shop', span.traceId, 'RangeError', 'x is undefined')).not.toBe(key)
    expect(errorKey('shop', span.traceId, 'TypeError', 'y is undefined')).not.toBe(key)
  })

  test('a key is the same with and without the module in the type', () => {
    const bare = errorKey('shop', span.traceId, 'InvoiceError', 'no lines')
    expect(errorKey('shop', span.traceId, 'billing.invoices.InvoiceError', 'no lines')).toBe(bare)
  })

  test('an error outside a trace has no key', () => {
    expect(errorKey('shop', '', 'TypeError', 'x')).toBeUndefined()
  })
})

describe('clampTime', () => {
  const receivedAt = '1700000000000000000'
  const at = (ms: number): string => (BigInt(receivedAt) + BigInt(ms) * 1_000_000n).toString()

  test('a time on either edge is kept', () => {
    expect(clampTime(at(-LIMITS.timePastMs), receivedAt)).toEqual({ time: at(-LIMITS.timePastMs) })
    expect(clampTime(at(LIMITS.timeFutureMs), receivedAt)).toEqual({ time: at(LIMITS.timeFutureMs) })
  })

  test('a time beyond either edge becomes the time of receipt and the sent one is kept beside it', () => {
    expect(clampTime(at(-LIMITS.timePastMs - 1), receivedAt)).toMatchObject({ time: receivedAt, sentTime: at(-LIMITS.timePastMs - 1) })
    expect(clampTime(at(LIMITS.timeFutureMs + 1), receivedAt)).toMatchObject({ time: receivedAt, sentTime: at(LIMITS.timeFutureMs + 1) })
  })

  test('an absent time becomes the time of receipt with a note', () => {
    expect(clampTime('0', receivedAt)).toEqual({ time: receivedAt, note: expect.stringContaining('No time was sent') })
  })
})

test('firstTime takes the first time that was sent', () => {
  expect(firstTime('0', '', '5', '6')).toBe('5')
  expect(firstTime('0', '0')).toBe('0')
})
