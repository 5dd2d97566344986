import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import type { Feature } from '../core/types.ts'
import { tracingBy, type TracingOptions } from './feature.ts'
import { StackContexts } from './stack-contexts.ts'

export type { TracingOptions } from './feature.ts'

/** Traces to where the errors go, by OpenTelemetry's own SDK, unless the application has a provider: `init({ features: [tracing()] })`. */
export function tracing(options: TracingOptions = {}): Feature {
  return tracingBy(
    {
      exporter: (_client, to) => new OTLPTraceExporter(to),
      contexts: () => new StackContexts(),
    },
    options,
  )
}
