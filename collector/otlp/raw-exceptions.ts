import type { ExceptionEvent } from '../model/event.ts'
import type { Nanos } from '../model/time.ts'
import { decodeHits } from './decode.ts'
import { convert } from './events/convert.ts'
import { dropCovered } from './events/covered.ts'
import { dropEnclosing } from './events/deepest.ts'
import type { OtlpRequest } from './request.ts'
import { findErrors, readRequest } from './scan.ts'

/** Exceptions of one project as they came: a request cut down to them (`extract`), from which their events are made later. */
export interface RawExceptions {
  project: string
  signal: 'traces' | 'logs'
  encoding: OtlpRequest['encoding']
  receivedAt: Nanos
  /** Spans or records with an exception in it. */
  items: number
  body: Uint8Array
  /** Of a request with `errors`. */
  errors?: true
}

export interface ReadExceptions {
  /** In the order of the request; they share the objects of what surrounds them, so whoever changes one changes a copy. */
  events: ExceptionEvent[]
  /** Those recorded again on an enclosing span, which are no events of their own. */
  sameError: ExceptionEvent[]
}

/** The same bytes give the same events, each time. Throws `InvalidOtlp` where `body` is not what `extract` made. */
export function readExceptions({ project, signal, encoding, receivedAt, body, errors }: RawExceptions): ReadExceptions {
  const request = readRequest(signal, encoding, body, receivedAt, { address: '', project })
  const events = convert(decodeHits(errors === true ? findErrors(request) : request), { receivedAt, project })
  const enclosing = dropEnclosing(events)
  if (errors === true) dropCovered(events, enclosing)
  if (enclosing.size === 0) return { events, sameError: [] }
  return { events: events.filter((event) => !enclosing.has(event)), sameError: [...enclosing] }
}
