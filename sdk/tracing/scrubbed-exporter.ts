import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base'
import { contain } from '../core/contain.ts'
import type { Client, Scrubber } from '../core/types.ts'

/** `ExportResultCode.SUCCESS` of @opentelemetry/core. */
const SUCCESS = 0

/** Takes out of spans what must not leave the client; one that can not be looked through does not leave it. */
export function scrubbedExporter(exporter: SpanExporter, client: Client): SpanExporter {
  const { scrubber } = client.options
  if (scrubber === undefined) return exporter
  const scrubbed = contain(
    (span: ReadableSpan) => [scrubSpan(span, scrubber)],
    (error) => client.debug('A span can not be scrubbed, and is not sent.', error),
    [],
  )
  return {
    export(spans, done) {
      const clean = spans.flatMap(scrubbed)
      if (clean.length === 0) done({ code: SUCCESS })
      else exporter.export(clean, done)
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  }
}

/** The span, with other texts: the application's own processors may have it too. */
function scrubSpan(span: ReadableSpan, scrubber: Scrubber): ReadableSpan {
  const scrub = (attributes: Attributes = {}): Attributes => scrubber.attributes(attributes)
  const text = (value: string): string => String(scrub({ text: value })['text'])
  const { name, attributes, events, links, status } = span
  return Object.create(span, {
    name: { value: text(name) },
    attributes: { value: scrub(attributes) },
    events: { value: events.map((event) => ({ ...event, name: text(event.name), attributes: scrub(event.attributes) })) },
    links: { value: links.map((link) => ({ ...link, attributes: scrub(link.attributes) })) },
    status: { value: status.message === undefined ? status : { ...status, message: text(status.message) } },
  }) as ReadableSpan
}
