import type { Priority } from '../../api/types.ts'
import type { LifecycleState } from '../../lifecycle/state.ts'
import type { Alert } from '../../model/alert.ts'
import type { Level } from '../../model/event.ts'

/** `issues`: what people decided about an issue and what its events said first and last. Times are milliseconds since the epoch. */
export interface IssueDocument extends LifecycleState {
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
  assignee: string | null
  /** When a person last chose assignee or priority, merged or split; absent where nobody has. By it `issue_history` tells what it was before from the same again. */
  decidedAt?: number
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
