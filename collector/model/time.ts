/**
 * Times travel as decimal strings of nanoseconds since the Unix epoch, as in OTLP/JSON: exact past 2^53, and the same in JSON, in a
 * structured clone, in ClickHouse and in a browser. Arithmetic is done on bigints, at the place that needs it.
 */
export type Nanos = string

export const NANOS_PER_MS = 1_000_000n
export const MS_PER_DAY = 86_400_000

/** Milliseconds since the epoch, whole, rounded down. */
export function toMs(time: Nanos): number {
  return Number(BigInt(time) / NANOS_PER_MS)
}

/** `ms` is milliseconds since the epoch; a fraction is cut to whole milliseconds. */
export function fromMs(ms: number): Nanos {
  return (BigInt(Math.trunc(ms)) * NANOS_PER_MS).toString()
}

/** RFC 3339 in UTC with milliseconds, as the HTTP API shows times. */
export function toIso(time: Nanos): string {
  return new Date(toMs(time)).toISOString()
}
