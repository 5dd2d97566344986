import type { Attributes } from '@opentelemetry/api'
import { FAULTLINE_BREADCRUMBS, FAULTLINE_SCOPE } from '../shared/attributes.ts'
import { eventAttributes } from './event-attributes.ts'
import * as LIMITS from './limits.ts'
import { recordElement } from './otlp-json.ts'
import type { Breadcrumb, CapturedEvent, CarrierMaker, Level, LogRecord } from './types.ts'

/** OpenTelemetry's severity numbers. */
const SEVERITY: Record<Level, number> = { debug: 5, info: 9, warning: 13, error: 17, fatal: 21 }

/** An event as a log record named `exception`, the newer convention for errors; a record of a feature as it is. The breadcrumbs are one attribute. */
export const logCarrier: CarrierMaker<LogRecord | CapturedEvent> = (resource) => (item, dropped) => {
  const isEvent = 'exceptions' in item
  const attributes: Attributes = isEvent ? eventAttributes(item, dropped) : item.attributes
  if (isEvent && item.breadcrumbs.length > 0) attributes[FAULTLINE_BREADCRUMBS] = newest(item.breadcrumbs)
  const level = isEvent ? item.level : 'info'
  return recordElement(resource, FAULTLINE_SCOPE, {
    eventName: isEvent ? 'exception' : item.eventName,
    time: item.time,
    severityNumber: SEVERITY[level],
    severityText: level.toUpperCase(),
    attributes,
    trace: isEvent ? item.trace : undefined,
  })
}

/** As JSON of what the server keeps of one attribute: the oldest are left out. */
function newest(crumbs: readonly Breadcrumb[]): string {
  let length = 2
  let from = crumbs.length
  while (from > 0 && (length += JSON.stringify(crumbs[from - 1]).length + 1) <= LIMITS.attributeLength) from--
  return JSON.stringify(crumbs.slice(from))
}
