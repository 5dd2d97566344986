import type { ExceptionEvent } from '../../model/event.ts'
import { errorKey } from '../../model/identity.ts'
import * as semconv from '../../model/semconv.ts'
import type { DecodedSpan } from '../decoded.ts'
import { text } from './attributes.ts'
import type { Said } from './said.ts'

/** Whether a span is how the SDK sends an error, and nothing that happened: `sdk/core/carrier.ts`. */
export function isCarrier({ scope, name }: DecodedSpan): boolean {
  return scope.name === semconv.FAULTLINE_SCOPE && name === 'exception'
}

/** Places an event of a carrier in the span in which the error happened, or in none. */
export function placeCarried(event: ExceptionEvent, { attributes }: DecodedSpan, { type, message }: Said): void {
  const [traceId, spanId] = [text(attributes[semconv.FAULTLINE_TRACE_ID]), text(attributes[semconv.FAULTLINE_SPAN_ID])]
  delete event.span
  delete event.traceId
  delete event.spanId
  delete event.parentSpanId
  delete event.errorKey
  if (!/^[0-9a-f]{32}$/.test(traceId) || !/^[0-9a-f]{16}$/.test(spanId)) return
  event.traceId = traceId
  event.spanId = spanId
  const key = errorKey(event.project, traceId, type, message)
  if (key !== undefined) event.errorKey = key
}
