import type { Attributes } from '../model/attributes.ts'
import type { Nanos } from '../model/time.ts'
import type { TraceEntry } from '../model/event.ts'

/** What `decodeHits` (decode.ts) makes of a request: only the spans and records that carry an exception, and what surrounds them. */
export interface DecodedHits {
  spans: DecodedSpan[]
  records: DecodedLogRecord[]
  /** For each trace with a hit, spans and records of that trace in this request, the hits among them, at most LIMITS.traceEntries each. */
  traces: Map<string, TraceEntry[]>
}

export interface DecodedResource {
  attributes: Attributes
  droppedAttributes: number
}

/** Ids are lower-case hex; empty when absent, all zero or of the wrong length. Times are '0' when absent. */
export interface DecodedSpan {
  resource: DecodedResource
  scope: { name: string; version: string }
  traceId: string
  spanId: string
  parentSpanId: string
  name: string
  kind: number
  startTime: Nanos
  endTime: Nanos
  attributes: Attributes
  droppedAttributes: number
  events: DecodedSpanEvent[]
  droppedEvents: number
  status: { code: number; message: string }
  traceState: string
}

export interface DecodedSpanEvent {
  time: Nanos
  name: string
  attributes: Attributes
  droppedAttributes: number
  /** It is named `exception` or carries `exception.type`. */
  exception: boolean
}

export interface DecodedLogRecord {
  resource: DecodedResource
  scope: { name: string; version: string }
  traceId: string
  spanId: string
  time: Nanos
  observedTime: Nanos
  severityNumber: number
  severityText: string
  /** The body as a string; JSON where it is structured. */
  body: string
  eventName: string
  attributes: Attributes
  droppedAttributes: number
}

/** Who sent how much, read from every resource of a request without decoding its spans (`summarize`, summary.ts). */
export interface ResourceSummary {
  service: string
  /** `service.namespace`: routing looks at it. */
  namespace: string
  environment: string
  release: string
  language: string
  sdk: string
  items: number
}
