import type { AttributeValue } from '../model/attributes.ts'
import type { TraceEntry } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { Cursor } from './cursor.ts'
import type { DecodedLogRecord, DecodedResource, DecodedSpan, DecodedSpanEvent } from './decoded.ts'
import { SpanEvents } from './span-events.ts'
import { STATUS_ERROR, recordEntry } from './traces.ts'
import { AttributeSet, TOO_DEEP, bodyText, clean, double, integer, lengthFor } from './value.ts'

export function decodeSpan(cursor: Cursor, resource: DecodedResource, scope: DecodedSpan['scope']): DecodedSpan {
  const span = { traceId: '', spanId: '', parentSpanId: '', name: '', kind: 0, startTime: '0', endTime: '0', traceState: '' }
  const status = { code: 0, message: '' }
  const set = new AttributeSet()
  const events = new SpanEvents()
  let droppedAttributes = 0
  let droppedEvents = 0
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        span.traceId = cursor.id(16)
        break
      case 2:
        span.spanId = cursor.id(8)
        break
      case 3:
        span.traceState = text(cursor, LIMITS.attributeLength)
        break
      case 4:
        span.parentSpanId = cursor.id(8)
        break
      case 5:
        span.name = text(cursor, LIMITS.attributeLength)
        break
      case 6:
        span.kind = cursor.number()
        break
      case 7:
        span.startTime = cursor.fixed64()
        break
      case 8:
        span.endTime = cursor.fixed64()
        break
      case 9:
        attribute(cursor.child(), set)
        break
      case 10:
        droppedAttributes = cursor.number()
        break
      case 11:
        events.add(decodeEvent(cursor.child()))
        break
      case 12:
        droppedEvents = cursor.number()
        break
      case 15:
        decodeStatus(cursor.child(), status)
        break
    }
  }
  return {
    resource,
    scope,
    ...span,
    attributes: set.attributes,
    droppedAttributes: droppedAttributes + set.dropped,
    events: events.list(),
    droppedEvents: droppedEvents + events.dropped,
    status,
  }
}

function decodeEvent(cursor: Cursor): DecodedSpanEvent {
  const event = { time: '0', name: '' }
  const set = new AttributeSet()
  let dropped = 0
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        event.time = cursor.fixed64()
        break
      case 2:
        event.name = text(cursor, LIMITS.attributeLength)
        break
      case 3:
        attribute(cursor.child(), set)
        break
      case 4:
        dropped = cursor.number()
        break
    }
  }
  return { ...event, attributes: set.attributes, droppedAttributes: dropped + set.dropped, exception: false }
}

export function decodeRecord(cursor: Cursor, resource: DecodedResource, scope: DecodedSpan['scope']): DecodedLogRecord {
  const record = { traceId: '', spanId: '', time: '0', observedTime: '0', severityNumber: 0, severityText: '', body: '', eventName: '' }
  const set = new AttributeSet()
  let dropped = 0
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        record.time = cursor.fixed64()
        break
      case 2:
        record.severityNumber = cursor.number()
        break
      case 3:
        record.severityText = text(cursor, LIMITS.nameLength)
        break
      case 5:
        record.body = bodyText(anyValue(cursor.child(), new AttributeSet(), LIMITS.requestBytes, 0))
        break
      case 6:
        attribute(cursor.child(), set)
        break
      case 7:
        dropped = cursor.number()
        break
      case 9:
        record.traceId = cursor.id(16)
        break
      case 10:
        record.spanId = cursor.id(8)
        break
      case 11:
        record.observedTime = cursor.fixed64()
        break
      case 12:
        record.eventName = text(cursor, LIMITS.attributeLength)
        break
    }
  }
  return { resource, scope, ...record, attributes: set.attributes, droppedAttributes: dropped + set.dropped }
}

/** The resource of ResourceSpans or ResourceLogs, which may stand behind what it belongs to. */
export function decodeResource(parent: Cursor): DecodedResource {
  const set = new AttributeSet()
  let dropped = 0
  while (parent.next()) {
    if (parent.field !== 1) continue
    const cursor = parent.child()
    while (cursor.next()) {
      if (cursor.field === 1) attribute(cursor.child(), set)
      else if (cursor.field === 2) dropped = cursor.number()
    }
  }
  return { attributes: set.attributes, droppedAttributes: dropped + set.dropped }
}

export function decodeScope(parent: Cursor): DecodedSpan['scope'] {
  const scope = { name: '', version: '' }
  while (parent.next()) {
    if (parent.field !== 1) continue
    const cursor = parent.child()
    while (cursor.next()) {
      if (cursor.field === 1) scope.name = text(cursor, LIMITS.nameLength)
      else if (cursor.field === 2) scope.version = text(cursor, LIMITS.nameLength)
    }
  }
  return scope
}

/** The outline of a span for the trace list, or undefined where it is of another trace. */
export function outlineSpan(cursor: Cursor, wanted: (traceId: string) => boolean): [string, TraceEntry] | undefined {
  const entry: TraceEntry = { kind: 'span', spanId: '', parentSpanId: '', name: '', start: '0', end: '0', error: false }
  let traceId = ''
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        traceId = cursor.id(16)
        if (!wanted(traceId)) return undefined
        break
      case 2:
        entry.spanId = cursor.id(8)
        break
      case 4:
        entry.parentSpanId = cursor.id(8)
        break
      case 5:
        entry.name = text(cursor, LIMITS.nameLength)
        break
      case 7:
        entry.start = cursor.fixed64()
        break
      case 8:
        entry.end = cursor.fixed64()
        break
      case 15:
        entry.error = isError(cursor.child())
        break
    }
  }
  return wanted(traceId) ? [traceId, entry] : undefined
}

/** As above, of a record; most have no event name, so that the head of the body stands for it. */
export function outlineRecord(cursor: Cursor, wanted: (traceId: string) => boolean): [string, TraceEntry] | undefined {
  const record = { traceId: '', spanId: '', time: '0', observedTime: '0', severityNumber: 0, body: '', eventName: '' }
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        record.time = cursor.fixed64()
        break
      case 2:
        record.severityNumber = cursor.number()
        break
      case 5:
        record.body = bodyText(anyValue(cursor.child(), new AttributeSet(), LIMITS.nameLength, 0))
        break
      case 9:
        record.traceId = cursor.id(16)
        if (!wanted(record.traceId)) return undefined
        break
      case 10:
        record.spanId = cursor.id(8)
        break
      case 11:
        record.observedTime = cursor.fixed64()
        break
      case 12:
        record.eventName = text(cursor, LIMITS.nameLength)
        break
    }
  }
  return wanted(record.traceId) ? [record.traceId, recordEntry(record)] : undefined
}

function isError(status: Cursor): boolean {
  let code = 0
  while (status.next()) if (status.field === 3) code = status.number()
  return code === STATUS_ERROR
}

function decodeStatus(cursor: Cursor, status: DecodedSpan['status']): void {
  while (cursor.next()) {
    if (cursor.field === 2) status.message = text(cursor, LIMITS.messageLength)
    else if (cursor.field === 3) status.code = cursor.number()
  }
}

function attribute(cursor: Cursor, set: AttributeSet, depth = 0): void {
  let key = ''
  let value: Cursor | undefined
  while (cursor.next()) {
    if (cursor.field === 1) key = cursor.key()
    else if (cursor.field === 2) value = cursor.child()
  }
  set.add(key, () => (value === undefined ? null : anyValue(value, set, lengthFor(key), depth)))
}

/** The value of an attribute that is named `key` and is a string; empty where it is any other. */
export function attributeText(cursor: Cursor, key: string): string {
  let named = false
  let found = ''
  while (cursor.next()) {
    if (cursor.field === 1) named = cursor.key() === key
    else if (cursor.field === 2) {
      const value = cursor.child()
      while (value.next()) found = value.field === 1 ? text(value, LIMITS.nameLength) : ''
    }
  }
  return named ? found : ''
}

/** An index into a string table (field 8) means something in profiles only; elsewhere it is an empty string (common.proto). */
function anyValue(cursor: Cursor, set: AttributeSet, length: number, depth: number): AttributeValue {
  let value: AttributeValue = null
  while (cursor.next()) {
    switch (cursor.field) {
      case 1:
        value = text(cursor, length)
        break
      case 2:
        value = cursor.number() !== 0
        break
      case 3:
        value = integer(cursor.int64())
        break
      case 4:
        value = double(cursor.double())
        break
      case 5:
        value = depth >= LIMITS.attributeDepth ? TOO_DEEP : list(cursor.child(), set, depth + 1)
        break
      case 6:
        value = depth >= LIMITS.attributeDepth ? TOO_DEEP : map(cursor.child(), set, depth + 1)
        break
      case 7:
        value = cursor.base64(length)
        break
      case 8:
        value = ''
        break
    }
  }
  return value
}

function list(cursor: Cursor, set: AttributeSet, depth: number): AttributeValue {
  const values: AttributeValue[] = []
  while (cursor.next()) {
    if (cursor.field === 1 && set.room()) values.push(anyValue(cursor.child(), set, LIMITS.attributeLength, depth))
  }
  return values
}

function map(cursor: Cursor, set: AttributeSet, depth: number): AttributeValue {
  const inner = set.nested()
  while (cursor.next()) if (cursor.field === 1) attribute(cursor.child(), inner, depth)
  return inner.attributes
}

function text(cursor: Cursor, length: number): string {
  return clean(cursor.string(length), length)
}
