import { beginningsOf, END, isDigit, isLetter, isWord, OTHER } from './beginnings.ts'
import { CURRENCIES, VALUE_ROWS } from './values.ts'
import type { ValueRow } from './values.ts'

/** `found` is a value of `row`'s kind; answers what stands for it. */
export type Replace = (found: string, row: ValueRow) => string

/**
 * A line with its values replaced: what one search for the patterns of all rows would find, the first row first, from left to right. Most
 * places are passed over by the signs there, and the others meet only the patterns that can begin so.
 */
export function replaceValues(line: string, replace: Replace): string {
  let result = ''
  let copied = 0
  let before = 0
  for (let i = 0; i < line.length; before = line.charCodeAt(i - 1)) {
    const code = line.charCodeAt(i)
    const letter = isLetter(code)
    // No value begins between two letters.
    if (letter && isLetter(before)) {
      i = endOfLetters(line, i)
      continue
    }
    const end = letter ? endOfLetters(line, i) : isDigit(code) ? endOfDigits(line, i) : i + 1
    const row = letter && before !== EQUALS && isPlain(line, i, end) ? undefined : rowAt(line, i, end, isWord(before))
    if (row === undefined) i = isDigit(code) ? i + 1 : end
    else {
      result += line.slice(copied, i) + replace(line.slice(i, row.pattern.lastIndex), row.row)
      i = copied = row.pattern.lastIndex
    }
  }
  return copied === 0 ? line : result + line.slice(copied)
}

/** The row of the value that stands at a place, its pattern's `lastIndex` behind the value. `end`: of the letters, or of the digits, there. */
function rowAt(line: string, at: number, end: number, inWord: boolean): Ready | undefined {
  const tree = candidatesAt(signAt(line, at), signAt(line, end), inWord)
  if (tree === undefined || !standsAt(tree.some, line, at)) return undefined
  // One of its rows stands here: by halves, since a group for each row within one pattern made it several times as long.
  let node = tree
  while (node.halves !== undefined) node = standsAt(node.halves[0].some, line, at) ? node.halves[0] : node.halves[1]
  standsAt(node.first.pattern, line, at)
  return node.first
}

function standsAt(pattern: RegExp, line: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(line)
}

/** A row with its pattern, to be asked at one place. */
interface Ready {
  row: ValueRow
  pattern: RegExp
  beginnings: ReturnType<typeof beginningsOf>
}

/** Rows in their order: whether any of them stands somewhere, and which is the first. */
interface Tree {
  some: RegExp
  first: Ready
  halves?: [Tree, Tree]
}

const ROWS: readonly Ready[] = VALUE_ROWS.map((row) => ({
  row,
  pattern: new RegExp(row.pattern, 'iy'),
  beginnings: beginningsOf(row.pattern),
}))

function treeOf(rows: readonly Ready[]): Tree {
  const first = rows[0]!
  if (rows.length === 1) return { some: first.pattern, first }
  const half = rows.length >> 1
  const some = new RegExp(rows.map(({ row }) => row.pattern).join('|'), 'iy')
  return { some, first, halves: [treeOf(rows.slice(0, half)), treeOf(rows.slice(half))] }
}

/** By the signs that decide; made where they are met first. Several have the same rows. */
const CANDIDATES: (Tree | null | undefined)[] = Array.from({ length: 2 * (OTHER + 1) * (END + 1) })
const TREES = new Map<string, Tree>()

/** The rows that can match what begins with this sign, and has that sign behind its letters or digits. */
function candidatesAt(sign: number, next: number, inWord: boolean): Tree | undefined {
  const after = isLetter(sign) ? 'afterLetters' : isDigit(sign) ? 'afterDigits' : undefined
  const key = ((inWord ? OTHER + 1 : 0) + sign) * (END + 1) + (after === undefined ? 0 : next)
  const known = CANDIDATES[key]
  if (known !== undefined) return known ?? undefined
  const rows = ROWS.filter(
    ({ beginnings }) => beginnings[inWord ? 'inWord' : 'apart'][sign] === 1 && (after === undefined || beginnings[after][next] === 1),
  )
  const name = rows.map((row) => ROWS.indexOf(row)).join()
  const tree = rows.length === 0 ? null : (TREES.get(name) ?? treeOf(rows))
  if (tree !== null) TREES.set(name, tree)
  CANDIDATES[key] = tree
  return tree ?? undefined
}

function signAt(line: string, at: number): number {
  return at >= line.length ? END : Math.min(line.charCodeAt(at), OTHER)
}

/** A word that another follows is no value, but for those that values begin with. */
function isPlain(line: string, start: number, end: number): boolean {
  let next = end
  while (isDivider(line.charCodeAt(next))) next++
  return next > end && isLetter(line.charCodeAt(next)) && !standsAt(BEGINS_VALUE, line, start)
}

const BEGINS_VALUE = new RegExp(
  String.raw`status|exit|error|key|sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:${CURRENCIES})\b`,
  'iy',
)
const EQUALS = 61

function endOfLetters(line: string, from: number): number {
  let end = from
  while (isLetter(line.charCodeAt(end))) end++
  return end
}

function endOfDigits(line: string, from: number): number {
  let end = from
  while (isDigit(line.charCodeAt(end))) end++
  return end
}

function isDivider(code: number): boolean {
  return code === 32 || code === 44 || code === 59
}
