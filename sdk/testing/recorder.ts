import type { Transport, TransportResult } from '../core/types.ts'

type Values = Record<string, string | number | boolean | unknown[]>
interface AnyValue {
  stringValue?: string
  intValue?: string | number
  doubleValue?: number
  boolValue?: boolean
  arrayValue?: { values: AnyValue[] }
}
type KeyValues = { key: string; value: AnyValue }[]

interface Body {
  resourceSpans?: { resource: { attributes: KeyValues }; scopeSpans: { spans: WireSpan[] }[] }[]
  resourceLogs?: { resource: { attributes: KeyValues }; scopeLogs: { logRecords: WireRecord[] }[] }[]
}
interface WireSpan {
  name: string
  kind: number
  traceId: string
  links: { traceId: string; spanId: string }[]
  attributes: KeyValues
  events: { name: string; attributes: KeyValues; timeUnixNano: string }[]
}
interface WireRecord {
  eventName: string
  severityNumber: number
  attributes: KeyValues
}

/** A transport that keeps what it was given, and reads the OTLP of it. `answer` is asked for each request. */
export interface Sent {
  transport: Transport
  requests: Parameters<Transport>[0][]
  answer: (request: Parameters<Transport>[0]) => TransportResult | Promise<TransportResult>
  spans(): WireSpan[]
  events(): Values[]
  breadcrumbs(): Values[]
  records(): { eventName: string; severityNumber: number; attributes: Values }[]
  resource(): Values
}

export function recorder(): Sent {
  const bodies = (): Body[] => sent.requests.map(({ body }) => JSON.parse(body) as Body)
  const spans = (): WireSpan[] =>
    bodies().flatMap(({ resourceSpans }) => (resourceSpans ?? []).flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
  const named = (name: string): Values[] =>
    spans().flatMap(({ events }) => events.filter((event) => event.name === name).map((event) => valuesOf(event.attributes)))
  const sent: Sent = {
    requests: [],
    answer: () => ({ kind: 'ok', rejected: 0 }),
    transport: async (request) => {
      sent.requests.push(request)
      return sent.answer(request)
    },
    spans,
    events: () => named('exception'),
    breadcrumbs: () => named('breadcrumb'),
    records: () =>
      bodies().flatMap(({ resourceLogs }) =>
        (resourceLogs ?? []).flatMap(({ scopeLogs }) =>
          scopeLogs.flatMap(({ logRecords }) => logRecords.map((record) => ({ ...record, attributes: valuesOf(record.attributes) }))),
        ),
      ),
    resource: () =>
      valuesOf(
        bodies().flatMap(({ resourceSpans, resourceLogs }) => [...(resourceSpans ?? []), ...(resourceLogs ?? [])])[0]!.resource.attributes,
      ),
  }
  return sent
}

export function valuesOf(attributes: KeyValues): Values {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, valueOf(value)]))
}

function valueOf({ stringValue, intValue, doubleValue, boolValue, arrayValue }: AnyValue): Values[string] {
  if (arrayValue !== undefined) return arrayValue.values.map(valueOf)
  return stringValue ?? boolValue ?? Number(intValue ?? doubleValue)
}
