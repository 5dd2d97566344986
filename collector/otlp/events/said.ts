import type { Attributes } from '../../model/attributes.ts'
import type { DecodedLogRecord, DecodedSpan } from '../decoded.ts'
import * as semconv from '../../model/semconv.ts'
import { firstText, text } from './attributes.ts'

/** What was sent of an error, not yet cut to any limit, with a note on each thing that was not. */
export interface Said {
  type: string
  message: string
  stack: string
  notes: string[]
}

/** An exception: `own` are the attributes of the span event or record, `merged` those of the span below them. */
export function saidBy(own: Attributes, merged: Attributes): Said {
  const type = text(own[semconv.EXCEPTION_TYPE])
  const stack = text(own[semconv.EXCEPTION_STACKTRACE])
  const notes: string[] = []
  if (type === '') notes.push('No exception.type was sent.')
  if (stack === '') notes.push('No stack trace was sent.')
  return {
    type: type || firstText(merged, [semconv.ERROR_TYPE]) || 'Error',
    message: text(own[semconv.EXCEPTION_MESSAGE]),
    stack,
    notes,
  }
}

/** A span of status ERROR without an exception; some SDKs for browsers put what an event would hold on the span itself. */
export function saidBySpan({ attributes, status, name }: DecodedSpan): Said {
  return {
    type: firstText(attributes, [semconv.EXCEPTION_TYPE, semconv.ERROR_TYPE]) || httpClass(attributes) || 'Error',
    message: text(attributes[semconv.EXCEPTION_MESSAGE]) || status.message || name,
    stack: text(attributes[semconv.EXCEPTION_STACKTRACE]),
    notes: ['No exception was recorded: the event is made of the span, whose status is ERROR.'],
  }
}

/** A record of severity ERROR or above without an exception. */
export function saidByRecord({ attributes, body, eventName, severityText }: DecodedLogRecord): Said {
  return {
    type: firstText(attributes, [semconv.ERROR_TYPE]) || httpClass(attributes) || 'Error',
    message: body || eventName || severityText,
    stack: text(attributes[semconv.EXCEPTION_STACKTRACE]),
    notes: ['No exception was recorded: the event is made of the log record, by its severity.'],
  }
}

/** `HTTP 5xx`; empty where there is no status that says of an error. */
function httpClass(attributes: Attributes): string {
  const status = Number(firstText(attributes, semconv.HTTP_STATUS_NAMES))
  return status >= 400 && status <= 599 ? `HTTP ${Math.floor(status / 100)}xx` : ''
}
