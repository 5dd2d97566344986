import type { Alert } from '../model/alert.ts'

/** One ticket of a tracker. */
export interface Ticket {
  /** As the tracker's API takes it. */
  id: string
  /** As people say it: `SHOP-41`. */
  key: string
}

export type TicketState = 'open' | 'done'

/**
 * A tracker, such as Jira. Each call rejects with a `PermanentError` when the same again can not help and with a `RetryableError` when it can;
 * neither names a secret.
 */
export interface Tracker {
  /** Who changed an issue because its ticket changed, for the history: `jira`. */
  actor: string
  /** So long after `create` the ticket may be there and `find` not see it; milliseconds. 0 where creating it twice is refused. */
  findableAfterMs: number
  /** The ticket that was made for this subject, by whatever process. */
  find(subject: string, signal: AbortSignal): Promise<Ticket | undefined>
  create(subject: string, alert: Alert, signal: AbortSignal): Promise<Ticket>
  comment(ticket: Ticket, alert: Alert, signal: AbortSignal): Promise<void>
  /** Whether `comment` was done for this alert: asked where a process may have died over it. */
  hasComment(ticket: Ticket, alert: Alert, signal: AbortSignal): Promise<boolean>
  /** By id, of at most TICKETS_AT_ONCE tickets; those that are gone, or that nobody may see, are absent. */
  states(tickets: readonly Ticket[], signal: AbortSignal): Promise<Map<string, TicketState>>
  /** Where it is so already, nothing happens. */
  move(ticket: Ticket, to: TicketState, signal: AbortSignal): Promise<void>
}

/** What one request of Jira or of Linear may ask for. */
export const TICKETS_AT_ONCE = 100
