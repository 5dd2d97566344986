'use strict'
const { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-base')

/** Records with the real SDK and prints what it would export. */
function recordWith(name) {
  const exporter = new InMemorySpanExporter()
  const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer(name)
  return (bug, error) => {
    const span = tracer.startSpan('operation')
    span.recordException(error)
    span.end()
    const { attributes } = exporter.getFinishedSpans()[0].events[0]
    exporter.reset()
    const field = (key) => Buffer.from(attributes[`exception.${key}`] ?? '').toString('base64')
    require('node:fs').writeSync(1, [bug, field('type'), field('message'), field('stacktrace')].join('\t') + '\n')
  }
}
module.exports = { recordWith }
