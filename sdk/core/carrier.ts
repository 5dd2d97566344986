import { type Attributes, type HrTime, INVALID_SPAN_CONTEXT, ROOT_CONTEXT, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOnSampler, BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { FAULTLINE_SPAN_ID, FAULTLINE_TRACE_ID } from '../shared/attributes.ts'
import { breadcrumbAttributes, eventAttributes } from './event-attributes.ts'
import { LIMITS } from './limits.ts'
import type { CapturedEvent, CarrierMaker } from './types.ts'

/** The instrumentation scope of all that the SDK sends. */
export const SCOPE = '@faultline/sdk'

/** How the path says what an element is of. */
export const TRACES = '/v1/traces'
export const LOGS = '/v1/logs'

/**
 * A span of the SDK's own provider for each event, always sampled, started and ended at once and a child of nothing, so that the event does not
 * depend on whether the application's span is sampled, ended or exported. Its events are the breadcrumbs and the exception.
 */
export const spanCarrier: CarrierMaker<CapturedEvent> = (attributes) => {
  let ended: ReadableSpan | undefined
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes(attributes),
    // All that the environment could say otherwise (OTEL_TRACES_SAMPLER, OTEL_SPAN_EVENT_COUNT_LIMIT) is for the application's spans.
    sampler: new AlwaysOnSampler(),
    spanLimits: {
      attributeCountLimit: 16,
      attributeValueLengthLimit: Infinity,
      eventCountLimit: LIMITS.breadcrumbs + 1,
      linkCountLimit: 1,
      attributePerEventCountLimit: 512,
    },
    spanProcessors: [
      { onStart: () => {}, onEnd: (span) => (ended = span), forceFlush: () => Promise.resolve(), shutdown: () => Promise.resolve() },
    ],
  })
  const tracer = provider.getTracer(SCOPE)
  return (event, dropped) => {
    const { trace, time, level } = event
    const link = trace && { ...INVALID_SPAN_CONTEXT, traceId: trace.traceId, spanId: trace.spanId, traceFlags: trace.sampled ? 1 : 0 }
    const span = tracer.startSpan(
      'exception',
      {
        kind: SpanKind.INTERNAL,
        startTime: new Date(time),
        ...(link && { links: [{ context: link }], attributes: { [FAULTLINE_TRACE_ID]: link.traceId, [FAULTLINE_SPAN_ID]: link.spanId } }),
      },
      // Not the active context: it may suppress tracing, and has a parent.
      ROOT_CONTEXT,
    )
    for (const crumb of event.breadcrumbs.slice(-LIMITS.breadcrumbs))
      span.addEvent('breadcrumb', breadcrumbAttributes(crumb), new Date(crumb.time))
    span.addEvent('exception', eventAttributes(event, dropped), new Date(time))
    if (level === 'error' || level === 'fatal') span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(new Date(time))
    const [made] = [ended]
    ended = undefined
    return elementOf(JsonTraceSerializer.serializeRequest([made!]))
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

export type { Attributes }
