import { expect, test } from 'vitest'
import { cutMiddle, cutText } from './cut.ts'

test('cutText keeps what fits and never halves a character', () => {
  expect(cutText('abc', 3)).toBe('abc')
  expect(cutText('abcd', 3)).toBe('abc')
  expect(cutText('ab😀', 3)).toBe('ab')
})

test('cutMiddle keeps head and tail within the length', () => {
  const text = 'head' + 'x'.repeat(1000) + 'tail'
  const cut = cutMiddle(text, 100)
  expect(cut.length).toBeLessThanOrEqual(100)
  expect(cut).toMatch(/^headx+\n\[908 characters cut\]\nx+tail$/)
})

test('cutMiddle never halves a character', () => {
  expect(cutMiddle('😀'.repeat(500), 101).isWellFormed()).toBe(true)
  expect(cutMiddle('a' + '😀'.repeat(500), 100).isWellFormed()).toBe(true)
})
