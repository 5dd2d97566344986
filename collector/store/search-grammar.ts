import { distance } from 'fastest-levenshtein'
import { LIMITS } from '../model/limits.ts'
import { SearchError } from './queries.ts'

/**
 * The search grammar:
 *
 *     search := and (OR and)*          and := term+
 *     term   := !term | ( search ) | key:value | text
 *     value  := word | "quoted" | [value, value] | >word | >=word | <word | <=word
 *
 * In a word outside quotes `*` stands for anything. An empty value (`environment:""`) matches what has none. Words without a key are text.
 */
export type Search =
  | { kind: 'and' | 'or'; of: Search[] }
  | { kind: 'not'; of: Search }
  | { kind: 'token'; key: string; values: SearchValue[]; at: number }
  | { kind: 'text'; value: SearchValue; at: number }

export interface SearchValue {
  op: '=' | '>' | '>=' | '<' | '<='
  text: string
  /** It holds a `*` that was not quoted. */
  wildcard: boolean
  at: number
}

/** Keys that take part; `tag.<key>` takes any key. */
export const SEARCH_KEYS = [
  'is',
  'assigned',
  'level',
  'handled',
  'priority',
  'service',
  'environment',
  'release',
  'first_release',
  'type',
  'message',
  'stack.file',
  'stack.function',
  'user.id',
  'trace',
  'age',
] as const

const MAX_DEPTH = 10

/** Undefined for a search of nothing. Throws a `SearchError` whose `at` is an offset into `query`. */
export function parseSearch(query: string): Search | undefined {
  if (query.length > LIMITS.searchLength) {
    throw new SearchError(
      `Cannot search as a search has at most ${LIMITS.searchLength} characters: current value has ${query.length}`,
      LIMITS.searchLength,
    )
  }
  const parser = new Parser(query)
  return parser.parse()
}

class Parser {
  readonly #query: string
  #at = 0
  #tokens = 0

  constructor(query: string) {
    this.#query = query
  }

  parse(): Search | undefined {
    this.#space()
    if (this.#at === this.#query.length) return undefined
    const search = this.#or(0)
    if (this.#at < this.#query.length) throw this.#error('a ) without its (', this.#at)
    return search
  }

  #or(depth: number): Search {
    if (depth > MAX_DEPTH) throw this.#error(`parentheses are at most ${MAX_DEPTH} deep`, this.#at)
    const of = [this.#and(depth)]
    while (this.#word('OR')) of.push(this.#and(depth))
    return of.length === 1 ? of[0]! : { kind: 'or', of }
  }

  #and(depth: number): Search {
    const of: Search[] = []
    for (;;) {
      this.#space()
      const next = this.#query[this.#at]
      if (next === undefined || next === ')' || this.#looksAt('OR')) break
      of.push(this.#term(depth))
    }
    if (of.length === 0) throw this.#error('something to search for must stand here', this.#at)
    return of.length === 1 ? of[0]! : { kind: 'and', of }
  }

  #term(depth: number): Search {
    if (++this.#tokens > LIMITS.searchTokens) throw this.#error(`a search has at most ${LIMITS.searchTokens} parts`, this.#at)
    const at = this.#at
    if (this.#take('!')) {
      if (/\s/.test(this.#query[this.#at] ?? ' ')) throw this.#error('! needs something to negate', at)
      return { kind: 'not', of: this.#term(depth) }
    }
    if (this.#take('(')) {
      const inner = this.#or(depth + 1)
      this.#space()
      if (!this.#take(')')) throw this.#error('this ( is never closed', at)
      return inner
    }
    return this.#token() ?? { kind: 'text', value: this.#value(/[\s()]/), at }
  }

  #token(): Search | undefined {
    const at = this.#at
    const key = /^[A-Za-z_][\w.-]*(?=:)/.exec(this.#query.slice(at))?.[0]
    const tag = /^tag\.("[^"]+"|[^\s:"]+):/.exec(this.#query.slice(at))
    if (tag !== null) {
      this.#at += tag[0].length
      return { kind: 'token', key: `tag.${tag[1]!.replaceAll('"', '')}`, values: this.#values(), at }
    }
    if (key === undefined) return undefined
    const after = this.#query.slice(at + key.length + 1)
    if (!(SEARCH_KEYS as readonly string[]).includes(key)) {
      // Pasted text such as `TypeError: x is not a function` or a URL.
      if (/^($|\s|\/\/)/.test(after)) return undefined
      const near = SEARCH_KEYS.find((known) => distance(known, key.toLowerCase()) <= 2)
      throw this.#error(`there is no key ${key}${near === undefined ? '; put quotes around text' : `, did you mean ${near}?`}`, at)
    }
    this.#at += key.length + 1
    if (/^($|\s)/.test(after)) throw this.#error(`${key}: needs a value; ${key}:"" finds what has none`, this.#at)
    return { kind: 'token', key, values: this.#values(), at }
  }

  #values(): SearchValue[] {
    const at = this.#at
    if (!this.#take('[')) return [this.#compared()]
    const values: SearchValue[] = []
    for (;;) {
      this.#space()
      if (this.#at === this.#query.length) throw this.#error('this [ is never closed', at)
      values.push(this.#value(/[\],]/))
      this.#space()
      if (this.#take(']')) return values
      if (this.#at === this.#query.length) throw this.#error('this [ is never closed', at)
      if (!this.#take(',')) throw this.#error('a list goes on with , or ends with ]', this.#at)
    }
  }

  #compared(): SearchValue {
    const op = /^(>=|<=|>|<)/.exec(this.#query.slice(this.#at))?.[0] as SearchValue['op'] | undefined
    if (op !== undefined) this.#at += op.length
    return { ...this.#value(/[\s()]/), op: op ?? '=' }
  }

  /** Up to a character of `end`, which may stand inside quotes. */
  #value(end: RegExp): SearchValue {
    const at = this.#at
    if (this.#take('"')) return { op: '=', text: this.#quoted(at), wildcard: false, at }
    let text = ''
    while (this.#at < this.#query.length && !end.test(this.#query[this.#at]!)) text += this.#query[this.#at++]!
    text = text.trim()
    if (text === '') throw this.#error('a value must stand here; "" is the empty one', at)
    return { op: '=', text, wildcard: text.includes('*'), at }
  }

  #quoted(at: number): string {
    let text = ''
    for (;;) {
      const next = this.#query[this.#at++]
      if (next === undefined) throw this.#error('this quote is never closed', at)
      if (next === '"') return text
      // \" and \\ inside quotes; any other backslash is itself.
      if (next === '\\' && /["\\]/.test(this.#query[this.#at] ?? '')) text += this.#query[this.#at++]!
      else text += next
    }
  }

  #take(character: string): boolean {
    if (this.#query[this.#at] !== character) return false
    this.#at++
    return true
  }

  #looksAt(word: string): boolean {
    return this.#query.startsWith(word, this.#at) && /^($|[\s(])/.test(this.#query.slice(this.#at + word.length))
  }

  #word(word: string): boolean {
    this.#space()
    if (!this.#looksAt(word)) return false
    this.#at += word.length
    return true
  }

  #space(): void {
    while (/\s/.test(this.#query[this.#at] ?? '')) this.#at++
  }

  #error(reason: string, at: number): SearchError {
    return new SearchError(`Cannot read the search at character ${at + 1} as ${reason}.`, at)
  }
}
