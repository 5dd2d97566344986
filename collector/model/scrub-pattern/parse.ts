/** Characters as pairs of first and last code, in order. */
export type Ranges = readonly (readonly [first: number, last: number])[]

export type Node =
  | { kind: 'set'; ranges: Ranges }
  | { kind: 'all'; nodes: Node[] }
  | { kind: 'any'; nodes: Node[] }
  | { kind: 'repeat'; node: Node; min: number; max: number }

export interface Pattern {
  node: Node
  /** `^` or `\b` at its beginning, `$` or `\b` at its end. */
  begin: 'any' | 'text' | 'word'
  end: 'any' | 'text' | 'word'
}

/** Why a pattern is not taken, as a clause that goes on `expected ...`. */
export class PatternError extends Error {
  override name = 'PatternError'
}

/** Repeats beyond it are written as `*` or `+`. */
const MAX_COUNT = 256
const MAX_CODE = 0xffff

const DIGITS: Ranges = [[48, 57]]
const WORDS: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]
const SPACES: Ranges = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x2028, 0x2029],
  [0xfeff, 0xfeff],
]
const CONTROLS: Record<string, number> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 }

/**
 * Reads the part of regular expressions that an automaton can run: characters, classes, groups, alternatives, repeats, `(?i)` at the
 * beginning, `^`, `$` and `\b` at its ends. Throws `PatternError` for what looks around or back.
 */
export function parsePattern(source: string): Pattern {
  let at = 0
  const ignoreCase = source.startsWith('(?i)')
  if (ignoreCase) at = 4
  let text = source
  const begin = text.startsWith('^', at) ? 'text' : text.startsWith('\\b', at) ? 'word' : 'any'
  if (begin !== 'any') at += begin === 'text' ? 1 : 2
  const isEscaped = (index: number): boolean => /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, index))
  let end: Pattern['end'] = 'any'
  if (text.length > at && text.endsWith('$') && !isEscaped(text.length - 1)) end = 'text'
  else if (text.length > at + 1 && text.endsWith('\\b') && !isEscaped(text.length - 2)) end = 'word'
  if (end !== 'any') text = text.slice(0, end === 'text' ? -1 : -2)

  const fail = (message: string): never => {
    throw new PatternError(message)
  }

  const alternatives = (depth: number): Node => {
    if (depth > 20) fail('groups to be nested at most 20 deep')
    const nodes = [sequence(depth)]
    while (text[at] === '|') {
      at++
      nodes.push(sequence(depth))
    }
    if (depth === 0 && nodes.length > 1 && (begin !== 'any' || end !== 'any'))
      fail('a group around alternatives, where ^, $ or \\b stands at an end of the pattern')
    return nodes.length === 1 ? nodes[0]! : { kind: 'any', nodes }
  }

  const sequence = (depth: number): Node => {
    const nodes: Node[] = []
    while (at < text.length && text[at] !== '|' && text[at] !== ')') nodes.push(repeated(one(depth)))
    return { kind: 'all', nodes }
  }

  const repeated = (node: Node): Node => {
    const counted = /^\{(\d{1,6})(?:(,)(\d{0,6}))?\}/.exec(text.slice(at, at + 16))
    let [min, max] = [0, Infinity]
    if (text[at] === '*') at++
    else if (text[at] === '+') [min, at] = [1, at + 1]
    else if (text[at] === '?') [max, at] = [1, at + 1]
    else if (counted !== null) {
      min = Number(counted[1])
      max = counted[2] === undefined ? min : counted[3] === '' ? Infinity : Number(counted[3])
      if (min > MAX_COUNT || (max !== Infinity && max > MAX_COUNT)) fail(`repeats of at most ${MAX_COUNT}, or * or +`)
      if (max < min) fail('a repeat whose second number is not smaller than its first')
      at += counted[0].length
    } else return node
    if (text[at] === '?') fail('no lazy repeat, as the longest match counts: [^x]* instead of .*?')
    if (/^[*+]|^\{\d/.test(text.slice(at, at + 2))) fail('one repeat after another in a group of its own')
    return { kind: 'repeat', node, min, max }
  }

  const one = (depth: number): Node => {
    const c = text[at]!
    if (c === '(') return group(depth)
    if (c === '[') return set(classOf())
    if (c === '\\') return set(escape(false))
    if (c === '^' || c === '$') fail('^ and $ at the ends of the pattern alone, or \\^ and \\$')
    if (c === '*' || c === '+' || c === '?') fail(`something before ${c}`)
    at++
    return c === '.'
      ? set(
          inverse([
            [10, 10],
            [13, 13],
          ]),
        )
      : set([[c.charCodeAt(0), c.charCodeAt(0)]])
  }

  const set = (ranges: Ranges): Node => ({ kind: 'set', ranges: ignoreCase ? bothCases(ranges) : ranges })

  const group = (depth: number): Node => {
    at++
    const opening = /^\?(?::|<[A-Za-z]\w{0,31}>)/.exec(text.slice(at, at + 40))
    if (opening !== null) at += opening[0].length
    else if (text[at] === '?') fail('no look-ahead, look-behind or flags within the pattern')
    const node = alternatives(depth + 1)
    if (text[at] !== ')') fail('a ) for each (')
    at++
    return node
  }

  const escape = (inClass: boolean): Ranges => {
    const c = text[at + 1] ?? fail('a character after \\')
    at += 2
    if (c === 'd') return DIGITS
    if (c === 'w') return WORDS
    if (c === 's') return SPACES
    if (c === 'D') return inverse(DIGITS)
    if (c === 'W') return inverse(WORDS)
    if (c === 'S') return inverse(SPACES)
    if (c === 'b' && inClass) return [[8, 8]]
    if (/[1-9k]/.test(c)) fail('no reference back to a group')
    if (/[bB]/.test(c)) fail('\\b at the ends of the pattern alone')
    if (/[pP]/.test(c)) fail('a class in brackets instead of \\p')
    const code = CONTROLS[c] ?? hexCode(c) ?? c.charCodeAt(0)
    return [[code, code]]
  }

  const hexCode = (c: string): number | undefined => {
    const digits = c === 'x' ? 2 : c === 'u' ? 4 : 0
    if (digits === 0) return undefined
    const hex = text.slice(at, at + digits)
    if (!/^[0-9a-fA-F]+$/.test(hex) || hex.length < digits) fail(`${digits} hex digits after \\${c}`)
    at += digits
    return parseInt(hex, 16)
  }

  const classOf = (): Ranges => {
    at++
    const negated = text[at] === '^'
    if (negated) at++
    const ranges: [number, number][] = []
    while (text[at] !== ']') {
      if (at >= text.length) fail('a ] for each [')
      const first = text[at] === '\\' ? escape(true) : [[text.charCodeAt(at), text.charCodeAt(at++)] as const]
      const isSingle = first.length === 1 && first[0]![0] === first[0]![1]
      if (isSingle && text[at] === '-' && text[at + 1] !== ']' && at + 1 < text.length) {
        at++
        const last = text[at] === '\\' ? escape(true) : [[text.charCodeAt(at), text.charCodeAt(at++)] as const]
        if (last.length !== 1 || last[0]![0] !== last[0]![1] || last[0]![0] < first[0]![0])
          fail('ranges in a class to go from a smaller to a larger character')
        ranges.push([first[0]![0], last[0]![0]])
      } else for (const [from, to] of first) ranges.push([from, to])
    }
    at++
    return negated ? inverse(ranges) : ranges
  }

  const node = alternatives(0)
  if (at < text.length) fail('a ( for each )')
  return { node, begin, end }
}

function inverse(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  let next = 0
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (first > next) result.push([next, first - 1])
    next = Math.max(next, last + 1)
  }
  if (next <= MAX_CODE) result.push([next, MAX_CODE])
  return result
}

/** Of the letters of ASCII. */
function bothCases(ranges: Ranges): Ranges {
  const result = [...ranges]
  for (const [first, last] of ranges) {
    for (const [from, to, shift] of [
      [65, 90, 32],
      [97, 122, -32],
    ] as const) {
      const [lower, upper] = [Math.max(first, from), Math.min(last, to)]
      if (lower <= upper) result.push([lower + shift, upper + shift])
    }
  }
  return result
}
