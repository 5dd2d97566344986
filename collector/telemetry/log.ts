import type { Clock, Logger } from '../pipeline/component.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

export interface LogOptions {
  clock: Clock
  /** Default: standard error, which leaves standard output to what a command answers. */
  out?: { write(text: string): unknown; isTTY?: boolean }
  /** Default: for people on a terminal, JSON elsewhere. */
  format?: 'human' | 'json'
  level?: LogLevel
  /** On every line: `{ process: 'ingest' }`. */
  fields?: Record<string, unknown>
}

/** UTF-16 units kept of one text in a log line. */
export const MAX_TEXT = 2_000
const MAX_DEPTH = 8

/** One line for each entry, whatever is in it. What looks like a secret, by its name or its form, is not printed. */
export function createLogger(options: LogOptions): Logger {
  const { clock, out = process.stderr, level = 'info' } = options
  const format = options.format ?? (out.isTTY === true ? 'human' : 'json')
  const write = (severity: LogLevel, message: string, fields: Record<string, unknown> = {}): void => {
    if (LEVELS.indexOf(severity) < LEVELS.indexOf(level)) return
    const time = new Date(clock.nowMs()).toISOString()
    const shown = clean({ ...options.fields, ...fields }, '', 0) as Record<string, unknown>
    const text = redact(message)
    // The entry's own keys last: a field of the same name may not replace them.
    const line = format === 'json' ? JSON.stringify({ ...shown, time, level: severity, message: text }) : human(time, severity, text, shown)
    out.write(`${line}\n`)
  }
  return {
    debug: (message, fields) => write('debug', message, fields),
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  }
}

function human(time: string, level: LogLevel, message: string, fields: Record<string, unknown>): string {
  const rest = Object.entries(fields).map(([key, value]) => `${key}=${typeof value === 'string' ? plain(value) : JSON.stringify(value)}`)
  return [time.slice(11, 23), level.padEnd(5), oneLine(message), ...rest].join(' ')
}

function plain(text: string): string {
  return /^[^\s"=]+$/.test(text) ? oneLine(text) : JSON.stringify(text)
}

/** No control character reaches a terminal, so that what a sender wrote can neither forge a line nor colour one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (char) =>
    JSON.stringify(char)
      .slice(1, -1)
      .replace(/^[^\\]$/, ' '),
  )
}

const SECRET_NAME = /pass(word|wd|phrase)?$|secret|token$|credential|api_?key|private_?key|authorization|cookie|^key$/i
const HIDDEN = '[hidden]'

function redact(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
  return cut.replace(/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${HIDDEN}`).replace(/(\w:\/\/)[^\s/@]+@/g, `$1${HIDDEN}@`)
}

function clean(value: unknown, name: string, depth: number): unknown {
  if (name !== '' && SECRET_NAME.test(name)) return HIDDEN
  if (typeof value === 'string') return redact(value)
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Error) return redact(value.stack ?? `${value.name}: ${value.message}`)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= MAX_DEPTH) return '…'
  if (Array.isArray(value)) return value.map((item) => clean(item, '', depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, key, depth + 1)]))
}
