import type { Level } from './event.ts'
import type { Nanos } from './time.ts'

export type IssueChangeKind = 'new' | 'regressed' | 'reappeared' | 'escalating'

/** What a window or a schedule found, rather than a change of an issue; `test` is a trial of a channel. */
export type FindingKind = 'events' | 'users' | 'change' | 'sessions' | 'first_in_release' | 'silent'
export type AlertKind = IssueChangeKind | FindingKind | 'storm' | 'trace' | 'digest' | 'test'

export type Severity = 'p1' | 'p2' | 'p3'
export const SEVERITIES = ['p1', 'p2', 'p3'] as const satisfies readonly Severity[]

/** What an alert is about: an issue as it was then. `issueId` and what follows it are empty where it is about no single issue. */
export interface AlertSubject {
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
}

/**
 * A change of an issue that somebody may want to hear of: a candidate, until a rule has taken it and filled in what follows `time`; then one
 * message to each of its routes. Plain JSON data.
 */
export interface Alert extends AlertSubject {
  /**
   * 32 hex digits, deterministic over what caused it: the same change, or the same finding of a rule, twice is one alert. Under it each receiver
   * may drop a repeat.
   */
  id: string
  kind: AlertKind
  time: Nanos
  /** Of the event, where it has one: candidates of one trace go into one message. */
  traceId?: string
  spanId?: string
  parentSpanId?: string
  /** False where the event was unhandled; null where nobody knows. */
  handled?: boolean | null
  /** Who was responsible for the issue when this was decided: `#team` or `@person`. */
  owner?: string

  rule?: { id: string; name: string }
  /** One sentence with its numbers: `62 events within 10 m, more than 50`. */
  reason?: string
  /** The numbers alone, by name: `{ events: 62, more_than: 50, within_ms: 600000 }`. */
  numbers?: Record<string, number>
  severity?: Severity
  /** Ids of the exporters that are to tell it: `slack/checkout`. */
  routes?: string[]
  /** `resolved` ends what an alert with the same `thread` began. */
  state?: 'firing' | 'resolved'
  /** 32 hex digits over rule and subject: the same for all messages about one problem, for threads and for de-duplication on the other side. */
  thread?: string
  /** A message that stands for several: at most LIMITS.alertMembers of them, and how many there are in all. */
  members?: AlertMember[]
  total?: number
  /** For a message about no single issue, or about several: `41 new issues in checkout since release 1.4.2`. */
  headline?: string
}

/** A line of a message that stands for several. */
export interface AlertMember extends AlertSubject {
  kind: AlertKind
  reason: string
}

export const isIssueChange = (kind: AlertKind): kind is IssueChangeKind =>
  kind === 'new' || kind === 'regressed' || kind === 'reappeared' || kind === 'escalating'
