import { archived, open, resolved, substatusAt, type ArchivedUntil, type LifecycleState, type Resolution } from '../state.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** When things happen; half past an hour. */
export const NOW = Date.UTC(2026, 10, 26, 12, 30)
/** When the state before was decided. */
export const DECIDED = NOW - HOUR
/** `archived for 2 hours`, seen from then. */
export const UNTIL = NOW + 2 * HOUR

/** A state in words: as the table says it. Throws on words that it does not know. */
export function readState(words: string): LifecycleState {
  const release = /^resolved (in|after) (\S+)$/.exec(words)
  if (release !== null) return resolved({ kind: release[1] as Resolution['kind'], release: release[2]! }, DECIDED)
  if (words === 'resolved') return resolved(null, DECIDED)
  if (words === 'archived this hour until it escalates') return archived({ kind: 'escalating' }, NOW - HOUR / 4)
  if (words.startsWith('archived')) return archived(readUntil(words.slice('archived'.length).trim()), DECIDED)
  if (words === 'ongoing for a week since it escalated') return open('escalating', NOW - 7 * DAY)
  if (words === 'ongoing, reopened just now') return open('ongoing', NOW)
  if (words === 'new' || words === 'ongoing' || words === 'regressed' || words === 'escalating') return open(words, DECIDED)
  throw new Error(`Cannot read a state: ${words}`)
}

export function readUntil(words: string): ArchivedUntil | null {
  if (words === '') return null
  if (words === 'until it escalates') return { kind: 'escalating' }
  if (words === 'for 2 hours') return { kind: 'time', time: UNTIL }
  const [, count, what, window, unit] = /^until (\d+) (events|users) in (\d+)([hd])$/.exec(words) ?? []
  if (count === undefined) throw new Error(`Cannot read until when it is archived: ${words}`)
  const windowMs = Number(window) * (unit === 'h' ? HOUR : DAY)
  return what === 'events' ? { kind: 'count', count: Number(count), windowMs } : { kind: 'users', users: Number(count), windowMs }
}

/** A state as the table says it. Where it is told by what is wished for, as `reopened just now`, it must be equal to that. */
export function sayState(state: LifecycleState, nowMs: number, wished: string): string {
  const { status, resolvedIn, archivedUntil: until } = state
  if (/,|this hour/.test(wished)) return JSON.stringify(state) === JSON.stringify(readState(wished)) ? wished : JSON.stringify(state)
  if (status === 'unresolved') return substatusAt(state, nowMs)!
  if (status === 'resolved') return resolvedIn === null ? 'resolved' : `resolved ${resolvedIn.kind} ${resolvedIn.release}`
  if (until === null) return 'archived'
  if (until.kind === 'escalating') return 'archived until it escalates'
  if (until.kind === 'time') return until.time === UNTIL ? 'archived for 2 hours' : `archived until ${until.time}`
  const window = until.windowMs % DAY === 0 && until.windowMs > DAY ? `${until.windowMs / DAY}d` : `${until.windowMs / HOUR}h`
  return until.kind === 'count' ? `archived until ${until.count} events in ${window}` : `archived until ${until.users} users in ${window}`
}
