import type { TraceEntry } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import type { Nanos } from '../model/time.ts'
import type { DecodedHits, DecodedLogRecord, DecodedSpan } from './decoded.ts'

/** What else came of the traces that have a hit: the hits first, then the others as they came, at most LIMITS.traceEntries, by time. */
export class Traces {
  readonly #traces = new Map<string, TraceEntry[]>()
  /** Any trace with room left: without one the rest of the request need not be looked at. */
  open = 0

  constructor(hits: Pick<DecodedHits, 'spans' | 'records'>) {
    for (const span of hits.spans) if (span.traceId !== '') this.#begin(span.traceId, spanEntry(span))
    for (const record of hits.records) if (record.traceId !== '') this.#begin(record.traceId, recordEntry(record))
    for (const entries of this.#traces.values()) if (entries.length < LIMITS.traceEntries) this.open++
  }

  ids(): Iterable<string> {
    return this.#traces.keys()
  }

  readonly wants = (traceId: string): boolean => {
    const entries = this.#traces.get(traceId)
    return entries !== undefined && entries.length < LIMITS.traceEntries
  }

  add(found: [traceId: string, entry: TraceEntry] | undefined): void {
    if (found === undefined) return
    const entries = this.#traces.get(found[0])!
    entries.push(found[1])
    if (entries.length === LIMITS.traceEntries) this.open--
  }

  byTime(): Map<string, TraceEntry[]> {
    for (const entries of this.#traces.values()) entries.sort((a, b) => compareNanos(a.start, b.start))
    return this.#traces
  }

  #begin(traceId: string, entry: TraceEntry): void {
    const entries = this.#traces.get(traceId)
    if (entries === undefined) this.#traces.set(traceId, [entry])
    else if (entries.length < LIMITS.traceEntries) entries.push(entry)
  }
}

function spanEntry(span: DecodedSpan): TraceEntry {
  return {
    kind: 'span',
    spanId: span.spanId,
    parentSpanId: span.parentSpanId,
    name: span.name.slice(0, LIMITS.nameLength).toWellFormed(),
    start: span.startTime,
    end: span.endTime,
    error: span.status.code === STATUS_ERROR,
  }
}

/** A record has no name but its event's: the head of its body stands for one. */
export function recordEntry(
  record: Pick<DecodedLogRecord, 'spanId' | 'time' | 'observedTime' | 'severityNumber' | 'body' | 'eventName'>,
): TraceEntry {
  const time = record.time === '0' ? record.observedTime : record.time
  return {
    kind: 'log',
    spanId: record.spanId,
    parentSpanId: '',
    name: (record.eventName || record.body).slice(0, LIMITS.nameLength).toWellFormed(),
    start: time,
    end: time,
    error: record.severityNumber >= SEVERITY_ERROR,
  }
}

export const STATUS_ERROR = 2
const SEVERITY_ERROR = 17

/** Both without leading zeros: the longer one is later. */
function compareNanos(a: Nanos, b: Nanos): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
