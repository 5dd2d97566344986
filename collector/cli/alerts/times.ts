import { systemClock } from '../../pipeline/clock.ts'

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** RFC 3339 of so long from now; null for 0, which is no longer; undefined for what is no time. */
export function untilOf(text: string, nowMs = systemClock.nowMs()): string | null | undefined {
  if (text === '0') return null
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? []
  return count === undefined ? undefined : new Date(nowMs + Number(count) * UNITS[unit!]!).toISOString()
}
