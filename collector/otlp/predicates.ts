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

export function valuesOf(within: Predicate['within'], field: Predicate['field']): string[] {
  return PREDICATES.filter((each) => each.within === within && each.field === field).map((each) => each.equals)
}
