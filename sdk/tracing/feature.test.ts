import { context, ROOT_CONTEXT, trace, type ContextManager } from '@opentelemetry/api'
import type { SpanExporter } from '@opentelemetry/sdk-trace-base'
import { afterEach, describe, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import type { Client } from '../core/types.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { tracing } from './browser.ts'
import { tracingBy, type TracingParts } from './feature.ts'
import { StackContexts } from './stack-contexts.ts'

let sent: Sent
let client: Client
afterEach(() => client.close(100))

const boom = (): never => {
  throw new Error('of a part')
}

function start(parts: Partial<TracingParts>): void {
  sent = recorder()
  const exporter: SpanExporter = { export: (_, done) => done({ code: 0 }), shutdown: async () => {} }
  const whole: TracingParts = { exporter: () => exporter, contexts: () => new StackContexts(), ...parts }
  client = createClient({ dsn: 'https://k@faultline.example', transport: sent.transport, features: [tracingBy(whole, {})] })
}

describe('nothing of it can throw into the host', () => {
  const exporterOf = (part: Partial<SpanExporter>) => (): SpanExporter => ({
    export: (_, done) => done({ code: 0 }),
    shutdown: async () => {},
    ...part,
  })
  test.each<[string, Partial<TracingParts>, flushed: boolean]>([
    ['an exporter that can not be made', { exporter: boom }, true],
    ['contexts that can not be made', { contexts: boom }, true],
    ['contexts that can not be enabled', { contexts: () => ({ enable: boom }) as unknown as ContextManager }, true],
    ['an exporter that throws', { exporter: exporterOf({ export: boom }) }, false],
    ['an exporter that never answers', { exporter: exporterOf({ export: () => {} }) }, false],
    ['an exporter that fails', { exporter: exporterOf({ export: (_, done) => done({ code: 1 }) }) }, false],
    ['an exporter that can not be shut down', { exporter: exporterOf({ shutdown: boom }) }, true],
  ])('by %s', async (_, parts, flushed) => {
    start(parts)
    trace.getTracer('app').startActiveSpan('one', (span) => {
      expect(client.captureException(new Error('x'))).toMatch(/^[0-9a-f]{32}$/)
      span.end()
    })
    expect(await client.flush(200)).toBe(flushed)
    expect(sent.events()).toHaveLength(1)
    expect(await client.close(100)).toBe(true)
    expect(trace.getTracer('app').startSpan('after').isRecording()).toBe(false)
    expect(context.with(ROOT_CONTEXT.setValue(Symbol.for('k'), 1), () => context.active())).toBe(ROOT_CONTEXT)
  })
})

test('a context manager of the application stays, and is the one that is used', async () => {
  const own = new StackContexts()
  context.setGlobalContextManager(own)
  start({ contexts: boom })
  trace.getTracer('app').startActiveSpan('one', (span) => expect(trace.getSpan(own.active())).toBe(span))
  await client.close()
  const inner = ROOT_CONTEXT.setValue(Symbol.for('k'), 1)
  expect(context.with(inner, () => context.active())).toBe(inner)
  context.disable()
})

test('that of pages has the span of what runs at once, and none behind it', async () => {
  sent = recorder()
  client = createClient({ dsn: 'http://k@127.0.0.1:1', transport: sent.transport, features: [tracing()] })
  trace.getTracer('app').startActiveSpan('one', (span) => {
    expect(trace.getActiveSpan()).toBe(span)
    const bound = context.bind(context.active(), () => trace.getActiveSpan())
    expect(context.with(ROOT_CONTEXT, () => [trace.getActiveSpan(), bound()])).toEqual([undefined, span])
  })
  expect(trace.getActiveSpan()).toBeUndefined()
  await client.close(100)
})
