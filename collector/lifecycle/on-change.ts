import type { IssueChangeRequest } from '../api/types.ts'
import { archived, open, resolved, type ArchivedUntil, type LifecycleState, type Resolution } from './state.ts'

export type StatusChange = Extract<IssueChangeRequest, { status: string }>

/** What a person decided. `current` is the newest release of its service, empty where none is known. */
export function onChange(state: LifecycleState, change: StatusChange, current: string, nowMs: number): LifecycleState {
  switch (change.status) {
    case 'resolved':
      return resolved(resolutionOf(change.resolvedIn, current), nowMs)
    case 'archived':
      return archived(untilOf(change.until), nowMs)
    case 'unresolved':
      // Reopened by hand it needs no triage; what is open already stays as it is.
      return state.status === 'unresolved' ? state : open('ongoing', nowMs)
  }
}

function resolutionOf(resolvedIn: string | undefined, current: string): Resolution | null {
  if (resolvedIn === undefined) return null
  if (resolvedIn !== 'current' && resolvedIn !== 'next') return { kind: 'in', release: resolvedIn }
  // Where no release was ever seen there is none to compare with: any event that comes brings it back.
  if (current === '') return null
  return { kind: resolvedIn === 'next' ? 'after' : 'in', release: current }
}

type Until = Extract<StatusChange, { status: 'archived' }>['until']

function untilOf(until: Until): ArchivedUntil | null {
  if (until === undefined) return null
  if (until === 'escalating') return { kind: 'escalating' }
  if ('time' in until) {
    const time = Date.parse(until.time)
    if (Number.isNaN(time)) throw new RangeError(`Cannot archive until a time as it must be RFC 3339: current value is ${until.time}`)
    return { kind: 'time', time }
  }
  const windowMs = windowOf(until.window)
  return 'count' in until ? { kind: 'count', count: until.count, windowMs } : { kind: 'users', users: until.users, windowMs }
}

const SPANS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

function windowOf(window: string): number {
  const parts = /^(\d{1,5})([mhdw])$/.exec(window)
  if (parts === null) throw new RangeError(`Cannot archive for a window as it must be like 30m, 24h or 7d: current value is ${window}`)
  return Number(parts[1]) * SPANS[parts[2]!]!
}
