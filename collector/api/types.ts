/**
 * The bodies of the HTTP API (`/api/v1`), as the UI, the command line and others see them. Types only: `ui` imports them.
 * Times are RFC 3339 strings in UTC with milliseconds unless they say otherwise.
 */
import type { ExceptionEvent, Level } from '../model/event.ts'

export type IssueStatus = 'unresolved' | 'resolved' | 'archived'
export type IssueSubstatus = 'new' | 'ongoing' | 'escalating' | 'regressed' | null
export type Priority = 'high' | 'medium' | 'low'

export interface IssueSummary {
  /** 20 hex digits. */
  id: string
  /** `SHOP-41`: the project in capitals and a number counted within it. */
  shortId: string
  project: string
  type: string
  /** Of the first event, scrubbed. */
  message: string
  culprit: string
  status: IssueStatus
  substatus: IssueSubstatus
  level: Level
  handled: boolean | null
  priority: Priority
  service: string
  environments: string[]
  firstRelease: string
  lastRelease: string
  /** Events within the asked range, weighted by sample rate. */
  count: number
  /** Distinct users within the range. */
  users: number
  /** Over all time, whatever the range. */
  firstSeen: string
  lastSeen: string
  assignee: string | null
  /** 24 buckets over the range (last 24 h when no range was asked), oldest first. */
  sparkline: number[]
}

export type Total = number | { atLeast: number }

export interface IssueList {
  issues: IssueSummary[]
  nextCursor: string | null
  total: Total
  /** Totals by tab for the same query without its `is:` tokens. */
  counts: { unresolved: number; resolved: number; archived: number; regressed: number; new: number }
  /** Set when the mirror of the issue states lags behind: what is shown is from then. */
  staleSince?: string
}

export type IssueSort = 'lastSeen' | 'firstSeen' | 'count' | 'users' | 'priority'

export interface Facet {
  key: string
  total: number
  values: { value: string; count: number }[]
}

export interface Issue extends IssueSummary {
  /** Environment, release, service, level, browser, host, runtime and the sender's own tags: at most 12 facets of 10 values. */
  facets: Facet[]
  /** Buckets over the range (default: the last 24 h), oldest first. */
  histogram: { from: string; to: string; bucketMs: number; counts: number[] }
  fingerprints: string[]
  resolvedAt: string | null
  resolvedIn: string | null
  archivedUntil: string | null
  latestEventId: string | null
}

export type IssueChangeRequest =
  | { status: 'resolved'; resolvedIn?: string }
  | { status: 'archived'; until?: 'escalating' | { time: string } | { count: number; window: string } | { users: number; window: string } }
  | { status: 'unresolved' }
  | { assignee: string | null }
  | { priority: Priority }

export interface EventSummary {
  id: string
  time: string
  issueId: string
  type: string
  message: string
  service: string
  environment: string
  release: string
  level: Level
  handled: boolean | null
  traceId: string | null
  user: string | null
}

export interface EventList {
  events: EventSummary[]
  nextCursor: string | null
  total: Total
}

/** One event whole. `older` and `newer` are its neighbours within the issue. `event.time` and its like are decimal nanoseconds. */
export interface EventDetail {
  event: ExceptionEvent
  issueId: string | null
  older: string | null
  newer: string | null
}

export interface ServiceInfo {
  name: string
  project: string
  environments: string[]
  language: string
  sdk: string
  lastSeen: string
  spans: number
  logs: number
  exceptions: number
  /** Dropped exceptions by reason. */
  drops: Record<string, number>
  /** What it could send and does not: each with its fix in a sentence. */
  missing: { what: 'version' | 'environment' | 'stack' | 'service' | 'sampling'; fix: string }[]
}

export interface ServiceList {
  services: ServiceInfo[]
  nextCursor: string | null
  total: Total
}

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
}

/** `GET /stream`, server-sent events: `event:` is the type, `data:` this as JSON. */
export type StreamMessage =
  | { type: 'hello'; serverTime: string }
  | { type: 'issue'; change: 'new' | 'regressed' | 'updated' | 'event'; issueId: string; project: string; time: string }
