import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** A call at `file:line:column function`. */
function fingerprint(type: string, message: string, calls: string[] = []): Fingerprint {
  const frames = calls.map((call) => {
    const [, file, line, column, name] = /^(.*):(\d+):(\d+) (.*)$/.exec(call)!
    const raw = { function: name!, file: file!, line: Number(line), column: Number(column) }
    return { ...raw, module: '', inApp: true, raw, status: 'raw' as const }
  })
  return fingerprintV1(exampleEvent({ exceptions: [{ type, message, stack: '', frames }] }))
}

const WRITTEN = ['/app/src/cart.ts:10:3 Cart.total', '/app/src/checkout.ts:5:3 checkout']

describe('an event that says where it happened keeps what it would have if it did not', () => {
  it('of type and message, without its values', () => {
    expect(fingerprint('PriceError', 'cart 17 has no price', WRITTEN).message).toBe(fingerprint('PriceError', 'cart 4 has no price').system)
    expect(fingerprint('PriceError', 'cart 17 has no price').message).toBeUndefined()
  })

  it('and not where the message is what a hundred places say', () => {
    expect(fingerprint('HttpError', 'Not Found', WRITTEN).message).toBeUndefined()
    expect(fingerprint('RangeError', 'Maximum call stack size exceeded', WRITTEN).message).toBeUndefined()
    expect(fingerprint('TypeError', "Cannot read properties of undefined (reading 'price')", WRITTEN).message).toBeDefined()
  })
})

describe('JavaScript that was built', () => {
  const names = (calls: string[], type = 'OutOfStock') => fingerprint(type, 'only 2 left', calls)

  it('keeps the names of its calls without their places, with and without its source map', () => {
    const built = names(['https://shop.example/main-RGzKXTOc.js:24:31 Catalog.reserve'])
    expect(built.partial).toMatch(/^[0-9a-f]{32}$/)
    expect(built).toMatchObject({ unplaced: true, parts: { app: ['type:OutOfStock', 'main:reserve'] } })
    expect(names(['https://shop.example/app-3f2a91c4.js:9:2 reserve']).partial).toBe(built.partial)
    expect(names(['https://shop.example/app-3f2a91c4.js:9:2 release']).partial).not.toBe(built.partial)
    expect(names(['https://shop.example/app-3f2a91c4.js:9:2 reserve'], 'NoSeat').partial).not.toBe(built.partial)
  })

  it('keeps none where its newest call has no name, or the files are those of the source', () => {
    expect(names(['https://shop.example/app.min.js:1:815 e', 'https://shop.example/app.min.js:1:900 reserve']).partial).toBeUndefined()
    expect(names(WRITTEN).partial).toBeUndefined()
  })

  it('of short names that were written is not taken for minified', () => {
    const print = names(['https://shop.example/app-3f2a91c4.js:41:7 of', 'https://shop.example/app-3f2a91c4.js:90:2 reserve'])
    expect(print.parts.app).toEqual(['type:OutOfStock', 'app:of'])
  })
})

describe('a call that works for others', () => {
  it('keeps what it would have if its caller were not known', () => {
    const get = '/app/src/api.ts:10:3 getJson'
    const called = fingerprint('ApiError', '/carts/7 answered 404', [get, '/app/src/cart.ts:5:3 loadCart'])
    const alone = fingerprint('ApiError', '/carts/12 answered 404', [get])
    expect(called.partial).toBe(alone.app)
    expect(alone.partial).toBe(alone.app)
    expect(called.unplaced).toBeUndefined()
    expect(fingerprint('ApiError', '/orders/7 answered 404', [get, '/app/src/cart.ts:5:3 loadCart']).partial).not.toBe(alone.app)
  })
})

describe('a build of shortened names', () => {
  it('hardly says where it happened', () => {
    const shortened = ['https://shop.example/app.js:1:4711 addLine', 'https://shop.example/app.js:1:815 e']
    const print = fingerprint('PriceError', 'cart 17 has no price', shortened)
    expect([print.vague, print.message]).toEqual([true, fingerprint('PriceError', 'cart 4 has no price').system])
    expect(fingerprint('PriceError', 'cart 17 has no price', WRITTEN).vague).toBeUndefined()
  })
})
