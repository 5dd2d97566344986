// @ts-nocheck
import { SpanKind } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'

const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
const tracer = provider.getTracer('parkpass')

export function report(bug: string, error: Error, span: string, kind: number): void {
  const started = tracer.startSpan(span, { kind: (kind - 1) as SpanKind })
  started.recordException(error)
  started.end()
  const attributes = exporter.getFinishedSpans().at(-1)!.events[0]?.attributes ?? {}
  exporter.reset()
  const [type, message, stack] = ['type', 'message', 'stacktrace'].map((name) => String(attributes[`exception.${name}`] ?? ''))
  console.log(JSON.stringify({ bug, type: process.env.SIGNAL === 'logs' ? error.name : type, message, stack, span, kind }))
}
