import type { Level } from './event.ts'

/**
 * What level, handled and priority follow: the tables of `docs/attributes.md`, which a test holds to these. Of each column the first row that
 * applies and says something decides.
 */
export interface SeverityRow {
  /** As in the documentation. */
  arrives: string
  /** Each that is given must hold. */
  when: Conditions
  level?: Level
  /** Absent: this row does not say. */
  handled?: boolean | 'unknown'
  /** Behind the answer, in the documentation. */
  why?: string
}

/** What a span event or a log record shows of how bad it was. */
export interface Signs {
  signal: 'traces' | 'logs'
  /** OTLP Status and SpanKind of the span. */
  status: number
  kind: number
  spanName: string
  /** 1 to 24, of a record; 0 where it says none. */
  severity: number
  severityText: string
  eventName: string
  /** `exception.escaped`: a bool, or text from Python's SDK. */
  escaped: unknown
  /** `exception.type`, and `telemetry.sdk.language` of the resource. */
  type: string
  language: string
}

export interface Conditions {
  signal?: Signs['signal']
  escaped?: true
  status?: number
  kinds?: readonly number[]
  spanNames?: readonly string[]
  /** Both ends included. */
  severity?: readonly [from: number, to: number]
  severityTexts?: readonly string[]
  /** `*.` before it: whatever comes before the dot. */
  eventNames?: readonly string[]
  types?: RegExp
  language?: string
}

const STATUS_OK = 1
const STATUS_ERROR = 2
const SERVER = 2
const CONSUMER = 5

/**
 * Numbers: `logs/data-model.md` of the specification; what they mean for exceptions: `exceptions/exceptions-logs.md` of the conventions.
 * `exception.escaped` is deprecated, and false says nothing: Python's SDK sends `"False"` for exceptions that do leave the span.
 */
export const SEVERITY_ROWS: readonly SeverityRow[] = [
  { arrives: '`exception.escaped` is true', when: { escaped: true }, handled: false },
  {
    arrives: 'log record, event name `app.crash` or `device.crash`',
    when: { signal: 'logs', eventNames: ['app.crash', 'device.crash'] },
    level: 'fatal',
    handled: false,
    why: 'the application ended by it',
  },
  {
    arrives: 'log record, severity 21 to 24 (FATAL), text `CRITICAL`',
    when: { signal: 'logs', severity: [21, 24], severityTexts: ['critical', 'crit'] },
    level: 'fatal',
    handled: 'unknown',
    why: "Python's and .NET's word for a bad error, not for the end of a process",
  },
  {
    arrives: 'log record, severity 21 to 24 (FATAL)',
    when: { signal: 'logs', severity: [21, 24] },
    level: 'fatal',
    handled: false,
    why: 'the process ended by it',
  },
  {
    arrives: 'log record, 17 to 20 (ERROR), event name `exception` or `*.exception`',
    when: { signal: 'logs', severity: [17, 20], eventNames: ['exception', '*.exception'] },
    level: 'error',
    handled: false,
    why: "the conventions' event: not handled, but the process goes on",
  },
  {
    arrives: 'log record, 17 to 20 (ERROR), any other',
    when: { signal: 'logs', severity: [17, 20] },
    level: 'error',
    handled: 'unknown',
    why: "a logger's `error(e)` says nothing of it",
  },
  { arrives: 'log record, 13 to 16 (WARN)', when: { signal: 'logs', severity: [13, 16] }, level: 'warning', handled: true },
  { arrives: 'log record, 9 to 12 (INFO)', when: { signal: 'logs', severity: [9, 12] }, level: 'info', handled: true },
  { arrives: 'log record, 1 to 8 (TRACE, DEBUG)', when: { signal: 'logs', severity: [1, 8] }, level: 'debug', handled: true },
  {
    arrives: 'log record without severity, event name `exception`',
    when: { signal: 'logs', eventNames: ['exception'] },
    level: 'error',
    handled: false,
    why: 'what global handlers send, of browsers above all',
  },
  { arrives: 'log record without severity, any other', when: { signal: 'logs' }, level: 'error', handled: 'unknown' },
  {
    arrives: 'span event of a span named `onerror` or `unhandledrejection`',
    when: { signal: 'traces', spanNames: ['onerror', 'unhandledrejection'] },
    level: 'error',
    handled: false,
    why: "browsers' global handlers, by SDKs that make a span of each error",
  },
  {
    arrives: 'span event from Go, type `runtime.*` or `string`',
    when: { signal: 'traces', language: 'go', types: /^(?:\*?runtime\.\w+|string)$/ },
    level: 'error',
    handled: false,
    why: 'no error value has these types: a panic that went through the span',
  },
  {
    arrives: 'span event, status OK',
    when: { signal: 'traces', status: STATUS_OK },
    level: 'warning',
    handled: true,
    why: 'only the span says that it was dealt with',
  },
  {
    arrives: 'span event, status ERROR, kind SERVER or CONSUMER',
    when: { signal: 'traces', status: STATUS_ERROR, kinds: [SERVER, CONSUMER] },
    level: 'error',
    handled: false,
    why: 'the request ended by it',
  },
  { arrives: 'span event, any other', when: { signal: 'traces' }, level: 'error', handled: 'unknown' },
]

/** Numbers of the texts that senders use where they send no number; `logs/data-model-appendix.md` of the specification. */
export const SEVERITY_TEXTS: Readonly<Record<string, number>> = {
  trace: 1,
  verbose: 1,
  finest: 1,
  debug: 5,
  fine: 5,
  info: 9,
  information: 9,
  notice: 10,
  warn: 13,
  warning: 13,
  error: 17,
  err: 17,
  severe: 17,
  critical: 21,
  crit: 21,
  alert: 21,
  fatal: 21,
  emergency: 21,
  emerg: 21,
  panic: 21,
}

export type Priority = 'high' | 'medium' | 'low'

/** Of an issue, unless a person chose it: by its worst level, and whether any of its events was not handled. */
export const PRIORITY_ROWS: readonly { level: Level; unhandled: Priority; other: Priority }[] = [
  { level: 'fatal', unhandled: 'high', other: 'high' },
  { level: 'error', unhandled: 'high', other: 'medium' },
  { level: 'warning', unhandled: 'medium', other: 'medium' },
  { level: 'info', unhandled: 'low', other: 'low' },
  { level: 'debug', unhandled: 'low', other: 'low' },
]
