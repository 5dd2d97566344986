import { EVENT_NAME, EXCEPTION_MESSAGE, EXCEPTION_TYPE, SESSION_END, SESSION_START } from '../model/semconv.ts'
import type { Message } from './schema.ts'

/**
 * What makes a span or log record worth decoding. `within` is the message whose own name or attribute key is compared: an event of a span,
 * or a log record. The newer convention is a record that carries the attributes whatever its event name is; span events bridged from such
 * records keep those names, so the attribute counts there too (semantic-conventions, exceptions-spans and exceptions-logs).
 */
export interface Predicate {
  within: Extract<Message, 'Event' | 'LogRecord'>
  field: 'name' | 'key' | 'event_name'
  equals: string
  /** `name`: the value of the attribute is the name of the event, as before records had a field for it, and is looked at as such. */
  finds: 'exception' | 'session' | 'name'
}

export const PREDICATES: readonly Predicate[] = [
  { within: 'Event', field: 'name', equals: 'exception', finds: 'exception' },
  { within: 'Event', field: 'key', equals: EXCEPTION_TYPE, finds: 'exception' },
  { within: 'LogRecord', field: 'key', equals: EXCEPTION_TYPE, finds: 'exception' },
  { within: 'LogRecord', field: 'key', equals: EXCEPTION_MESSAGE, finds: 'exception' },
  { within: 'LogRecord', field: 'event_name', equals: SESSION_START, finds: 'session' },
  { within: 'LogRecord', field: 'event_name', equals: SESSION_END, finds: 'session' },
  { within: 'LogRecord', field: 'key', equals: EVENT_NAME, finds: 'name' },
]

/**
 * What makes one worth decoding though no exception was recorded, where the `exceptions` connector is told to look for it: a number from
 * `from` to `to`. ERROR is 2 of a span's status (trace.proto) and 17 to 20 of a record's severity, FATAL what follows (logs.proto).
 */
export interface ErrorPredicate {
  within: Extract<Message, 'Status' | 'LogRecord'>
  field: 'code' | 'severity_number'
  from: number
  to: number
}

export const ERROR_PREDICATES: readonly ErrorPredicate[] = [
  { within: 'Status', field: 'code', from: 2, to: 2 },
  { within: 'LogRecord', field: 'severity_number', from: 17, to: 24 },
]

export function predicatesOf(within: Predicate['within'], field: Predicate['field']): Predicate[] {
  return PREDICATES.filter((each) => each.within === within && each.field === field)
}

/** The names of events by which a record is of a session. */
export const SESSION_NAMES: readonly string[] = predicatesOf('LogRecord', 'event_name').map((each) => each.equals)
