import { inferName, NAMELESS, nameAt } from './infer-name.ts'
import type { Named } from './infer-name.ts'
import {
  ARROW,
  BRACE,
  BRACE_END,
  BRACKET,
  BRACKET_END,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  GREATER,
  LESS,
  NUMBER,
  PAREN,
  PAREN_END,
  QUESTION,
  REGEX,
  SEMICOLON,
  STAR,
  STRING,
  TEMPLATE,
  tokenize,
  WORD,
} from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { afterAngle, afterReturnType, beforeAngle, isWord, wordAt } from './types.ts'

/** A function of a source text: from its head, of a method from its parameters, to its end, as offsets. */
export interface FunctionRange {
  /** As engines show it: `total`, `Cart.total`, `new Cart`; empty for one without a name. */
  name: string
  start: number
  end: number
  /** Where its name stands, as an offset; -1 for none. */
  nameAt?: number
  /** Of a member of a class: where the name of that stands; -1 for none. */
  classAt?: number
}

/** Texts longer than this are not scanned, in UTF-16 units. */
export const SCANNED_LENGTH = 4 * 1024 * 1024

/** All functions of a JavaScript or TypeScript text, in the order of their start. A light reading by brackets: never throws, linear. */
export function scanFunctions(text: string): FunctionRange[] {
  if (text.length > SCANNED_LENGTH) return []
  const scan = new Scan(tokenize(text))
  return scan.functions.sort((a, b) => a.start - b.start || b.end - a.end)
}

type Body = { kind: 'class'; name: string; at: number } | { kind: 'object' | 'block' }

const NOT = 0x21

const BLOCK: Body = { kind: 'block' }
const OBJECT: Body = { kind: 'object' }
/** What a statement's head in brackets begins with: never a method. */
const STATEMENTS = new Set('if for while switch catch with function return typeof await super new'.split(' '))
const BEFORE_ARROW = new Set('async return default yield await case'.split(' '))
const BEFORE_METHOD = new Set('async get set static'.split(' '))

class Scan {
  readonly functions: FunctionRange[] = []
  readonly #tokens: Tokens
  /** What the brace at an index encloses, where its head said so. */
  readonly #bodies = new Map<number, Body>()
  /** Arrows met: what stands before one is its parameters or its return type, once. */
  readonly #arrows = new Set<number>()

  constructor(tokens: Tokens) {
    this.#tokens = tokens
    const { kinds, partners } = tokens
    const around: { body: Body; end: number }[] = []
    for (let i = 0; i < kinds.length; i++) {
      while (around.length > 0 && around.at(-1)!.end <= i) around.pop()
      const body = around.at(-1)?.body ?? BLOCK
      const kind = kinds[i]!
      if (kind === WORD) this.#word(i, body)
      else if (kind === PAREN) {
        this.#paren(i, body)
        // What stands in brackets is in no class body.
        if (partners[i]! > 0) around.push({ body: BLOCK, end: partners[i]! })
      } else if (kind === BRACE && partners[i]! > 0) around.push({ body: this.#bodies.get(i) ?? this.#guess(i), end: partners[i]! })
    }
  }

  #word(i: number, body: Body): void {
    const { kinds } = this.#tokens
    if (kinds[i - 1] === DOT || kinds[i + 1] === COLON) return
    if (isWord(this.#tokens, i, 'function')) this.#function(i)
    else if (isWord(this.#tokens, i, 'class')) this.#class(i)
    else if (kinds[i + 1] === ARROW) this.#arrow(i, i + 1, body)
  }

  #function(i: number): void {
    const { kinds } = this.#tokens
    let at = i + 1
    if (kinds[at] === STAR) at++
    const own = kinds[at] === WORD ? at++ : -1
    if (kinds[at] === LESS) at = afterAngle(this.#tokens, at)
    if (at < 0 || kinds[at] !== PAREN) return
    const head = isWord(this.#tokens, i - 1, 'async') ? i - 1 : i
    const named = own < 0 ? undefined : { name: wordAt(this.#tokens, own), at: this.#tokens.starts[own]! }
    // `total = function () { }(cart)`, as minifiers put a function into its caller, is not what the name is given to.
    const infer = (end: number): Named => (kinds[end + 1] === PAREN ? NAMELESS : inferName(this.#tokens, head))
    this.#withBody(head, at, named ?? infer)
  }

  #class(i: number): void {
    const { kinds, partners } = this.#tokens
    // An attribute of JSX.
    if (kinds[i + 1] === EQUALS) return
    let at = i + 1
    const named = kinds[at] === WORD && !isWord(this.#tokens, at, 'extends') && !isWord(this.#tokens, at, 'implements')
    const { name, at: nameAt } = named ? { name: wordAt(this.#tokens, at), at: this.#tokens.starts[at++]! } : inferName(this.#tokens, i)
    for (let steps = 0; at < kinds.length && steps < 200; steps++) {
      const kind = kinds[at]!
      if (kind === BRACE) return void this.#bodies.set(at, { kind: 'class', name, at: nameAt })
      if (kind === SEMICOLON || kind === PAREN_END) return
      if (kind === LESS) at = Math.max(afterAngle(this.#tokens, at), at + 1)
      else at = (kind === PAREN || kind === BRACKET) && partners[at]! > 0 ? partners[at]! + 1 : at + 1
    }
  }

  /** A round bracket may begin the parameters of an arrow function or of a method. */
  #paren(i: number, body: Body): void {
    const { kinds, partners } = this.#tokens
    const end = partners[i]!
    if (end < 0) return
    const next = kinds[end + 1]
    if (next === ARROW) return this.#arrow(this.#headOf(i), end + 1, body)
    // `a ? (b) : c => d` has no return type, and `total(): () => void { }` is no arrow.
    if (next === COLON && kinds[i - 1] !== QUESTION && (kinds[i - 1] !== WORD || BEFORE_ARROW.has(wordAt(this.#tokens, i - 1)))) {
      const arrow = afterReturnType(this.#tokens, end + 1, ARROW)
      if (arrow > 0) return this.#arrow(this.#headOf(i), arrow, body)
    }
    if ((next === BRACE || next === COLON) && body.kind !== 'block') this.#method(i, body)
  }

  /** Where an arrow function's expression begins, whose parameters do at `i`. */
  #headOf(i: number): number {
    let head = i
    if (this.#tokens.kinds[head - 1] === GREATER) head = Math.max(beforeAngle(this.#tokens, head - 1), 0) || i
    return isWord(this.#tokens, head - 1, 'async') ? head - 1 : head
  }

  #method(i: number, body: Body): void {
    const { kinds, partners } = this.#tokens
    let at = i - 1
    if (kinds[at] === GREATER) at = beforeAngle(this.#tokens, at) - 1
    if (at < 0) return
    let name = nameAt(this.#tokens, at)
    if (body.kind === 'object' && STATEMENTS.has(name)) return
    let first = at
    if (kinds[at] === BRACKET_END) {
      first = partners[at]!
      // `['total']()`; other computed names are known while running only.
      name = at - first === 2 && kinds[at - 1] === STRING ? nameAt(this.#tokens, at - 1) : ''
    } else if (kinds[at] !== WORD && kinds[at] !== STRING && kinds[at] !== NUMBER) return
    if (name.startsWith('#')) first--
    while (kinds[first - 1] === STAR || BEFORE_METHOD.has(wordAt(this.#tokens, first - 1))) first--
    // `{ a: b ? c(d) : {} }` is no method.
    if (body.kind === 'object' && kinds[first - 1] !== BRACE && kinds[first - 1] !== COMMA) return
    this.#withBody(i, i, { name: this.#within(body, name), at: this.#tokens.starts[at]! }, body)
  }

  #within(body: Body, name: string): string {
    if (body.kind !== 'class' || body.name === '' || name === '') return name
    return name === 'constructor' ? `new ${body.name}` : `${body.name}.${name}`
  }

  /** A function whose parameters begin at the bracket at `i`, if a body follows: a mere signature has none. */
  #withBody(head: number, i: number, named: Named | ((end: number) => Named), around = BLOCK): void {
    const { partners, starts } = this.#tokens
    if (partners[i]! < 0) return
    const brace = afterReturnType(this.#tokens, partners[i]! + 1, BRACE)
    if (brace < 0 || partners[brace]! < 0) return
    // `(): Promise<() => void> {`.
    for (let within = partners[i]! + 1; within < brace; within++) if (this.#tokens.kinds[within] === ARROW) this.#arrows.add(within)
    const { name, at } = typeof named === 'function' ? named(partners[brace]!) : named
    this.#bodies.set(brace, BLOCK)
    this.#add({ name, start: starts[head]!, end: starts[partners[brace]!]! + 1, nameAt: at }, around)
  }

  #arrow(head: number, arrow: number, body: Body): void {
    if (this.#arrows.has(arrow)) return
    this.#arrows.add(arrow)
    const { kinds, partners, starts } = this.#tokens
    const named = isWord(this.#tokens, head - 1, 'async') ? head - 1 : head
    const { name: inferred, at } = inferName(this.#tokens, named)
    const name = body.kind === 'class' ? this.#within(body, inferred) : inferred
    const first = arrow + 1
    if (kinds[first] === BRACE && partners[first]! > 0) {
      this.#bodies.set(first, BLOCK)
      this.#add({ name, start: starts[named]!, end: starts[partners[first]!]! + 1, nameAt: at }, body)
    } else if (first < kinds.length) this.#add({ name, start: starts[named]!, end: this.#endOfExpression(first), nameAt: at }, body)
  }

  #add(range: FunctionRange, around: Body): void {
    if (around.kind === 'class' && range.name !== '') range.classAt = around.at
    this.functions.push(range)
  }

  #endOfExpression(first: number): number {
    const { kinds, partners, ends, newLines } = this.#tokens
    let at = first
    let conditions = 0
    for (; at < kinds.length;) {
      const kind = kinds[at]!
      if (kind === QUESTION) conditions++
      // `a ? () => b : c`.
      else if (kind === COLON && conditions-- === 0) break
      if (kind === COMMA || kind === SEMICOLON || kind === PAREN_END || kind === BRACKET_END || kind === BRACE_END) break
      // A new line ends it where an operand stands on both sides of it (ECMA-262 12.10).
      if (at > first && newLines[at]! && this.#endsOperand(at - 1) && beginsStatement(kind)) break
      const partner = partners[at]!
      at = partner > at ? partner + 1 : at + 1
    }
    return ends[Math.min(at, kinds.length) - 1]!
  }

  /** TypeScript's `cells[0]!` and `free++` among them. */
  #endsOperand(at: number): boolean {
    const { kinds, text, starts, ends } = this.#tokens
    if (endsOperand(kinds[at]!)) return true
    const isPostfix = kinds[at] === NOT || /^(?:\+\+|--)$/.test(text.slice(starts[at], ends[at]))
    return isPostfix && endsOperand(kinds[at - 1]!)
  }

  /** What a brace encloses of which no head was met. */
  #guess(i: number): Body {
    const { kinds } = this.#tokens
    const before = kinds[i - 1]
    if (
      before === undefined ||
      before === SEMICOLON ||
      before === BRACE ||
      before === BRACE_END ||
      before === PAREN_END ||
      before === ARROW
    )
      return BLOCK
    if (before !== WORD) return OBJECT
    const word = wordAt(this.#tokens, i - 1)
    return word === 'return' || word === 'default' || word === 'yield' || word === 'await' || word === 'in' || word === 'of'
      ? OBJECT
      : BLOCK
  }
}

function endsOperand(kind: number): boolean {
  return (
    kind === WORD ||
    kind === NUMBER ||
    kind === STRING ||
    kind === TEMPLATE ||
    kind === REGEX ||
    kind === PAREN_END ||
    kind === BRACKET_END ||
    kind === BRACE_END
  )
}

function beginsStatement(kind: number): boolean {
  return kind === WORD || kind === NUMBER || kind === STRING || kind === BRACE || kind === 0x40
}

/** The innermost of the functions, which are in the order of their start, that encloses an offset. */
export function functionAt(functions: readonly FunctionRange[], offset: number): FunctionRange | undefined {
  let low = 0
  let high = functions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (functions[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  // Those that begin before nest: the last one that has not ended is the innermost.
  for (let i = low - 1; i >= 0; i--) if (offset < functions[i]!.end) return functions[i]
  return undefined
}
