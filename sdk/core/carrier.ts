import { FAULTLINE_SCOPE, FAULTLINE_SPAN_ID, FAULTLINE_TRACE_ID } from '../shared/attributes.ts'
import { breadcrumbAttributes, eventAttributes } from './event-attributes.ts'
import { randomId } from './ids.ts'
import * as LIMITS from './limits.ts'
import { spanElement, type WireEvent } from './otlp-json.ts'
import type { Breadcrumb, CapturedEvent, CarrierMaker } from './types.ts'

/** How the path says what an element is of. */
export const TRACES = '/v1/traces'
export const LOGS = '/v1/logs'

/**
 * A span of its own for each event, ended and a child of nothing, so that the event does not depend on whether the application's span is sampled,
 * ended or exported. Its events are the breadcrumbs and the exception. No provider makes it: there is nothing to sample, to process or to limit.
 */
export const spanCarrier: CarrierMaker<CapturedEvent> = (resource) => {
  /** A trail is sent with each event; each of its parts is made once. */
  const crumbs = new WeakMap<Breadcrumb, WireEvent>()
  const crumbEvent = (crumb: Breadcrumb): WireEvent => {
    let made = crumbs.get(crumb)
    if (made === undefined) crumbs.set(crumb, (made = { name: 'breadcrumb', time: crumb.time, attributes: breadcrumbAttributes(crumb) }))
    return made
  }
  return (event, dropped) => {
    const { trace, breadcrumbs, level, time } = event
    return spanElement(resource, FAULTLINE_SCOPE, {
      traceId: randomId(16),
      spanId: randomId(8),
      name: 'exception',
      time,
      isError: level === 'error' || level === 'fatal',
      attributes: trace === undefined ? {} : { [FAULTLINE_TRACE_ID]: trace.traceId, [FAULTLINE_SPAN_ID]: trace.spanId },
      link: trace,
      events: [
        ...breadcrumbs.slice(-LIMITS.breadcrumbs).map(crumbEvent),
        { name: 'exception', time, attributes: eventAttributes(event, dropped) },
      ],
    })
  }
}
