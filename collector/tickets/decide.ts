import type { TicketLink } from './link.ts'
import type { TicketSettings } from './settings.ts'
import type { TicketState } from './tracker.ts'

/** What to do about an issue and its ticket, then what to know of both from now on. */
export interface Decision {
  act: { move: 'ticket' | 'issue'; to: TicketState } | null
  know: { ticketState: TicketState; issueState: TicketState }
}

/**
 * Whoever changed since both were looked at last is followed by the other. Where both changed and disagree the issue is followed, since it
 * hears of each event: it regressed after somebody closed the ticket. What disagrees and has not changed was meant so.
 * `issueNow` is undefined for an archived issue, which says nothing of the ticket and is not changed by it.
 */
export function decide(
  known: Pick<TicketLink, 'ticketState' | 'issueState'>,
  ticketNow: TicketState,
  issueNow: TicketState | undefined,
  settings: Pick<TicketSettings, 'resolve_issues' | 'move_tickets'>,
): Decision {
  if (issueNow === undefined) return { act: null, know: { ticketState: ticketNow, issueState: known.issueState } }
  const seen = { ticketState: ticketNow, issueState: issueNow }
  if (ticketNow === issueNow) return { act: null, know: seen }
  if (issueNow !== known.issueState) {
    if (!settings.move_tickets) return { act: null, know: seen }
    return { act: { move: 'ticket', to: issueNow }, know: { ticketState: issueNow, issueState: issueNow } }
  }
  if (ticketNow !== known.ticketState && settings.resolve_issues) {
    return { act: { move: 'issue', to: ticketNow }, know: { ticketState: ticketNow, issueState: ticketNow } }
  }
  return { act: null, know: seen }
}
