import { describe, expect, test } from 'vitest'
import { dayAndTime, duration, firstLine, percent, short, span, totalOf, visible } from './format.ts'

describe('numbers and ages', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1k'],
    [1243, '1.2k'],
    [9949, '9.9k'],
    [9950, '10k'],
    [48_211, '48k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [3_100_000, '3.1M'],
  ])('short says %d as %s', (count, text) => expect(short(count)).toBe(text))

  test.each([
    [null, '–'],
    [0, '0 %'],
    [0.0001, '<0.01 %'],
    [66.666, '66.66 %'],
    [99.9, '99.9 %'],
    [99.99999, '99.99 %'],
    [100, '100 %'],
  ])('percent says %d as %s', (value, text) => expect(percent(value)).toBe(text))

  test.each([
    [0, 'now'],
    [4000, '4 s'],
    [59_999, '59 s'],
    [7_200_000, '2 h'],
    [3 * 86_400_000, '3 d'],
  ])('span says %d ms as %s', (ms, text) => expect(span(ms)).toBe(text))

  test('duration keeps nanoseconds exact past 2^53', () => {
    expect(duration('1800000000000000001', '1800000000002000001')).toBe('2 ms')
    expect(duration('1800000000000000000', '1800000001400000000')).toBe('1.4 s')
  })

  test('totalOf says a lower bound as one', () => {
    expect(totalOf({ atLeast: 10_000 })).toBe('more than 10,000')
    expect(totalOf(128)).toBe('128')
  })
})

describe('text of strangers', () => {
  test('visible shows control characters and stops overrides of the direction', () => {
    expect(visible('a\u0000b\u202Ecod.exe\u2069')).toBe('a\u2400b\ufffdcod.exe\ufffd')
  })

  test('visible keeps line breaks, tabs and text that is right to left by itself', () => {
    expect(visible('a\n\tשלום')).toBe('a\n\tשלום')
  })

  test('firstLine is the first line that says something, cut at 300 characters', () => {
    expect(firstLine('\n  \nsecond\nthird')).toBe('second')
    expect(firstLine('x'.repeat(5000))).toHaveLength(301)
  })
})

test('a moment reads as its day and minute', () => expect(dayAndTime('2026-01-31T12:00:59.123Z')).toBe('2026-01-31 12:00 UTC'))
