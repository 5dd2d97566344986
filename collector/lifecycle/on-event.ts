import { compareVersions } from './versions.ts'
import { open, type ArchivedUntil, type LifecycleState, type Step } from './state.ts'

/** What an event says that matters here; times are milliseconds since the epoch. */
export interface SeenEvent {
  id: string
  time: number
  receivedAt: number
  /** Empty where it says none. */
  release: string
}

/** What else must be known to judge an event. */
export interface EventFacts {
  /** When the first event of a release came, in milliseconds since the epoch; undefined for one never seen. */
  releasedAt(release: string): number | undefined
  /** Events and users within the window of what it is archived until, and since it was archived. */
  seen: { events: number; users: number }
}

/** A new issue from its first event. */
export function onFirstEvent({ id, release }: SeenEvent, nowMs: number): Step {
  return { kind: 'new', state: open('new', nowMs), cause: id, reason: `first seen${inRelease(release)}`, numbers: {} }
}

/** What an event changes of an issue that exists; undefined where it stays as it is. */
export function onEvent(state: LifecycleState, event: SeenEvent, facts: EventFacts, nowMs: number): Step | undefined {
  if (state.status === 'resolved') {
    if (!isRegression(state, event, facts)) return undefined
    const reason = `seen${inRelease(event.release)}, after it was resolved${state.resolvedIn === null ? '' : ` ${showIn(state)}`}`
    return { kind: 'regressed', state: open('regressed', nowMs), cause: event.id, reason, numbers: {} }
  }
  const until = state.status === 'archived' ? state.archivedUntil : null
  if (until === null || until.kind === 'escalating') return undefined
  if (until.kind === 'time') return event.time > until.time && event.receivedAt > until.time ? endOfArchive(state, nowMs) : undefined
  const [what, wanted] = until.kind === 'count' ? (['events', until.count] as const) : (['users', until.users] as const)
  const seen = Math.round(facts.seen[what])
  if (facts.seen[what] < wanted) return undefined
  return {
    kind: 'reappeared',
    state: open('ongoing', nowMs),
    cause: event.id,
    reason: `${seen} ${what} within ${spanOf(until)}, archived until ${wanted}`,
    numbers: { [what]: seen, until: wanted, within_ms: until.windowMs },
  }
}

/** The time until which it was archived has come: by an event or by the clock, whatever is first, it is one change. */
export function endOfArchive(state: LifecycleState, nowMs: number): Step {
  const until = state.archivedUntil?.kind === 'time' ? state.archivedUntil.time : nowMs
  return {
    kind: 'reappeared',
    state: open('ongoing', nowMs),
    cause: `archived ${state.archivedAt} until ${until}`,
    reason: `archived until ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    numbers: {},
  }
}

/**
 * Whether an event proves that a resolved issue is back. It must have happened and been received after the resolution, so that a late or a
 * replayed event never does. Bound to a release, an event of an older one proves nothing, nor does one without a release.
 */
function isRegression({ resolvedAt, resolvedIn }: LifecycleState, event: SeenEvent, { releasedAt }: EventFacts): boolean {
  if (event.time <= (resolvedAt ?? 0) || event.receivedAt <= (resolvedAt ?? 0)) return false
  if (resolvedIn === null) return true
  if (event.release === '') return false
  if (event.release === resolvedIn.release) return resolvedIn.kind === 'in'
  const order = compareVersions(event.release, resolvedIn.release)
  if (order !== undefined && order !== 0) return order > 0
  const seen = releasedAt(event.release)
  const fixed = releasedAt(resolvedIn.release)
  // The fixing release was never seen: whatever is out there came before it.
  if (fixed === undefined || seen === undefined) return false
  return seen > fixed
}

const inRelease = (release: string): string => (release === '' ? '' : ` in ${release}`)
const showIn = ({ resolvedIn }: LifecycleState): string => `${resolvedIn!.kind} ${resolvedIn!.release}`

function spanOf({ windowMs }: Extract<ArchivedUntil, { windowMs: number }>): string {
  const [unit, ms] = windowMs % 86_400_000 === 0 ? ['d', 86_400_000] : windowMs % 3_600_000 === 0 ? ['h', 3_600_000] : ['min', 60_000]
  return `${windowMs / (ms as number)} ${unit}`
}
