/** Names of OTLP's enums, which JSON may use instead of their numbers, each at its number; without the prefix. */
export const SPAN_KINDS = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER']
export const STATUS_CODES = ['UNSET', 'OK', 'ERROR']
export const SEVERITIES = [
  'UNSPECIFIED',
  ...['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'].flatMap((name) => ['', 2, 3, 4].map((n) => name + n)),
]

/** A number, known or not, or a known name. */
export function enumeration(value: unknown, names: string[], prefix: string): number {
  return typeof value === 'string' ? Math.max(0, names.indexOf(value.replace(prefix, ''))) : ((value ?? 0) as number)
}
