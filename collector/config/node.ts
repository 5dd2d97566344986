import type { Position } from './problem.ts'

/** A YAML value that remembers where it stands, so that a rule broken much later can still point at it. */
export type ConfigNode = MapNode | ListNode | ScalarNode

interface NodeBase {
  at: Position
  /** Set when the whole value came from one `${...}`: its text before YAML gave it a type, which a string field is given back. */
  text?: string
  /** The environment variables that are part of the value. */
  variables?: string[]
  /** Why it could not be filled in, a sentence each; nothing more need be said of such a value. */
  faults?: string[]
}

export interface MapNode extends NodeBase {
  kind: 'map'
  entries: Map<string, MapEntry>
}

export interface MapEntry {
  keyAt: Position
  node: ConfigNode
}

export interface ListNode extends NodeBase {
  kind: 'list'
  items: ConfigNode[]
}

export interface ScalarNode extends NodeBase {
  kind: 'scalar'
  value: string | number | boolean | null
}

export function isNull(node: ConfigNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null)
}

export function childOf(node: ConfigNode | undefined, key: PropertyKey): ConfigNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key))?.node
  if (node?.kind === 'list') return node.items[Number(key)]
  return undefined
}

export function nodeAt(node: ConfigNode, path: readonly PropertyKey[]): ConfigNode | undefined {
  let current: ConfigNode | undefined = node
  for (const key of path) current = childOf(current, key)
  return current
}

/** Where the key of a map's entry stands; for what is not there, where the nearest thing around it stands. */
export function positionOf(node: ConfigNode, path: readonly PropertyKey[]): Position {
  let current = node
  let at = node.at
  for (const key of path) {
    const child = childOf(current, key)
    if (child === undefined) return at
    at = (current.kind === 'map' ? current.entries.get(String(key))?.keyAt : undefined) ?? child.at
    current = child
  }
  return at
}

/** Plain data for a schema. Maps have no prototype, since `__proto__` is a legal key. */
export function toPlain(node: ConfigNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toPlain)
  const plain: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node)
  return plain
}

/**
 * Lays a later file over an earlier one, as the Collector does: maps merge, all else is replaced. A bare `processors:` in the later file
 * is a null, and so wipes the map of the earlier one.
 */
export function merge(base: ConfigNode, over: ConfigNode): ConfigNode {
  if (base.kind !== 'map' || over.kind !== 'map') return over
  const entries = new Map(base.entries)
  for (const [key, entry] of over.entries) {
    const earlier = entries.get(key)
    entries.set(key, earlier === undefined ? entry : { keyAt: entry.keyAt, node: merge(earlier.node, entry.node) })
  }
  return { ...over, entries }
}

/** What stands at a path of plain data. */
export function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  let current = plain
  for (const key of path) current = (current as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return current
}
