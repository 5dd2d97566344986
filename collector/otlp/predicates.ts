import { EXCEPTION_MESSAGE, EXCEPTION_TYPE } from '../model/semconv.ts'
import type { Message } from './schema.ts'

/**
 * What makes a span or log record worth decoding. `within` is the message whose own name or attribute key is compared: an event of a span,
 * or a log record. The newer convention is a record that carries the attributes whatever its event name is; span events bridged from such
 * records keep those names, so the attribute counts there too (semantic-conventions, exceptions-spans and exceptions-logs).
 */
export interface Predicate {
  within: Extract<Message, 'Event' | 'LogRecord'>
  field: 'name' | 'key'
  equals: string
}

export const PREDICATES: readonly Predicate[] = [
  { within: 'Event', field: 'name', equals: 'exception' },
  { within: 'Event', field: 'key', equals: EXCEPTION_TYPE },
  { within: 'LogRecord', field: 'key', equals: EXCEPTION_TYPE },
  { within: 'LogRecord', field: 'key', equals: EXCEPTION_MESSAGE },
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

export function valuesOf(within: Predicate['within'], field: Predicate['field']): string[] {
  return PREDICATES.filter((each) => each.within === within && each.field === field).map((each) => each.equals)
}
