const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const

/** `90 s`, `10 m`, `1 h 30 m`: at most two units, the larger first. */
export function lengthOf(ms: number): string {
  const parts: string[] = []
  let rest = Math.max(0, Math.round(ms / 1000) * 1000)
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    if (count === 0) continue
    parts.push(`${count} ${unit}`)
    rest -= count * size
    if (parts.length === 2) break
  }
  return parts.length === 0 ? '0 s' : parts.join(' ')
}

/** Up to one place: counts of sampled events need not be whole. */
export const numberOf = (value: number): string => String(Math.round(value * 10) / 10)

export const plural = (count: number, one: string): string => `${numberOf(count)} ${one}${count === 1 ? '' : 's'}`
