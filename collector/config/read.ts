import { LineCounter, isAlias, isMap, isScalar, isSeq, parse, parseDocument, visit } from 'yaml'
import type { Document, Node, Pair, Scalar, YAMLError } from 'yaml'
import { merge } from './node.ts'
import type { ConfigNode, ListNode, MapNode, ScalarNode } from './node.ts'
import type { Position, Problems } from './problem.ts'
import { substitute } from './substitute.ts'
import type { Environment } from './substitute.ts'

/** Nodes in one file, aliases expanded: a few nested anchors could otherwise stand for billions. */
export const MAX_NODES = 100_000

/**
 * `file` is how problems name it. What is wrong becomes a problem, and the rest is still read; `broken` says that its shape is a guess, so
 * that further checks would only complain of the consequences.
 */
export function readYaml(source: string, file: string, env: Environment, problems: Problems): { node?: ConfigNode; broken: boolean } {
  const lines = new LineCounter()
  // Duplicate keys are looked for below, where their path is known.
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false, lineCounter: lines })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  // One token out of place puts all that follow out of place.
  const firstToken = document.errors.find((error) => error.code === 'UNEXPECTED_TOKEN')
  for (const error of document.errors) {
    if (error.code === 'UNEXPECTED_TOKEN' && error !== firstToken) continue
    problems.error(position(placeOf(error, document)), [], syntax(error, source))
  }
  for (const warning of document.warnings)
    problems.error(position(warning.pos[0]), [], `not YAML that can be read here: ${warning.message}`)
  const broken = document.errors.length > 0
  const guessed = document.errors.some((error) => error.code !== 'TAB_AS_INDENT')
  if (document.contents === null || guessed) return { broken }
  const reader: Reader = { document, position, env, problems, broken, left: MAX_NODES, open: new Set() }
  return { node: convert(reader, document.contents, [], position(0)), broken }
}

interface Reader {
  document: Document
  position(offset: number): Position
  env: Environment
  problems: Problems
  /** Tabs in the indentation: what stands where is a guess, so no paths are shown. */
  broken: boolean
  left: number
  /** Anchored nodes around the current one: an alias to one of them would never end. */
  open: Set<Node>
}

function convert(reader: Reader, given: Node | null, path: string[], fallback: Position): ConfigNode {
  const node = isAlias(given) ? (given.resolve(reader.document) ?? null) : given
  const start = given?.range?.[0]
  // A bare `key:` has its null behind the colon; the key is the better place to point at.
  const empty = isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1]
  const at = start === undefined || empty ? fallback : reader.position(start)
  const nothing: ScalarNode = { kind: 'scalar', at, value: null }
  if (node === null) return nothing
  if (reader.open.has(node)) {
    complain(reader, at, path, 'an alias can not stand inside the value that it names')
    return nothing
  }
  if (--reader.left < 0) {
    if (reader.left === -1) complain(reader, at, path, `a config has at most ${MAX_NODES} values, aliases expanded`)
    return nothing
  }
  if (isScalar(node)) return scalar(reader, node, at)
  reader.open.add(node)
  try {
    if (isSeq(node)) {
      const items = node.items.map((item, i) => convert(reader, item as Node | null, [...path, String(i)], at))
      return { kind: 'list', at, items } satisfies ListNode
    }
    return isMap(node) ? map(reader, node.items as Pair<Node, Node | null>[], path, at) : nothing
  } finally {
    reader.open.delete(node)
  }
}

function map(reader: Reader, pairs: Pair<Node, Node | null>[], path: string[], at: Position): MapNode {
  const result: MapNode = { kind: 'map', at, entries: new Map() }
  const merged: MapNode['entries'] = new Map()
  for (const pair of pairs) {
    const keyAt = pair.key?.range ? reader.position(pair.key.range[0]) : at
    if (!isScalar(pair.key) || pair.key.value === null) {
      complain(reader, keyAt, path, 'a key must be a word')
      continue
    }
    const key = String(pair.key.value)
    const node = convert(reader, pair.value, [...path, key], keyAt)
    if (key === '<<') {
      for (const source of node.kind === 'list' ? node.items : [node]) {
        if (source.kind === 'map') for (const [name, entry] of source.entries) if (!merged.has(name)) merged.set(name, entry)
      }
      continue
    }
    const first = result.entries.get(key)
    if (first) complain(reader, keyAt, [...path, key], `the key "${key}" is given twice; first on line ${first.keyAt.line}`)
    // Both together, so that neither half is complained of as missing.
    result.entries.set(key, first ? { keyAt: first.keyAt, node: merge(first.node, node) } : { keyAt, node })
  }
  for (const [name, entry] of merged) if (!result.entries.has(name)) result.entries.set(name, entry)
  return result
}

function scalar(reader: Reader, node: Scalar, at: Position): ConfigNode {
  const value = node.value
  if (typeof value !== 'string') return { kind: 'scalar', at, value: isPlain(value) ? value : String(value) }
  if (!value.includes('$')) return { kind: 'scalar', at, value }
  const { text, whole, variables, problems } = substitute(value, reader.env)
  if (problems.length > 0) return { kind: 'scalar', at, value: text, variables, faults: problems }
  if (!whole) return { kind: 'scalar', at, value: text, variables }
  return { ...typed(text, at), text, variables }
}

/** What YAML makes of the text of a variable. A string stays as it was written: it may be a password with a `#` in it. */
function typed(text: string, at: Position): ConfigNode {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return { kind: 'scalar', at, value: text }
  }
  return typeof value === 'string' ? { kind: 'scalar', at, value: text } : fromPlain(value, at)
}

function fromPlain(value: unknown, at: Position): ConfigNode {
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map((item) => fromPlain(item, at)) }
  if (isPlain(value)) return { kind: 'scalar', at, value }
  const entries: MapNode['entries'] = new Map()
  for (const [key, item] of Object.entries(value as object)) entries.set(key, { keyAt: at, node: fromPlain(item, at) })
  return { kind: 'map', at, entries }
}

function isPlain(value: unknown): value is ScalarNode['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function complain(reader: Reader, at: Position, path: string[], message: string): void {
  reader.problems.error(at, reader.broken ? [] : path, message)
}

/** Where a quote that never ends begins; the parser points at the end of the file. */
function placeOf(error: YAMLError, document: Document): number {
  let place = error.pos[0]
  if (!isOpenQuote(error)) return place
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < error.pos[0] && range[2] >= error.pos[0]) place = range[0]
    },
  })
  return place
}

function isOpenQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.includes('quote')
}

function syntax(error: YAMLError, source: string): string {
  if (error.code === 'TAB_AS_INDENT') return 'a tab can not indent YAML; use spaces'
  if (error.code === 'MULTIPLE_DOCS') return 'a config is one YAML document; "---" begins a second one'
  if (source.startsWith('${', error.pos[0] - 1)) return 'not YAML: within { } and [ ] a "${...}" needs quotes around it'
  if (isOpenQuote(error)) return 'not YAML: this quote is never closed'
  return `not YAML: ${error.message[0]?.toLowerCase()}${error.message.slice(1)}`
}
