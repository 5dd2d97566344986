import type { Fields } from '../check-map.ts'
import type { FunctionRange } from './scan-functions.ts'
import { NumberReader } from './vlq.ts'

/** A line (from 0) and a column as one number, in their order. */
export const positionOf = (line: number, column: number): number => line * 2 ** 24 + column

/**
 * The functions that a map itself records of one of its sources, over `positionOf`, in the order of their start; undefined where it
 * records none. In the order of trust: `scopes` of ECMA-426's proposal, the function maps of Metro and Hermes (`x_facebook_sources`), those
 * of Bloomberg's pasta. What can not be read is as if it were not there.
 */
export function recordedFunctions(fields: Fields, source: number): FunctionRange[] | undefined {
  const names = Array.isArray(fields['names']) ? (fields['names'] as unknown[]) : []
  if (typeof fields['scopes'] === 'string') {
    const found = readScopes(fields['scopes'], names, source)
    if (found !== undefined) return found
  }
  const metro = itemAt(itemAt(fields['x_facebook_sources'], source), 0) as { names?: unknown; mappings?: unknown } | null | undefined
  if (typeof metro?.mappings === 'string' && Array.isArray(metro.names)) return readMetro(metro.mappings, metro.names as unknown[])
  const pasta = itemAt(fields['x_com_bloomberg_sourcesFunctionMappings'], source)
  return typeof pasta === 'string' ? readPasta(pasta, names) : undefined
}

/** Whether the map records functions at all. */
export function recordsFunctions(fields: Fields): boolean {
  return ['scopes', 'x_facebook_sources', 'x_com_bloomberg_sourcesFunctionMappings'].some((name) => fields[name] !== undefined)
}

function itemAt(list: unknown, index: number): unknown {
  return Array.isArray(list) ? (list as unknown[])[index] : undefined
}

const NAMELESS = new Set(['<global>', '<toplevel>', '<top-level>', '<anonymous>', 'anonymous', '(anonymous)'])

/** Metro writes `Cart#total` and `Cart#constructor`. */
function readable(name: unknown): string {
  if (typeof name !== 'string' || NAMELESS.has(name)) return ''
  const plain = name.replace(/#(?=[\w$]+$)/, '.')
  return plain.endsWith('.constructor') ? `new ${plain.slice(0, -12)}` : plain
}

/** Each function name holds until the next one. */
function readMetro(mappings: string, names: readonly unknown[]): FunctionRange[] {
  const functions: FunctionRange[] = []
  let line = 0
  let name = 0
  for (const group of mappings.split(';')) {
    let column = 0
    for (const segment of group.split(',')) {
      const numbers = new NumberReader(segment)
      column += numbers.signed()
      name += numbers.signed()
      if (!numbers.done) line += numbers.signed()
      if (Number.isNaN(line + column + name)) return functions
      const start = positionOf(line, column)
      if (functions.length > 0) functions.at(-1)!.end = start
      functions.push({ name: readable(names[name]), start, end: Number.POSITIVE_INFINITY })
    }
  }
  return functions
}

function readPasta(text: string, names: readonly unknown[]): FunctionRange[] {
  const functions: FunctionRange[] = []
  const at = [0, 0, 0, 0, 0]
  for (const one of text.split(',')) {
    const numbers = new NumberReader(one)
    for (let i = 0; i < 5; i++) at[i]! += numbers.signed()
    const [name, startLine, startColumn, endLine, endColumn] = at as [number, number, number, number, number]
    if (Number.isNaN(name + startLine + startColumn + endLine + endColumn)) break
    functions.push({ name: readable(names[name]), start: positionOf(startLine, startColumn), end: positionOf(endLine, endColumn) })
  }
  return functions.sort((a, b) => a.start - b.start || b.end - a.end)
}

const HAS_NAME = 1
const HAS_KIND = 2
const IS_FUNCTION = 4

/** The proposal's original scopes: a tree for each source, `A` for a source without. Those of generated ranges follow and are not needed. */
function readScopes(text: string, names: readonly unknown[], wanted: number): FunctionRange[] | undefined {
  const functions: FunctionRange[] = []
  const open: (FunctionRange | undefined)[] = []
  let source = 0
  let line = 0
  let column = 0
  let name = 0
  let kind = 0
  const move = (numbers: NumberReader): number => {
    const lines = numbers.unsigned()
    column = lines === 0 ? column + numbers.unsigned() : numbers.unsigned()
    line += lines
    return positionOf(line, column)
  }
  for (const item of text.split(',')) {
    const tag = item[0]
    const numbers = new NumberReader(item, 1)
    if (tag === 'A') source++
    else if (tag === 'B') {
      if (open.length === 0) line = column = 0
      const flags = numbers.unsigned()
      const start = move(numbers)
      if ((flags & HAS_NAME) !== 0) name += numbers.signed()
      if ((flags & HAS_KIND) !== 0) kind += numbers.signed()
      if (Number.isNaN(start + name + kind)) return undefined
      const isFunction = source === wanted && (flags & IS_FUNCTION) !== 0
      const one = isFunction ? { name: (flags & HAS_NAME) === 0 ? '' : readable(names[name]), start, end: start } : undefined
      if (one !== undefined) functions.push(one)
      open.push(one)
    } else if (tag === 'C') {
      const end = move(numbers)
      if (Number.isNaN(end) || open.length === 0) return undefined
      const one = open.pop()
      if (one !== undefined) one.end = end
      if (open.length === 0 && source++ === wanted) return functions
    } else if (tag !== 'D') break
  }
  return undefined
}
