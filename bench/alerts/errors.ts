import { randomFillSync } from 'node:crypto'
import { otlpRoot } from '../payload.ts'

/** One error of an application. The same `service` and `place` are the same issue. */
export interface Fault {
  service: string
  type: string
  place: number
}

const type = otlpRoot().lookupType('opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest')

/** A request as an SDK sends it, in protobuf: for each error a trace of its own of two spans, of which the inner one failed. No two are alike. */
export function requestOf(faults: readonly Fault[]): Buffer {
  const services = Map.groupBy(faults, ({ service }) => service)
  const message = {
    resourceSpans: [...services].map(([service, of]) => ({
      resource: {
        attributes: attributes({
          'service.name': service,
          'service.version': '1.4.2',
          'deployment.environment.name': 'production',
          'telemetry.sdk.language': 'nodejs',
          'telemetry.sdk.name': 'opentelemetry',
          'telemetry.sdk.version': '2.12.1',
          'host.name': 'shop-7f9c4d',
          'process.runtime.version': '24.21.0',
        }),
      },
      scopeSpans: [{ scope: { name: '@opentelemetry/instrumentation-http', version: '0.223.1' }, spans: of.flatMap(trace) }],
    })),
  }
  return Buffer.from(type.encode(type.fromObject(message)).finish())
}

function trace(fault: Fault): object[] {
  const traceId = bytes(16)
  const [outer, inner] = [bytes(8), bytes(8)]
  const now = Date.now()
  const http = { 'http.request.method': 'GET', 'http.route': '/orders/{id}', 'server.address': 'shop.example.com' }
  const span = (spanId: Buffer, name: string) => ({
    traceId,
    spanId,
    name,
    kind: 2,
    startTimeUnixNano: `${now - 30}000000`,
    endTimeUnixNano: `${now}000000`,
    attributes: attributes({ ...http, 'url.path': `/orders/${spanId.readUInt32LE()}`, 'user.id': `u-${spanId.readUInt16LE() % 5_000}` }),
  })
  return [
    { ...span(outer, 'GET /orders/{id}'), status: {} },
    { ...span(inner, 'price'), parentSpanId: outer, status: { code: 2, message: 'no price' }, events: [exception(fault, now)] },
  ]
}

function exception({ type: name, place }: Fault, now: number): object {
  const frames = Array.from({ length: 8 }, (_, i) => `    at step${i}Of${place} (/srv/app/src/orders/step${i}of${place}.js:${10 + i}:5)`)
  const message = `no price for order ${bytes(4).readUInt32LE()}`
  return {
    timeUnixNano: `${now - 1}000000`,
    name: 'exception',
    attributes: attributes({
      'exception.type': name,
      'exception.message': message,
      'exception.stacktrace': `${name}: ${message}\n${frames.join('\n')}`,
    }),
  }
}

const bytes = (length: number): Buffer => randomFillSync(Buffer.alloc(length))

function attributes(values: Record<string, string>): object[] {
  return Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue } }))
}
