import { describe, expect, it } from 'vitest'
import { pathGlob, textGlob } from './glob.ts'

describe('textGlob', () => {
  it.each([
    ['*timeout*', 'Request TIMEOUT of 3 s', true],
    ['timeout', 'timeouts', false],
    ['E??', 'E42', true],
    ['a*b*c', 'a--b--c', true],
    ['*', '', true],
    ['a.c', 'abc', false],
  ])('%j meets %j: %s', (glob, text, expected) => {
    expect(textGlob(glob)(text)).toBe(expected)
  })
})

describe('pathGlob', () => {
  it.each([
    ['**/generated/**', '/srv/app/generated/cart.ts', true],
    ['**/generated/**', 'generated/cart.ts', true],
    ['**/generated/**', '/srv/app/regenerated/cart.ts', false],
    ['src/*.ts', '/srv/app/src/cart.ts', true],
    ['src/*.ts', '/srv/app/src/cart/total.ts', false],
    ['src/**', 'C:\\shop\\src\\cart\\total.ts', true],
    ['src/**/total.ts', '/app/src/total.ts', true],
    ['src/**/total.ts', '/app/src/a/b/total.ts', true],
    ['src/**/total.ts', '/app/src/subtotal.ts', false],
    ['cart.ts', '/app/src/Cart.ts', true],
    ['cart.ts', '/app/src/my-cart.ts', false],
    ['/srv/*/cart.ts', '/srv/app/cart.ts', true],
    ['/srv/*/cart.ts', '/mnt/srv/app/cart.ts', false],
    ['https://cdn.example/**', 'https://cdn.example/assets/main.js', true],
    ['vendor-*.js', 'https://cdn.example/assets/vendor-3f2a.js', true],
    ['?art.ts', '/art.ts', false],
    ['**', '', true],
    ['', '', true],
  ])('%j meets %j: %s', (glob, text, expected) => {
    expect(pathGlob(glob)(text)).toBe(expected)
  })
})

it('a hostile text takes no more than the product of both lengths', () => {
  const { user } = process.cpuUsage()
  for (const unit of ['a', '/a', 'a/', '/']) {
    for (const compile of [textGlob, pathGlob]) {
      expect(compile(`${'*a'.repeat(200)}b`)(unit.repeat(500_000))).toBe(false)
      expect(compile(`${'**/a'.repeat(100)}b`)(unit.repeat(500_000))).toBe(false)
    }
  }
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(1)
})
