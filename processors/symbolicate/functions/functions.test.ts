import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parsedFunctions } from '../testing/parsed-functions.ts'
import { functionNames } from './function-names.ts'
import { functionAt, scanFunctions, SCANNED_LENGTH } from './scan-functions.ts'

/** The name about the mark `|` in a text; `-` where no function is. */
function nameAt(marked: string): string {
  const offset = marked.indexOf('|')
  return functionAt(scanFunctions(marked.replace('|', '')), offset)?.name ?? '-'
}

describe('a function about a place', () => {
  test.each([
    ['function total() { | }', 'total'],
    ['async function* total<T extends { a: 1 }>(a: T): AsyncGenerator<{ b: 2 }> { | }', 'total'],
    ['const total = () => { | }', 'total'],
    ['const total = async (a: number): Promise<number> => a + |1', 'total'],
    ['const total = (a: unknown): z.infer<typeof Total> => Total.parse(|a)', 'total'],
    ["const total = (a: unknown): typeof import('./cart').total => |a", 'total'],
    ['class Cart { async lease(ms: number): Promise<() => void> { | } }', 'Cart.lease'],
    ['class Cart { validator(schema: object): (data: unknown) => boolean { | } }', 'Cart.validator'],
    ['class Cart { row(a: 1) { const at = (name: string): string => cells[name]!\n return { a: |at(1) } } }', 'Cart.row'],
    ['function total() { const next = () => this.free++\n |go() }', 'total'],
    ['const total = () => a &&\n !|b', 'total'],
    ['const total: Handler<{ a: string }> = (a) => { | }', 'total'],
    ['const total = <T,>(a: T) => { | }', 'total'],
    ['let total = function () { | }', 'total'],
    ['const total = (function () { | })', 'total'],
    ['export default function () { | }', 'default'],
    ['class Cart { total() { | } }', 'Cart.total'],
    ['class Cart<T> extends Base<T> implements A, B { constructor(private a = {}) { | } }', 'new Cart'],
    ['class Cart { static async *total(): X { | } }', 'Cart.total'],
    ['class Cart { get #total(): number { | } }', 'Cart.#total'],
    ['class Cart { total = (a: number) => { | } }', 'Cart.total'],
    ['class Cart { [Symbol.iterator]() { | } }', ''],
    ['const Cart = class { total() { | } }', 'Cart.total'],
    ['const cart = { total() { | } }', 'total'],
    ["const cart = { 'the total': async () => { | } }", 'the total'],
    ['Cart.prototype.total = function () { | }', 'Cart.total'],
    ['class A { constructor() { this.total = () => { | } } }', 'total'],
    ['items.map((item) => { | })', ''],
    ['function total() { return items.map((item) => item.price + |1) }', ''],
    ['function total() { items.map((item) => item.price)\n |other() }', 'total'],
    ['const total = () => a\nconst b = |c', '-'],
    ['const total = a ? () => b : |c', '-'],
    ['(function () { | })()', ''],
    ['this.total = function (cart) { | }(this.cart)', ''],
    ['if (a) { | }', '-'],
    ['function total() { if (a) { for (;;) { | } } }', 'total'],
    ['function total() { const a = `${b(`}`)} }`; | }', 'total'],
    ['function total() { const a = /[}/]\\}/g; | }', 'total'],
    ['function total() { // }\n /* } */ | }', 'total'],
    ["const View = () => <p>Don't {items.map((i) => { return | i })}</p>", ''],
    ["const View = () => { return <p>Don't</p>; | }", 'View'],
    ['function total(a: () => void): a is { b: 1 } { | }', 'total'],
    ['function total(): void\nfunction total(a?: 1) { | }', 'total'],
    ['type Total = (a: 1) => void\n|go()', '-'],
  ])('in %s is named %j', (text, name) => {
    expect(nameAt(text)).toBe(name)
  })

  test('within a component of Vue or Svelte is that of its script, at its place', () => {
    const text = "<p title='{'>x</p>\n<script lang='ts'>\nfunction total() { return 1 }\n</script>"
    const names = functionNames({}, 0, 'src/Cart.vue', text)
    expect(names(2, 20, text.indexOf('return'))).toBe('total')
    expect(names(0, 3, 3)).toBe('')
  })

  test('of a text that is too long, or in another language, is not looked for', () => {
    expect(scanFunctions(`function a() {}${' '.repeat(SCANNED_LENGTH)}`)).toEqual([])
    expect(functionNames({}, 0, 'lib/main.dart', 'void main() { x(); }')(0, 14, 14)).toBeUndefined()
  })

  test.each([
    '{',
    '('.repeat(10_000),
    '`${'.repeat(10_000),
    '=>'.repeat(10_000),
    'a<'.repeat(10_000),
    'a: '.repeat(10_000),
    '/'.repeat(9_999),
    "'",
    'class '.repeat(5_000),
  ])('is looked for in broken text without an error: %.20s', (text) => {
    expect(Array.isArray(scanFunctions(text))).toBe(true)
  })
})

/** Beyond types, which no call stands in, the light reading may be wrong for one place in two hundred. */
test.each([
  ['TypeScript', 'collector/{model,otlp,store,api}/**/*.ts', 'ts', 0.98],
  ['JavaScript', 'node_modules/{koa,mingo,svelte/src/internal,yaml/dist,zod/v4/core}/**/*.js', 'jsx', 0.995],
] as const)('the light reading of %s agrees with a parser', (language, pattern, lang, share) => {
  const root = join(import.meta.dirname, '../../..')
  let places = 0
  let same = 0
  for (const file of globSync(pattern, { cwd: root })
    .filter((name) => !name.endsWith('.d.ts'))
    .toSorted()
    .slice(0, 80)) {
    const text = readFileSync(join(root, file), 'utf8')
    const wanted = parsedFunctions(text, lang)
    const found = scanFunctions(text)
    for (let i = 0; i < 100; i++) {
      const offset = Math.floor(((i + 0.5) * text.length) / 100)
      places++
      if ((functionAt(wanted, offset)?.name ?? '-') === (functionAt(found, offset)?.name ?? '-')) same++
    }
  }
  console.log(`Functions in ${language}: ${same} of ${places} places as a parser names them`)
  expect(places).toBeGreaterThan(1_000)
  expect(same / places).toBeGreaterThan(share)
})
