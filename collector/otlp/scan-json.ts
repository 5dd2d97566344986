import { LIMITS } from '../model/limits.ts'
import { SEVERITIES, STATUS_CODES, enumeration } from './enums.ts'
import { InvalidOtlp, OversizeOtlp } from './invalid.ts'
import { parseJson } from './parse-json.ts'
import { ERROR_PREDICATES, type Predicate, predicatesOf, SESSION_NAMES } from './predicates.ts'
import type { Hits, OtlpRequest } from './request.ts'
import { ITEM_MESSAGES, MESSAGES, REQUEST_MESSAGE, SCHEMA, isMessage, type Field, type Message } from './schema.ts'

export type JsonObject = { [key: string]: unknown }

/** What a JSON request holds. The parsed tree is kept only where something in it will be decoded, and only until then. */
export class JsonHits implements Hits {
  count = 0
  exceptions = 0
  sessions = 0
  items = 0
  /** Three for each span or record with an exception: index of its resource, of its scope, and its own. */
  readonly places: number[] = []
  /** The same for each record of a session. */
  readonly sessionPlaces: number[] = []
  /** Resources with items: where they stand, and how many items. */
  readonly resources: { index: number; resource: JsonObject; items: number }[] = []
  /** A whole number beyond 2^53 came as a number: decoding needs its digits. */
  inexact = false
  root: JsonObject | undefined
  /** The root has those digits. */
  exact = false
}

/**
 * Parses the body whole and checks it against the schema: keys in lowerCamelCase or snake_case, unknown ones ignored, null as absent,
 * 64-bit integers as strings or numbers, enums as numbers or names (the Collector is as lax).
 */
export function scanJson(signal: OtlpRequest['signal'], body: Uint8Array, errors = false): JsonHits {
  const root = parseJson(body)
  const scan = new Scan(errors)
  scan.message(root, REQUEST_MESSAGE[signal], 0)
  if (scan.hits.count + scan.hits.sessions > 0) scan.hits.root = root as JsonObject
  return scan.hits
}

type Role = 'resource' | 'scope' | 'item'

interface JsonField extends Field {
  message: Message | undefined
  /** Of the messages in the field, where the walk keeps track of them. */
  role: Role | undefined
}

const FIELDS = Object.fromEntries(MESSAGES.map((message) => [message, fieldsOf(message)])) as Record<Message, Map<string, JsonField>>
const EVENT_NAMES = new Set(predicatesOf('Event', 'name').map((each) => each.equals))
const EVENT_KEYS = findsOf(predicatesOf('Event', 'key'))
const RECORD_KEYS = findsOf(predicatesOf('LogRecord', 'key'))

class Scan {
  readonly hits = new JsonHits()
  readonly #errors: boolean
  #resource = 0
  #scope = 0
  /** Exceptions of the item that the walk is in. */
  #found = 0
  /** Where the walk is: keys and indexes, put together only for an error. */
  readonly #path: (string | number)[] = []

  constructor(errors: boolean) {
    this.#errors = errors
  }

  message(value: unknown, message: Message, depth: number): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.#invalid(message, value)
    if (depth > LIMITS.wireDepth) throw new InvalidOtlp(`Cannot read messages nested more than ${LIMITS.wireDepth} deep.`)
    const fields = FIELDS[message]
    const object = value as JsonObject
    for (const key in object) {
      const field = fields.get(key)
      const inner = object[key]
      if (field === undefined || inner === null) continue
      this.#path.push(key)
      if (field.message === undefined && !field.repeated) this.#scalar(inner, field.type)
      else if (!field.repeated) this.message(inner, field.message!, depth + 1)
      else if (Array.isArray(inner)) this.#list(inner, field, depth)
      else throw this.#invalid('an array', inner)
      this.#path.pop()
    }
    if (message === 'Event') this.#event(object)
  }

  #list(list: unknown[], { type, message, role }: JsonField, depth: number): void {
    for (let i = 0; i < list.length; i++) {
      this.#path.push(i)
      if (message === undefined) this.#scalar(list[i], type)
      else if (role === undefined) this.message(list[i], message, depth + 1)
      else this.#placed(list[i] as JsonObject, message, role, i, depth)
      this.#path.pop()
    }
  }

  #placed(value: JsonObject, message: Message, role: Role, index: number, depth: number): void {
    const before = this.hits.items
    if (role === 'resource') this.#resource = index
    else if (role === 'scope') this.#scope = index
    this.message(value, message, depth + 1)
    if (role === 'resource') this.#count(value, this.hits.items - before)
    if (role !== 'item') return
    if (message === 'LogRecord') this.#record(value, index)
    if (this.#errors && this.#found === 0 && isError(value, message)) this.#exception()
    this.#item(index)
  }

  #scalar(value: unknown, type: string): void {
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
    throw this.#invalid(type, value)
  }

  #invalid(expected: string, value: unknown): InvalidOtlp {
    const path = this.#path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
    return new InvalidOtlp(`Cannot read $${path} as it must be ${expected}: current value is ${shown(value)}.`)
  }

  #event(event: JsonObject): void {
    if (EVENT_NAMES.has(event['name'] as string)) return this.#exception()
    for (const { key } of attributesOf(event)) if (EVENT_KEYS.has(key as string)) return this.#exception()
  }

  #record(record: JsonObject, index: number): void {
    let isSession = SESSION_NAMES.includes((record['eventName'] ?? record['event_name']) as string)
    let isException = false
    for (const { key, value } of attributesOf(record)) {
      const finds = RECORD_KEYS.get(key as string)
      if (finds === undefined) continue
      if (finds === 'exception') isException = true
      else if (SESSION_NAMES.includes(stringIn(value))) isSession = true
    }
    if (isSession) this.#session(index)
    if (isException) this.#exception()
  }

  #session(index: number): void {
    const { hits } = this
    if (++hits.sessions > LIMITS.hits) throw new OversizeOtlp(`Cannot take more than ${LIMITS.hits} records of sessions in one request.`)
    hits.sessionPlaces.push(this.#resource, this.#scope, index)
  }

  #exception(): void {
    this.#found++
    if (++this.hits.exceptions > LIMITS.hits) throw new OversizeOtlp(`Cannot take more than ${LIMITS.hits} exceptions in one request.`)
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
    this.hits.resources.push({ index: this.#resource, resource: (resource['resource'] ?? {}) as JsonObject, items })
  }
}

function attributesOf(holder: JsonObject): JsonObject[] {
  return (holder['attributes'] ?? []) as JsonObject[]
}

function stringIn(value: unknown): string {
  const object = (value ?? {}) as JsonObject
  return (object['stringValue'] ?? object['string_value'] ?? '') as string
}

function findsOf(predicates: readonly Predicate[]): Map<string, Predicate['finds']> {
  return new Map(predicates.map(({ equals, finds }) => [equals, finds]))
}

/** By ERROR_PREDICATES. */
function isError(item: JsonObject, message: Message): boolean {
  for (const { within, from, to } of ERROR_PREDICATES) {
    if (within !== (message === 'Span' ? 'Status' : message)) continue
    const number =
      within === 'Status'
        ? enumeration((item['status'] as JsonObject | null | undefined)?.['code'], STATUS_CODES, 'STATUS_CODE_')
        : enumeration(item['severityNumber'] ?? item['severity_number'], SEVERITIES, 'SEVERITY_NUMBER_')
    if (number >= from && number <= to) return true
  }
  return false
}

function isDouble(text: string): boolean {
  return text === 'NaN' || text === 'Infinity' || text === '-Infinity' || (text.trim() !== '' && !Number.isNaN(Number(text)))
}

function shown(value: unknown): string {
  if (typeof value !== 'object') return (JSON.stringify(value) ?? 'undefined').slice(0, 80)
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object'
}

function fieldsOf(message: Message): Map<string, JsonField> {
  const map = new Map<string, JsonField>()
  for (const field of SCHEMA[message]) {
    const known = { ...field, message: isMessage(field.type) ? field.type : undefined, role: roleOf(field.type) }
    map.set(field.name, known)
    map.set(jsonName(field.name), known)
  }
  return map
}

function roleOf(type: Field['type']): Role | undefined {
  if (/^Resource(Spans|Logs|Metrics)$/.test(type)) return 'resource'
  if (/^Scope(Spans|Logs|Metrics)$/.test(type)) return 'scope'
  return ITEM_MESSAGES.includes(type as Message) ? 'item' : undefined
}

function jsonName(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
