import { LIMITS } from '../model/limits.ts'
import { type Part, weightOf } from './extract-part.ts'
import { RECORDS, SPANS, type Tree, get, list, placeOf, rootOf } from './json-tree.ts'
import type { OtlpRequest } from './request.ts'
import type { JsonHits, JsonObject } from './scan-json.ts'
import { hexId } from './value.ts'

/** Keys that the outline of an item is made of (`outlineSpan`, `outlineRecord`), as [camel, snake]. */
const SPAN_OUTLINE = pairs('traceId', 'spanId', 'parentSpanId', 'name', 'startTimeUnixNano', 'endTimeUnixNano', 'status')
const RECORD_OUTLINE = pairs('traceId', 'spanId', 'timeUnixNano', 'observedTimeUnixNano', 'severityNumber', 'eventName', 'body')

export function extractJson(request: OtlpRequest, hits: JsonHits, parts: readonly Part[]): Uint8Array[] {
  const tree = request.signal === 'traces' ? SPANS : RECORDS
  const root = rootOf(request.body, hits)
  // The tree is many times the size of its text.
  hits.root = undefined
  return parts.map((part) => Buffer.from(JSON.stringify(cutDown(root, tree, hits, part, request.errors === true))))
}

function cutDown(root: JsonObject, tree: Tree, hits: JsonHits, part: Part, errors: boolean): JsonObject {
  const groups = tree.groupsOf(root)
  const taken = new Set(part.hits.map((hit) => placeOf(root, tree, hits.places, hit).item))
  const traces = new WantedTraces(taken)
  // An outline has the status or severity, by which it would be taken for a hit.
  const refused = new Set<JsonObject>()
  for (let hit = 0; errors && hit < hits.count; hit++) refused.add(placeOf(root, tree, hits.places, hit).item)
  const outline = tree === SPANS ? SPAN_OUTLINE : RECORD_OUTLINE
  const kept = part.resources.map((resource) => {
    const group = groups[hits.resources[resource]!.index]!
    const scopes = tree.scopesOf(group).map((scope) => {
      const items = tree
        .itemsOf(scope)
        .flatMap((item) => (taken.has(item) ? [item] : !refused.has(item) && traces.takes(item) ? [pick(item, outline)] : []))
      return { scope: scope['scope'], [tree.names.items]: items }
    })
    return { resource: group['resource'], [tree.names.scopes]: scopes.filter((scope) => (scope[tree.names.items] as unknown[]).length > 0) }
  })
  return { [tree.names.groups]: kept.filter((group) => (group[tree.names.scopes] as unknown[]).length > 0) }
}

export function weighJson(request: OtlpRequest, hits: JsonHits): number[] {
  const tree = request.signal === 'traces' ? SPANS : RECORDS
  const root = rootOf(request.body, hits)
  const sizes = new Map<JsonObject, number>()
  const weights: number[] = []
  for (let hit = 0; hit < hits.count; hit++) {
    const { group, item } = placeOf(root, tree, hits.places, hit)
    const events = tree === SPANS ? list(item, 'events') : []
    const eventBytes = sizeOf(events)
    if (!sizes.has(group)) sizes.set(group, sizeOf(group['resource']))
    weights.push(weightOf(Math.max(1, events.length), eventBytes, sizeOf(item) - eventBytes, sizes.get(group)!))
  }
  return weights
}

/** Traces of the hits, each with the room that is left for others of it. */
class WantedTraces {
  readonly #room = new Map<string, number>()

  constructor(hits: Iterable<JsonObject>) {
    for (const hit of hits) {
      const id = traceOf(hit)
      if (id !== '') this.#room.set(id, (this.#room.get(id) ?? LIMITS.traceEntries) - 1)
    }
  }

  takes(item: JsonObject): boolean {
    const id = traceOf(item)
    const room = this.#room.get(id)
    if (room === undefined || room <= 0) return false
    this.#room.set(id, room - 1)
    return true
  }
}

function traceOf(item: JsonObject): string {
  return hexId((get(item, 'traceId', 'trace_id') ?? '') as string, 16)
}

function pick(item: JsonObject, keys: readonly (readonly [string, string])[]): JsonObject {
  const picked: JsonObject = {}
  for (const [camel, snake] of keys) {
    const value = get(item, camel, snake)
    if (value !== undefined) picked[camel] = value
  }
  return picked
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0
}

function pairs(...names: string[]): [string, string][] {
  return names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)])
}
