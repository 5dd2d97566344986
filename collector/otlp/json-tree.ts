import { parseJson } from './parse-json.ts'
import type { JsonHits, JsonObject } from './scan-json.ts'

/** Ways through a parsed request, whichever of the two spellings its keys have. The scan has checked that they lead somewhere. */
export interface Tree {
  /** Names that a request is written with. */
  names: { groups: string; scopes: string; items: string }
  groupsOf(root: JsonObject): JsonObject[]
  scopesOf(group: JsonObject): JsonObject[]
  itemsOf(scope: JsonObject): JsonObject[]
}

export const SPANS: Tree = {
  names: { groups: 'resourceSpans', scopes: 'scopeSpans', items: 'spans' },
  groupsOf: (root) => list(root, 'resourceSpans', 'resource_spans'),
  scopesOf: (group) => list(group, 'scopeSpans', 'scope_spans'),
  itemsOf: (scope) => list(scope, 'spans'),
}

export const RECORDS: Tree = {
  names: { groups: 'resourceLogs', scopes: 'scopeLogs', items: 'logRecords' },
  groupsOf: (root) => list(root, 'resourceLogs', 'resource_logs'),
  scopesOf: (group) => list(group, 'scopeLogs', 'scope_logs'),
  itemsOf: (scope) => list(scope, 'logRecords', 'log_records'),
}

/** A field under either of its names. */
export function get(object: JsonObject, name: string, snake: string = name): unknown {
  return object[name] ?? object[snake]
}

export function list(object: JsonObject, name: string, snake = name): JsonObject[] {
  return (get(object, name, snake) ?? []) as JsonObject[]
}

/** The parsed request, with the digits of numbers beyond 2^53, where there are any; kept in `hits` until whoever is last lets go of it. */
export function rootOf(body: Uint8Array, hits: JsonHits): JsonObject {
  if (hits.root === undefined || hits.inexact !== hits.exact) {
    hits.root = parseJson(body, hits.inexact) as JsonObject
    hits.exact = hits.inexact
  }
  return hits.root
}

/** A span or record that the scan found, by its number among `places`, and the group that it stands in. */
export function placeOf(
  root: JsonObject,
  tree: Tree,
  places: readonly number[],
  hit: number,
): { group: JsonObject; scope: JsonObject; item: JsonObject } {
  const group = tree.groupsOf(root)[places[hit * 3]!]!
  const scope = tree.scopesOf(group)[places[hit * 3 + 1]!]!
  return { group, scope, item: tree.itemsOf(scope)[places[hit * 3 + 2]!]! }
}
