import { hash } from 'node:crypto'
import type { Attributes } from '../../model/attributes.ts'
import { cutMiddle, cutText } from '../../model/cut.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { clampTime, errorKey, eventId, firstTime } from '../../model/identity.ts'
import { LIMITS } from '../../model/limits.ts'
import type { Severity } from '../../model/severity.ts'
import type { Nanos } from '../../model/time.ts'
import type { DecodedHits, DecodedLogRecord, DecodedResource, DecodedSpan, DecodedSpanEvent } from '../decoded.ts'
import * as semconv from '../../model/semconv.ts'
import { firstText, mergeAttributes, type Merged, text } from './attributes.ts'
import { allBreadcrumbs, breadcrumbsOf, breadcrumbsOfRecord, type Crumbs } from './breadcrumbs.ts'
import { isCarrier, placeCarried } from './carrier.ts'
import { addContext } from './context.ts'
import { sampleRate } from './sample-rate.ts'
import { type Said, saidBy, saidByRecord, saidBySpan } from './said.ts'
import { logSeverity, spanSeverity } from './severity.ts'

/** What the events of one request have in common. */
export interface Origin {
  receivedAt: Nanos
  project: string
}

/**
 * An event for each exception among the span events and log records, in the order of the request; a span or record without one says by its
 * status or severity that it failed (`findErrors`), and is one event. They share what surrounds them.
 */
export function convert(hits: DecodedHits, origin: Origin): ExceptionEvent[] {
  const batch = new Batch(hits, origin)
  for (const span of hits.spans) {
    const crumbs = breadcrumbsOf(span)
    let exceptions = 0
    for (let index = 0; index < span.events.length; index++) {
      const event = span.events[index] as DecodedSpanEvent
      if (!event.exception) continue
      exceptions++
      batch.addSpanEvent(span, event, index, crumbs)
    }
    if (exceptions === 0) batch.addErrorSpan(span)
  }
  for (const record of hits.records) batch.addRecord(record)
  return batch.events
}

/** A resource as its events show it. */
interface Source {
  resource: Attributes
  service: string
  environment: string
  release: string
  notes: string[]
  /** A hash of what was sent, for the ids of records; computed where it is asked for. */
  content(): string
}

class Batch {
  readonly events: ExceptionEvent[] = []
  readonly #hits: DecodedHits
  readonly #origin: Origin
  readonly #sources = new Map<DecodedResource, Source>()
  /** How often the same thing came in this request, by its first id. */
  readonly #seen = new Map<string, number>()

  constructor(hits: DecodedHits, origin: Origin) {
    this.#hits = hits
    this.#origin = origin
  }

  addSpanEvent(span: DecodedSpan, event: DecodedSpanEvent, index: number, crumbs: Crumbs): void {
    const source = this.#source(span.resource)
    const merged = mergeAttributes(event.attributes, span.attributes)
    delete merged.attributes[semconv.FAULTLINE_KEEP]
    const sent = firstTime(event.time, span.endTime, span.startTime)
    const said = saidBy(event.attributes, merged.attributes)
    const severity = spanSeverity(span, said.type, merged.attributes)
    const made = this.#make('traces', span, sent, source, said, event.attributes, merged, severity, {
      index,
      content: isKnown(span) ? '' : JSON.stringify([source.content(), span.name, event.name, event.attributes]),
    })
    made.breadcrumbs = crumbs.around(index)
    this.#addSpan(made, span, event.droppedAttributes)
    if (isCarrier(span)) placeCarried(made, span, said)
  }

  addErrorSpan(span: DecodedSpan): void {
    const source = this.#source(span.resource)
    const merged = mergeAttributes(span.attributes)
    delete merged.attributes[semconv.FAULTLINE_KEEP]
    const sent = firstTime(span.endTime, span.startTime)
    const said = saidBySpan(span)
    const severity = spanSeverity(span, said.type, merged.attributes)
    const made = this.#make('traces', span, sent, source, said, span.attributes, merged, severity, {
      index: NO_EVENT,
      content: isKnown(span) ? '' : JSON.stringify([source.content(), span.name, span.attributes]),
    })
    made.errorOf = 'span'
    made.breadcrumbs = allBreadcrumbs(span)
    this.#addSpan(made, span, 0)
  }

  #addSpan(made: ExceptionEvent, span: DecodedSpan, droppedOfEvent: number): void {
    if (span.parentSpanId !== '') made.parentSpanId = span.parentSpanId
    made.span = {
      name: cutText(span.name, LIMITS.nameLength),
      kind: span.kind,
      status: { code: span.status.code, message: cutText(span.status.message, LIMITS.messageLength) },
    }
    made.sampleRate = sampleRate(made.attributes, span.traceState)
    const dropped = droppedOfEvent + span.droppedAttributes
    if (dropped > 0) made.notes.push(`The sender dropped ${dropped} attributes of the span or its event.`)
    if (span.droppedEvents > 0) made.notes.push(`The sender dropped ${span.droppedEvents} events of the span.`)
    this.#add(made)
  }

  addRecord(record: DecodedLogRecord): void {
    // The Collector's exceptions connector puts service.name on the record and leaves the resource empty.
    const source = this.#source(record.resource, record.attributes)
    const merged = mergeAttributes(record.attributes)
    const sent = firstTime(record.time, record.observedTime)
    const { scope, severityNumber, severityText, eventName, body, attributes } = record
    const content = JSON.stringify([source.content(), scope, severityNumber, severityText, eventName, body, attributes])
    const isException = attributes[semconv.EXCEPTION_TYPE] !== undefined || attributes[semconv.EXCEPTION_MESSAGE] !== undefined
    const said = isException ? saidBy(attributes, merged.attributes) : saidByRecord(record)
    const severity = logSeverity(record, said.type, merged.attributes)
    const made = this.#make('logs', record, sent, source, said, attributes, merged, severity, { index: 0, content })
    if (!isException) made.errorOf = 'log'
    made.log = {
      severityNumber,
      severityText: cutText(severityText, LIMITS.nameLength),
      body: cutText(body, LIMITS.messageLength),
      eventName: cutText(eventName, LIMITS.nameLength),
    }
    made.sampleRate = sampleRate(merged.attributes, '')
    made.breadcrumbs = breadcrumbsOfRecord(attributes)
    if (record.droppedAttributes > 0) made.notes.push(`The sender dropped ${record.droppedAttributes} attributes of the record.`)
    this.#add(made)
  }

  #make(
    signal: 'traces' | 'logs',
    item: DecodedSpan | DecodedLogRecord,
    sent: Nanos,
    source: Source,
    said: Said,
    own: Attributes,
    merged: Merged,
    severity: Severity,
    identity: { index: number; content: string },
  ): ExceptionEvent {
    const notes = [...source.notes, ...said.notes]
    const { type: fullType, message: fullMessage, stack: fullStack } = said
    const type = cut(fullType, LIMITS.typeLength, 'type', notes)
    const message = cut(fullMessage, LIMITS.messageLength, 'message', notes)
    const stack = cutMiddle(fullStack, LIMITS.stackLength)
    if (stack !== fullStack) notes.push(`The stack trace was cut from ${fullStack.length} characters, keeping its head and its tail.`)

    const { project } = this.#origin
    const clamped = clampTime(sent, this.#origin.receivedAt)
    if (clamped.note !== undefined) notes.push(clamped.note)
    if (item.traceId === '') notes.push('Sent outside a trace: nothing else of the request can be shown.')
    if (merged.cut > 0) notes.push(`${merged.cut} attributes were cut to ${LIMITS.attributeLength} characters.`)
    if (merged.dropped > 0) notes.push(`${merged.dropped} attributes beyond ${LIMITS.attributes} were dropped.`)

    const event: ExceptionEvent = {
      id: this.#id({
        project,
        signal,
        traceId: item.traceId,
        spanId: item.spanId,
        index: identity.index,
        time: sent,
        content: identity.content,
        eventIdAttribute: text(own[semconv.FAULTLINE_EVENT_ID]),
      }),
      project,
      signal,
      time: clamped.time,
      receivedAt: this.#origin.receivedAt,
      service: source.service,
      environment: source.environment,
      release: source.release,
      level: severity.level,
      exceptions: [{ type, message, frames: [], stack }],
      breadcrumbs: [],
      trace: this.#hits.traces.get(item.traceId) ?? [],
      attributes: merged.attributes,
      resource: source.resource,
      scrubbed: [],
      notes,
      sampleRate: 1,
    }
    if (clamped.sentTime !== undefined) event.sentTime = clamped.sentTime
    if (severity.handled !== undefined) event.handled = severity.handled
    if (item.traceId !== '') event.traceId = item.traceId
    if (item.spanId !== '') event.spanId = item.spanId
    // Over what was sent, not over what was kept of it: two long messages that differ at their end are two errors.
    const key = errorKey(project, item.traceId, fullType, fullMessage)
    if (key !== undefined) event.errorKey = key
    if (item.scope.name !== '') {
      event.scope = { name: cutText(item.scope.name, LIMITS.nameLength), version: cutText(item.scope.version, LIMITS.nameLength) }
    }
    addContext(event, merged.attributes, source.resource)
    return event
  }

  /** Identical records, and events of spans without an id, are told apart by their ordinal. */
  #id(identity: Parameters<typeof eventId>[0]): string {
    const first = eventId(identity)
    if (identity.content === '' || identity.eventIdAttribute !== '') return first
    const ordinal = this.#seen.get(first) ?? 0
    this.#seen.set(first, ordinal + 1)
    // The index follows the content, so that the second of two is never the event next to the first.
    return ordinal === 0 ? first : eventId({ ...identity, content: `${identity.content} ${ordinal}` })
  }

  #add(event: ExceptionEvent): void {
    if (event.notes.length > LIMITS.notes) event.notes.length = LIMITS.notes
    this.events.push(event)
  }

  /** A name that came on the record is the record's alone, so only what the resource says by itself is kept for the next. */
  #source(of: DecodedResource, record?: Attributes): Source {
    const named = record === undefined || of.attributes[semconv.SERVICE_NAME] !== undefined
    if (!named) return readSource(of, record)
    let source = this.#sources.get(of)
    if (source === undefined) this.#sources.set(of, (source = readSource(of, undefined)))
    return source
  }
}

function readSource(of: DecodedResource, record: Attributes | undefined): Source {
  const merged = mergeAttributes(of.attributes)
  const resource = merged.attributes
  const notes: string[] = []
  const find = (names: readonly string[]): string => {
    const found = firstText(resource, names) || (record === undefined ? '' : firstText(record, names))
    return cut(found, LIMITS.nameLength, names[0] as string, notes)
  }
  let service = find([semconv.SERVICE_NAME])
  if (service === '') {
    service = semconv.UNKNOWN_SERVICE
    notes.push('No service.name was sent.')
  }
  if (of.droppedAttributes > 0) notes.push(`The sender dropped ${of.droppedAttributes} attributes of the resource.`)
  if (merged.dropped + merged.cut > 0) notes.push(`${merged.dropped + merged.cut} attributes of the resource were cut or dropped.`)
  const environment = find(semconv.ENVIRONMENT_NAMES)
  const release = find(semconv.RELEASE_NAMES)
  let hashed: string | undefined
  const content = (): string => (hashed ??= hash('sha256', JSON.stringify(resource)))
  return { resource, service, environment, release, notes, content }
}

/** Stands for the index of an event in the identity of an event that is made of the span itself. */
const NO_EVENT = -1

function isKnown(span: DecodedSpan): boolean {
  return span.traceId !== '' && span.spanId !== ''
}

function cut(value: string, length: number, what: string, notes: string[]): string {
  if (value.length <= length) return value
  notes.push(`The ${what} was cut from ${value.length} to ${length} characters.`)
  return cutText(value, length)
}
