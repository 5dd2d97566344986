/** Kinds of tokens; a punctuator of one character is its character code. */
export const WORD = 300
export const NUMBER = 301
export const STRING = 302
export const TEMPLATE = 303
export const REGEX = 304
export const ARROW = 305
/** Operators that assign nothing and end no operand. */
export const OPERATOR = 306
/** `++` and `--`. */
export const STEP = 307

export const PAREN = 0x28
export const PAREN_END = 0x29
export const BRACKET = 0x5b
export const BRACKET_END = 0x5d
export const BRACE = 0x7b
export const BRACE_END = 0x7d
export const LESS = 0x3c
export const GREATER = 0x3e
export const COMMA = 0x2c
export const SEMICOLON = 0x3b
export const COLON = 0x3a
export const EQUALS = 0x3d
export const DOT = 0x2e
export const STAR = 0x2a
export const QUESTION = 0x3f
export const HASH = 0x23

/** A source text as tokens, in parallel lists. */
export interface Tokens {
  text: string
  kinds: number[]
  starts: number[]
  ends: number[]
  /** For an opening bracket its closing one and the other way round; -1 for others and for what does not balance. */
  partners: number[]
  /** Whether a line break stands before it. */
  newLines: boolean[]
}

/** Words behind which a `/` begins a regular expression. */
const BEFORE_REGEX = new Set('return typeof case in of delete void throw new else do await yield instanceof'.split(' '))
const BEFORE_PAREN = new Set('if while for with'.split(' '))

/** Words beyond ASCII. */
const WORDS = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const NUMBERS = /(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?)n?/y
const OPERATORS = /\.\.\.|=>|\+\+|--|[=!]==?|[<>]=|\*\*=?|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|[-+*%&|^]=/y
const REGEXES = /\/(?:[^\\/[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/y

/**
 * Reads JavaScript or TypeScript, JSX too, as far as brackets and names need it. Total: a quote without its end on the line is prose within
 * JSX and left out, brackets that do not balance have no partner. Linear in the text.
 */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { text, kinds: [], starts: [], ends: [], partners: [], newLines: [] }
  const open: number[] = []
  /** Of the braces open: whether a template goes on behind it. */
  const templates: boolean[] = []
  let newLine = false
  const add = (kind: number, start: number, end: number): number => {
    tokens.kinds.push(kind)
    tokens.starts.push(start)
    tokens.ends.push(end)
    tokens.partners.push(-1)
    tokens.newLines.push(newLine)
    newLine = false
    return end
  }
  const at = (pattern: RegExp, start: number): number => {
    pattern.lastIndex = start
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  const template = (start: number): number => {
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 0x5c) i++
      else if (code === 0x60) return add(TEMPLATE, start, i + 1)
      else if (code === 0x24 && text.charCodeAt(i + 1) === BRACE) {
        add(TEMPLATE, start, i)
        open.push(tokens.kinds.length)
        templates.push(true)
        return add(BRACE, i, i + 2)
      }
    }
    return add(TEMPLATE, start, text.length)
  }
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i)
    if (code === 0x20 || code === 0x09) i++
    else if (code === 0x0a || code === 0x0d) {
      newLine = true
      i++
    } else if (code === 0x2f && text.charCodeAt(i + 1) === 0x2f) i = endOr(text.indexOf('\n', i), text)
    else if (code === 0x2f && text.charCodeAt(i + 1) === 0x2a) {
      const end = endOr(text.indexOf('*/', i + 2), text)
      newLine ||= text.slice(i, end).includes('\n')
      i = end + 2
    } else if (code === 0x22 || code === 0x27) {
      const end = endOfString(text, i)
      i = end < 0 ? i + 1 : add(STRING, i, end)
    } else if (code === 0x60) i = template(i + 1)
    else if (code === PAREN || code === BRACKET || code === BRACE) {
      open.push(tokens.kinds.length)
      templates.push(false)
      i = add(code, i, i + 1)
    } else if (code === PAREN_END || code === BRACKET_END || code === BRACE_END) {
      const index = tokens.kinds.length
      i = add(code, i, i + 1)
      if (close(tokens, open, templates, index, code)) i = template(i)
    } else if (code === 0x2f && allowsRegex(tokens)) {
      const end = at(REGEXES, i)
      i = end < 0 ? add(OPERATOR, i, i + 1) : add(REGEX, i, end)
    } else if (isWordCode(code)) {
      let end = i + 1
      while (isWordCode(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++
      // A letter beyond ASCII within.
      i = add(WORD, i, text.charCodeAt(end) > 127 ? Math.max(end, at(WORDS, i)) : end)
    } else if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(i + 1)))) i = add(NUMBER, i, at(NUMBERS, i))
    else if (code > 127) {
      const end = at(WORDS, i)
      i = end < 0 ? i + 1 : add(WORD, i, end)
    } else {
      const end = JOINED.has(code) ? at(OPERATORS, i) : -1
      if (end < 0) i = add(code, i, i + 1)
      else i = add(end - i !== 2 ? OPERATOR : kindOfPair(code, text.charCodeAt(i + 1)), i, end)
    }
  }
  return tokens
}

/** Characters that an operator of several begins with. */
const JOINED = new Set([...'.=+-!<>*&|?%^'].map((character) => character.charCodeAt(0)))

function kindOfPair(first: number, second: number): number {
  if (first === EQUALS && second === GREATER) return ARROW
  return first === second && (first === 0x2b || first === 0x2d) ? STEP : OPERATOR
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24

/** Joins a closing bracket with the innermost open one of its kind. True where a template goes on. */
function close(tokens: Tokens, open: number[], templates: boolean[], index: number, code: number): boolean {
  const wanted = code === PAREN_END ? PAREN : code === BRACKET_END ? BRACKET : BRACE
  for (let depth = open.length - 1; depth >= 0 && depth >= open.length - UNBALANCED; depth--) {
    if (tokens.kinds[open[depth]!] !== wanted) continue
    const partner = open[depth]!
    const goesOn = templates[depth]!
    open.length = templates.length = depth
    tokens.partners[partner] = index
    tokens.partners[index] = partner
    return goesOn
  }
  return false
}

/** How many brackets without an end are passed over to find the partner of one. */
const UNBALANCED = 4

function allowsRegex({ text, kinds, starts, ends, partners }: Tokens): boolean {
  const last = kinds.length - 1
  const kind = kinds[last]
  if (kind === undefined) return true
  if (kind === WORD) return BEFORE_REGEX.has(text.slice(starts[last], ends[last]))
  if (kind === PAREN_END) {
    const before = partners[last]! - 1
    return before >= 0 && kinds[before] === WORD && BEFORE_PAREN.has(text.slice(starts[before], ends[before]))
  }
  // `</div>` closes a tag.
  return (
    kind !== NUMBER &&
    kind !== STRING &&
    kind !== TEMPLATE &&
    kind !== REGEX &&
    kind !== STEP &&
    kind !== BRACKET_END &&
    kind !== BRACE_END &&
    kind !== LESS
  )
}

/** Behind the closing quote, or -1 where the line ends before. */
function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start)
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === quote) return i + 1
    else if (code === 0x0a || code === 0x0d) return -1
  }
  return -1
}

function endOr(end: number, text: string): number {
  return end < 0 ? text.length : end
}
