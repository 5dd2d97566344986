import { ruleSchema, type Condition, type RuleSettings } from './rule.ts'

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const

/** Fields of conditions that are times. */
const TIMES = new Set(['within', 'against', 'silent'])

/** A rule as somebody would write it: what the config was read to, back in its own words. What is as without a word is left out. */
export function writeRule(settings: RuleSettings): Record<string, unknown> {
  const plain = ruleSchema.parse({ name: settings.name, when: 'new_issue' })
  const written: Record<string, unknown> = { name: settings.name, when: settings.when.map(writeCondition) }
  for (const [key, value] of Object.entries(settings)) {
    const same = JSON.stringify(value) === JSON.stringify(plain[key as keyof RuleSettings])
    if (key === 'name' || key === 'when' || value === undefined || same) continue
    written[key] = key === 'interval' ? writeTime(value as number) : value
  }
  return written
}

/** Milliseconds as the config has them: `1h30m`, `10s`, `0s`. */
export function writeTime(ms: number): string {
  let rest = ms
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count === 0 ? [] : [`${count}${unit}`]
  })
  return parts.length === 0 ? '0s' : parts.join('')
}

function writeCondition(condition: Condition): unknown {
  const [name, value] = Object.entries(condition).find(([, of]) => of !== undefined)!
  if (value === true) return name
  if (typeof value === 'number') return { [name]: writeTime(value) }
  return {
    [name]: Object.fromEntries(Object.entries(value as object).map(([key, of]) => [key, TIMES.has(key) ? writeTime(of as number) : of])),
  }
}
