import { describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { fingerprintV1 } from './v1.ts'

/** Events of which no exception was recorded: made of a failed span, or of a log record. */
function span(name: string, type = 'HTTP 5xx', message = 'x', over: Partial<ExceptionEvent> = {}): ExceptionEvent {
  const of = { name, kind: 2, status: { code: 2, message } }
  return exampleEvent({ errorOf: 'span', span: of, exceptions: [{ type, message, frames: [], stack: '' }], ...over })
}

function log(message: string, over: Partial<ExceptionEvent> = {}): ExceptionEvent {
  return exampleEvent({ errorOf: 'log', exceptions: [{ type: 'Error', message, frames: [], stack: '' }], ...over })
}

const hashOf = (event: ExceptionEvent) => fingerprintV1(event).system

describe('a failed span', () => {
  test('groups by service, name and type, whatever its status says', () => {
    const one = fingerprintV1(span('GET /cart', 'HTTP 5xx', 'no stock of sock'))
    expect(one).toMatchObject({ by: 'type', parts: { app: [], system: ['type:HTTP 5xx', 'span:GET /cart'] } })
    expect(one.app).toBeUndefined()
    expect(hashOf(span('GET /cart', 'HTTP 5xx', 'upstream is away'))).toBe(one.system)
    expect(hashOf(span('GET /orders'))).not.toBe(one.system)
    expect(hashOf(span('GET /cart', 'timeout'))).not.toBe(one.system)
    expect(hashOf(span('GET /cart', 'HTTP 5xx', 'x', { service: 'mail' }))).not.toBe(one.system)
  })

  test('whose name holds an id is one with the others', () => {
    expect(hashOf(span('GET /orders/4711'))).toBe(hashOf(span('GET /orders/4712')))
  })

  test('is explained', () => {
    expect(fingerprintV1(span('GET /cart')).explain).toEqual([
      { variant: 'both', kind: 'name', text: 'service:shop', used: true, why: 'an issue is of one service' },
      { variant: 'both', kind: 'name', text: 'span:GET /cart', used: true, why: 'no exception was recorded' },
      { variant: 'both', kind: 'type', text: 'type:HTTP 5xx', used: true, why: 'its type' },
      { variant: 'both', kind: 'message', text: 'x', used: false, why: 'the description of a status varies' },
    ])
  })

  test('groups as the sender asks where it does', () => {
    expect(hashOf(span('GET /cart', 'E', 'x', { clientFingerprint: ['mine'] }))).toBe(
      hashOf(span('GET /x', 'F', 'y', { clientFingerprint: ['mine'] })),
    )
  })
})

describe('a log record', () => {
  test('groups by service, type and its text without its values', () => {
    const one = fingerprintV1(log('card 41 refused'))
    expect(one).toMatchObject({ by: 'message', parts: { system: ['type:Error', 'message:card <number> refused'] } })
    expect(hashOf(log('card 42 refused'))).toBe(one.system)
    expect(hashOf(log('card 42 accepted'))).not.toBe(one.system)
    expect(hashOf(log('card 41 refused', { service: 'mail' }))).not.toBe(one.system)
  })

  test('groups by its template where the logger sends it', () => {
    const template = { attributes: { '{OriginalFormat}': 'card {Name} refused' } }
    expect(hashOf(log('card of Ann refused', template))).toBe(hashOf(log('card of Bob refused', template)))
  })
})

test('with frames it is grouped by them, as an exception is', () => {
  const raw = { function: 'total', file: '/app/src/cart.ts', line: 1, column: 1 }
  const frames = [{ ...raw, module: '', inApp: true, raw, status: 'raw' as const }]
  const exceptions = [{ type: 'TypeError', message: 'x', frames, stack: '' }]
  expect(fingerprintV1(span('GET /cart', 'E', 'x', { exceptions })).by).toBe('frames')
})
