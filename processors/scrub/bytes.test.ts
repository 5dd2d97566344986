import { describe, expect, it } from 'vitest'
import { bytesOf, NOT_ASCII } from './bytes.ts'

const expected = (text: string): number[] => [...Array.from(text.split(''), (unit) => Math.min(unit.charCodeAt(0), NOT_ASCII)), 32]

describe('bytesOf', () => {
  it.each([
    ['nothing', ''],
    ['a short text', 'at total'],
    ['a short text that is not ASCII', '\u00e9\ud83d\ude00\ud83d'],
    ['a text longer than the first memory', 'x'.repeat(10_000)],
    ['a long one that ends in what is not ASCII', `${'x'.repeat(300_000)}\u00e9`],
    ['what the encoder writes three bytes for', '\u20ac'.repeat(40)],
    ['pairs', '\ud83d\ude00'.repeat(40)],
    ['halves of pairs', '\ud83d'.repeat(40)],
  ])('is a byte for each unit and a blank behind them, of %s', (_, text) => {
    expect([...bytesOf(text).subarray(0, text.length + 1)]).toEqual(expected(text))
  })

  it('tells what is not ASCII where the encoder had no room for it', () => {
    // The memory has a byte more than the text has units: the encoder stops before the second sign, with as many bytes written.
    const text = `${'x'.repeat(300_000)}\u00e9\u00e9`
    expect([...bytesOf(text).subarray(-4)]).toEqual([120, NOT_ASCII, NOT_ASCII, 32])
  })
})
