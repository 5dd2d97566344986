import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { worse } from '../../model/severity.ts'

/**
 * A request that fails marks each span up to its root as failed. Of the events that are made of spans (`errorOf`) those stay that have no
 * other event below them, in whatever span of the same trace in this request; the others are added to `dropped`. What was recorded as an
 * exception stays, wherever it is. The spans between are known by `trace`, so of a trace with more than LIMITS.traceEntries not all.
 */
export function dropCovered(events: readonly ExceptionEvent[], dropped: Set<ExceptionEvent>): void {
  const parents = parentsOf(events)
  /** Spans above one that has an event, and an event that is below. */
  const covered = new Map<string, ExceptionEvent>()
  for (const event of events) {
    if (!isPlaced(event) || dropped.has(event)) continue
    let id = idOf(event, event.parentSpanId ?? '')
    // Stops where another has been: the work is linear in the spans.
    while (!covered.has(id)) {
      covered.set(id, event)
      const parent = parents.get(id)
      if (parent === undefined || parent === '') break
      id = idOf(event, parent)
    }
  }
  for (const event of events) {
    if (event.errorOf !== 'span' || !isPlaced(event)) continue
    const below = deepestBelow(event, covered)
    if (below === event) continue
    dropped.add(event)
    Object.assign(below, worse(below, event))
    const also = { spanId: event.spanId, parentSpanId: event.parentSpanId ?? '' }
    if ((below.alsoOn?.length ?? 0) < LIMITS.alsoOn) below.alsoOn = [...(below.alsoOn ?? []), also]
  }
}

/** The event that stays for it: down to one that is not covered, or was recorded as an exception. What was walked is shortened for the next. */
function deepestBelow(event: ExceptionEvent, covered: Map<string, ExceptionEvent>): ExceptionEvent {
  const path = new Set<string>()
  let at = event
  while (at.errorOf === 'span') {
    const id = idOf(at, at.spanId ?? '')
    const below = covered.get(id)
    // Spans in a circle are bad data: the one that comes first stays.
    if (below === undefined || below === at || path.has(id)) break
    path.add(id)
    at = below
  }
  for (const id of path) covered.set(id, at)
  return at
}

function isPlaced(event: ExceptionEvent): event is ExceptionEvent & { traceId: string; spanId: string } {
  return event.signal === 'traces' && event.traceId !== undefined && event.spanId !== undefined
}

function parentsOf(events: readonly ExceptionEvent[]): Map<string, string> {
  const parents = new Map<string, string>()
  const seen = new Set<ExceptionEvent['trace']>()
  for (const event of events) {
    if (!isPlaced(event)) continue
    parents.set(idOf(event, event.spanId), event.parentSpanId ?? '')
    if (seen.has(event.trace)) continue
    seen.add(event.trace)
    for (const entry of event.trace) if (entry.kind === 'span') parents.set(idOf(event, entry.spanId), entry.parentSpanId)
  }
  return parents
}

function idOf({ traceId = '' }: ExceptionEvent, spanId: string): string {
  return `${traceId}/${spanId}`
}
