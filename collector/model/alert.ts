import type { Level } from './event.ts'
import type { Nanos } from './time.ts'

export type IssueChangeKind = 'new' | 'regressed' | 'reappeared' | 'escalating'

/** A change of an issue that somebody may want to hear of: a candidate, until a rule has taken it and filled in the last four fields. */
export interface Alert {
  /** Deterministic over issue, kind and the event that caused it: the same change twice is one alert. */
  id: string
  kind: IssueChangeKind
  project: string
  issueId: string
  shortId: string
  /** What a grouping rule calls the issue, to be shown instead of type and message; empty or absent where none does. */
  title?: string
  type: string
  message: string
  culprit: string
  service: string
  environment: string
  release: string
  level: Level
  eventId: string
  time: Nanos
  rule?: string
  reason?: string
  severity?: 'p1' | 'p2' | 'p3'
  routes?: string[]
}
