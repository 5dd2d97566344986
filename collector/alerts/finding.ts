import { createHash } from 'node:crypto'
import type { AlertKind, AlertSubject } from '../model/alert.ts'
import type { Rule } from './rule.ts'

/** Something that a rule waits for, at one whole second. What follows decides whether anybody hears of it. */
export interface Finding {
  rule: Rule
  kind: AlertKind
  /** Milliseconds since the epoch, a whole second. */
  at: number
  /** The candidate's id; for windows a hash of rule, condition, subject and second. */
  cause: string
  /** What the rule's interval, the end and the thread go by: an issue, a service of a project, or all. */
  subject: string
  about: About
  reason: string
  numbers: Record<string, number>
  /** When its event happened, by the sender's clock; the same as `at` where it has none. Milliseconds since the epoch. */
  happenedAt: number
  /** When a change of an issue was told of, in milliseconds since the epoch: by then its event was stored. */
  keptAt?: number
  /** Of a window that rose over its threshold: which condition, so that its end can be asked for. */
  condition?: number
}

/** As of a candidate; of windows only the first part is known. */
export interface About extends AlertSubject {
  traceId?: string
  spanId?: string
  parentSpanId?: string
  handled?: boolean | null
  owner?: string
}

/** 32 hex digits over what makes a thing the same when it is decided again. */
export function hashOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32)
}

export const ALL = 'all'
export const serviceSubject = (project: string, service: string): string => `${project}\u001f${service}`

/** Nothing known of an issue. */
export const noIssue = (project: string, service: string): About => ({
  project,
  issueId: '',
  shortId: '',
  type: '',
  message: '',
  culprit: '',
  service,
  environment: '',
  release: '',
  level: 'error',
  eventId: '',
})
