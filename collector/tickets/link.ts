import type { Alert } from '../model/alert.ts'
import type { DocumentStore } from '../store/index.ts'
import type { Ticket, TicketState } from './tracker.ts'

/** `ticket_links`: which ticket an exporter has made for what. Times are milliseconds since the epoch. */
export interface TicketLink {
  /** `<exporter id> <subject>`: there is at most one. */
  _id: string
  exporter: string
  /** The issue; for an alert about no single one its thread. */
  subject: string
  /** Empty where it is about no single issue; its state then follows nothing. */
  issue: string
  /** Null from the decision to make it until its making is known to have gone through. */
  ticket: Ticket | null
  /** When its making was begun last, and for which alert. */
  begunAt: number
  begunBy: string
  /** Alerts that the ticket holds; the last ALERTS_KEPT of them. */
  told: string[]
  /** Alerts whose comments were begun and not yet seen to be done. */
  telling: string[]
  /** What was known of both when they were last looked at; who changed since is who is followed. */
  ticketState: TicketState
  issueState: TicketState
  /** Both are done. */
  settled: boolean
  /** When an alert or a change of either side was seen last. */
  touchedAt: number
}

export const ALERTS_KEPT = 50

export const links = (documents: DocumentStore) => documents.collection<TicketLink>('ticket_links')

export const linkKey = (exporter: string, subject: string): string => `${exporter} ${subject}`

export const subjectOf = ({ issueId, thread, id }: Alert): string => issueId || (thread ?? id)

export function newLink(exporter: string, alert: Alert, nowMs: number): TicketLink {
  const subject = subjectOf(alert)
  return {
    _id: linkKey(exporter, subject),
    exporter,
    subject,
    issue: alert.issueId,
    ticket: null,
    begunAt: nowMs,
    begunBy: alert.id,
    told: [],
    telling: [],
    ticketState: 'open',
    issueState: 'open',
    settled: false,
    touchedAt: nowMs,
  }
}
