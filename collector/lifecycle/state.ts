import type { IssueStatus } from '../api/types.ts'
import type { IssueChangeKind } from '../model/alert.ts'

/** What is decided about an issue, apart from what its events say. Times are milliseconds since the epoch. */
export interface LifecycleState {
  status: IssueStatus
  /** What an unresolved issue is until it counts as `ongoing` (SUBSTATUS_LASTS_MS); null otherwise. */
  substatus: Substatus | null
  substatusSince: number
  resolvedAt: number | null
  resolvedIn: Resolution | null
  archivedAt: number | null
  archivedUntil: ArchivedUntil | null
}

export type Substatus = 'new' | 'regressed' | 'escalating' | 'ongoing'

/** `in`: fixed in this release, which regresses when it fails itself. `after`: fixed in whatever comes after it. */
export interface Resolution {
  kind: 'in' | 'after'
  release: string
}

/** When an archived issue comes back by itself; null for never. Windows are milliseconds. */
export type ArchivedUntil =
  | { kind: 'escalating' }
  | { kind: 'time'; time: number }
  | { kind: 'count'; count: number; windowMs: number }
  | { kind: 'users'; users: number; windowMs: number }

/** What happened to an issue by itself: a change that somebody may want to hear of, or that nothing came of it any more. */
export type StepKind = IssueChangeKind | 'auto_resolved'

/** One change of state that no person made. */
export interface Step {
  kind: StepKind
  state: LifecycleState
  /** What caused it, the same for the same change: an event's id, an hour. Alerts get their id from it. */
  cause: string
  /** A clause with its numbers: `412 events this hour, forecast at most 120`. */
  reason: string
  /** The numbers alone, by name. */
  numbers: Record<string, number>
}

/** Seven days after it was new, regressed or escalating, an unresolved issue is ongoing. Nothing is written then. */
export const SUBSTATUS_LASTS_MS = 7 * 86_400_000

/** The substatus as people see it; null for what is resolved or archived. */
export function substatusAt({ status, substatus, substatusSince }: LifecycleState, nowMs: number): Substatus | null {
  if (status !== 'unresolved') return null
  return substatus === null || substatusSince <= nowMs - SUBSTATUS_LASTS_MS ? 'ongoing' : substatus
}

/** Whatever was decided before is over: a state begins with this. */
const UNDECIDED = { resolvedAt: null, resolvedIn: null, archivedAt: null, archivedUntil: null }

export const open = (substatus: Substatus, nowMs: number): LifecycleState => ({
  ...UNDECIDED,
  status: 'unresolved',
  substatus,
  substatusSince: nowMs,
})

export const resolved = (resolvedIn: Resolution | null, nowMs: number): LifecycleState => ({
  ...UNDECIDED,
  status: 'resolved',
  substatus: null,
  substatusSince: nowMs,
  resolvedAt: nowMs,
  resolvedIn,
})

export const archived = (archivedUntil: ArchivedUntil | null, nowMs: number): LifecycleState => ({
  ...UNDECIDED,
  status: 'archived',
  substatus: null,
  substatusSince: nowMs,
  archivedAt: nowMs,
  archivedUntil,
})
