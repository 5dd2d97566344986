import { expect, test } from 'vitest'
import { checkCrosses, pack, unpack } from './packed.ts'

test('lists cross as JSON and come out as they were', () => {
  const items = [{ a: { deep: ['x', 1.5, null, true] }, ['__proto__x']: '\ud800', gone: undefined }, 'text']
  const packed = pack('exceptions', items)
  expect(typeof packed).toBe('string')
  expect(unpack(packed)).toEqual(items)
})

test('requests cross as they are', () => {
  const request = [{ body: new Uint8Array([1, 2]) }]
  expect(unpack(pack('traces', request))).toBe(request)
})

test.each([
  ['a function', { kept: { spoilt: () => {} } }, 'it is no plain data at [1].kept.spoilt: a function'],
  ['a symbol', { list: [1, Symbol('x')] }, 'it is no plain data at [1].list[1]: a symbol'],
  ['a Map', { by: { name: new Map([[1, 2]]) } }, 'it is no plain data at [1].by.name: a Map'],
  ['a Set', { all: new Set([1]) }, 'it is no plain data at [1].all: a Set'],
  ['a buffer', { body: Buffer.from('x') }, 'it is no plain data at [1].body: a Buffer'],
])('%s is refused with its place', (_, item, sentence) => {
  expect(() => pack('exceptions', [{}, item])).toThrow(sentence)
})

test('what has no JSON is refused, in a list and in a request', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  expect(() => checkCrosses('alerts', [cycle])).toThrow(/circular/i)
  expect(() => checkCrosses('alerts', [{ n: 1n }])).toThrow(/BigInt/)
  expect(() => checkCrosses('traces', [{ body: () => {} }])).toThrow(/cloned/)
  expect(() => checkCrosses('traces', [{ body: new Map() }])).not.toThrow()
})
