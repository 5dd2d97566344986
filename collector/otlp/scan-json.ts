import { LIMITS } from '../model/limits.ts'
import { InvalidOtlp, OversizeOtlp } from './invalid.ts'
import { parseJson } from './parse-json.ts'
import { PREDICATES, valuesOf } from './predicates.ts'
import type { Hits, OtlpRequest } from './request.ts'
import { ITEM_MESSAGES, MESSAGES, REQUEST_MESSAGE, SCHEMA, isMessage, type Field, type Message } from './schema.ts'

export type JsonObject = { [key: string]: unknown }

/** What a JSON request holds. The parsed tree is kept only where something in it will be decoded, and only until then. */
export class JsonHits implements Hits {
  count = 0
  items = 0
  /** Three for each span or record with an exception: index of its resource, of its scope, and its own. */
  readonly places: number[] = []
  /** Resources with items, and how many. */
  readonly resources: { resource: JsonObject; items: number }[] = []
  /** A whole number beyond 2^53 came as a number: decoding needs its digits. */
  inexact = false
  root: JsonObject | undefined
}

/**
 * Parses the body whole and checks it against the schema: keys in lowerCamelCase or snake_case, unknown ones ignored, null as absent,
 * 64-bit integers as strings or numbers, enums as numbers or names (the Collector is as lax).
 */
export function scanJson(signal: OtlpRequest['signal'], body: Uint8Array): JsonHits {
  const root = parseJson(body)
  const scan = new Scan()
  scan.message(root, REQUEST_MESSAGE[signal], '', 0)
  if (scan.hits.count > 0) scan.hits.root = root as JsonObject
  return scan.hits
}

/** A field under either of its names. */
export function get(object: JsonObject, name: string, snake: string = name): unknown {
  return object[name] ?? object[snake]
}

interface JsonField extends Field {
  predicate: 'Event' | 'LogRecord' | undefined
}

const FIELDS = Object.fromEntries(MESSAGES.map((message) => [message, fieldsOf(message)])) as Record<Message, Map<string, JsonField>>
const EVENT_NAMES = new Set(valuesOf('Event', 'name'))
const KEYS = { Event: new Set(valuesOf('Event', 'key')), LogRecord: new Set(valuesOf('LogRecord', 'key')) }

class Scan {
  readonly hits = new JsonHits()
  #resource = 0
  #scope = 0
  #exceptions = 0
  /** Exceptions of the item that the walk is in. */
  #found = 0

  message(value: unknown, message: Message, path: string, depth: number): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, message, value)
    if (depth > LIMITS.wireDepth) throw new InvalidOtlp(`Cannot read messages nested more than ${LIMITS.wireDepth} deep, at ${path}.`)
    const fields = FIELDS[message]
    const object = value as JsonObject
    for (const key in object) {
      const field = fields.get(key)
      const inner = object[key]
      if (field === undefined || inner === null) continue
      if (!field.repeated) this.#value(inner, field, path, key, depth)
      else if (Array.isArray(inner)) this.#list(inner, field, path, key, depth)
      else throw invalid(`${path}.${key}`, 'an array', inner)
    }
    if (message === 'Event') this.#event(object)
  }

  #list(list: unknown[], field: JsonField, path: string, key: string, depth: number): void {
    const { type } = field
    for (let i = 0; i < list.length; i++) {
      const at = `${path}.${key}[${i}]`
      if (!isMessage(type)) {
        this.#scalar(list[i], type, at)
        continue
      }
      if (type === 'ResourceSpans' || type === 'ResourceLogs' || type === 'ResourceMetrics') this.#resource = i
      else if (type === 'ScopeSpans' || type === 'ScopeLogs' || type === 'ScopeMetrics') this.#scope = i
      const before = this.hits.items
      this.message(list[i], type, at, depth + 1)
      if (field.predicate === 'LogRecord') this.#key(list[i] as JsonObject, KEYS.LogRecord)
      if (ITEM_MESSAGES.includes(type)) this.#item(i)
      else if (type.startsWith('Resource')) this.#count(list[i] as JsonObject, this.hits.items - before)
    }
  }

  #value(value: unknown, field: JsonField, path: string, key: string, depth: number): void {
    if (isMessage(field.type)) this.message(value, field.type, `${path}.${key}`, depth + 1)
    else if (field.type !== 'string' || typeof value !== 'string') this.#scalar(value, field.type, `${path}.${key}`)
  }

  #scalar(value: unknown, type: string, path: string): void {
    switch (type) {
      case 'string':
      case 'bytes':
        if (typeof value === 'string') return
        break
      case 'bool':
        if (typeof value === 'boolean') return
        break
      case 'enum':
        if (typeof value === 'string' || Number.isInteger(value)) return
        break
      case 'double':
        if (typeof value === 'number' || (typeof value === 'string' && isDouble(value))) return
        break
      default:
        if (typeof value === 'string' ? /^-?\d{1,20}$/.test(value) : Number.isInteger(value)) {
          if (typeof value === 'number' && !Number.isSafeInteger(value)) this.hits.inexact = true
          return
        }
    }
    throw invalid(path, type, value)
  }

  #event(event: JsonObject): void {
    if (EVENT_NAMES.has(event['name'] as string) || hasKey(event, KEYS.Event)) this.#exception()
  }

  #key(record: JsonObject, keys: Set<string>): void {
    if (hasKey(record, keys)) this.#exception()
  }

  #exception(): void {
    this.#found++
    if (++this.#exceptions > LIMITS.hits) throw new OversizeOtlp(`Cannot take more than ${LIMITS.hits} exceptions in one request.`)
  }

  #item(index: number): void {
    this.hits.items++
    if (this.#found === 0) return
    this.#found = 0
    this.hits.count++
    this.hits.places.push(this.#resource, this.#scope, index)
  }

  #count(resource: JsonObject, items: number): void {
    if (items === 0) return
    if (this.hits.resources.length >= LIMITS.resources) {
      throw new OversizeOtlp(`Cannot take more than ${LIMITS.resources} resources in one request.`)
    }
    this.hits.resources.push({ resource: (resource['resource'] ?? {}) as JsonObject, items })
  }
}

function hasKey(holder: JsonObject, keys: Set<string>): boolean {
  const attributes = holder['attributes']
  if (!Array.isArray(attributes)) return false
  for (const attribute of attributes) if (keys.has((attribute as JsonObject)['key'] as string)) return true
  return false
}

function isDouble(text: string): boolean {
  return text === 'NaN' || text === 'Infinity' || text === '-Infinity' || (text.trim() !== '' && !Number.isNaN(Number(text)))
}

function invalid(path: string, expected: string, value: unknown): InvalidOtlp {
  const text =
    typeof value === 'object' ? (value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object') : JSON.stringify(value)
  return new InvalidOtlp(`Cannot read $${path} as it must be ${expected}: current value is ${(text ?? 'undefined').slice(0, 80)}.`)
}

function fieldsOf(message: Message): Map<string, JsonField> {
  const map = new Map<string, JsonField>()
  for (const field of SCHEMA[message]) {
    const predicate = PREDICATES.find(({ within }) => within === field.type)?.within
    map.set(field.name, { ...field, predicate })
    map.set(jsonName(field.name), { ...field, predicate })
  }
  return map
}

function jsonName(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
