import type { Attributes, HrTime, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import type { Resource } from '@opentelemetry/resources'
import type { ReadableSpan, TimedEvent } from '@opentelemetry/sdk-trace-base'
import { FAULTLINE_SCOPE, FAULTLINE_SPAN_ID, FAULTLINE_TRACE_ID } from '../shared/attributes.ts'
import { breadcrumbAttributes, eventAttributes } from './event-attributes.ts'
import { randomId } from './ids.ts'
import * as LIMITS from './limits.ts'
import type { Breadcrumb, CapturedEvent, CarrierMaker } from './types.ts'

/** The instrumentation scope of all that the SDK sends. */
export const SCOPE = { name: FAULTLINE_SCOPE }

/** As numbers, since the enums of the API are objects in each bundle. */
const SAMPLED: TraceFlags.SAMPLED = 1
const INTERNAL: SpanKind.INTERNAL = 0
const UNSET: SpanStatusCode.UNSET = 0
const ERROR: SpanStatusCode.ERROR = 2

/** How the path says what an element is of. */
export const TRACES = '/v1/traces'
export const LOGS = '/v1/logs'

/**
 * A span of its own for each event, ended and a child of nothing, so that the event does not depend on whether the application's span is sampled,
 * ended or exported. Its events are the breadcrumbs and the exception. It is made as the `ReadableSpan` that a provider would hand to an exporter: there
 * is nothing to sample, to process or to limit, and a provider costs every page 7 KB.
 */
export const spanCarrier: CarrierMaker<CapturedEvent> = (attributes) => {
  const resource = settledResource(attributes)
  /** A trail is sent with each event; each of its parts is made once. */
  const crumbs = new WeakMap<Breadcrumb, TimedEvent>()
  const crumbEvent = (crumb: Breadcrumb): TimedEvent => {
    let made = crumbs.get(crumb)
    if (made === undefined)
      crumbs.set(crumb, (made = { name: 'breadcrumb', time: hrTime(crumb.time), attributes: breadcrumbAttributes(crumb) }))
    return made
  }
  return (event, dropped) => {
    const { trace, breadcrumbs, level } = event
    const time = hrTime(event.time)
    const context = { traceId: randomId(16), spanId: randomId(8), traceFlags: SAMPLED }
    const span: ReadableSpan = {
      name: 'exception',
      kind: INTERNAL,
      spanContext: () => context,
      startTime: time,
      endTime: time,
      duration: [0, 0],
      ended: true,
      status: { code: level === 'error' || level === 'fatal' ? ERROR : UNSET },
      attributes: trace === undefined ? {} : { [FAULTLINE_TRACE_ID]: trace.traceId, [FAULTLINE_SPAN_ID]: trace.spanId },
      links: trace === undefined ? [] : [{ context: { ...trace, traceFlags: trace.sampled ? SAMPLED : 0 } }],
      events: [
        ...breadcrumbs.slice(-LIMITS.breadcrumbs).map(crumbEvent),
        { name: 'exception', time, attributes: eventAttributes(event, dropped) },
      ],
      resource,
      instrumentationScope: SCOPE,
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    }
    return elementOf(JsonTraceSerializer.serializeRequest([span]))
  }
}

/** Of attributes that are all known: what `resourceFromAttributes` brings for those that are still being detected is of no use here. */
export function settledResource(attributes: Attributes): Resource {
  return {
    attributes,
    merge: (other) => settledResource({ ...attributes, ...other?.attributes }),
    getRawAttributes: () => Object.entries(attributes),
  }
}

/** What stands in the list of a request of one element: several of them joined are one request. */
export function elementOf(request: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(request)
  return text.slice(text.indexOf('[') + 1, text.lastIndexOf(']'))
}

export function hrTime(ms: number): HrTime {
  return [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)]
}
