import { type ExceptionEvent, type OtlpRequest, type ResourceSummary, type Route, type Usage, UsageCount } from '../../collector/api.ts'
import type { DecodedHits } from '../../collector/api.ts'
import type { Admit, Arrival } from './admit.ts'
import { convert } from './convert.ts'
import { dropEnclosing } from './deepest.ts'

export interface Found {
  events: ExceptionEvent[]
  usage: Usage[]
  /** Spans or records with an exception that was refused, and why. All items of the request where none of its exceptions may pass. */
  rejected: number
  reason?: string
  /** Exceptions among those refused. */
  refused: number
  /** Exceptions recorded again on an enclosing span. */
  sameError: number
}

/** From a request to what goes on to the inbox. */
export function find(
  request: OtlpRequest,
  decode: (request: OtlpRequest) => DecodedHits,
  summary: readonly ResourceSummary[],
  routing: readonly Route[],
  admit: Admit,
): Found {
  // A key's project is the key's; the table of the config is for those who come without one.
  const table = request.sender.key === undefined ? routing : []
  const usage = new UsageCount(request.receivedAt)
  usage.addItems(request.signal === 'logs' ? 'logs' : 'traces', summary, table, request.sender.project)
  if (request.hits.count === 0) return { events: [], usage: usage.list(), rejected: 0, refused: 0, sameError: 0 }

  const converted = convert(decode(request), { receivedAt: request.receivedAt, project: request.sender.project, routing: table })
  const enclosing = dropEnclosing(converted.events)
  const candidates = enclosing.size === 0 ? converted.events : converted.events.filter((event) => !enclosing.has(event))
  const admitted = applyAdmission(candidates, request, admit)
  for (const event of enclosing) usage.addDrop(event, 'same_error')
  for (const event of admitted.refused) usage.addDrop(event, 'refused')
  for (const event of admitted.events) usage.addException(event)

  if (admitted.events.length === 0 && admitted.refused.length > 0) {
    // The sender is told to come again with all of it: then nothing of this attempt counts.
    return { events: [], usage: [], rejected: request.items, reason: admitted.reason, refused: admitted.refused.length, sameError: 0 }
  }
  const rejected = countItems(admitted.refused) + converted.tooMany
  const found: Found = {
    events: admitted.events,
    usage: usage.list(),
    // Never all of it, when some of the exceptions, perhaps of the same span, were taken.
    rejected: Math.min(rejected, request.items - 1),
    refused: admitted.refused.length + converted.tooMany,
    sameError: enclosing.size,
  }
  const reasons: string[] = []
  if (admitted.refused.length > 0) reasons.push(admitted.reason)
  if (converted.tooMany > 0) {
    reasons.push(
      `Cannot take ${converted.tooMany} exceptions as one request may not become more than 256 MiB of events: send smaller requests.`,
    )
  }
  if (reasons.length > 0) found.reason = reasons.join(' ')
  return found
}

interface Admitted {
  events: ExceptionEvent[]
  refused: ExceptionEvent[]
  reason: string
}

function applyAdmission(events: ExceptionEvent[], request: OtlpRequest, admit: Admit): Admitted {
  if (events.length === 0) return { events, refused: [], reason: '' }
  const { key, address } = request.sender
  const arrivals = new Map<string, Arrival>()
  for (const { project, service } of events) {
    const id = `${project}\0${service}`
    const arrival = arrivals.get(id)
    if (arrival === undefined) arrivals.set(id, { key, address, project, service, count: 1 })
    else arrival.count++
  }
  const list = [...arrivals.values()]
  const { admitted, reason = 'Cannot take more exceptions as a rate limit is reached.' } = admit(list)
  const total = admitted.reduce((sum, count) => sum + count, 0)
  if (total === events.length) return { events, refused: [], reason }

  const left = new Map([...arrivals.keys()].map((id, index) => [id, admitted[index] ?? 0]))
  const result: Admitted = { events: [], refused: [], reason }
  for (const event of events) {
    const id = `${event.project}\0${event.service}`
    const room = left.get(id) ?? 0
    left.set(id, room - 1)
    if (room > 0) result.events.push(event)
    else result.refused.push(event)
  }
  return result
}

/** OTLP counts what is refused in spans and records, not in exceptions. */
function countItems(events: readonly ExceptionEvent[]): number {
  const items = new Set<string>()
  for (const event of events)
    items.add(event.signal === 'traces' && event.spanId !== undefined ? `${event.traceId} ${event.spanId}` : event.id)
  return items.size
}
