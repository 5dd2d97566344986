import type { Attributes, AttributeValue } from '@opentelemetry/api'
import * as names from '../shared/attributes.ts'
import * as LIMITS from './limits.ts'
import { cut, plain, textOf } from './read.ts'
import { stacktraceOf } from './stacktrace.ts'
import type { Breadcrumb, CapturedEvent, DropCounts } from './types.ts'

/**
 * What goes onto the application's own span: enough for any backend, the id by which the server sees that it is the carrier's event, and the builds
 * of the files in its stack, as the first of the two that comes is the one that is mapped.
 */
export function spanEventAttributes({ id, exceptions, level, handled, attributes }: CapturedEvent): Attributes {
  const { type, message } = exceptions[0]!
  return defined({
    'exception.type': type,
    'exception.message': message,
    'exception.stacktrace': stacktraceOf(exceptions) || undefined,
    [names.FAULTLINE_EVENT_ID]: id,
    [names.FAULTLINE_LEVEL]: level,
    [names.FAULTLINE_HANDLED]: handled,
    [names.FAULTLINE_DEBUG_IDS]: attributes[names.FAULTLINE_DEBUG_IDS],
  })
}

/** All that an event says but its breadcrumbs, by the names of docs/attributes.md. */
export function eventAttributes(event: CapturedEvent, dropped: DropCounts | undefined): Attributes {
  const { user, fingerprint, sampleRate } = event
  return defined({
    ...boundAttributes(event.attributes),
    ...spanEventAttributes(event),
    [names.FAULTLINE_MECHANISM]: event.mechanism,
    [names.FAULTLINE_SAMPLE_RATE]: sampleRate < 1 ? sampleRate : undefined,
    [names.FAULTLINE_FINGERPRINT]: fingerprint?.length ? fingerprint : undefined,
    [names.FAULTLINE_CONTEXTS]: json(event.contexts),
    [names.FAULTLINE_FEATURE_FLAGS]: json(event.flags),
    [names.FAULTLINE_DROPPED]: json(dropped),
    'user.id': user?.id,
    'user.email': user?.email,
    'user.name': user?.name,
    'session.id': event.session,
    ...Object.fromEntries(Object.entries(event.tags).map(([key, value]) => [names.FAULTLINE_TAG_PREFIX + key, value])),
  })
}

export function breadcrumbAttributes({ category, message, level, data }: Breadcrumb): Attributes {
  return defined({
    [names.FAULTLINE_BREADCRUMB_CATEGORY]: category,
    [names.FAULTLINE_BREADCRUMB_LEVEL]: level,
    [names.FAULTLINE_BREADCRUMB_MESSAGE]: message,
    [names.FAULTLINE_BREADCRUMB_DATA]: json(data),
  })
}

/** Attributes by the application and its hooks: of the types that OTLP knows, and bounded; others as texts. */
export function boundAttributes(attributes: Attributes): Attributes {
  const bound: Attributes = {}
  for (const [key, value] of Object.entries(attributes).slice(0, LIMITS.attributes)) {
    const kept = boundValue(value)
    if (kept !== undefined) bound[cut(key, LIMITS.tagLength)] = kept
  }
  return bound
}

function boundValue(value: AttributeValue | undefined): AttributeValue | undefined {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') return value ?? undefined
  // What a feature writes as JSON of its own (source context, debug ids) it bounds itself; cut it would be no JSON.
  if (typeof value === 'string') return cut(value, value.startsWith('{') ? LIMITS.stackLength : LIMITS.attributeLength)
  const copy = plain(value)
  return Array.isArray(copy) ? copy.map((item) => textOf(item, LIMITS.tagLength)) : textOf(copy, LIMITS.attributeLength)
}

/** JSON that is whole, or nothing: of what is too long each member that fits. */
function json(value: object | undefined): string | undefined {
  if (value === undefined) return undefined
  let left: number = LIMITS.jsonLength
  const fits = Object.entries(value).filter(([key, member]) => (left -= key.length + (JSON.stringify(member) ?? '').length + 4) > 0)
  return fits.length === 0 ? undefined : JSON.stringify(Object.fromEntries(fits))
}

function defined(attributes: Record<string, AttributeValue | undefined>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
}
