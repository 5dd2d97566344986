import { fillHours, hourOf, PAST_HOURS, type Hours } from '../escalation.ts'
import { DECIDED, NOW } from './states.ts'

const HOUR = 3_600_000

/** `412 events this hour, 60 in the hours before, two of them 900`: the hours that these words tell of, and when they are looked at. */
export function readHours(words: string): { hours: Hours; nowMs: number } {
  const number = (pattern: RegExp, otherwise: number): number => Number(pattern.exec(words)?.[1] ?? otherwise)
  const judged = number(/^(\d+) events/, 0)
  const age = words.includes('the first') ? 0 : number(/in the (\d+) hours before/, PAST_HOURS)
  const usual = number(/(\d+) in the (?:\d+ )?hours before/, 0)
  const hour = hourOf(NOW)
  const rows = [{ hour, events: judged }]
  for (let ago = 1; ago <= age; ago++) rows.push({ hour: hour - ago * HOUR, events: usual })
  const set = (at: number, events: number): void =>
    void Object.assign(
      rows.find((row) => row.hour === at)!,
      { events },
    )
  const freaks = number(/of them (\d+)/, 0)
  for (const ago of words.includes('three of them') ? [50, 51, 52] : words.includes('two of them') ? [50, 51] : [])
    set(hour - ago * HOUR, freaks)
  if (words.includes('yesterday')) set(hour - 24 * HOUR, number(/(\d+) at this hour/, 0))
  if (words.includes('a week ago')) set(hour - PAST_HOURS * HOUR, number(/(\d+) at this hour/, 0))
  if (words.includes('when it was archived')) set(hourOf(DECIDED), number(/(\d+) when it was archived/, 0))
  const firstSeen = age === PAST_HOURS ? hour - 30 * 24 * HOUR : hour - age * HOUR
  const hours = { counts: fillHours(rows, hour), hour, firstSeen, projectPerHour: number(/project has (\d+)/, 0) }
  // The hour before is judged a little after it is over.
  return { hours, nowMs: words.includes('events this hour') ? NOW : hour + HOUR + 60_000 }
}
