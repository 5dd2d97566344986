import type { Attributes } from '../../../model/attributes.ts'
import type { DecodedHits, DecodedLogRecord, DecodedSpan, DecodedSpanEvent } from '../../decoded.ts'

/** For the tests of the connector: decoded spans and records as an SDK sends them. */
export const RECEIVED = '1700000001000000000'
export const TRACE = '0af7651916cd43dd8448eb211c80319c'

export function exceptionEvent(change: Partial<DecodedSpanEvent> = {}, attributes: Attributes = {}): DecodedSpanEvent {
  return {
    time: '1700000000500000000',
    name: 'exception',
    attributes: {
      'exception.type': 'TypeError',
      'exception.message': 'x is undefined',
      'exception.stacktrace': 'TypeError: x is undefined\n    at total (/app/cart.js:4:9)',
      ...attributes,
    },
    droppedAttributes: 0,
    exception: true,
    ...change,
  }
}

export function decodedSpan(change: Partial<DecodedSpan> = {}): DecodedSpan {
  return {
    resource: {
      attributes: { 'service.name': 'shop', 'service.version': '1.2.0', 'deployment.environment.name': 'prod' },
      droppedAttributes: 0,
    },
    scope: { name: 'http', version: '1' },
    traceId: TRACE,
    spanId: 'b7ad6b7169203331',
    parentSpanId: '',
    name: 'GET /cart',
    kind: 2,
    startTime: '1700000000000000000',
    endTime: '1700000000600000000',
    attributes: {},
    droppedAttributes: 0,
    events: [exceptionEvent()],
    droppedEvents: 0,
    status: { code: 2, message: 'x is undefined' },
    traceState: '',
    ...change,
  }
}

export function decodedRecord(change: Partial<DecodedLogRecord> = {}): DecodedLogRecord {
  const { attributes } = exceptionEvent()
  const { resource, scope, traceId, spanId } = decodedSpan()
  return {
    resource,
    scope,
    traceId,
    spanId,
    time: '1700000000500000000',
    observedTime: '1700000000510000000',
    severityNumber: 17,
    severityText: 'ERROR',
    body: 'request failed',
    eventName: '',
    attributes,
    droppedAttributes: 0,
    ...change,
  }
}

export function hits(spans: DecodedSpan[], records: DecodedLogRecord[] = []): DecodedHits {
  return { spans, records, traces: new Map() }
}
