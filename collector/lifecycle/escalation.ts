import { open, substatusAt, type LifecycleState, type Step } from './state.ts'

const HOUR_MS = 3_600_000
/** Whole hours that are looked back on: the same hour a week ago is the first of them. */
export const PAST_HOURS = 168

/** The constants of the forecast; docs/lifecycle.md gives their reasons. Events are per hour, weighted by sample rate. */
export const FORECAST = {
  /** Fewer than this many events in an hour never escalate. */
  least: 20,
  /** So many times what is usual. */
  times: 2,
  /** The busiest hours that do not count as usual. */
  freaks: 2,
  /** While an issue is younger than so many whole hours there is no week to compare with. */
  firstHours: 24,
  /** An issue in its first day: never below this, nor below this share of what its project has in an hour. */
  leastOfNew: 100,
  shareOfProject: 0.1,
  /** What a person saw in the hours before archiving is known to them. */
  knownHours: 24,
} as const

export interface Hours {
  /** Events of each hour, hours without one too, oldest first: PAST_HOURS of them, then the one that is judged, which may not be over. */
  counts: readonly number[]
  /** Start of the hour that is judged; milliseconds since the epoch. */
  hour: number
  /** Of the first event. */
  firstSeen: number
  /** Events of the whole project in an hour, on average over the hours before. */
  projectPerHour: number
}

/** Puts the hours that have events among those that have none. `hour` of a row is its start in milliseconds. */
export function fillHours(rows: readonly { hour: number; events: number }[], hour: number): number[] {
  const counts = new Array<number>(PAST_HOURS + 1).fill(0)
  for (const row of rows) {
    const index = PAST_HOURS - Math.round((hour - row.hour) / HOUR_MS)
    if (index >= 0 && index <= PAST_HOURS) counts[index]! += row.events
  }
  return counts
}

/** The most events that an hour may have without being called an escalation; whole. */
export function forecast({ counts, hour, firstSeen, projectPerHour }: Hours, state: LifecycleState): number {
  const { least, times, freaks, firstHours, leastOfNew, shareOfProject } = FORECAST
  const age = Math.min(PAST_HOURS, Math.max(0, Math.round((hour - hourOf(firstSeen)) / HOUR_MS)))
  const past = counts.slice(PAST_HOURS - age, PAST_HOURS)
  const busiest = past.toSorted((a, b) => b - a)
  const known = knownLevel(counts, hour, state)
  if (age < firstHours) return Math.ceil(Math.max(leastOfNew, times * (busiest[0] ?? 0), shareOfProject * projectPerHour, times * known))
  const yesterday = counts[PAST_HOURS - 24]!
  const lastWeek = counts[0]!
  return Math.ceil(Math.max(least, times * Math.max(busiest[freaks]!, yesterday, lastWeek, known)))
}

/** Whether an hour was worse than it should be: of what is new or ongoing, or archived until then. */
export function onHours(state: LifecycleState, hours: Hours, nowMs: number): Step | undefined {
  if (!mayEscalate(state, hours.hour, nowMs)) return undefined
  const events = hours.counts[PAST_HOURS]!
  const limit = forecast(hours, state)
  if (events <= limit) return undefined
  const count = Math.round(events)
  const when = hours.hour === hourOf(nowMs) ? 'this hour' : 'in the hour before'
  return {
    kind: 'escalating',
    state: open('escalating', nowMs),
    cause: `hour ${hours.hour}`,
    reason: `${count} events ${when}, forecast at most ${limit}`,
    numbers: { events: count, forecast: limit },
  }
}

/**
 * Not what has just regressed: it had no events for as long as it was resolved, so that any number would be an escalation, and somebody has
 * heard already. Nor by the hour in which it was archived, since that hour is why.
 */
function mayEscalate(state: LifecycleState, hour: number, nowMs: number): boolean {
  if (state.status === 'archived') return state.archivedUntil?.kind === 'escalating' && hour > (state.archivedAt ?? 0)
  const substatus = substatusAt(state, nowMs)
  return substatus === 'new' || substatus === 'ongoing'
}

/** The busiest hour of the day before it was archived, the hour of archiving among them; 0 for what is not archived. */
function knownLevel(counts: readonly number[], hour: number, { status, archivedAt }: LifecycleState): number {
  if (status !== 'archived' || archivedAt === null) return 0
  const last = PAST_HOURS - Math.round((hour - hourOf(archivedAt)) / HOUR_MS)
  if (last < 0) return 0
  return Math.max(0, ...counts.slice(Math.max(0, last - FORECAST.knownHours), Math.min(last + 1, PAST_HOURS)))
}

/** Start of its hour, in milliseconds since the epoch. */
export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS
