import type { Total } from './api/types.ts'

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1000, 's'],
] as const

/** Milliseconds as the largest whole unit: `4 s`, `9 m`, `2 h`, `3 d`. */
export function span(ms: number): string {
  for (const [size, unit] of UNITS) if (ms >= size) return `${Math.floor(ms / size)} ${unit}`
  return 'now'
}

/** Three digits at most: `999`, `1.2k`, `48k`, `3.1M`. */
export function short(count: number): string {
  if (count < 1000) return String(Math.round(count))
  const [size, unit] = count < 999_500 ? [1000, 'k'] : [1_000_000, 'M']
  const scaled = count / size
  return `${scaled < 9.95 ? scaled.toFixed(1).replace(/\.0$/, '') : Math.round(scaled)}${unit}`
}

export function exact(count: number): string {
  return count.toLocaleString('en-GB', { maximumFractionDigits: 0 })
}

/** `99.98 %`, cut and never rounded up: a hundred is said of all alone. A dash where there is nothing to have a share of. */
export function percent(value: number | null): string {
  if (value === null) return '–'
  if (value > 0 && value < 0.01) return '<0.01 %'
  // A hair more, since 99.9 % may be a little less in binary.
  return `${Math.floor(value * 100 + 1e-9) / 100} %`
}

export function totalOf(total: Total): string {
  return typeof total === 'number' ? exact(total) : `more than ${exact(total.atLeast)}`
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many
}

/** Nanoseconds as the API's events have them, as milliseconds since the epoch. */
export function nanosToMs(nanos: string): number {
  return Number(BigInt(nanos) / 1_000_000n)
}

/** `2 ms`, `1.4 s` between two times in nanoseconds. */
export function duration(start: string, end: string): string {
  const ms = Number(BigInt(end) - BigInt(start)) / 1e6
  if (ms < 1) return '<1 ms'
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** RFC 3339 in UTC as `2026-01-31 12:00 UTC`. */
export function dayAndTime(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}

/**
 * Control characters as their symbols, since they would vanish; overrides of the direction as the replacement character, since a file name
 * reads backwards with them. Text that is right to left by itself stays so.
 */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replace(/[\u007f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

const LINE_LIMIT = 300

/** The first line that says something, for a title; the whole text is on the issue. */
export function firstLine(text: string): string {
  const line =
    visible(text)
      .split('\n')
      .find((candidate) => candidate.trim() !== '') ?? ''
  return line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}…` : line
}
