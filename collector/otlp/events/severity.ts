import type { Attributes } from '../../model/attributes.ts'
import type { ExceptionEvent, Level } from '../../model/event.ts'
import type { DecodedLogRecord, DecodedSpan } from '../decoded.ts'
import * as semconv from '../../model/semconv.ts'

/** The table of `docs/attributes.md`: what the sender says outright comes first, then what the span or record implies. */
export interface Severity {
  level: Level
  handled?: boolean
}

const LEVELS: ReadonlySet<string> = new Set<Level>(['debug', 'info', 'warning', 'error', 'fatal'])
const STATUS_OK = 1
const STATUS_ERROR = 2
const SERVER = 2
const CONSUMER = 5

export function spanSeverity(span: Pick<DecodedSpan, 'kind' | 'status'>, attributes: Attributes): Severity {
  // An exception on a span that ended well was dealt with; only the span says so.
  const level = span.status.code === STATUS_OK ? 'warning' : 'error'
  return said(attributes, level, handledBySpan(span, attributes))
}

function handledBySpan(span: Pick<DecodedSpan, 'kind' | 'status'>, attributes: Attributes): boolean | undefined {
  if (isTrue(attributes[semconv.EXCEPTION_ESCAPED])) return false
  if (span.status.code === STATUS_OK) return true
  if (span.status.code === STATUS_ERROR && (span.kind === SERVER || span.kind === CONSUMER)) return false
  return undefined
}

/** Severity numbers: `logs/data-model.md`; what they mean for exceptions: `docs/exceptions/exceptions-logs.md` of the conventions. */
export function logSeverity(record: Pick<DecodedLogRecord, 'severityNumber' | 'eventName'>, attributes: Attributes): Severity {
  const number = record.severityNumber
  return said(attributes, levelOf(number), handledByLog(number, record.eventName, attributes))
}

function levelOf(severityNumber: number): Level {
  if (severityNumber < 1 || severityNumber > 24) return 'error'
  if (severityNumber <= 8) return 'debug'
  if (severityNumber <= 12) return 'info'
  if (severityNumber <= 16) return 'warning'
  return severityNumber <= 20 ? 'error' : 'fatal'
}

function handledByLog(severityNumber: number, eventName: string, attributes: Attributes): boolean | undefined {
  if (isTrue(attributes[semconv.EXCEPTION_ESCAPED])) return false
  if (severityNumber < 1 || severityNumber > 24) return undefined
  if (severityNumber >= 21) return false
  if (severityNumber < 17) return true
  // ERROR means "not handled, but the process survives" where the convention's event is emitted; a logger's `error(e)` says nothing.
  return eventName === 'exception' || eventName.endsWith('.exception') ? false : undefined
}

function said(attributes: Attributes, level: Level, handled: boolean | undefined): Severity {
  const saidLevel = attributes[semconv.FAULTLINE_LEVEL]
  const saidHandled = attributes[semconv.FAULTLINE_HANDLED]
  const severity: Pick<ExceptionEvent, 'level' | 'handled'> = { level: isLevel(saidLevel) ? saidLevel : level }
  if (saidHandled === true || saidHandled === false) severity.handled = saidHandled
  else if (handled !== undefined) severity.handled = handled
  return severity
}

function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && LEVELS.has(value)
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'True' || value === 'true'
}
