import { context, type Attributes, type HrTime } from '@opentelemetry/api'
import { isTracingSuppressed } from '@opentelemetry/core'
import { JsonLogsSerializer, JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untraced } from '../delivery/untraced.ts'
import { recordElement, spanElement } from './otlp-json.ts'

const RESOURCE: Attributes = { 'service.name': 'shop', count: 3 }
const ATTRIBUTES: Attributes = { text: 'a"\n', whole: 7, part: 1.5, yes: true, list: ['a', 'b'], numbers: [1, 2.5], none: undefined }
const [TRACE, SPAN] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
const TIME = 1_764_000_000_123.456
const HR: HrTime = [1_764_000_000, 123_456_054]
const scope = { name: 'scope' }
const resource = resourceFromAttributes(RESOURCE)
/** Without the empty body that it gives a record that has none. */
const read = (bytes: Uint8Array | undefined): unknown =>
  JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) => (key === 'body' ? undefined : value))
const withoutNone = Object.fromEntries(Object.entries(ATTRIBUTES).filter(([, value]) => value !== undefined)) as Attributes

describe('what is sent is what the serialiser of OpenTelemetry makes', () => {
  test.each([true, false])('of a span with a link to one that is sampled: %s', (sampled) => {
    const ours = spanElement(RESOURCE, 'scope', {
      traceId: TRACE,
      spanId: SPAN,
      name: 'exception',
      time: TIME,
      isError: sampled,
      attributes: ATTRIBUTES,
      link: { traceId: SPAN + SPAN, spanId: SPAN, sampled },
      events: [{ name: 'breadcrumb', time: TIME, attributes: ATTRIBUTES }],
    })
    const theirs = JsonTraceSerializer.serializeRequest([
      {
        name: 'exception',
        kind: 0,
        spanContext: () => ({ traceId: TRACE, spanId: SPAN, traceFlags: 1 }),
        startTime: HR,
        endTime: HR,
        duration: [0, 0],
        ended: true,
        status: { code: sampled ? 2 : 0 },
        attributes: withoutNone,
        links: [{ context: { traceId: SPAN + SPAN, spanId: SPAN, traceFlags: sampled ? 1 : 0 } }],
        events: [{ name: 'breadcrumb', time: HR, attributes: withoutNone }],
        resource,
        instrumentationScope: scope,
        droppedAttributesCount: 0,
        droppedEventsCount: 0,
        droppedLinksCount: 0,
      },
    ])
    expect({ resourceSpans: [JSON.parse(ours)] }).toEqual(read(theirs))
  })

  test.each([undefined, { traceId: TRACE, spanId: SPAN, sampled: true }])('of a log record, of the trace %j', (trace) => {
    const ours = recordElement(RESOURCE, 'scope', {
      eventName: 'exception',
      time: TIME,
      severityNumber: 17,
      severityText: 'ERROR',
      attributes: ATTRIBUTES,
      trace,
    })
    const theirs = JsonLogsSerializer.serializeRequest([
      {
        hrTime: HR,
        hrTimeObserved: HR,
        severityNumber: 17,
        severityText: 'ERROR',
        eventName: 'exception',
        ...(trace && { spanContext: { traceId: TRACE, spanId: SPAN, traceFlags: 1 } }),
        attributes: withoutNone,
        droppedAttributesCount: 0,
        resource,
        instrumentationScope: scope,
      },
    ])
    expect({ resourceLogs: [JSON.parse(ours)] }).toEqual(read(theirs))
  })
})

describe('the SDK’s own requests', () => {
  const storage = new AsyncLocalStorage<ReturnType<typeof context.active>>()
  beforeAll(() => {
    const none = context.active()
    context.setGlobalContextManager({
      active: () => storage.getStore() ?? none,
      with: (inner, run, self, ...args) => storage.run(inner, () => run.call(self as never, ...args)),
      bind: (_, target) => target,
      enable: () => context as never,
      disable: () => context as never,
    })
  })
  afterAll(() => context.disable())

  test('are none to the instrumentations of OpenTelemetry', () => {
    expect(isTracingSuppressed(context.active())).toBe(false)
    expect(untraced(() => isTracingSuppressed(context.active()))).toBe(true)
  })
})
