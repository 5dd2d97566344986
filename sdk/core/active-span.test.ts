import { context, trace } from '@opentelemetry/api'
import { AlwaysOffSampler, AlwaysOnSampler, BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, test } from 'vitest'
import { recorder, type Sent } from '../testing/recorder.ts'
import { StackContexts } from '../tracing/stack-contexts.ts'
import { createClient } from './client.ts'
import { logCarrier } from './log-carrier.ts'
import type { Client, ClientOptions } from './types.ts'

let sent: Sent
let client: Client
/** The application's own tracing: a real provider, and the context of what runs at once. */
const ended: ReadableSpan[] = []
context.setGlobalContextManager(new StackContexts())

function start(options: Partial<ClientOptions> = {}): void {
  sent = recorder()
  ended.length = 0
  client = createClient({ dsn: 'https://k@faultline.example', transport: sent.transport, logs: logCarrier, ...options })
}
afterEach(() => client.close())

function within(
  run: () => void,
  sampler = new AlwaysOnSampler() as AlwaysOnSampler | AlwaysOffSampler,
): ReturnType<typeof trace.getSpanContext> {
  const provider = new BasicTracerProvider({
    sampler,
    spanProcessors: [{ onStart: () => {}, onEnd: (span) => void ended.push(span), forceFlush: async () => {}, shutdown: async () => {} }],
  })
  const span = provider.getTracer('app').startSpan('GET /cart')
  const active = trace.setSpan(context.active(), span)
  context.with(active, run)
  span.end()
  return span.spanContext()
}

test('an error within a span of the application is an event of it too, under one id, and linked to it', async () => {
  start()
  let id: string | undefined
  const { traceId, spanId } = within(() => (id = client.captureException(new TypeError('no cart'))))!
  expect(ended[0]!.events).toMatchObject([
    {
      name: 'exception',
      attributes: { 'exception.type': 'TypeError', 'exception.message': 'no cart', 'faultline.event.id': id, 'faultline.handled': true },
    },
  ])
  await client.flush()
  const [carrier] = sent.spans()
  expect(carrier).toMatchObject({ name: 'exception', links: [{ traceId, spanId }] })
  expect(carrier!.traceId).not.toBe(traceId)
  expect(sent.events()).toMatchObject([{ 'faultline.event.id': id }])
})

test('what beforeSend drops is on no span, and what it changes is changed there too', async () => {
  start({
    beforeSend: (event) => {
      event.exceptions[0]!.message = 'changed'
      return event.tags['drop'] === 'yes' ? null : event
    },
  })
  within(() => {
    client.captureException(new Error('one'), { tags: { drop: 'yes' } })
    client.captureException(new TypeError('two'))
  })
  expect(ended[0]!.events.map(({ attributes }) => attributes!['exception.message'])).toEqual(['changed'])
})

test('an error within a span that is not sampled is sent all the same', async () => {
  start()
  const { traceId } = within(() => client.captureException(new Error('x')), new AlwaysOffSampler())!
  await client.flush()
  expect(ended).toEqual([])
  expect(sent.spans()).toMatchObject([{ links: [{ traceId }] }])
})

test('an event that waits for a hook beyond the end of the span is on the carrier alone', async () => {
  start()
  client.onEvent(() => Promise.resolve())
  within(() => client.captureException(new Error('x')))
  await client.flush()
  expect(ended[0]!.events).toEqual([])
  expect(sent.events()).toHaveLength(1)
})

test('as a log record it has the trace and span of the application, whose span gets no event', async () => {
  start({ signal: 'logs' })
  const { traceId, spanId } = within(() => client.captureException(new Error('x')))!
  await client.flush()
  expect(ended[0]!.events).toEqual([])
  expect(sent.records()).toMatchObject([{ eventName: 'exception', traceId, spanId }])
})

test('scopes nest: an inner one adds to the outer, and is gone behind it', async () => {
  start()
  client.scope().setTag('a', 'outer')
  client.scope().setUser({ id: 'u' })
  client.withScope((scope) => {
    scope.setTag('b', 'inner')
    scope.setUser(undefined)
    client.addBreadcrumb({ message: 'seen by all' })
    client.captureException(new Error('within'))
  })
  client.withScope(() => client.addBreadcrumb({ message: 'of one request' }), { ownTrail: true })
  client.captureException(new TypeError('behind'), { tags: { c: 'hint' }, level: 'fatal' })
  await client.flush()
  const [within_, behind] = sent.events()
  expect(within_).toMatchObject({ 'faultline.tags.a': 'outer', 'faultline.tags.b': 'inner' })
  expect(within_).not.toHaveProperty('user.id')
  expect(behind).toMatchObject({ 'faultline.tags.a': 'outer', 'faultline.tags.c': 'hint', 'user.id': 'u', 'faultline.level': 'fatal' })
  expect(behind).not.toHaveProperty('faultline.tags.b')
  expect(sent.breadcrumbs().map((crumb) => crumb['faultline.breadcrumb.message'])).toEqual(['seen by all', 'seen by all'])
})
