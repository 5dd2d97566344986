/** Which signs may stand at a place: a flag for each of ASCII by its code, then one for all others, and one for the end of the line. */
export type Signs = Uint8Array

export const OTHER = 128
export const END = 129

/** How what a pattern matches may begin. */
export interface Beginnings {
  /** Its first sign, where a letter, a digit or `_` stands before; and where none does. */
  inWord: Signs
  apart: Signs
  /** Where it begins with letters: the sign behind them, in the match or after it (letters themselves mean nothing here). */
  afterLetters: Signs
  /** The same of digits. */
  afterDigits: Signs
}

/**
 * Reads the source of a pattern (case-insensitive, without the flag `u`) for how its matches may begin, so that a place where none can
 * is passed over. It may name a sign too many, never one too few: what must not stand somewhere is left out of account, but for the signs
 * of words before the match. Throws at what it can not read.
 */
export function beginningsOf(source: string): Beginnings {
  const reader = new Reader(source)
  const { found } = reader.alternatives(NOTHING, true)
  if (!reader.done) throw new Error(`Cannot read the pattern ${source} as it has a closing bracket too many.`)
  return found
}

/** What a match may consist of before some part of the pattern: nothing, letters alone, digits alone; their sum where it may be several. */
type State = number
const NOTHING = 1
const LETTERS = 2
const DIGITS = 4

/** What a part of a pattern adds, and what the match may consist of behind it. */
interface Part {
  found: Beginnings
  state: State
}

const ATOM = /\[(?:\\.|[^\]\\])*\]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[^\d])|[^()[\]{}|*+?\\^$]/isy
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y
const LOOK = /\(\?<?[=!]/y
/** Nothing of a word stands before: `(?<!\w)`, `(?<![\w.])`. */
const NOT_IN_WORD = /^\(\?<!(?:\\w|\[\\w[^\]\\]*\])\)/
/** An atom that may match what is not ASCII. */
const ABROAD = /[^\0-\x7f]|^\[\^|\\[sSWDux]|^\.$/

class Reader {
  #at = 0
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  get done(): boolean {
    return this.#at === this.#source.length
  }

  /** `last`: nothing of the pattern follows. */
  alternatives(before: State, last: boolean): Part {
    const all: Part = { found: before === 0 ? EMPTY : none(), state: 0 }
    do {
      const { found, state } = this.#sequence(before, last)
      join(all.found, found)
      all.state |= state
    } while (this.#take('|'))
    return all
  }

  #sequence(before: State, last: boolean): Part {
    const found = before === 0 ? EMPTY : none()
    let state = before
    /** Of the signs of words, or of all, none begins a match within a word. */
    let guard: 'none' | 'words' | 'all' = 'none'
    const conditions: Beginnings[] = []
    for (let first = true; !this.done && !/[|)]/.test(this.#source[this.#at]!);) {
      if (this.#take('\\b')) {
        if (guard === 'none') guard = 'words'
        continue
      }
      if (this.#source.startsWith('(?<!', this.#at) && NOT_IN_WORD.test(this.#source.slice(this.#at))) guard = 'all'
      const look = this.#takes(LOOK)
      if (look !== undefined) {
        const { found: there } = this.#close(this.alternatives(NOTHING, true))
        if (look === '(?=' && first) conditions.push(there)
        continue
      }
      const part = this.#quantified(state)
      if (guard !== 'none' && part.found !== EMPTY)
        part.found.inWord = part.found.inWord.map((flag, sign) => (guard === 'all' || isWord(sign) ? 0 : flag))
      join(found, part.found)
      state = part.state
      first = false
    }
    if (last) endsWith(found, state)
    for (const condition of conditions) meet(found, condition)
    return { found, state }
  }

  #quantified(before: State): Part {
    const start = this.#at
    const once = (state: State): Part => {
      this.#at = start
      return this.#take('(?:') ? this.#close(this.alternatives(state, false)) : this.#atom(state)
    }
    let part = once(before)
    const quantifier = this.#takes(QUANTIFIER)
    if (quantifier === undefined) return part
    // Another time, until it adds nothing.
    for (let state = before; !quantifier.startsWith('?') && (part.state | state) !== state; this.#takes(QUANTIFIER)) {
      state |= part.state
      part = once(state)
    }
    return /^(?:[*?]|\{0)/.test(quantifier) ? { ...part, state: part.state | before } : part
  }

  /** One character, or a class of them. */
  #atom(before: State): Part {
    const atom = this.#takes(ATOM)
    if (atom === undefined)
      throw new Error(
        `Cannot read the pattern ${this.#source} at ${this.#at} as there is neither a character nor one of \\b (?: (?= (?! (?<= (?<!.`,
      )
    if (before === 0) return { found: EMPTY, state: 0 }
    const signs = signsOf(atom)
    let state = 0
    for (let sign = 0; sign < OTHER; sign++) {
      if (signs[sign] === 0) continue
      if (isLetter(sign)) state |= before & (NOTHING | LETTERS) ? LETTERS : 0
      if (isDigit(sign)) state |= before & (NOTHING | DIGITS) ? DIGITS : 0
    }
    const found = none()
    if (before & NOTHING) found.apart = found.inWord = signs
    if (before & LETTERS) found.afterLetters = signs
    if (before & DIGITS) found.afterDigits = signs
    return { found, state }
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #takes(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const text = pattern.exec(this.#source)?.[0]
    this.#at += text?.length ?? 0
    return text
  }

  #close(part: Part): Part {
    if (!this.#take(')')) throw new Error(`Cannot read the pattern ${this.#source} as a bracket is not closed.`)
    return part
  }
}

/** Patterns have few different ones; each is asked for once. */
const known = new Map<string, Signs>()

/** What a character, or a class of them, matches says the engine itself. */
function signsOf(atom: string): Signs {
  let signs = known.get(atom)
  if (signs !== undefined) return signs
  const pattern = new RegExp(atom, 'i')
  signs = Uint8Array.from({ length: END + 1 }, (_, sign) => (sign < OTHER && pattern.test(String.fromCharCode(sign)) ? 1 : 0))
  if (ABROAD.test(atom)) signs[OTHER] = 1
  known.set(atom, signs)
  return signs
}

const KINDS = ['inWord', 'apart', 'afterLetters', 'afterDigits'] as const

function none(): Beginnings {
  const signs = (): Signs => new Uint8Array(END + 1)
  return { inWord: signs(), apart: signs(), afterLetters: signs(), afterDigits: signs() }
}

/** Of what stands behind the beginning, which is most of a pattern. */
const EMPTY = none()

function join(to: Beginnings, from: Beginnings): void {
  if (from === EMPTY) return
  for (const kind of KINDS) for (let sign = 0; sign <= END; sign++) to[kind][sign]! |= from[kind][sign]!
}

function meet(to: Beginnings, from: Beginnings): void {
  for (const kind of KINDS) for (let sign = 0; sign <= END; sign++) to[kind][sign]! &= from[kind][sign]!
}

/** The match may end here: anything may follow. */
function endsWith(found: Beginnings, state: State): void {
  if (state & NOTHING) for (const kind of KINDS) found[kind].fill(1)
  if (state & LETTERS) found.afterLetters.fill(1)
  if (state & DIGITS) found.afterDigits.fill(1)
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95
}
