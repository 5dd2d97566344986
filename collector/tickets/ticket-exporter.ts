import type { Exporter, Host } from '../pipeline/component.ts'
import { followTickets } from './follow-tickets.ts'
import type { TicketSettings } from './settings.ts'
import { takeTurn } from './take-turn.ts'
import { tellTicket } from './tell-ticket.ts'
import type { Tracker } from './tracker.ts'

/** How often tickets are looked at, by one collector. */
const FOLLOW_MS = 60_000

/** An exporter that keeps one ticket for each issue, and the status of both the same. */
export function ticketExporter(tracker: Tracker, settings: TicketSettings, host: Host): Exporter<'alerts'> {
  const { clock, log, id: exporter } = host
  let stopping = new AbortController()
  let stop: (() => void) | undefined
  let turn: Promise<void> = Promise.resolve()

  async function follow(): Promise<void> {
    try {
      const store = host.store()
      if (!(await takeTurn(store.documents, clock, `tickets ${exporter}`, FOLLOW_MS))) return
      await followTickets({ exporter, tracker, settings, store, clock, log, signal: stopping.signal })
    } catch (error) {
      if (!stopping.signal.aborted) log.warn('Cannot look at the tickets; trying again.', { error: String(error) })
    }
  }

  return {
    start() {
      stopping = new AbortController()
      if (settings.resolve_issues || settings.move_tickets) stop = clock.every(FOLLOW_MS, () => (turn = follow()))
    },
    async export(alerts, _context, signal) {
      for (const alert of alerts) await tellTicket(alert, { exporter, tracker, settings, documents: host.store().documents, clock, signal })
    },
    async shutdown() {
      stop?.()
      stopping.abort()
      await turn
    },
  }
}
