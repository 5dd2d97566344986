import { expect, test } from 'vitest'
import { matchGlob, route } from './routing.ts'

const origin = { service: 'checkout', namespace: 'shop', environment: 'prod-eu' }

test('route takes the first line of which every glob matches', () => {
  const table = [
    { service: 'check*', environment: 'staging', project: 'a' },
    { namespace: 'shop', environment: 'prod-??', project: 'b' },
    { service: '*', project: 'c' },
  ]
  expect(route(table, origin, 'default')).toBe('b')
  expect(route(table, { ...origin, namespace: '' }, 'default')).toBe('c')
})

test('route falls back when nothing matches', () => {
  expect(route([{ service: 'pay', project: 'a' }], origin, 'default')).toBe('default')
  expect(route([], origin, 'mine')).toBe('mine')
})

test.each([
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a*c', 'abbc', true],
  ['a*c', 'abbd', false],
  ['*b*', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['**a', 'ba', true],
])('matchGlob(%j, %j) is %j', (glob, text, expected) => {
  expect(matchGlob(glob, text)).toBe(expected)
})

test('matchGlob does not blow up on a hostile glob', () => {
  expect(matchGlob('*a'.repeat(50) + 'b', 'a'.repeat(10_000))).toBe(false)
})
