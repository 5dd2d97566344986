import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../collector/api.ts'
import { testHost } from '../../collector/testing.ts'
import fingerprint from '../fingerprint/index.ts'
import { Symbolicator } from './symbolicate.ts'
import { bundle } from './testing/bundle.ts'
import type { Bundle } from './testing/bundle.ts'
import { stackThrownBy } from './testing/thrown.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'

const CART = `
export interface Item { price: number }
class Discounts {
  apply(items: readonly Item[]): number {
    return items.map((item) => this.priceOf(item)).reduce((a, b) => a + b, 0)
  }
  priceOf(item: Item): number {
    if (item.price < 0) throw new RangeError('negative price')
    return item.price
  }
}
export class Cart {
  readonly #discounts = new Discounts()
  total(items: readonly Item[]): number {
    return this.#discounts.apply(items)
  }
}
`
const main = (more: string): string => `
import { Cart } from './cart'
${more}
export function checkout(price: number) {
  const cart = new Cart()
  return cart.total([{ price }])
}
`
/** Code before and around it moves each line and column, and gives each function another short name. */
const MORE = `
import { alpha, beta } from './more'
export const first = (a: number, b: number) => alpha(a) + beta(b) + [a, b].map((x) => x ** 2).length
`
const EXTRA = `
export function alpha(a: number) { const used = globalThis.process; return used ? a * 3 : (() => { let x = 0; for (const c of String(a)) x += c.charCodeAt(0); return x })() }
export function beta(b: number) { try { return JSON.parse(String(b)) as number } catch { return Number.NaN } }
`

let uploads: Uploads
let builds: Record<'one' | 'two' | 'readable', Bundle>
beforeAll(async () => {
  uploads = await openUploads()
  const sources = { 'src/main.ts': main(''), 'src/cart.ts': CART }
  const others = { 'src/main.ts': main(MORE), 'src/more.ts': EXTRA, 'src/cart.ts': CART }
  builds = {
    one: await bundle(sources, { format: 'cjs' }),
    two: await bundle(others, { format: 'cjs' }),
    readable: await bundle(others, { format: 'cjs', minify: false }),
  }
  for (const [release, { code, map }] of Object.entries(builds)) {
    await uploads.put({ [`~/assets/app.js`]: code, '~/assets/app.js.map': map }, { release })
  }
})
afterAll(() => uploads.close())

/** Thrown by the build in V8, sent from a file of its own name, as bundlers name them by their content. */
async function grouped(release: 'one' | 'two' | 'readable', mapped = true): Promise<ExceptionEvent> {
  const url = 'https://shop.example/assets/app.js'
  const stack = stackThrownBy(builds[release].code, url, ({ checkout }) => checkout!(-1))
  const event = eventWith('', { release, exceptions: [{ type: '', message: '', stack, frames: [] }] })
  if (mapped) await new Symbolicator(uploads.host).symbolicate([event])
  await fingerprint.create({ version: 1, rules: [] }, testHost()).process([event])
  return event
}

describe('one error thrown by builds that were minified differently', () => {
  test('comes with other names and places', async () => {
    const [one, two] = [await grouped('one', false), await grouped('two', false)]
    const rawOf = (event: ExceptionEvent) => event.exceptions[0]!.frames.map(({ raw }) => raw)
    expect(rawOf(one)).not.toEqual(rawOf(two))
  })

  test('is one issue once mapped, by what was written', async () => {
    const [one, two, readable] = [await grouped('one'), await grouped('two'), await grouped('readable')]
    expect(one.fingerprint!.parts.app).toEqual(['type:RangeError', 'cart:priceOf', 'cart:total'])
    expect(one.culprit).toContain('priceOf')
    for (const other of [two, readable]) {
      expect(other.fingerprint!.app).toBe(one.fingerprint!.app)
      expect(other.fingerprint!.system).toBe(one.fingerprint!.system)
    }
    expect(one.exceptions[0]!.frames.map((frame) => `${frame.function} ${frame.file}:${frame.line}`)).toEqual([
      'Discounts.priceOf src/cart.ts:8',
      ' src/cart.ts:5',
      'Discounts.apply src/cart.ts:5',
      'Cart.total src/cart.ts:15',
      'checkout src/main.ts:6',
    ])
  })
})
