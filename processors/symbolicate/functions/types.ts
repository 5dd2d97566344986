import { ARROW, BRACE, BRACKET, COLON, DOT, GREATER, LESS, NUMBER, PAREN, SEMICOLON, STRING, TEMPLATE, WORD } from './tokens.ts'
import type { Tokens } from './tokens.ts'

/** Tokens looked at of one type; longer ones are no annotation. */
const TYPE_TOKENS = 400

/** Words that a further type follows. */
const PREFIXES = new Set('keyof typeof readonly infer unique asserts is extends new abstract'.split(' '))

/**
 * Behind the return type that begins with a colon at `index`: where the body or the arrow stands, and `index` itself where there is no
 * colon; -1 where no type ends in one.
 */
export function afterReturnType(tokens: Tokens, index: number, wanted: number): number {
  const { kinds, partners } = tokens
  if (kinds[index] !== COLON) return kinds[index] === wanted ? index : -1
  let operand = true
  for (let i = index + 1; i < kinds.length && i < index + TYPE_TOKENS;) {
    const kind = kinds[i]!
    if (operand) {
      if (kind === WORD) {
        // `z.infer<T>` is a type of that name.
        if (kinds[i - 1] === DOT || !PREFIXES.has(wordAt(tokens, i))) operand = false
        i = isWord(tokens, i, 'import') && kinds[i + 1] === PAREN && partners[i + 1]! > 0 ? partners[i + 1]! + 1 : i + 1
      } else if (kind === BRACE || kind === PAREN || kind === BRACKET) {
        if (partners[i]! < 0) return -1
        i = partners[i]! + 1
        operand = false
      } else if (kind === STRING || kind === NUMBER || kind === TEMPLATE) {
        operand = false
        i++
      } else if (kind === 0x7c || kind === 0x26 || kind === 0x2d) i++
      else return -1
    } else if (kind === wanted) return i
    else if (kind === LESS) {
      const end = afterAngle(tokens, i)
      if (end < 0) return -1
      i = end
    } else if (kind === BRACKET) {
      if (partners[i]! < 0) return -1
      i = partners[i]! + 1
    } else if (
      kind === DOT ||
      kind === 0x7c ||
      kind === 0x26 ||
      kind === ARROW ||
      isWord(tokens, i, 'is') ||
      isWord(tokens, i, 'extends')
    ) {
      operand = true
      i++
    } else return -1
  }
  return -1
}

/** Behind the `>` that closes the `<` at `index`; -1 where it is no list of types. */
export function afterAngle(tokens: Tokens, index: number): number {
  const { kinds, partners } = tokens
  let depth = 0
  for (let i = index; i < kinds.length && i < index + TYPE_TOKENS;) {
    const kind = kinds[i]!
    if (kind === LESS) depth++
    else if (kind === GREATER && --depth === 0) return i + 1
    else if (kind === SEMICOLON) return -1
    if ((kind === BRACE || kind === PAREN || kind === BRACKET) && partners[i]! >= 0) i = partners[i]! + 1
    else i++
  }
  return -1
}

/** Where the `<` stands that the `>` at `index` closes; -1 where there is none. */
export function beforeAngle(tokens: Tokens, index: number): number {
  const { kinds, partners } = tokens
  let depth = 0
  for (let i = index; i >= 0 && i > index - TYPE_TOKENS;) {
    const kind = kinds[i]!
    if (kind === GREATER) depth++
    else if (kind === LESS && --depth === 0) return i
    else if (kind === SEMICOLON) return -1
    const partner = partners[i]!
    i = partner >= 0 && partner < i ? partner - 1 : i - 1
  }
  return -1
}

export function isWord({ kinds, text, starts, ends }: Tokens, index: number, word: string): boolean {
  return kinds[index] === WORD && ends[index]! - starts[index]! === word.length && text.startsWith(word, starts[index])
}

export function wordAt({ kinds, text, starts, ends }: Tokens, index: number): string {
  return kinds[index] === WORD ? text.slice(starts[index], ends[index]) : ''
}
