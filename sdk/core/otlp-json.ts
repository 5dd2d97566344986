import type { Attributes, AttributeValue } from '@opentelemetry/api'

/**
 * What the SDK sends as OTLP/JSON (opentelemetry-proto, `trace.proto` and `logs.proto`, in their JSON encoding): a span without parent, and a log record. A test holds it to
 * the serialiser of OpenTelemetry's own exporter. That one is not used, since its packages fit one generation of the application's OpenTelemetry only, and
 * an application may have any.
 */
export interface WireSpan {
  traceId: string
  spanId: string
  name: string
  /** Milliseconds since 1970; it takes no time. */
  time: number
  isError: boolean
  attributes: Attributes
  link?: { traceId: string; spanId: string; sampled: boolean } | undefined
  events: readonly WireEvent[]
}

export interface WireEvent {
  name: string
  time: number
  attributes: Attributes
}

export interface WireRecord {
  eventName: string
  time: number
  severityNumber: number
  severityText: string
  attributes: Attributes
  trace?: { traceId: string; spanId: string; sampled: boolean } | undefined
}

const SAMPLED = 1
/** In the flags of spans and links: whether the context is of another process is known, and it is not. */
const HAS_IS_REMOTE = 0x100
const INTERNAL = 1
const ERROR = 2

/** An element of `resourceSpans`. */
export function spanElement(resource: Attributes, scope: string, span: WireSpan): string {
  const time = nanos(span.time)
  const { link } = span
  return element('scopeSpans', 'spans', resource, scope, {
    traceId: span.traceId,
    spanId: span.spanId,
    name: span.name,
    kind: INTERNAL,
    startTimeUnixNano: time,
    endTimeUnixNano: time,
    attributes: keyValues(span.attributes),
    droppedAttributesCount: 0,
    events: span.events.map(({ name, time: at, attributes }) => ({
      attributes: keyValues(attributes),
      name,
      timeUnixNano: nanos(at),
      droppedAttributesCount: 0,
    })),
    droppedEventsCount: 0,
    status: { code: span.isError ? ERROR : 0 },
    links:
      link === undefined
        ? []
        : [{ attributes: [], spanId: link.spanId, traceId: link.traceId, droppedAttributesCount: 0, flags: flags(link.sampled) }],
    droppedLinksCount: 0,
    flags: flags(true),
  })
}

/** An element of `resourceLogs`. */
export function recordElement(resource: Attributes, scope: string, record: WireRecord): string {
  const time = nanos(record.time)
  const { trace } = record
  return element('scopeLogs', 'logRecords', resource, scope, {
    timeUnixNano: time,
    observedTimeUnixNano: time,
    severityNumber: record.severityNumber,
    severityText: record.severityText,
    eventName: record.eventName,
    attributes: keyValues(record.attributes),
    droppedAttributesCount: 0,
    ...(trace && { flags: trace.sampled ? SAMPLED : 0, traceId: trace.traceId, spanId: trace.spanId }),
  })
}

function element(scopes: string, items: string, resource: Attributes, name: string, item: object): string {
  return JSON.stringify({
    resource: { attributes: keyValues(resource), droppedAttributesCount: 0 },
    [scopes]: [{ scope: { name }, [items]: [item] }],
  })
}

const flags = (sampled: boolean): number => HAS_IS_REMOTE | (sampled ? SAMPLED : 0)

interface AnyValue {
  stringValue?: string
  boolValue?: boolean
  intValue?: number
  doubleValue?: number
  arrayValue?: { values: AnyValue[] }
}

function keyValues(attributes: Attributes): { key: string; value: AnyValue }[] {
  return Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: anyValue(value) }]))
}

function anyValue(value: AttributeValue | null | undefined): AnyValue {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: value } : { doubleValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return Array.isArray(value) ? { arrayValue: { values: value.map(anyValue) } } : {}
}

/** As digits: as a number it would lose some. */
function nanos(ms: number): string {
  const whole = Math.floor(ms)
  return `${whole}${String(Math.floor((ms - whole) * 1e6)).padStart(6, '0')}`
}
