import { hash } from 'node:crypto'
import type { ExceptionEvent } from './event.ts'
import { LIMITS } from './limits.ts'
import { type Nanos, NANOS_PER_MS, toMs } from './time.ts'

/** What makes an event that event and no other: all of it was sent, none of it is ours, so a request sent again gives the same ids. */
export interface Identity {
  project: string
  signal: ExceptionEvent['signal']
  /** Hex, empty where not sent. */
  traceId: string
  spanId: string
  /** For a span event its index in the span; for a record its ordinal among those of the request that are otherwise identical. */
  index: number
  /** As sent, before `clampTime`; `'0'` where no time was sent. */
  time: Nanos
  /** What a record or a JSON event says, as text. Empty for an event of a span whose id is known: its index says enough. */
  content: string
  /** The value of `faultline.event.id`: it stands for everything but the project. */
  eventIdAttribute?: string | undefined
}

/** The time part of an id that tells no time: none was sent, or the sender chose the id. */
const NO_TIME = '000000000000'

/**
 * 32 hex digits: 12 of the time sent in milliseconds, 20 of a hash over the rest. Two events without time, trace and id attribute whose
 * content is the same in two requests can not be told from one request sent twice, and count once.
 */
export function eventId(of: Identity): string {
  if (of.eventIdAttribute !== undefined && of.eventIdAttribute !== '') {
    return NO_TIME + hash('sha256', JSON.stringify([of.project, of.eventIdAttribute])).slice(0, 20)
  }
  // JSON keeps the parts apart whatever they hold, NUL and lone surrogates included.
  const rest = JSON.stringify([of.project, of.signal, of.traceId, of.spanId, of.index, of.time, of.content])
  return timePrefix(of.time) + hash('sha256', rest).slice(0, 20)
}

/**
 * 16 hex digits, the same wherever in a trace one error is seen; without a trace nothing is merged, so there is none. Only the last
 * part of the type counts: OpenTelemetry for Python says `billing.invoices.InvoiceError` on a span and `InvoiceError` on the log record
 * of the same error, and sends both by default.
 */
export function errorKey(project: string, traceId: string, type: string, message: string): string | undefined {
  if (traceId === '') return undefined
  const name = type.slice(type.lastIndexOf('.') + 1)
  return hash('sha256', JSON.stringify([project, traceId, name, message])).slice(0, 16)
}

/** `note` says what was done, for the event's notes. */
export interface ClampedTime {
  time: Nanos
  sentTime?: Nanos
  note?: string
}

/** A time outside [receivedAt - 30 d, receivedAt + 5 min], and one that was not sent (`'0'`), becomes the time of receipt. */
export function clampTime(time: Nanos, receivedAt: Nanos): ClampedTime {
  if (time === '0') return { time: receivedAt, note: 'No time was sent: the time of receipt stands for it.' }
  const offset = BigInt(time) - BigInt(receivedAt)
  if (offset < -PAST)
    return { time: receivedAt, sentTime: time, note: 'The time sent is more than 30 days before receipt, which stands for it.' }
  if (offset > FUTURE)
    return { time: receivedAt, sentTime: time, note: 'The time sent is more than 5 minutes after receipt, which stands for it.' }
  return { time }
}

const PAST = BigInt(LIMITS.timePastMs) * NANOS_PER_MS
const FUTURE = BigInt(LIMITS.timeFutureMs) * NANOS_PER_MS

/** Events of a span without a time of their own take the first of these that was sent; `'0'` where none was. */
export function firstTime(...times: Nanos[]): Nanos {
  for (const time of times) if (time !== '0' && time !== '') return time
  return '0'
}

function timePrefix(time: Nanos): string {
  return time === '0' ? NO_TIME : toMs(time).toString(16).padStart(12, '0').slice(-12)
}
