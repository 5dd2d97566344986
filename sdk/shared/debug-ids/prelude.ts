/**
 * The line that registers the debug id of a file when it runs: a global map from a stack whose newest frame is in the file to the id, under
 * the name that bundlers with debug ids of their own use too. An SDK finds the ids of the files of an error by it.
 */
const HEAD = '!function(){try{var g="object"==typeof globalThis?globalThis:self,s=Error().stack;s&&((g._debugIds=g._debugIds||{})[s]="'
const TAIL = '")}catch(e){}}();'
const ID_LENGTH = 36

export interface Prelude {
  /** Lines of the file before it: 1 after a hashbang, else 0. */
  line: number
  /** Offset in bytes of the start of that line. */
  at: number
  text: string
}

/** Where the prelude goes, and what it is. It repeats the directives of the file (`"use strict"`), which count only where nothing is before them. */
export function preludeFor(file: Buffer, id: string): Prelude {
  const { line, at, directives } = startOf(file)
  return { line, at, text: `${directives.join('')}${HEAD}${id}${TAIL}${lineEnd(file)}` }
}

/** The id of the prelude that the file has, if any. That of a library within it is further down, and not its own. */
export function preludeId(file: Buffer): string | undefined {
  const { codeAt } = startOf(file)
  const text = file.toString('latin1', codeAt, codeAt + HEAD.length + ID_LENGTH + TAIL.length)
  return text.startsWith(HEAD) && text.endsWith(TAIL) ? text.slice(HEAD.length, -TAIL.length) : undefined
}

/** As the file's first line ends. */
export function lineEnd(file: Buffer): string {
  const newline = file.indexOf(0x0a)
  return newline > 0 && file[newline - 1] === 0x0d ? '\r\n' : '\n'
}

interface Start {
  /** Of the first line that is no hashbang. */
  line: number
  at: number
  /** The directive prologue (ECMA-262 11.2.1), each as written and with a semicolon. */
  directives: string[]
  /** Where what follows them begins. */
  codeAt: number
}

function startOf(file: Buffer): Start {
  let at = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0
  const hasHashbang = file[at] === 0x23 && file[at + 1] === 0x21
  if (hasHashbang) at = nextLine(file, at)
  const directives: string[] = []
  let codeAt = skipBlank(file, at)
  while (file[codeAt] === 0x22 || file[codeAt] === 0x27) {
    const end = endOfString(file, codeAt)
    if (end === -1) break
    const next = skipBlank(file, end)
    const semicolon = file[next] === 0x3b
    if (!semicolon && !endsStatement(file, end, next)) break
    directives.push(`${file.toString('utf8', codeAt, end)};`)
    codeAt = skipBlank(file, semicolon ? next + 1 : next)
  }
  return { line: hasHashbang ? 1 : 0, at, directives, codeAt }
}

/** Whether a semicolon is inserted between a string that ends at `end` and what comes next: on a new line, what does not go on with it. */
function endsStatement(file: Buffer, end: number, next: number): boolean {
  if (next >= file.length || file[next] === 0x7d) return true
  if (!/[\r\n]/.test(file.toString('latin1', end, next))) return false
  return !/^(?:[.,([*/%?:<>=&|^`]|\+(?!\+)|-(?!-)|!=|in\b|instanceof\b)/.test(file.toString('latin1', next, next + 12))
}

/** Past white space and comments. */
export function skipBlank(file: Buffer, from: number): number {
  let at = from
  while (at < file.length) {
    const byte = file[at]!
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) at++
    else if (byte === 0x2f && file[at + 1] === 0x2f) at = nextLine(file, at)
    else if (byte === 0x2f && file[at + 1] === 0x2a) {
      const close = file.indexOf('*/', at + 2)
      at = close === -1 ? file.length : close + 2
    } else break
  }
  return at
}

function endOfString(file: Buffer, start: number): number {
  for (let at = start + 1; at < file.length; at++) {
    const byte = file[at]!
    if (byte === 0x5c) at++
    else if (byte === 0x0a || byte === 0x0d) return -1
    else if (byte === file[start]) return at + 1
  }
  return -1
}

function nextLine(file: Buffer, from: number): number {
  for (let at = from; at < file.length; at++) {
    if (file[at] === 0x0a) return at + 1
    if (file[at] === 0x0d) return file[at + 1] === 0x0a ? at + 2 : at + 1
  }
  return file.length
}
