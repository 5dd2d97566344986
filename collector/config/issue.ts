import type { z } from 'zod'
import { nodeAt, valueAt } from './node.ts'
import type { ConfigNode } from './node.ts'
import { didYouMean } from './problem.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** What a problem says at which key, below the value that the schema was applied to. */
interface Described {
  path: PropertyKey[]
  message: string
}

/** In the words of someone who writes a config, not of zod. */
export function describeIssue(issue: Issue, schema: Schema, root: ConfigNode, plain: unknown, others: readonly string[]): Described[] {
  const path = [...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const known = [...keysAt(schema, path), ...(path.length === 0 ? others : [])]
    const expected = known.length === 0 ? 'expected none' : `expected one of ${known.join(', ')}`
    return issue.keys.map((key) => ({ path: [...path, key], message: `unknown key; ${expected}${didYouMean(key, known)}` }))
  }
  const value = valueAt(plain, path)
  if (value === undefined && issue.code !== 'custom') {
    const what = descriptionAt(schema, path)
    return [{ path, message: `missing; ${expectation(issue) ?? 'expected a value'}${what === undefined ? '' : ` (${what})`}` }]
  }
  const node = nodeAt(root, path)
  const hint = issue.code === 'invalid_value' && typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : ''
  const isContainer = typeof value === 'object' && value !== null
  if (issue.code === 'custom' && (isContainer || node === undefined)) return [{ path, message: issue.message }]
  return [{ path, message: `${expectation(issue) ?? issue.message}, got ${show(value, path, node)}${hint}` }]
}

/**
 * The issues of a union are those of the one branch that was meant: where the value has the branch's type. Where that is none or several,
 * the union says what it expects as a whole.
 */
export function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    if (issue.code === 'invalid_union') {
      const meant = issue.errors.filter((branch) => !branch.some((inner) => inner.path.length === 0 && isTypeIssue(inner)))
      if (meant.length !== 1) return [issue]
      return flatten(meant[0]!.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    }
    if (issue.code === 'invalid_element' || issue.code === 'invalid_key') {
      return flatten(issue.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    }
    return [issue]
  })
}

function isTypeIssue(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

const NOUNS: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  null: 'nothing',
}

/** How zod's own messages begin; any other text was written by the author of the schema, who knows better. */
const GENERIC = /^(Invalid|Too (small|big)|Unrecognized)/

function expectation(issue: Issue): string | undefined {
  if (!GENERIC.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return `expected ${NOUNS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') {
    return `expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
    const more = issue.inclusive === false ? ' (itself not allowed)' : ''
    const unit = { string: ' letters', array: ' items' }[issue.origin as string] ?? ''
    return `expected ${bound}${bound.endsWith(' 1') ? unit.replace(/s$/, '') : unit}${more}`
  }
  if (issue.code === 'invalid_format') return `expected text of the form ${issue.pattern ?? issue.format}`
  if (issue.code === 'not_multiple_of') return `expected a multiple of ${issue.divisor}`
  if (issue.code === 'invalid_union') {
    const roots = issue.errors.flatMap((branch) => branch.filter((inner) => inner.path.length === 0 && isTypeIssue(inner)))
    const expected = [...new Set(roots.map((root) => expectation(root)?.replace(/^expected (one of )?/, '')))]
    return expected.length === 0 ? undefined : `expected ${expected.join(' or ')}`
  }
  return undefined
}

/** Names under which secrets are kept; what stands there, or below, is not printed. */
const SECRET = /pass|secret|token|credential|api_?key|private|authorization|dsn|signing|webhook|routing_?key|bearer|^headers$/i
const SHOWN = 60

function show(value: unknown, path: readonly PropertyKey[], node: ConfigNode | undefined): string {
  if (value === null || value === undefined) return 'nothing'
  const from = node?.variables?.length ? ` (from ${node.variables.join(', ')})` : ''
  if (Array.isArray(value)) return `a list${from}`
  if (typeof value === 'object') return `a map${from}`
  if ([...path.map(String), ...(node?.variables ?? [])].some((name) => SECRET.test(name))) return `a ${typeof value}${from}`
  if (typeof value !== 'string') return `${String(value)}${from}`
  const text = value.replace(/\/\/[^/@\s]*@/, '//***@')
  return `${JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)}${from}`
}

interface Definition {
  type: string
  shape?: Record<string, Schema>
  innerType?: Schema
  in?: Schema
  element?: Schema
  valueType?: Schema
  options?: Schema[]
  left?: Schema
  right?: Schema
}

/** The schemas that may stand at a path: several where unions are on the way. */
function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
  let current = [schema]
  for (const key of path) {
    current = current.flatMap(unwrap).flatMap((outer): Schema[] => {
      const definition = outer._zod.def as unknown as Definition
      const inner = definition.shape?.[String(key)] ?? definition.element ?? definition.valueType
      return inner === undefined ? [] : [inner]
    })
  }
  return current
}

function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const shapes = schemasAt(schema, path)
    .flatMap(unwrap)
    .map((inner) => (inner._zod.def as unknown as Definition).shape ?? {})
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))]
}

/** The keys that a schema knows at its top. */
export function keysOf(schema: Schema): string[] {
  return keysAt(schema, [])
}

function descriptionAt(schema: Schema, path: readonly PropertyKey[]): string | undefined {
  return schemasAt(schema, path)
    .flatMap((outer) => [outer, ...unwrap(outer)])
    .map((outer) => (outer as z.ZodType).description)
    .find((description) => description !== undefined)
}

/** Past optional, default, pipe and the like, to what the value itself has to be. */
function unwrap(schema: Schema): Schema[] {
  const definition = schema._zod.def as unknown as Definition
  if (definition.options) return definition.options.flatMap(unwrap)
  if (definition.left && definition.right) return [definition.left, definition.right].flatMap(unwrap)
  const inner = definition.innerType ?? definition.in
  return inner === undefined ? [schema] : unwrap(inner)
}
