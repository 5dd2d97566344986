import { Document, isCollection, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Trouble } from '#lib/api/problem.ts'

/** What is wrong with a text, and in which line, from 1; 0 where no line says it. */
export interface TextProblem {
  line: number
  /** From 1, where it is known. */
  column?: number
  message: string
}

export type RulesRead = { rules: unknown[]; lineOf(path: (string | number)[]): number } | { problems: TextProblem[] }

/** Rules as a person writes them, the same YAML as in a config file. An empty text is no rules. */
export function readRules(text: string): RulesRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0)
    return { problems: document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message: message.split('\n')[0]! })) }
  const rules: unknown = document.toJS() ?? []
  if (!Array.isArray(rules)) return { problems: [{ line: 1, message: 'expected a list: each rule begins with - and a space' }] }
  const lineOf = (path: (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 0
  }
  return { rules, lineOf }
}

/** A line for each thing that a rule says: `match: { type: ApiError }`. */
export function writeRules(rules: readonly object[]): string {
  if (rules.length === 0) return ''
  const document = new Document(rules)
  for (const rule of isSeq(document.contents) ? document.contents.items : []) {
    for (const { value } of isMap(rule) ? rule.items : []) if (isCollection(value)) value.flow = true
  }
  return document.toString({ lineWidth: 0 }).trimEnd()
}

/** What the server finds wrong, in the lines of the text; what it says of anything else stays without a line. */
export function placeProblems(trouble: Trouble, read: RulesRead): TextProblem[] {
  return (trouble.errors ?? []).map(({ at, expected }) => {
    const path = [...at.matchAll(/[^.[\]]+/g)].map(([name]) => (/^\d+$/.test(name) ? Number(name) : name))
    const own = path.slice(path.indexOf('rules') + 1)
    const line = path.includes('rules') && 'lineOf' in read ? read.lineOf(own) : 0
    const where = own.filter((name) => typeof name === 'string').join('.')
    return { line, message: where === '' ? expected : `${where}: ${expected}` }
  })
}
