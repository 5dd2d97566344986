import type { IssueStatus, Priority } from '../../api/types.ts'
import type { Alert } from '../../model/alert.ts'
import type { Level } from '../../model/event.ts'

/** `issues`: what people decided about an issue and what its events said first and last. Times are milliseconds since the epoch. */
export interface IssueDocument {
  /** 20 hex digits over project and first fingerprint: creating it twice is creating it once. */
  _id: string
  project: string
  shortId: string
  /** What a grouping rule calls it; empty or absent where none does. This and the four after it are of the event with the earliest time. */
  title?: string
  type: string
  message: string
  culprit: string
  service: string
  /** The highest of its events. */
  level: Level
  /** False once any event was unhandled, null while nobody knows. */
  handled: boolean | null
  priority: Priority
  /** A person chose the priority; events no longer change it. */
  priorityChosen: boolean
  /** At most LIMITS.issueEnvironments, sorted. */
  environments: string[]
  firstRelease: string
  firstReleaseAt: number | null
  lastRelease: string
  lastReleaseAt: number | null
  firstSeen: number
  lastSeen: number
  status: IssueStatus
  /** What an unresolved issue is until it counts as `ongoing` (SUBSTATUS_LASTS_MS); null otherwise. */
  substatus: 'new' | 'regressed' | 'escalating' | 'ongoing' | null
  substatusSince: number
  resolvedAt: number | null
  resolvedIn: Resolution | null
  archivedAt: number | null
  archivedUntil: ArchivedUntil | null
  assignee: string | null
  /** Changes that the alerts pipeline has not taken yet; at most LIMITS.pendingAlerts. */
  pending: Alert[]
  hasPending: boolean
  /** Counts up with each write, so that a write over a stale read does not match; also the version of the mirror. */
  version: number
  /** Marks the bulk write that wrote it last, so that its writer can tell which of many went through. */
  write: string
  /** A change that the lists may not show yet. */
  unmirrored: boolean
  updatedAt: number
  /** The issue that its fingerprints went to. The document stays, so that its address leads on and a split can bring it back. */
  mergedInto?: string
  /** What its events said is not in that issue yet. */
  unfolded?: boolean
  /** What it takes from another issue, until all of that is done. */
  claim?: {
    from: string
    fingerprints: string[]
    /** Of the oldest event that was stored when it was split. */
    oldest: number
    /** It was merged before and comes back; otherwise it is new. */
    back: boolean
  }
}

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

/** `fingerprints`: the map. Merge and split change `issue`; no event is rewritten. */
export interface FingerprintDocument {
  /** `<project>:<fingerprint>`. */
  _id: string
  project: string
  fingerprint: string
  issue: string
  version: number
  /** The issue where it belongs when merges are undone; absent where nothing was merged. */
  home?: string
  /** The lists may not show it yet. */
  unmirrored?: boolean
  /** Of an event that did not say where it happened: the first that has it for its `message` joins, and takes this mark away. */
  open?: boolean
  /** Events of other issues have it too: what says no more than it is of none of them. */
  shared?: boolean
}

/** `_id` in the map. */
export const mapKey = (project: string, fingerprint: string): string => `${project}:${fingerprint}`

/** Seven days after it was new, regressed or escalating, an unresolved issue is ongoing. */
export const SUBSTATUS_LASTS_MS = 7 * 86_400_000
