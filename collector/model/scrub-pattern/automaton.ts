import { type Node, parsePattern, type Pattern, PatternError, type Ranges } from './parse.ts'

/** Steps of the automaton that a pattern may become; states of it that are remembered; and the longest match, in UTF-16 units. */
export const PATTERN_STEPS = 2_000
const REMEMBERED_STATES = 500
export const MATCH_LENGTH = 1_024

/** How often the clock is asked, in steps that were looked at. */
const STEPS_BETWEEN = 65_536

const DEAD = -1
const UNKNOWN = -2

/**
 * A person's pattern as an automaton that never goes back over what it has read (Thompson's construction; sets of states are made as they
 * come up and remembered). Whatever the pattern and the text, a place costs at most MATCH_LENGTH steps. Throws `PatternError` for what it
 * can not run.
 */
export class Automaton {
  readonly #pattern: Pattern
  /** Of each step: what it takes, or undefined where it takes nothing; where it leads. */
  readonly #takes: (Ranges | undefined)[] = []
  readonly #leads: number[][] = []
  #sets: number[][] = []
  #accepts: boolean[] = []
  #next: Int32Array[] = []
  #ids = new Map<string, number>()
  readonly #last: number
  #looked = 0

  constructor(source: string) {
    this.#pattern = parsePattern(source)
    const first = this.#step()
    this.#last = this.#build(this.#pattern.node, first)
    this.#forget()
    if (this.#accepts[0]) throw new PatternError('a pattern that can not match an empty text')
  }

  /**
   * The text with each match, from the left and as long as it can be, replaced; undefined where `late` said so before the end. A match is
   * looked for behind the one before it.
   */
  replace(text: string, put: (match: string) => string, late: () => boolean = () => false): string | undefined {
    let result = ''
    let copied = 0
    this.#looked = 0
    for (let at = 0; at < text.length;) {
      if (this.#pattern.begin === 'text' && at > 0) break
      const end = this.#longest(text, at)
      if (this.#looked > STEPS_BETWEEN) {
        if (late()) return undefined
        this.#looked = 0
      }
      if (end <= at) {
        at++
        continue
      }
      result += text.slice(copied, at) + put(text.slice(at, end))
      at = copied = end
    }
    return copied === 0 ? text : result + text.slice(copied)
  }

  /** Where the longest match from here ends; -1 where there is none. */
  #longest(text: string, at: number): number {
    const { begin, end } = this.#pattern
    if (begin === 'word' && isWord(text, at - 1) === isWord(text, at)) return -1
    let found = -1
    let state = 0
    const to = Math.min(text.length, at + MATCH_LENGTH)
    let i = at
    while (i < to) {
      state = this.#follow(state, text.charCodeAt(i))
      if (state === DEAD) break
      i++
      if (!this.#accepts[state]) continue
      if (end === 'text' ? i === text.length : end === 'any' || isWord(text, i - 1) !== isWord(text, i)) found = i
    }
    this.#looked += i - at + 1
    return found
  }

  #follow(state: number, code: number): number {
    const known = code < 128 ? this.#next[state]![code]! : UNKNOWN
    if (known !== UNKNOWN) return known
    this.#looked += this.#sets[state]!.length
    const reached: number[] = []
    for (const step of this.#sets[state]!) {
      const ranges = this.#takes[step]
      if (ranges !== undefined && ranges.some(([first, last]) => code >= first && code <= last)) reached.push(...this.#leads[step]!)
    }
    if (reached.length === 0) {
      if (code < 128) this.#next[state]![code] = DEAD
      return DEAD
    }
    const forgotten = this.#sets.length >= REMEMBERED_STATES
    if (forgotten) this.#forget()
    const next = this.#stateOf(reached)
    if (code < 128 && !forgotten) this.#next[state]![code] = next
    return next
  }

  #forget(): void {
    this.#sets = []
    this.#accepts = []
    this.#next = []
    this.#ids = new Map()
    this.#stateOf([0])
  }

  /** The state that is these steps and all that they lead to without a character. */
  #stateOf(steps: readonly number[]): number {
    const all = new Set(steps)
    for (const step of all) if (this.#takes[step] === undefined) for (const next of this.#leads[step]!) all.add(next)
    const set = [...all].sort((a, b) => a - b)
    const id = set.join()
    const known = this.#ids.get(id)
    if (known !== undefined) return known
    this.#ids.set(id, this.#sets.length)
    this.#sets.push(set)
    this.#accepts.push(all.has(this.#last))
    this.#next.push(new Int32Array(128).fill(UNKNOWN))
    return this.#sets.length - 1
  }

  #step(takes?: Ranges): number {
    if (this.#takes.length >= PATTERN_STEPS)
      throw new PatternError(`a pattern of at most ${PATTERN_STEPS} steps, its counted repeats written out`)
    this.#takes.push(takes)
    this.#leads.push([])
    return this.#takes.length - 1
  }

  #link(from: number, to: number): void {
    this.#leads[from]!.push(to)
  }

  /** Adds the steps of a node behind one; the last of them. */
  #build(node: Node, from: number): number {
    if (node.kind === 'all') return node.nodes.reduce((last, inner) => this.#build(inner, last), from)
    if (node.kind === 'set') {
      const step = this.#step(node.ranges)
      const end = this.#step()
      this.#link(from, step)
      this.#link(step, end)
      return end
    }
    if (node.kind === 'any') {
      const end = this.#step()
      for (const inner of node.nodes) {
        const start = this.#step()
        this.#link(from, start)
        this.#link(this.#build(inner, start), end)
      }
      return end
    }
    let last = from
    for (let i = 0; i < node.min; i++) last = this.#build(node.node, last)
    const end = this.#step()
    this.#link(last, end)
    if (node.max === Infinity) {
      const start = this.#step()
      this.#link(end, start)
      this.#link(this.#build(node.node, start), end)
      return end
    }
    for (let i = node.min; i < node.max; i++) {
      last = this.#build(node.node, last)
      this.#link(last, end)
    }
    return end
  }
}

function isWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || c === 95 || (c >= 97 && c <= 122)
}
