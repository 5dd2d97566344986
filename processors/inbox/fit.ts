import type { ExceptionEvent } from '../../collector/api.ts'
import { INBOX } from './limits.ts'

/** What may go from an event that is too large, in this order. The exception itself always fits: its own limits are far smaller. */
const STEPS: readonly [what: string, without: Partial<ExceptionEvent>][] = [
  ['breadcrumbs', { breadcrumbs: [] }],
  ['spans and records of the trace', { trace: [] }],
  ['resource attributes', { resource: {} }],
  ['attributes', { attributes: {} }],
  ['further exceptions', {}],
]

/** The event as JSON, at most INBOX.eventLength UTF-16 units of it: what surrounds the exception goes first, and a note says so. */
export function fitEvent(event: ExceptionEvent): string {
  let json = JSON.stringify(event)
  if (json.length <= INBOX.eventLength) return json
  let smaller = event
  for (const [what, without] of STEPS) {
    smaller = { ...smaller, ...without, notes: [...smaller.notes, `The event was too large: its ${what} were left out.`] }
    if (what === 'further exceptions') smaller.exceptions = smaller.exceptions.slice(0, 1)
    json = JSON.stringify(smaller)
    if (json.length <= INBOX.eventLength) return json
  }
  return json
}
