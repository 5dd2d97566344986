import protobuf from 'protobufjs'

/** What a benchmark sends: one request of `spans` spans of 446 bytes each, of which `failing` percent hold an exception event (then they are larger). */
export interface Payload {
  body: Uint8Array
  spans: number
  failing: number
}

const SERVICES = new URL('../proto/', import.meta.url)

export function otlpRoot(): protobuf.Root {
  const root = new protobuf.Root()
  root.resolvePath = (_origin, target) => new URL(target, SERVICES).pathname
  for (const signal of ['trace', 'logs', 'metrics']) root.loadSync(`opentelemetry/proto/collector/${signal}/v1/${signal}_service.proto`)
  root.resolveAll()
  return root
}

export function payload(spans: number, failing: number, seed = 1): Payload {
  const type = otlpRoot().lookupType('opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest')
  const random = generator(seed)
  const every = failing === 0 ? 0 : Math.max(1, Math.round(100 / failing))
  let traceId = bytes(random, 16)
  const list = Array.from({ length: spans }, (_, index) => {
    if (index % SPANS_PER_TRACE === 0) traceId = bytes(random, 16)
    const span = plainSpan(random, index, traceId)
    return every > 0 && index % every === every - 1
      ? { ...span, status: { code: 2, message: 'boom' }, events: [exceptionEvent(index)] }
      : span
  })
  const request = {
    resourceSpans: [
      {
        resource: {
          attributes: attributes({
            'service.name': 'checkout',
            'service.version': '1.4.2',
            'deployment.environment.name': 'production',
            'telemetry.sdk.language': 'nodejs',
            'telemetry.sdk.name': 'opentelemetry',
            'telemetry.sdk.version': '2.12.1',
          }),
        },
        scopeSpans: [{ scope: { name: '@opentelemetry/instrumentation-http', version: '0.223.1' }, spans: list }],
      },
    ],
  }
  return { body: type.encode(type.fromObject(request)).finish(), spans, failing }
}

/** A batch of an SDK holds whole traces of its service, and each failing span is shown with the others of its trace. */
const SPANS_PER_TRACE = 10

/** An HTTP server span as an instrumentation writes it, padded in its URL to 446 bytes, tag and length included. */
function plainSpan(random: () => number, index: number, traceId: Uint8Array): Record<string, unknown> {
  const span = {
    traceId,
    spanId: bytes(random, 8),
    parentSpanId: bytes(random, 8),
    name: 'GET /api/products/{id}',
    kind: 2,
    startTimeUnixNano: `17000000${String(index % 100_000).padStart(5, '0')}000000`,
    endTimeUnixNano: `17000000${String(index % 100_000).padStart(5, '0')}900000`,
    flags: 0x101,
    status: {},
  }
  const described = {
    'http.request.method': 'GET',
    'http.route': '/api/products/{id}',
    'server.address': 'shop.example.com',
    'network.peer.address': '10.2.33.14',
    'user_agent.original': 'Mozilla/5.0 (X11; Linux x86_64)',
    'network.protocol.version': '1.1',
  }
  const numbers = [
    { key: 'http.response.status_code', value: { intValue: 200 } },
    { key: 'server.port', value: { intValue: 8080 } },
  ]
  const path = (length: number) => ({ ...described, 'url.path': `/api/products/${String(index).padStart(length, '0')}` })
  return { ...span, attributes: [...attributes(path(SPAN_PADDING)), ...numbers] }
}

/** Makes the span 446 bytes long; payload.test.ts holds it there. */
const SPAN_PADDING = 34

function exceptionEvent(index: number): Record<string, unknown> {
  const frames = Array.from(
    { length: 8 },
    (_, depth) => `    at step${depth} (/srv/app/src/orders/step${depth}.js:${10 + depth}:${5 + (index % 40)})`,
  )
  return {
    timeUnixNano: '1700000000500000000',
    name: 'exception',
    attributes: attributes({
      'exception.type': 'TypeError',
      'exception.message': `Cannot read properties of undefined (reading 'price')`,
      'exception.stacktrace': `TypeError: Cannot read properties of undefined (reading 'price')\n${frames.join('\n')}`,
    }),
  }
}

function attributes(values: Record<string, string>): object[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: { stringValue: value } }))
}

function bytes(random: () => number, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => 1 + Math.floor(random() * 255))
}

/** A small linear congruential generator: the same payload each time. */
function generator(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32
}
