import { describe, expect, test } from 'vitest'
import { MinifiedNames } from './minified-names.ts'

/** What stands at an offset of the minified text: a source, a line, and the token that was written there. */
type Mapping = [offset: number, source: number, line: number, name?: string]

const SECTION = {}

/** The name of the function about the sign `|` of a text of one line, which its mappings do not count. */
function nameAt(marked: string, at: (text: string) => Mapping[]): string | undefined {
  const text = marked.replace('|', '')
  const mappings = at(text).toSorted((a, b) => a[0] - b[0])
  const find = (_: number, column: number) => {
    const found = mappings.findLast(([offset]) => offset <= column)
    return found === undefined ? undefined : { section: SECTION, source: found[1], line: found[2], column: 0, name: found[3] ?? '' }
  }
  const column = marked.indexOf('|')
  return new MinifiedNames(text, find).nameAt(1, column, find(1, column)!)
}

describe('a function of a minified file', () => {
  test('has the name that stands at its own', () => {
    const name = nameAt('function t(e){|throw e}', (text) => [
      [0, 0, 1],
      [text.indexOf('t('), 0, 1, 'total'],
      [text.indexOf('throw'), 0, 2],
    ])
    expect(name).toBe('total')
  })

  test.each([
    ['const a={move(e){|throw e}}', 'move'],
    ['class Cart{total(e){|throw e}}', 'Cart.total'],
    ['class c{total(e){|throw e}}', 'total'],
    // Of what a minifier renamed, and the map does not say, nothing is known.
    ['const a={m(e){|throw e}}', undefined],
    ['class c extends Error{constructor(e){|super(e)}}', 'constructor'],
    ['class Cart extends Error{constructor(e){|super(e)}}', 'new Cart'],
    ['const c=class{total(e){|throw e}}', 'total'],
    ['a.map((e=>{|throw e}))', ''],
    ['|go()', ''],
  ])('in %s is called %j', (text, name) => {
    expect(nameAt(text, () => [[0, 0, 1]])).toBe(name)
  })

  test.each([
    ['class c{constructor(e){|throw e}}', 'new Cart'],
    ['class c{total(e){|throw e}}', 'Cart.total'],
    ['const c=class{total=e=>{|throw e}}', 'Cart.total'],
  ])('in %s is of the class whose name stands there', (text, name) => {
    const made = nameAt(text, (plain) => [
      [0, 0, 1],
      [plain.indexOf('c', plain.startsWith('const') ? 5 : 6), 0, 1, 'Cart'],
      [plain.indexOf('c', plain.startsWith('const') ? 5 : 6) + 1, 0, 1],
    ])
    expect(made).toBe(name)
  })

  const TWO = 'function t(e){|throw e}function r(){}'
  test.each([
    ['another file', 1, 2],
    ['before it', 0, 2],
    ['behind the beginning of another function', 0, 40],
  ])('that was written in %s has no name, as it was put into this one', (_, source, line) => {
    const name = nameAt(TWO, (text) => [
      [0, 0, 10],
      [text.indexOf('t('), 0, 10, 'total'],
      [text.indexOf('throw'), source, line],
      [text.indexOf('}function') + 1, 0, 30],
    ])
    expect(name).toBe('')
  })
})
