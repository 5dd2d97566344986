import type { Attributes } from '@opentelemetry/api'
import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer'
import { FAULTLINE_BREADCRUMBS } from '../shared/attributes.ts'
import { elementOf, hrTime, SCOPE, settledResource } from './carrier.ts'
import { eventAttributes } from './event-attributes.ts'
import * as LIMITS from './limits.ts'
import type { Breadcrumb, CapturedEvent, CarrierMaker, Level, LogRecord } from './types.ts'

/** OpenTelemetry's severity numbers. */
const SEVERITY: Record<Level, number> = { debug: 5, info: 9, warning: 13, error: 17, fatal: 21 }

/** An event as a log record named `exception`, the newer convention for errors; a record of a feature as it is. The breadcrumbs are one attribute. */
export const logCarrier: CarrierMaker<LogRecord | CapturedEvent> = (attributes) => {
  const resource = settledResource(attributes)
  return (item, dropped) => {
    const isEvent = 'exceptions' in item
    const made: Attributes = isEvent ? eventAttributes(item, dropped) : item.attributes
    if (isEvent && item.breadcrumbs.length > 0) made[FAULTLINE_BREADCRUMBS] = newest(item.breadcrumbs)
    const level = isEvent ? item.level : 'info'
    const trace = isEvent ? item.trace : undefined
    const time = hrTime(item.time)
    return elementOf(
      JsonLogsSerializer.serializeRequest([
        {
          hrTime: time,
          hrTimeObserved: time,
          severityNumber: SEVERITY[level],
          severityText: level.toUpperCase(),
          eventName: isEvent ? 'exception' : item.eventName,
          ...(trace && { spanContext: { traceId: trace.traceId, spanId: trace.spanId, traceFlags: trace.sampled ? 1 : 0 } }),
          attributes: made,
          droppedAttributesCount: 0,
          resource,
          instrumentationScope: SCOPE,
        },
      ]),
    )
  }
}

/** As JSON of what the server keeps of one attribute: the oldest are left out. */
function newest(crumbs: readonly Breadcrumb[]): string {
  let length = 2
  let from = crumbs.length
  while (from > 0 && (length += JSON.stringify(crumbs[from - 1]).length + 1) <= LIMITS.attributeLength) from--
  return JSON.stringify(crumbs.slice(from))
}
