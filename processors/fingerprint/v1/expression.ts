/** Expressions of JavaScript, as engines quote them and as lines of source hold them: `cart.lines[0].price` is a chain of links. */

/** `e.cart.total` is `total`; a variable alone, which a minifier may rename, is kept when it is long enough to be one that was written. */
export function lastProperty(expression: string): string {
  // Safari gives the expression with what is assigned: `e.rows[t]=!0`. Bundlers call what is imported as `(0, cart.total)`.
  const target = withoutAssigned(expression)
  const plain = withoutBrackets(target.replace(/^\(0 ?, ?([^()]*)\)$/, '$1'))
    .replace(/['"]/g, '')
    .replace(/\s*(?:\+\+|--)$/, '')
  const last = plain.slice(plain.lastIndexOf('.') + 1).trim()
  // Which element it is varies.
  if (/^\d+$/.test(last) || /\[\d+\]$/.test(target)) return '[]'
  // Of a private name in brackets one engine says nothing.
  if (/^#|^this$/.test(last) || /\[[^'"\]]+\]\)?$/.test(target)) return ''
  return plain.includes('.') || last.length > 2 ? last : ''
}

/** Units of source that are looked at to either side: each name in it may begin a chain as long as the rest. */
const SOURCE_LENGTH = 512

/**
 * What was wanted of `nothing`, whose variable a minifier may have renamed, by the source from `column` on, which counts from 0: `toString` of `t[s]` in
 * `values[name].toString()`, `[]` for any element. Undefined where the source does not show it.
 */
export function wantedIn(source: string, column: number, nothing: string): string | undefined {
  const known = readChain(nothing.slice(0, SOURCE_LENGTH), 0).links.slice(1)
  const from = Math.max(0, column - SOURCE_LENGTH)
  const text = source.slice(from, column + SOURCE_LENGTH)
  const place = column - from
  const [line = ''] = text.split('\n', 1)
  // A variable that a minifier named may be any: where two of the line want something else, it is not known which.
  const isAny = known.length === 0 && nothing.length < 3
  let first: { name: string; wanted: string } | undefined
  for (const { 0: name, index } of withoutTexts(line).matchAll(BEGINNING)) {
    const { links, starts } = readChain(text, index)
    // An engine gives the place of the whole expression, or of a call in it.
    if (index + name.length <= place && !starts.includes(place)) continue
    const wanted = GLOBAL.test(name) ? undefined : wantedBehind(links, known)
    if (wanted !== undefined) {
      if (known.length > 0 || name === nothing) return wanted
      first ??= { name, wanted }
      if (isAny && first.name !== name && first.wanted !== wanted) return undefined
      continue
    }
    // A variable alone was taken apart, or gone through: `[...rows]`, `of rows`.
    if (known.length === 0 && links.length === 1 && /(?:\.\.\.|\bof\s)\s*$/.test(line.slice(0, index))) return undefined
  }
  return first?.wanted
}

/** What is never nothing. */
const GLOBAL =
  /^(?:Array|BigInt|Boolean|Date|Error|Intl|JSON|Map|Math|Number|Object|Promise|Reflect|RegExp|Set|String|Symbol|URL|WeakMap|console|document|globalThis|process|window)$/

/** Of a chain, whose links have a dot before them; three dots spread it. */
const BEGINNING = /(?<![\w$#]|(?<!\.\.)\.)[A-Za-z_$][\w$]*/g
const withoutTexts = (line: string): string => line.replace(/'[^'\\\n]*'|"[^"\\\n]*"/g, (text) => ' '.repeat(text.length))

/** The property behind the known links, wherever in the chain they are; behind its variable where none is known. */
function wantedBehind(links: readonly string[], known: readonly string[]): string | undefined {
  for (let at = 1; at + known.length < links.length; at++) {
    const next = links[at + known.length]!
    if (known.every((link, i) => links[at + i] === link) && next !== '()') return next === ELEMENT ? ELEMENT : next.slice(1)
    if (known.length === 0) return undefined
  }
  return undefined
}

/** An element by its number, whichever. */
const ELEMENT = '[]'

/**
 * The links from there on, and where each begins: the variable, or an empty text, then `.name`, `()`, `[]` for an element, and `.` where a variable
 * holds the name.
 */
function readChain(text: string, from: number): { links: string[]; starts: number[] } {
  const links = [NAME.exec(text.slice(from, from + NAME_LENGTH))![0]]
  const starts = [from]
  let end = from + links[0]!.length
  for (;;) {
    const bracket = text[end]
    if (bracket === '(' || bracket === '[') {
      const behind = closing(text, end)
      const inside = text.slice(end + 1, behind - 1).trim()
      starts.push(end)
      links.push(bracket === '(' ? '()' : /^\d+$/.test(inside) ? ELEMENT : `.${/^(['"])([\w$]+)\1$/.exec(inside)?.[2] ?? ''}`)
      end = behind
      continue
    }
    const dot = DOT.exec(text.slice(end, end + NAME_LENGTH))
    if (dot === null) return { links, starts }
    links.push(`.${dot[1]}`)
    end += dot[0].length
    starts.push(end - dot[1]!.length)
  }
}

const NAME_LENGTH = 128
const NAME = /^[\w$]*/
/** A chain may go on in the next line. */
const DOT = /^\s{0,64}\??\.(#?[A-Za-z_$][\w$]*)/

/** The place behind the bracket that closes this one; the end of the text where none does. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const char = text[at]!
    if (char === '"' || char === "'" || char === '`') at = closingQuote(text, at)
    else if ('([{'.includes(char)) depth++
    else if (')]}'.includes(char) && --depth === 0) return at + 1
  }
  return text.length
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === text[open]) return at
  }
  return open
}

/** `all.find(({ id }) => id === picked.id).name` is `all.find.name`. What nothing closes goes to its end. */
function withoutBrackets(expression: string): string {
  let plain = ''
  for (let at = 0; at < expression.length; at++) {
    const char = expression[at]!
    if (char === '(' || char === '[') at = closing(expression, at) - 1
    else plain += char
  }
  return plain
}

/** `e.rows[t]` of `e.rows[t]=!0` and of `e.rows[t] += 1`. */
function withoutAssigned(expression: string): string {
  for (let at = 0; at < expression.length; at++) {
    const char = expression[at]!
    if (char === '(' || char === '[') at = closing(expression, at) - 1
    else if (char === '"' || char === "'" || char === '`') at = closingQuote(expression, at)
    else if (char === '=' && expression[at + 1] !== '=' && expression[at + 1] !== '>')
      return expression.slice(0, at).replace(/\s*[-+*/%&|^?<>]*\s*$/, '')
    else if ('=!<>'.includes(char) && expression[at + 1] === '=') at++
  }
  return expression
}
