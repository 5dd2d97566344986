import type { Alert, AlertKind, Severity } from '../../model/alert.ts'

/** `alert_candidates`: changes of issues in the order in which `alert_rules` was told of them; kept as long as events are, for dry runs. */
export interface CandidateDocument {
  /** The alert's id: told twice is kept once. */
  _id: string
  alert: Alert
  /** When it was written; milliseconds since the epoch. */
  at: number
  /** Start of the tick that judged it, milliseconds; null while none has. A tick that died is done again over the same candidates. */
  tick: number | null
}

/** `alert_log`: each decision of a rule, also of what nobody heard, with its reason. */
export interface AlertLogDocument {
  /** 32 hex digits over rule and candidate or finding: the same decision twice is one. */
  _id: string
  /** Milliseconds since the epoch. */
  at: number
  rule: { id: string; name: string }
  severity: Severity
  kind: AlertKind
  state: 'firing' | 'resolved'
  project: string
  /** Empty where it is about no single issue. */
  issue: string
  shortId: string
  service: string
  environment: string
  release: string
  event: string
  /** One line: what it is about. */
  title: string
  /** One sentence with its numbers. */
  reason: string
  numbers: Record<string, number>
  /** The rule's filter, as it was then; empty where it has none. */
  query: string
  decision: 'held' | 'fired' | 'suppressed'
  /** Why nobody hears of it, or not yet. */
  because: { rule: SuppressedBy; text: string; until: number | null } | null
  /** Id of the alert in which it is told; empty where it is not. */
  alert: string
  routes: string[]
}

/** The closed set of reasons for which an alert is held or not told. */
export const SUPPRESSED_BY = [
  'interval',
  'route_limit',
  'quiet_hours',
  'muted',
  'baseline',
  'storm',
  'trace',
  'told_by_other_rule',
  'not_enough_windows',
  'no_route',
] as const
export type SuppressedBy = (typeof SUPPRESSED_BY)[number]

/** `alert_outbox`: one alert for one exporter, from the decision until the other side has it. */
export interface OutboxDocument {
  /** `<alert id> <exporter id>`: written twice is sent once. */
  _id: string
  alert: Alert
  /** Id of the exporter, as in the config. */
  exporter: string
  state: 'waiting' | 'sent' | 'failed'
  createdAt: number
  /** Order of the decisions, over all collectors: alerts of one thread are sent in it. */
  seq: number
  /** When to try next, milliseconds since the epoch; while one is tried, the end of its lease. Null once it is sent or has failed. */
  dueAt: number | null
  /** Who sends it now, and until when nobody else may; null while it waits. */
  lease: { owner: string; until: number } | null
  /** How often it was tried; the last LIMITS.outboxAttempts of them. */
  tries: number
  attempts: OutboxAttempt[]
  sentAt: number | null
}

export interface OutboxAttempt {
  at: number
  ok: boolean
  /** What the other side said, or why it could not be asked; holds no secret. */
  text: string
  durationMs: number
}

/** `alert_ticks`, `last`: when `alert_rules` has last judged to the end, in whichever collector holds the lease. */
export interface AlertTickDocument {
  _id: string
  /** Milliseconds since the epoch. */
  at: number
}

export const outboxKey = (alert: string, exporter: string): string => `${alert} ${exporter}`
