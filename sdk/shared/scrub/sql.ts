import { PLACEHOLDER, type TextRule } from './rule.ts'

/**
 * SQL without its literals: strings, numbers, and lists of them become one placeholder each; names, keywords, parameters (`$1`, `?`,
 * `:name`) and the numbers of LIMIT and OFFSET stay. One pass; a string that does not end goes to the end.
 */
export function withoutLiterals(sql: string, dialect: 'mysql' | 'other' | 'unknown' = 'unknown'): string {
  return scan(sql, 0, sql.length, dialect, false)
}

/** Where a statement may begin in a text that holds more than that. */
const STATEMENT =
  /(?<![\w'"])(?:(?<select>SELECT|select)\s|(?:INSERT|insert)\s+(?:ignore\s+|IGNORE\s+)?(?:INTO|into)\s|(?:UPDATE|update)\s+[\w."`[\]]{1,128}\s+(?:SET|set)\s|(?:DELETE|delete)\s+(?:FROM|from)\s|(?:REPLACE|MERGE)\s+INTO\s|(?:CREATE|ALTER|DROP)\s+(?:USER|ROLE)\s|WITH\s+[\w"]{1,128}\s+AS\s*\()/g

/** What must follow a SELECT. Lower case needs more to go by: people select things from lists, too. */
const FROM = { SELECT: /\sFROM\s/g, select: /\sfrom\s+[\w."`]{1,128}\s+(?:as|where|join|left|inner|order|group|limit)\s/g }

function findStatement(text: string): number {
  STATEMENT.lastIndex = 0
  const lacking = new Set<string>()
  for (let match = STATEMENT.exec(text); match !== null; match = STATEMENT.exec(text)) {
    const select = match.groups!['select'] as 'SELECT' | 'select' | undefined
    if (select === undefined) return match.index
    // Asked once: what does not follow the first of them follows none.
    if (lacking.has(select)) continue
    FROM[select].lastIndex = match.index
    if (FROM[select].test(text)) return match.index
    lacking.add(select)
  }
  return -1
}

/** The calls of a stack trace that follow a message. */
const CALLS = /\n\s*(?:at\s|File "|Caused by|Traceback|from \/|\.{3} )|\n[^\n]{0,256}@[a-z-]{1,20}:\/\//g

/** The same for the statements within a message or a stack text; what stands before them and after them stays. */
export function withoutLiteralsWithin(text: string): string {
  const start = findStatement(text)
  if (start < 0) return text
  CALLS.lastIndex = start
  const end = CALLS.exec(text)?.index ?? text.length
  return text.slice(0, start) + scan(text, start, end, 'unknown', true) + text.slice(end)
}

const KEEPS_NUMBER = /^(?:limit|offset|top|first|next)$/i

/** `prose`: other words may follow, with apostrophes and numbers of their own, so a literal is one only where SQL has one. */
function scan(text: string, from: number, to: number, dialect: 'mysql' | 'other' | 'unknown', prose: boolean): string {
  let out = ''
  let copied = from
  let word = ''
  // The last sign that is no blank; what a literal may follow.
  let before = ''
  const put = (start: number, end: number): void => {
    const between = text.slice(copied, start)
    // A list of literals is one: its length tells nothing, and thousands of values become no longer text.
    out += out !== '' && /^\s*,\s*$/.test(between) ? '' : between + PLACEHOLDER
    copied = end
    before = 'x'
    word = ''
  }
  let i = from
  while (i < to) {
    const c = text[i]!
    if (c === "'" || (c === '"' && isLiteral(text, i, to, dialect))) {
      const opens = !prose || /^[=<>(,[:{]?$/.test(before) || word !== ''
      const end = opens ? endOfString(text, i, to, dialect !== 'other' || /e/i.test(text[i - 1] ?? ''), prose) : i + 1
      if (opens && end > i + 2) put(i, end)
      i = end
    } else if (c === '"' || c === '`') {
      const end = text.indexOf(c, i + 1)
      i = end < 0 || end >= to ? i + 1 : end + 1
      before = 'x'
      word = ''
    } else if (c === '-' && text[i + 1] === '-' && !prose) {
      const end = text.indexOf('\n', i)
      i = end < 0 || end > to ? to : end
    } else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2)
      i = end < 0 || end > to ? to : end + 2
    } else if (c === '$' && /^\$(?:[A-Za-z_]\w{0,62})?\$/.test(text.slice(i, i + 65))) {
      const tag = /^\$\w*\$/.exec(text.slice(i, i + 65))![0]
      const end = text.indexOf(tag, i + tag.length)
      const stop = end < 0 || end >= to ? to : end + tag.length
      put(i, stop)
      i = stop
    } else if (isWordChar(c) || c === '$' || c === '@' || c === '?') {
      let end = i + 1
      while (end < to && (isWordChar(text[end]!) || text[end] === '$' || (isDigit(c) && text[end] === '.'))) end++
      const name = text.slice(i, end)
      if (
        isDigit(c) &&
        before !== ':' &&
        !KEEPS_NUMBER.test(word) &&
        (!prose || /^[=<>(,]$/.test(before) || /^(?:between|and|in|then)$/i.test(word))
      )
        put(i, end)
      else {
        word = name
        before = ''
      }
      i = end
    } else {
      if (c !== ' ' && c !== '\n' && c !== '\t' && c !== '\r') {
        before = c
        word = ''
      }
      i++
    }
  }
  return out + text.slice(copied, to)
}

/** Double quotes hold names in the standard, and strings in MySQL. */
function isLiteral(text: string, at: number, to: number, dialect: string): boolean {
  if (dialect === 'mysql') return true
  if (dialect === 'other') return false
  const end = text.indexOf('"', at + 1)
  return end > 0 && end < to && !/^[\w$. -]{0,64}$/.test(text.slice(at + 1, Math.min(end, at + 66)))
}

function endOfString(text: string, at: number, to: number, backslash: boolean, prose: boolean): number {
  const quote = text[at]!
  for (let i = at + 1; i < to; i++) {
    const c = text[i]
    if (c === '\\' && backslash) i++
    else if (c === quote) {
      if (text[i + 1] === quote) i++
      else if (!prose || i + 1 >= to || /[\s),;:\]}]/.test(text[i + 1]!)) return i + 1
    } else if (c === '\n' && prose) return i
  }
  return to
}

function isWordChar(c: string): boolean {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c === '_'
}

function isDigit(c: string): boolean {
  return c >= '0' && c <= '9'
}

/** Values that a database quotes in its errors, and those of statements in messages. */
export const SQL_RULES = [
  {
    name: 'sql_literal',
    sign: 'sql',
    pattern: STATEMENT,
    replace: withoutLiteralsWithin,
  },
  {
    name: 'database_value',
    sign: 'sql',
    // One group, told apart by what stands before it: two of one name are what Node has from 24 on.
    pattern:
      /(?:Key \([^()\n]{1,256}\)=\(|Duplicate entry '|Failing row contains \(|dup key: \{ {0,2}[\w.$]{0,64}: |binding parameter [^\n]{1,64} - \[)(?<secret>(?<==\()[^\n]{1,512}?(?=\) (?:already|is|conflicts)|\)$)|(?<=y ')[^\n]{1,512}?(?=' for key)|(?<=s \()[^\n]{1,4096}(?=\))|(?<=: )[^\n}]{1,256}(?=\})|(?<=\[)[^\n\]]{1,512}(?=\]))/g,
  },
] as const satisfies readonly TextRule[]
