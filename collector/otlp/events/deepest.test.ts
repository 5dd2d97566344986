import { expect, test } from 'vitest'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { dropEnclosing } from './deepest.ts'

function event(spanId: string, parentSpanId = '', errorKey = 'k'): ExceptionEvent {
  return { spanId, parentSpanId, errorKey, signal: 'traces' } as unknown as ExceptionEvent
}

/** Spans that stay, and what they stand for. */
function kept(...events: ExceptionEvent[]): [string | undefined, string[]][] {
  const dropped = dropEnclosing(events)
  return events.filter((one) => !dropped.has(one)).map((one) => [one.spanId, (one.alsoOn ?? []).map((also) => also.spanId)])
}

test('an error on three enclosing spans is kept on the deepest', () => {
  expect(kept(event('a'), event('c', 'b'), event('b', 'a'))).toEqual([['c', ['b', 'a']]])
})

test('two children with the same error are both kept', () => {
  expect(kept(event('c', 'a'), event('d', 'a'), event('a'))).toEqual([
    ['c', ['a']],
    ['d', ['a']],
  ])
})

test('spans that are not joined are all kept', () => {
  expect(kept(event('a', 'x'), event('b', 'y'))).toEqual([
    ['a', []],
    ['b', []],
  ])
})

test('another error on the parent is kept', () => {
  expect(kept(event('a', '', 'other'), event('b', 'a'))).toHaveLength(2)
})

test('two events of the deepest span are both kept', () => {
  expect(kept(event('a'), event('b', 'a'), event('b', 'a'))).toHaveLength(2)
})

test('the deepest takes what enclosing spans say of how bad it was', () => {
  const inner = { ...event('b', 'a'), level: 'warning' as const }
  dropEnclosing([{ ...event('a'), level: 'error', handled: false }, inner])
  expect(inner).toMatchObject({ level: 'error', handled: false })
})

test('spans in a circle keep one, and a span that is its own parent stays', () => {
  expect(kept(event('a', 'b'), event('b', 'a'))).toEqual([['a', ['b']]])
  expect(kept(event('a', 'a'), event('a', 'a'))).toHaveLength(2)
})

test('a chain of many thousand spans is walked once, and alsoOn is bounded', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => event(`s${i}`, `s${i - 1}`))
  const leaves = Array.from({ length: 20_000 }, (_, i) => event(`leaf${i}`, 's19999'))
  const result = kept(...chain, ...leaves)
  expect(result).toHaveLength(20_000)
  expect(result.every(([, also]) => also.length === LIMITS.alsoOn)).toBe(true)
})
