import type { Attributes } from '../../model/attributes.ts'
import * as semconv from '../../model/semconv.ts'
import { type Severity, severityOf } from '../../model/severity.ts'
import type { DecodedLogRecord, DecodedSpan } from '../decoded.ts'
import { text } from './attributes.ts'

/** By the table of `docs/attributes.md`. `attributes` are those of the event over those of the span. */
export function spanSeverity(
  span: Pick<DecodedSpan, 'name' | 'kind' | 'status' | 'resource'>,
  type: string,
  attributes: Attributes,
): Severity {
  const { name, kind, status, resource } = span
  return severityOf(
    { ...NOTHING, signal: 'traces', status: status.code, kind, spanName: name, type, ...said(attributes, resource.attributes) },
    attributes,
  )
}

export function logSeverity(
  record: Pick<DecodedLogRecord, 'severityNumber' | 'severityText' | 'eventName' | 'resource'>,
  type: string,
  attributes: Attributes,
): Severity {
  const { severityNumber, severityText, eventName, resource } = record
  return severityOf(
    { ...NOTHING, signal: 'logs', severity: severityNumber, severityText, eventName, type, ...said(attributes, resource.attributes) },
    attributes,
  )
}

const NOTHING = { status: 0, kind: 0, spanName: '', severity: 0, severityText: '', eventName: '' }

function said(attributes: Attributes, resource: Attributes): { escaped: unknown; language: string } {
  return { escaped: attributes[semconv.EXCEPTION_ESCAPED], language: text(resource[semconv.SDK_LANGUAGE]) }
}
