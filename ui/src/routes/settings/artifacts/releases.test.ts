import { expect, test } from 'vitest'
import { byRelease, size } from './releases.ts'

test.each([
  [812, '812 B'],
  [3_500_000, '3.3 MiB'],
  [40_000, '39 KiB'],
])('a size of %d bytes reads %s', (bytes, text) => expect(size(bytes)).toBe(text))

test('files stand with their build', () => {
  const file = (service: string, dist: string) => ({ service, release: '1', dist }) as Parameters<typeof byRelease>[0][number]
  const all = [file('a', ''), file('b', ''), file('a', ''), file('a', 'x')]
  expect(byRelease(all).map(({ service, dist, files }) => [service, dist, files.length])).toEqual([
    ['a', '', 2],
    ['b', '', 1],
    ['a', 'x', 1],
  ])
})
