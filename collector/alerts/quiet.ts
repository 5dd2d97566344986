import { z } from 'zod'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const clock = () => z.string().regex(TIME, { error: 'expected a time of day such as 22:00' })

/** Hours in which only p1 is told. `days` are those on which they begin; hours that end before they begin go on into the next day. */
export const quiet = z.strictObject({
  from: clock(),
  to: clock(),
  zone: z.string().refine(isZone, { error: 'expected an IANA time zone such as Europe/Berlin' }),
  days: z.array(z.enum(DAYS)).min(1).optional().describe('All days where absent.'),
})

export type Quiet = z.output<typeof quiet>

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const MINUTE_MS = 60_000
/** Two days and a bit: the longest quiet hours of one beginning, whatever the zone does with its clocks. */
const LOOK_AHEAD_MINUTES = 26 * 60

/**
 * When the quiet hours that hold at a moment are over, in milliseconds since the epoch; undefined outside of them. Looks minute by minute at the
 * clock of the zone, so that hours which a change of summer time repeats or leaves out need no rule of their own.
 */
export function quietUntil(hours: Quiet, ms: number): number | undefined {
  if (!isQuiet(hours, ms)) return undefined
  const start = Math.floor(ms / MINUTE_MS)
  for (let ahead = 1; ahead <= LOOK_AHEAD_MINUTES; ahead++) {
    const at = (start + ahead) * MINUTE_MS
    if (!isQuiet(hours, at)) return at
  }
  // Quiet hours that meet their own beginning, such as 00:00 to 00:00, are told once a day.
  return (start + LOOK_AHEAD_MINUTES) * MINUTE_MS
}

function isQuiet({ from, to, zone, days }: Quiet, ms: number): boolean {
  const { day, time } = localTime(zone, ms)
  const over = from < to ? time >= from && time < to : time >= from || time < to
  if (!over) return false
  // After midnight they are those of the evening before.
  const began = from < to || time >= from ? day : (day + 6) % 7
  return days === undefined || days.includes(DAYS[began]!)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function localTime(zone: string, ms: number): { day: number; time: string } {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(zone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
  return { day: DAYS.indexOf(parts['weekday']!.toLowerCase() as (typeof DAYS)[number]), time: `${parts['hour']}:${parts['minute']}` }
}
