import { ARROW, BRACE, COLON, COMMA, DOT, EQUALS, HASH, PAREN, SEMICOLON, STRING, WORD } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { isWord, wordAt } from './types.ts'

/** Tokens of a type between a name and the value given to it. */
const TYPE_TOKENS = 80

/** A name, and the offset at which its last part stands; -1 for none. */
export interface Named {
  name: string
  at: number
}

export const NAMELESS: Named = { name: '', at: -1 }

/**
 * The name of a function or class expression that begins at `index`, by what it is given to, as engines name it: `const total = () =>`,
 * `total: function`, `Cart.prototype.total = function`, `export default`. Empty where it is passed on or called at once.
 */
export function inferName(tokens: Tokens, index: number): Named {
  const before = tokens.kinds[index - 1]
  if (before === EQUALS) return targetOf(tokens, index - 2)
  if (before === COLON) return keyOf(tokens, index - 2)
  if (before === PAREN && isWrapped(tokens, index - 1)) return inferName(tokens, index - 1)
  return isWord(tokens, index - 1, 'default') ? { name: 'default', at: tokens.starts[index - 1]! } : NAMELESS
}

/** Brackets about a value alone, which is not called at once. */
function isWrapped({ kinds, partners }: Tokens, index: number): boolean {
  const before = kinds[index - 1]
  const after = kinds[partners[index]! + 1]
  return (before === EQUALS || before === COLON) && partners[index]! > 0 && after !== PAREN && after !== DOT
}

/** The key of a property, unless it is the middle of a conditional, a label or a type. */
function keyOf(tokens: Tokens, index: number): Named {
  const before = tokens.kinds[index - 1]
  return before === BRACE || before === COMMA ? { name: nameAt(tokens, index), at: tokens.starts[index]! } : NAMELESS
}

/** What stands on the left of an assignment, whose last token is at `index`. */
function targetOf(tokens: Tokens, index: number): Named {
  const { kinds, partners } = tokens
  if (kinds[index] === WORD && !endsType(tokens, index)) return chainAt(tokens, index)
  // `const total: Handler<Item> = `: back over the type to its colon.
  for (let i = index; i > 0 && i > index - TYPE_TOKENS;) {
    const kind = kinds[i]!
    if (kind === SEMICOLON || kind === EQUALS) return NAMELESS
    if (kind === COLON && kinds[i - 1] === WORD) return chainAt(tokens, i - 1)
    const partner = partners[i]!
    if (kind === BRACE || (partner >= 0 && partner > i)) return NAMELESS
    i = partner >= 0 ? partner - 1 : i - 1
  }
  return NAMELESS
}

/** `Handler` in `total: Handler =` and `Foo.Handler =` in `total: Foo.Handler =`. */
function endsType(tokens: Tokens, index: number): boolean {
  let i = index
  while (tokens.kinds[i - 1] === DOT && tokens.kinds[i - 2] === WORD) i -= 2
  const before = tokens.kinds[i - 1]
  return before === COLON || before === ARROW || before === 0x7c || before === 0x26
}

/** `Cart.total` of `Cart.prototype.total`; `total` of `this.total` and of `total`. */
function chainAt(tokens: Tokens, last: number): Named {
  const names: string[] = []
  for (let i = last; names.length < 4; i -= 2) {
    names.unshift(nameAt(tokens, i))
    if (tokens.kinds[i - 1] !== DOT || tokens.kinds[i - 2] !== WORD) break
  }
  const shown = names.filter((name) => name !== 'prototype' && name !== 'this').slice(-2)
  return { name: shown.join('.'), at: tokens.starts[last]! }
}

/** A word, a private name, or a key in quotes. */
export function nameAt(tokens: Tokens, index: number): string {
  const { kinds, text, starts, ends } = tokens
  if (kinds[index] === STRING) return text.slice(starts[index]! + 1, ends[index]! - 1)
  const word = wordAt(tokens, index)
  return word !== '' && kinds[index - 1] === HASH ? `#${word}` : word
}
