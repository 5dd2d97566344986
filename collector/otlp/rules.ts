import { ERROR_PREDICATES, predicatesOf, type Predicate } from './predicates.ts'
import { ITEM_MESSAGES, MESSAGES, SCHEMA, isMessage, type Field, type Message } from './schema.ts'

/**
 * The schema and the predicates, compiled for the byte scan: what to do with each tag (field number << 3 | wire type, below 256) in each
 * message, at `message << 8 | tag`.
 *
 *     bits 0-2   wire type to skip by (protobuf encoding, "Message Structure"); 7 where the tag is not allowed
 *     bits 3-5   role of the message in the field, or kind of packed list: one of the ROLE constants
 *     bits 8-15  message in the field, plus one
 *     bits 16-19 list in TESTS that a string field, or the key of an attribute, is compared with, plus one
 *
 * A number that is compared has the wire type TESTED_VARINT, which none on the wire has, with the range in bits 16-20 and 21-25; so where
 * no number is, it costs nothing. The key of an attribute is compared only directly in an event or a record, so KeyValue is there three times.
 */
export const RULES = new Uint32Array(64 * 256)

/** The same with ERROR_PREDICATES. */
export const ERROR_RULES = new Uint32Array(64 * 256)

export const WIRE_VARINT = 0
export const WIRE_FIXED64 = 1
export const WIRE_LENGTH = 2
export const WIRE_GROUP = 3
export const WIRE_END_GROUP = 4
export const WIRE_FIXED32 = 5
export const TESTED_VARINT = 6
export const NOT_ALLOWED = 7

export const ROLE_RESOURCE = 1
export const ROLE_SCOPE = 2
export const ROLE_ITEM = 3
export const ROLE_EVENT = 4
export const ROLE_ATTRIBUTE = 5
export const ROLE_PACKED_VARINTS = 6
export const ROLE_PACKED_FIXED64 = 7

export const TESTS: Uint8Array[][] = []
/** Of each value in TESTS, what it is that it finds: one of the FINDS constants. */
export const FINDS: number[][] = []

export const FINDS_EXCEPTION = 1
export const FINDS_SESSION = 2
export const FINDS_NAME = 4

const KNOWN_WIRES = [WIRE_VARINT, WIRE_FIXED64, WIRE_LENGTH, WIRE_GROUP, WIRE_FIXED32]
const EVENT_ATTRIBUTE = MESSAGES.length
const RECORD_ATTRIBUTE = MESSAGES.length + 1
const EVENT_NAMES = testFor(predicatesOf('Event', 'name'))
const EVENT_KEYS = testFor(predicatesOf('Event', 'key'))
const RECORD_KEYS = testFor(predicatesOf('LogRecord', 'key'))
const RECORD_NAMES = testFor(predicatesOf('LogRecord', 'event_name'))

export function idOf(message: Message): number {
  return MESSAGES.indexOf(message)
}

for (const message of MESSAGES) compile(message, idOf(message))
compile('KeyValue', EVENT_ATTRIBUTE, EVENT_KEYS)
compile('KeyValue', RECORD_ATTRIBUTE, RECORD_KEYS)
ERROR_RULES.set(RULES)
for (const { within, field, from, to } of ERROR_PREDICATES) {
  const { number } = SCHEMA[within].find(({ name }) => name === field)!
  ERROR_RULES[(idOf(within) << 8) | (number << 3)] = TESTED_VARINT | (from << 16) | (to << 21)
}

function compile(message: Message, id: number, keys = 0): void {
  for (let tag = 0; tag < 256; tag++) {
    const wire = tag & 7
    RULES[(id << 8) | tag] = tag < 8 || !KNOWN_WIRES.includes(wire) ? NOT_ALLOWED : wire
  }
  for (const field of SCHEMA[message]) {
    const at = (id << 8) | (field.number << 3)
    for (let wire = 0; wire < 8; wire++) RULES[at | wire] = NOT_ALLOWED
    const wire = wireOf(field)
    RULES[at | wire] = wire | ruleFor(message, field, keys)
    if (field.repeated && wire !== WIRE_LENGTH) {
      RULES[at | WIRE_LENGTH] = WIRE_LENGTH | ((wire === WIRE_VARINT ? ROLE_PACKED_VARINTS : ROLE_PACKED_FIXED64) << 3)
    }
  }
}

function ruleFor(message: Message, field: Field, keys: number): number {
  if (message === 'KeyValue' && field.name === 'key') return keys << 16
  if (message === 'Event' && field.name === 'name') return EVENT_NAMES << 16
  if (message === 'LogRecord' && field.name === 'event_name') return RECORD_NAMES << 16
  if (!isMessage(field.type)) return 0
  const role = roleOf(field.type) << 3
  if (field.type !== 'KeyValue') return role | ((idOf(field.type) + 1) << 8)
  if (message === 'Event') return role | ((EVENT_ATTRIBUTE + 1) << 8) | (EVENT_KEYS << 16)
  if (message === 'LogRecord') return role | ((RECORD_ATTRIBUTE + 1) << 8) | (RECORD_KEYS << 16)
  return role | ((idOf(field.type) + 1) << 8)
}

function roleOf(message: Message): number {
  if (/^Resource(Spans|Logs|Metrics)$/.test(message)) return ROLE_RESOURCE
  if (/^Scope(Spans|Logs|Metrics)$/.test(message)) return ROLE_SCOPE
  if (ITEM_MESSAGES.includes(message)) return ROLE_ITEM
  if (message === 'Event') return ROLE_EVENT
  return message === 'KeyValue' ? ROLE_ATTRIBUTE : 0
}

function testFor(predicates: Predicate[]): number {
  FINDS.push(predicates.map(({ finds }) => (finds === 'exception' ? FINDS_EXCEPTION : finds === 'session' ? FINDS_SESSION : FINDS_NAME)))
  return TESTS.push(predicates.map(({ equals }) => new TextEncoder().encode(equals)))
}

function wireOf(field: Field): number {
  if (isMessage(field.type) || field.type === 'string' || field.type === 'bytes') return WIRE_LENGTH
  if (field.type === 'fixed64' || field.type === 'sfixed64' || field.type === 'double') return WIRE_FIXED64
  return field.type === 'fixed32' ? WIRE_FIXED32 : WIRE_VARINT
}
