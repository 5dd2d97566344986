import type { AttributeValue } from '../model/attributes.ts'
import { LIMITS } from '../model/limits.ts'
import type { Nanos } from '../model/time.ts'
import type { DecodedHits, DecodedLogRecord, DecodedResource, DecodedSpan, DecodedSpanEvent } from './decoded.ts'
import { SEVERITIES, SPAN_KINDS, STATUS_CODES, enumeration } from './enums.ts'
import type { OtlpRequest } from './request.ts'
import { RECORDS, SPANS, get, list, placeOf, rootOf } from './json-tree.ts'
import type { JsonHits, JsonObject } from './scan-json.ts'
import { SpanEvents } from './span-events.ts'
import { STATUS_ERROR, Traces, recordEntry } from './traces.ts'
import { AttributeSet, TOO_DEEP, bodyText, clean, double, hexId, integer, lengthFor } from './value.ts'

/** The scan has checked every type; null is absent everywhere. */
export function decodeJsonHits(request: OtlpRequest, hits: JsonHits): DecodedHits {
  const root = rootOf(request.body, hits)
  // The request may stay in a queue long after; the tree is many times its size.
  hits.root = undefined
  const tracing = request.signal === 'traces'
  const tree = tracing ? SPANS : RECORDS

  const decoded: DecodedHits = { spans: [], records: [], traces: new Map() }
  const seen = new Set<JsonObject>()
  const resources = new Map<JsonObject, DecodedResource>()
  for (let hit = 0; hit < hits.count; hit++) {
    const { group, scope, item } = placeOf(root, tree, hits.places, hit)
    const resource = resources.get(group) ?? decodeResource(get(group, 'resource'))
    resources.set(group, resource)
    if (tracing) decoded.spans.push(decodeSpan(item, resource, decodeScope(get(scope, 'scope'))))
    else decoded.records.push(decodeRecord(item, resource, decodeScope(get(scope, 'scope'))))
    seen.add(item)
  }

  const traces = new Traces(decoded)
  for (const group of tree.groupsOf(root)) {
    for (const scope of tree.scopesOf(group)) {
      for (const item of tree.itemsOf(scope)) {
        if (traces.open === 0) return { ...decoded, traces: traces.byTime() }
        if (seen.has(item) || !traces.wants(id(item, 'traceId', 'trace_id', 16))) continue
        if (tracing) traces.add(outline(item))
        else traces.add([id(item, 'traceId', 'trace_id', 16), recordEntry(decodeRecord(item, NO_RESOURCE, NO_SCOPE))])
      }
    }
  }
  return { ...decoded, traces: traces.byTime() }
}

const NO_RESOURCE: DecodedResource = { attributes: {}, droppedAttributes: 0 }
const NO_SCOPE = { name: '', version: '' }

function decodeSpan(span: JsonObject, resource: DecodedResource, scope: DecodedSpan['scope']): DecodedSpan {
  const set = attributes(span)
  const events = new SpanEvents()
  for (const event of list(span, 'events')) events.add(decodeEvent(event))
  return {
    resource,
    scope,
    traceId: id(span, 'traceId', 'trace_id', 16),
    spanId: id(span, 'spanId', 'span_id', 8),
    parentSpanId: id(span, 'parentSpanId', 'parent_span_id', 8),
    name: text(span, 'name'),
    kind: enumeration(get(span, 'kind'), SPAN_KINDS, 'SPAN_KIND_'),
    startTime: nanos(span, 'startTimeUnixNano', 'start_time_unix_nano'),
    endTime: nanos(span, 'endTimeUnixNano', 'end_time_unix_nano'),
    attributes: set.attributes,
    droppedAttributes: count(span, 'droppedAttributesCount', 'dropped_attributes_count') + set.dropped,
    events: events.list(),
    droppedEvents: count(span, 'droppedEventsCount', 'dropped_events_count') + events.dropped,
    status: decodeStatus(span),
    traceState: text(span, 'traceState', 'trace_state'),
  }
}

function decodeEvent(event: JsonObject): DecodedSpanEvent {
  const set = attributes(event)
  return {
    time: nanos(event, 'timeUnixNano', 'time_unix_nano'),
    name: text(event, 'name'),
    attributes: set.attributes,
    droppedAttributes: count(event, 'droppedAttributesCount', 'dropped_attributes_count') + set.dropped,
    exception: false,
  }
}

export function decodeRecord(record: JsonObject, resource: DecodedResource, scope: DecodedSpan['scope']): DecodedLogRecord {
  const set = attributes(record)
  return {
    resource,
    scope,
    traceId: id(record, 'traceId', 'trace_id', 16),
    spanId: id(record, 'spanId', 'span_id', 8),
    time: nanos(record, 'timeUnixNano', 'time_unix_nano'),
    observedTime: nanos(record, 'observedTimeUnixNano', 'observed_time_unix_nano'),
    severityNumber: enumeration(get(record, 'severityNumber', 'severity_number'), SEVERITIES, 'SEVERITY_NUMBER_'),
    severityText: text(record, 'severityText', 'severity_text', LIMITS.nameLength),
    body: bodyText(anyValue(get(record, 'body'), new AttributeSet(), LIMITS.requestBytes, 0)),
    eventName: text(record, 'eventName', 'event_name'),
    attributes: set.attributes,
    droppedAttributes: count(record, 'droppedAttributesCount', 'dropped_attributes_count') + set.dropped,
  }
}

export function decodeResource(value: unknown): DecodedResource {
  const resource = (value ?? {}) as JsonObject
  const set = attributes(resource)
  const dropped = count(resource, 'droppedAttributesCount', 'dropped_attributes_count')
  return { attributes: set.attributes, droppedAttributes: dropped + set.dropped }
}

function decodeScope(value: unknown): DecodedSpan['scope'] {
  const scope = (value ?? {}) as JsonObject
  return {
    name: text(scope, 'name', 'name', LIMITS.nameLength),
    version: text(scope, 'version', 'version', LIMITS.nameLength),
  }
}

function decodeStatus(span: JsonObject): DecodedSpan['status'] {
  const status = (span['status'] ?? {}) as JsonObject
  const code = enumeration(status['code'], STATUS_CODES, 'STATUS_CODE_')
  return { code, message: text(status, 'message', 'message', LIMITS.messageLength) }
}

function outline(span: JsonObject): [string, ReturnType<typeof recordEntry>] {
  return [
    id(span, 'traceId', 'trace_id', 16),
    {
      kind: 'span',
      spanId: id(span, 'spanId', 'span_id', 8),
      parentSpanId: id(span, 'parentSpanId', 'parent_span_id', 8),
      name: text(span, 'name', 'name', LIMITS.nameLength),
      start: nanos(span, 'startTimeUnixNano', 'start_time_unix_nano'),
      end: nanos(span, 'endTimeUnixNano', 'end_time_unix_nano'),
      error: decodeStatus(span).code === STATUS_ERROR,
    },
  ]
}

function attributes(holder: JsonObject): AttributeSet {
  const set = new AttributeSet()
  for (const attribute of list(holder, 'attributes')) addAttribute(attribute, set, 0)
  return set
}

function addAttribute(attribute: JsonObject, set: AttributeSet, depth: number): void {
  const key = (attribute['key'] ?? '') as string
  set.add(key, () => anyValue(attribute['value'], set, lengthFor(key), depth))
}

function anyValue(value: unknown, set: AttributeSet, length: number, depth: number): AttributeValue {
  if (value === undefined || value === null) return null
  const object = value as JsonObject
  const string = get(object, 'stringValue', 'string_value') as string | undefined
  if (string !== undefined && string !== null) return clean(string, length)
  const bool = get(object, 'boolValue', 'bool_value')
  if (typeof bool === 'boolean') return bool
  const int = get(object, 'intValue', 'int_value')
  if (typeof int === 'string') return integer(BigInt(int))
  if (typeof int === 'number') return int
  const number = get(object, 'doubleValue', 'double_value')
  if (typeof number === 'string' || typeof number === 'number') return double(Number(number))
  const bytes = get(object, 'bytesValue', 'bytes_value')
  if (typeof bytes === 'string') return clean(bytes, length)
  const array = get(object, 'arrayValue', 'array_value') as JsonObject | undefined
  if (array) {
    if (depth >= LIMITS.attributeDepth) return TOO_DEEP
    const kept = list(array, 'values').filter(() => set.room())
    return kept.map((each) => anyValue(each, set, LIMITS.attributeLength, depth + 1))
  }
  const map = get(object, 'kvlistValue', 'kvlist_value') as JsonObject | undefined
  if (map) {
    if (depth >= LIMITS.attributeDepth) return TOO_DEEP
    const inner = set.nested()
    for (const each of list(map, 'values')) addAttribute(each, inner, depth + 1)
    return inner.attributes
  }
  return (get(object, 'stringValueStrindex', 'string_value_strindex') ?? null) === null ? null : ''
}

function text(object: JsonObject, name: string, snake = name, length: number = LIMITS.attributeLength): string {
  return clean((get(object, name, snake) ?? '') as string, length)
}

function id(object: JsonObject, name: string, snake: string, bytes: number): string {
  return hexId((get(object, name, snake) ?? '') as string, bytes)
}

/** A time before 1970 or past the range of fixed64 is none. */
function nanos(object: JsonObject, name: string, snake: string): Nanos {
  const value = BigInt((get(object, name, snake) ?? 0) as string | number)
  return value < 0n || value >= 2n ** 64n ? '0' : value.toString()
}

function count(object: JsonObject, name: string, snake: string): number {
  return Math.max(0, Number(get(object, name, snake) ?? 0))
}
