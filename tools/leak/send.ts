import { Client, credentials } from '@grpc/grpc-js'
import type { AttributeValue, ExceptionEvent } from '../../collector/api.ts'
import { otlpRoot } from '../../bench/payload.ts'
import type { Product } from '../product.ts'

/** Sends events as three kinds of applications would: a third each as spans in OTLP/JSON, as log records over gRPC, and to `/v1/events`. */
export async function sendEvents(product: Product, events: readonly ExceptionEvent[]): Promise<void> {
  const third = (n: number): ExceptionEvent[] => events.filter((_, i) => i % 3 === n)
  await Promise.all([sendSpans(product, third(0)), sendRecords(product, third(1)), sendPlain(product, third(2))])
}

const NOW = (): string => `${Date.now()}000000`
const RESOURCE = { attributes: pairs({ 'service.name': 'leaks', 'telemetry.sdk.language': 'nodejs' }) }

async function sendSpans({ http }: Product, events: readonly ExceptionEvent[]): Promise<void> {
  const spans = events.map((event, i) => ({
    traceId: id(32, i),
    spanId: id(16, i),
    name: event.span?.name ?? 'GET /x',
    kind: 2,
    startTimeUnixNano: NOW(),
    endTimeUnixNano: NOW(),
    status: { code: 2, message: event.exceptions[0]!.message },
    attributes: pairs({ ...event.attributes, ...userOf(event) }),
    events: [
      ...event.breadcrumbs.map(({ category, message }) => ({ timeUnixNano: NOW(), name: category, attributes: pairs({ message }) })),
      { timeUnixNano: NOW(), name: 'exception', attributes: pairs(exceptionOf(event, i)) },
    ],
  }))
  await post(`http://${http}/v1/traces`, { resourceSpans: [{ resource: RESOURCE, scopeSpans: [{ scope: { name: 'test' }, spans }] }] }, 200)
}

async function sendRecords({ grpc }: Product, events: readonly ExceptionEvent[]): Promise<void> {
  const type = otlpRoot().lookupType('opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest')
  const logRecords = events.map((event, i) => ({
    timeUnixNano: NOW(),
    severityNumber: 17,
    severityText: 'ERROR',
    body: { stringValue: event.log?.body ?? event.breadcrumbs[0]?.message ?? 'failed' },
    attributes: pairs({ ...event.attributes, ...userOf(event), ...exceptionOf(event, i), 'app.span': event.span?.name ?? '' }),
  }))
  const request = { resourceLogs: [{ resource: RESOURCE, scopeLogs: [{ scope: { name: 'test' }, logRecords }] }] }
  const body = Buffer.from(type.encode(type.fromObject(request)).finish())
  const client = new Client(grpc, credentials.createInsecure())
  const raw = (bytes: Buffer): Buffer => bytes
  await new Promise<void>((resolve, reject) =>
    client.makeUnaryRequest('/opentelemetry.proto.collector.logs.v1.LogsService/Export', raw, raw, body, (error) =>
      error ? reject(error) : resolve(),
    ),
  )
  client.close()
}

async function sendPlain({ http }: Product, events: readonly ExceptionEvent[]): Promise<void> {
  const sent = events.map((event, i) => ({
    service: 'leaks',
    type: `Plain${i}`,
    message: event.exceptions[0]!.message || event.log?.body || 'failed',
    ...(event.exceptions[0]!.stack !== '' && { stacktrace: event.exceptions[0]!.stack }),
    ...(event.user && { user: event.user }),
    attributes: { ...event.attributes, 'app.span': event.span?.name ?? '', 'app.log': event.log?.body ?? '' },
    breadcrumbs: event.breadcrumbs.map(({ category, message }) => ({ category, message })),
  }))
  await post(`http://${http}/v1/events`, { version: 1, events: sent }, 202)
}

/** Types of their own, so that each is an issue: titles are places to leak, too. */
function exceptionOf({ exceptions: [exception] }: ExceptionEvent, i: number): Record<string, AttributeValue> {
  return {
    'exception.type': `Leak${i}`,
    'exception.message': exception!.message || 'failed',
    ...(exception!.stack !== '' && { 'exception.stacktrace': exception!.stack }),
  }
}

const userOf = ({ user }: ExceptionEvent): Record<string, AttributeValue> => ({
  ...(user?.email !== undefined && { 'user.email': user.email }),
  ...(user?.ip !== undefined && { 'client.address': user.ip }),
})

async function post(url: string, body: unknown, status: number): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (response.status !== status) throw new Error(`Cannot send to ${url}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

function pairs(values: Record<string, AttributeValue>): { key: string; value: object }[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: anyValue(value) }))
}

function anyValue(value: AttributeValue): object {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') return { doubleValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } }
  return { kvlistValue: { values: pairs(value ?? {}) } }
}

const id = (digits: number, i: number): string => (0xabc000 + i).toString(16).padStart(digits, '1')
