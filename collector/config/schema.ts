import type { z } from 'zod'
import { describeIssue, flatten } from './issue.ts'
import { isNull, nodeAt, positionOf, toPlain, valueAt } from './node.ts'
import type { ConfigNode } from './node.ts'
import type { Problems } from './problem.ts'

/** Rounds in which text or an empty map is put where the schema wants it; each round goes one level deeper. */
const ROUNDS = 16

/**
 * Applies a zod schema to a value of the config; what it finds wrong becomes problems at the lines where it stands.
 * `path` is where the value is in the config, `others` are keys that the host reads itself and that the schema does not know.
 */
export function applySchema<S extends z.ZodType>(
  schema: S,
  node: ConfigNode,
  path: readonly string[],
  problems: Problems,
  others: readonly string[] = [],
): { value: z.output<S> } | undefined {
  let plain = toPlain(node)
  for (let round = 0; ; round++) {
    const result = parse(schema, plain)
    if ('threw' in result) {
      problems.error(node.at, path, `the config can not be checked as the schema of its component failed: ${result.threw}`)
      return undefined
    }
    if (result.success) return { value: result.data }
    const issues = result.error.issues as z.core.$ZodIssue[]
    const changed = round < ROUNDS ? coerce(plain, node, issues) : undefined
    if (changed !== undefined) {
      plain = changed.value
      continue
    }
    for (const issue of flatten(issues)) {
      if (nodeAt(node, issue.path)?.faults !== undefined) continue
      for (const { path: inner, message } of describeIssue(issue, schema, node, plain, others)) {
        problems.error(nodeAt(node, inner) ? at(node, inner, issue) : positionOf(node, inner), [...path, ...inner.map(String)], message)
      }
    }
    return undefined
  }
}

/** A wrong key is shown at the key, a wrong value at the value. */
function at(node: ConfigNode, path: readonly PropertyKey[], issue: z.core.$ZodIssue) {
  return issue.code === 'unrecognized_keys' ? positionOf(node, path) : (nodeAt(node, path) ?? node).at
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> | { threw: string } {
  try {
    return schema.safeParse(value)
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * The two places where YAML's type is not what was meant: `${env:X}` holds `0123` and the field is a string, which gets the text; and a
 * bare `key:` is null where a map or a list is expected, which gets an empty one.
 */
function coerce(plain: unknown, node: ConfigNode, issues: readonly z.core.$ZodIssue[]): { value: unknown } | undefined {
  let changed: { value: unknown } | undefined
  for (const { path, expected } of expectations(issues, [])) {
    const found = nodeAt(node, path)
    if (found === undefined) continue
    const current = valueAt(changed === undefined ? plain : changed.value, path)
    let instead: unknown
    if (expected === 'string' && found.text !== undefined && typeof current !== 'string') instead = found.text
    else if ((expected === 'object' || expected === 'record') && isNull(found) && current === null) instead = {}
    else if (expected === 'array' && isNull(found) && current === null) instead = []
    else continue
    changed = { value: replaced(changed === undefined ? plain : changed.value, path, instead) }
  }
  return changed
}

function* expectations(issues: readonly z.core.$ZodIssue[], base: PropertyKey[]): Generator<{ path: PropertyKey[]; expected: string }> {
  for (const issue of issues) {
    const path = [...base, ...issue.path]
    if (issue.code === 'invalid_type') yield { path, expected: issue.expected }
    if (issue.code === 'invalid_value' && issue.values.some((value) => typeof value === 'string')) yield { path, expected: 'string' }
    if (issue.code === 'invalid_union') for (const branch of issue.errors) yield* expectations(branch, path)
  }
}

function replaced(plain: unknown, path: readonly PropertyKey[], instead: unknown): unknown {
  if (path.length === 0) return instead
  const parent = valueAt(plain, path.slice(0, -1)) as Record<PropertyKey, unknown>
  parent[path.at(-1)!] = instead
  return plain
}
