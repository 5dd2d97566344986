import { type HrTime, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { RandomIdGenerator, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { FAULTLINE_SPAN_ID, FAULTLINE_TRACE_ID } from '../shared/attributes.ts'
import { breadcrumbAttributes, eventAttributes } from './event-attributes.ts'
import * as LIMITS from './limits.ts'
import type { CapturedEvent, CarrierMaker } from './types.ts'

/** The instrumentation scope of all that the SDK sends. */
export const SCOPE = { name: '@faultline/sdk' }

/** Of spans and traces; an event's id is as long as a trace's. */
export const ids = /* @__PURE__ */ new RandomIdGenerator()

/** How the path says what an element is of. */
export const TRACES = '/v1/traces'
export const LOGS = '/v1/logs'

/**
 * A span of its own for each event, ended and a child of nothing, so that the event does not depend on whether the application's span is sampled,
 * ended or exported. Its events are the breadcrumbs and the exception. It is made as the `ReadableSpan` that a provider would hand to an exporter: there
 * is nothing to sample, to process or to limit, and a provider costs every page 7 KB.
 */
export const spanCarrier: CarrierMaker<CapturedEvent> = (attributes) => {
  const resource = resourceFromAttributes(attributes)
  return (event, dropped) => {
    const { trace, breadcrumbs, level } = event
    const time = hrTime(event.time)
    const context = { traceId: ids.generateTraceId(), spanId: ids.generateSpanId(), traceFlags: TraceFlags.SAMPLED }
    const span: ReadableSpan = {
      name: 'exception',
      kind: SpanKind.INTERNAL,
      spanContext: () => context,
      startTime: time,
      endTime: time,
      duration: [0, 0],
      ended: true,
      status: { code: level === 'error' || level === 'fatal' ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
      attributes: trace === undefined ? {} : { [FAULTLINE_TRACE_ID]: trace.traceId, [FAULTLINE_SPAN_ID]: trace.spanId },
      links: trace === undefined ? [] : [{ context: { ...trace, traceFlags: trace.sampled ? TraceFlags.SAMPLED : TraceFlags.NONE } }],
      events: [
        ...breadcrumbs
          .slice(-LIMITS.breadcrumbs)
          .map((crumb) => ({ name: 'breadcrumb', time: hrTime(crumb.time), attributes: breadcrumbAttributes(crumb) })),
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

/** What stands in the list of a request of one element: several of them joined are one request. */
export function elementOf(request: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(request)
  return text.slice(text.indexOf('[') + 1, text.lastIndexOf(']'))
}

export function hrTime(ms: number): HrTime {
  return [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)]
}
