import { expect, test } from 'vitest'
import { keyFields } from '../model/keys.ts'
import { LIMITS } from '../model/limits.ts'
import { originsOf } from './origins.ts'

test.each([
  [
    'https://shop.example.com',
    ['https://shop.example.com', 'HTTPS://SHOP.example.com'],
    ['https://shop.example.com:8443', 'http://shop.example.com'],
  ],
  [
    'https://*.example.com',
    ['https://a.example.com', 'https://a.b.example.com'],
    ['https://example.com', 'https://a.example.com.evil.example'],
  ],
  ['http://localhost:*', ['http://localhost:5173'], ['http://localhost', 'http://localhost:1@evil.example', 'http://localhost:1/x']],
  ['*', ['https://any.where', 'null', 'capacitor://localhost'], ['', 'rubbish', 'https://a b']],
  ['null', ['null'], ['https://null']],
  ['https://a.example?', [], ['https://a.example?', 'https://a.examplex']],
])('%s', (pattern, allowed, refused) => {
  const allows = originsOf([pattern])
  expect(allowed.filter((origin) => !allows(origin))).toEqual([])
  expect(refused.filter((origin) => allows(origin))).toEqual([])
})

test('an origin longer than LIMITS.originLength is none, however many stars look for it', () => {
  const allows = originsOf(['*', 'https://*a*a*a*a*b'])
  expect(allows(`https://${'a'.repeat(LIMITS.originLength)}`)).toBe(false)
  expect(allows(`https://${'a'.repeat(LIMITS.originLength - 8)}`)).toBe(true)
})

test.each(['https://shop.example.com/', 'shop.example.com', 'https://a@b', 'https://a b', ''])('a key may not allow %j', (origin) => {
  expect(keyFields.allowedOrigins.safeParse([origin]).success).toBe(false)
})
