import { describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { convert, type Origin } from './convert.ts'
import { decodedRecord, decodedSpan, exceptionEvent, hits, RECEIVED, TRACE } from './testing/made.ts'

const origin: Origin = { receivedAt: RECEIVED, project: 'default' }
const ID = 'e'.repeat(32)
const APP = { trace: 'a'.repeat(32), span: 'b'.repeat(16) }

function one(...args: Parameters<typeof hits>): ExceptionEvent {
  const events = convert(hits(...args), origin)
  expect(events).toHaveLength(1)
  return events[0]!
}

const carrier = (attributes = {}, events = [exceptionEvent({}, { 'faultline.event.id': ID })]) =>
  decodedSpan({ scope: { name: '@faultline/sdk', version: '' }, name: 'exception', kind: 1, attributes, events })

const crumb = (attributes: Record<string, string>) =>
  exceptionEvent({ name: 'breadcrumb', exception: false, time: '1700000000400000000', attributes })

describe('what the SDK sends', () => {
  test('is an event of the span in which the error happened, not of the span that carries it', () => {
    const event = one([carrier({ 'faultline.trace_id': APP.trace, 'faultline.span_id': APP.span })])
    expect(event).toMatchObject({ traceId: APP.trace, spanId: APP.span, errorKey: expect.stringMatching(/^[0-9a-f]{16}$/) })
    expect(event.span).toBeUndefined()
    expect(event.attributes).not.toHaveProperty('faultline.trace_id')
    // As the application's span has it, where an instrumentation recorded it there.
    expect(event.errorKey).toBe(one([decodedSpan({ traceId: APP.trace, spanId: APP.span })]).errorKey)
  })

  test.each([[{}], [{ 'faultline.trace_id': 'no id', 'faultline.span_id': APP.span }]])(
    'is an event of no trace where none is said: %j',
    (attributes) => {
      const event = one([carrier(attributes)])
      expect([event.traceId, event.spanId, event.errorKey, event.span]).toEqual([undefined, undefined, undefined, undefined])
    },
  )

  test('on the carrier and on the span of the application is one event by its id', () => {
    const ids = convert(hits([carrier(), decodedSpan({ events: [exceptionEvent({}, { 'faultline.event.id': ID })] })]), origin).map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(1)
  })

  test('leaves a span of that name by others as it is', () => {
    expect(one([decodedSpan({ name: 'exception' })])).toMatchObject({ traceId: TRACE, span: { name: 'exception' } })
  })

  test('has a trail that says of itself what it is', () => {
    const sent = {
      'faultline.breadcrumb.category': 'ui.click',
      'faultline.breadcrumb.message': 'button#buy',
      'faultline.breadcrumb.level': 'warning',
      'faultline.breadcrumb.data': '{"times":2,"deep":{"a":[1]}}',
    }
    const event = one([carrier({}, [crumb(sent), exceptionEvent()])])
    expect(event.breadcrumbs).toEqual([
      { time: '1700000000400000000', category: 'ui.click', message: 'button#buy', level: 'warning', data: expect.anything() },
    ])
    expect({ ...event.breadcrumbs[0]!.data }).toMatchObject({ times: 2, deep: { a: [1] } })
  })

  test.each(['no json', '[1]', 'null', '{"a":'])('has no data of a breadcrumb where it is %j', (data) => {
    const sent = { 'faultline.breadcrumb.category': 'x', 'faultline.breadcrumb.level': 'loud', 'faultline.breadcrumb.data': data }
    const [made] = one([carrier({}, [crumb(sent), exceptionEvent()])]).breadcrumbs
    expect(made).toMatchObject({ category: 'x', message: '', level: 'info' })
    expect(Object.keys(made!.data)).toEqual([])
  })

  test('has its trail as JSON on a log record, within the limits', () => {
    const list = Array.from({ length: LIMITS.breadcrumbs + 5 }, (_, i) => ({
      time: 1_700_000_000_000 + i,
      category: 'c',
      message: `m${i}`,
      level: 'error',
    }))
    const record = (crumbs: unknown) =>
      decodedRecord({ attributes: { ...decodedRecord().attributes, 'faultline.breadcrumbs': JSON.stringify(crumbs) } })
    const event = one([], [record(list)])
    expect(event.breadcrumbs).toHaveLength(LIMITS.breadcrumbs)
    expect(event.breadcrumbs[0]).toMatchObject({ time: '1700000000005000000', message: 'm5', level: 'error' })
    expect(event.attributes).not.toHaveProperty('faultline.breadcrumbs')
    expect(one([], [record([null, 1, 'x', {}, { time: 'now' }, { time: -1 }, { time: 1e300 }])]).breadcrumbs).toEqual([])
    expect(one([], [record('none')]).breadcrumbs).toEqual([])
  })

  test('is read no further than the limits of what is sent as JSON', () => {
    const long = JSON.stringify([{ time: 1, message: 'x'.repeat(LIMITS.breadcrumbsLength) }])
    const { attributes } = decodedRecord()
    expect(one([], [decodedRecord({ attributes: { ...attributes, 'faultline.breadcrumbs': long } })]).breadcrumbs).toEqual([])
    const source = one(
      [],
      [decodedRecord({ attributes: { ...attributes, 'faultline.source_context': 'x'.repeat(LIMITS.sourceContextLength + 9) } })],
    )
    expect(source.attributes['faultline.source_context']).toHaveLength(LIMITS.sourceContextLength)
  })

  test('is nested no deeper than attributes are', () => {
    const deep = '['.repeat(3_000) + ']'.repeat(3_000)
    const [made] = one([
      carrier({}, [crumb({ 'faultline.breadcrumb.category': 'x', 'faultline.breadcrumb.data': `{"deep":${deep}}` }), exceptionEvent()]),
    ]).breadcrumbs
    expect(JSON.stringify(made)).toContain('[nested too deep]')
  })
})
