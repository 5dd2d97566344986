import { endOfArchive } from './on-event.ts'
import { resolved, type LifecycleState, type Step } from './state.ts'

export interface TimeFacts {
  /** Of its latest event; milliseconds since the epoch. */
  lastSeen: number
  /** Milliseconds without an event after which its project resolves an issue; null where it does not. */
  autoResolveMs: number | null
}

/**
 * What passes by itself: the time until which something was archived, and an issue of which nothing came for long. One that was reopened, or
 * came back, is given that long anew.
 */
export function onTime(state: LifecycleState, { lastSeen, autoResolveMs }: TimeFacts, nowMs: number): Step | undefined {
  if (state.status === 'archived' && state.archivedUntil?.kind === 'time')
    return state.archivedUntil.time <= nowMs ? endOfArchive(state, nowMs) : undefined
  if (state.status !== 'unresolved' || autoResolveMs === null) return undefined
  const since = Math.max(lastSeen, state.substatusSince)
  if (nowMs - since < autoResolveMs) return undefined
  return {
    kind: 'auto_resolved',
    state: resolved(null, nowMs),
    cause: `quiet since ${since}`,
    reason: `no event for ${spanOf(autoResolveMs)}`,
    numbers: { quiet_ms: nowMs - since, after_ms: autoResolveMs },
  }
}

const spanOf = (ms: number): string => (ms % 86_400_000 === 0 ? `${ms / 86_400_000} d` : `${ms / 3_600_000} h`)
