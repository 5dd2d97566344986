import type { AttributeValue } from '../../model/attributes.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import * as semconv from '../../model/semconv.ts'
import { type Session, SESSION_STATUSES } from '../../model/session.ts'
import type { Usage } from '../../pipeline/component.ts'
import type { EventRow, SessionRow, UsageRow } from './schema.ts'
import { storedForm } from './stored-event.ts'

/** The row of one event. Searchable columns hold well-formed Unicode; the event itself keeps lone surrogates, as JSON escapes. */
export function eventRow(event: ExceptionEvent): EventRow {
  const outer = event.exceptions[0]
  const system = event.fingerprint?.system ?? ''
  return {
    project: wellFormed(event.project),
    fingerprint: event.fingerprint?.app ?? system,
    system_fingerprint: system,
    time: event.time,
    id: event.id,
    received_at: event.receivedAt,
    stored_at: event.storedAt ?? event.receivedAt,
    service: wellFormed(event.service),
    environment: wellFormed(event.environment),
    release: wellFormed(event.release),
    level: event.level,
    handled: event.handled === undefined ? -1 : event.handled ? 1 : 0,
    type: wellFormed(outer?.type ?? ''),
    message: wellFormed(outer?.message ?? ''),
    culprit: wellFormed(event.culprit ?? ''),
    trace_id: event.traceId ?? '',
    span_id: event.spanId ?? '',
    user: wellFormed(userOf(event)),
    weight: 1 / event.sampleRate,
    files: framesOf(event, 'file'),
    functions: framesOf(event, 'function'),
    tags: tagsOf(event),
    event: storedForm(event),
  }
}

export function usageRow(usage: Usage): UsageRow {
  return {
    project: wellFormed(usage.project),
    service: wellFormed(usage.service),
    environment: wellFormed(usage.environment),
    release: wellFormed(usage.release),
    language: wellFormed(usage.language),
    sdk: wellFormed(usage.sdk),
    time: usage.time,
    spans: usage.spans,
    logs: usage.logs,
    exceptions: usage.exceptions,
    stackless: usage.stackless,
    drops: usage.drops,
  }
}

export function sessionRow(session: Session): SessionRow {
  return {
    project: wellFormed(session.project),
    service: wellFormed(session.service),
    environment: wellFormed(session.environment),
    release: wellFormed(session.release),
    time: session.time,
    received_at: session.receivedAt,
    id: wellFormed(session.id),
    user: wellFormed(session.user),
    status: SESSION_STATUSES.indexOf(session.status),
    duration_ms: session.durationMs ?? -1,
  }
}

/** Who is counted as one user. */
export function userOf(event: ExceptionEvent): string {
  const { id, email, name, ip } = event.user ?? {}
  return id || email || name || ip || ''
}

// Of the resource only what people filter by; its other attributes are the same for all events of a deployment.
const RESOURCE_TAGS: readonly (readonly [tag: string, attribute: string])[] = [
  ['host', 'host.name'],
  ['runtime', 'process.runtime.name'],
  ['runtime.version', 'process.runtime.version'],
  ['os', 'os.type'],
  ['browser', 'browser.brands'],
]

/** Different for each event, a text of JSON, or what an event has a field of its own for. */
const NO_TAGS: ReadonlySet<string> = new Set([
  ...[semconv.FAULTLINE_EVENT_ID, semconv.FAULTLINE_MECHANISM, semconv.FAULTLINE_CONTEXTS, semconv.FAULTLINE_FEATURE_FLAGS],
  ...[semconv.FAULTLINE_SOURCE_CONTEXT, semconv.FAULTLINE_DROPPED, semconv.FAULTLINE_DEBUG_IDS],
  ...[semconv.FAULTLINE_LEVEL, semconv.FAULTLINE_HANDLED, semconv.FAULTLINE_SAMPLE_RATE, semconv.SESSION_ID],
])

/** What `tag.<key>:` finds and the facets count: the sender's scalar attributes and a few of the resource. */
export function tagsOf(event: ExceptionEvent): Record<string, string> {
  const tags = new Map<string, string>()
  for (const [tag, attribute] of RESOURCE_TAGS) put(tags, tag, event.resource[attribute])
  put(tags, 'http.route', event.request?.route)
  put(tags, 'http.method', event.request?.method)
  put(tags, 'mechanism', event.attributes[semconv.FAULTLINE_MECHANISM])
  for (const [name, value] of Object.entries(event.attributes)) {
    if (tags.size < LIMITS.tags && name.startsWith(semconv.FAULTLINE_TAG_PREFIX))
      put(tags, name.slice(semconv.FAULTLINE_TAG_PREFIX.length), value)
  }
  for (const [name, value] of Object.entries(event.attributes)) {
    if (tags.size >= LIMITS.tags) break
    // The exception itself has columns of its own, and what the SDK says beside it is no tag; a tag that it sent comes before an attribute of that name.
    const isTag = !name.startsWith('exception.') && !NO_TAGS.has(name) && !name.startsWith(semconv.FAULTLINE_TAG_PREFIX)
    if (isTag && !Object.hasOwn(event.attributes, semconv.FAULTLINE_TAG_PREFIX + name)) put(tags, name, value)
  }
  // fromEntries defines properties, so a tag named `__proto__` stays a tag.
  return Object.fromEntries(tags)
}

function put(tags: Map<string, string>, name: string, value: AttributeValue | undefined): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
  const text = String(value)
  if (text === '' || text.length > LIMITS.tagLength || name.length > LIMITS.tagLength) return
  tags.set(wellFormed(name), wellFormed(text))
}

function framesOf(event: ExceptionEvent, part: 'file' | 'function'): string[] {
  const found = new Set<string>()
  for (const exception of event.exceptions) {
    for (const frame of exception.frames) if (frame[part] !== '') found.add(wellFormed(frame[part]))
  }
  return [...found]
}

const wellFormed = (text: string): string => text.toWellFormed()
