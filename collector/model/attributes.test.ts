import { expect, test } from 'vitest'
import { newAttributes } from './attributes.ts'

test('newAttributes inherits nothing and takes any key', () => {
  const attributes = newAttributes()
  expect('constructor' in attributes).toBe(false)
  expect(attributes['toString']).toBeUndefined()
  attributes['__proto__'] = { polluted: true }
  attributes['constructor'] = 1
  expect(JSON.stringify(attributes)).toBe('{"__proto__":{"polluted":true},"constructor":1}')
  expect(JSON.stringify(newAttributes())).toBe('{}')
  expect(attributes['polluted']).toBeUndefined()
})
