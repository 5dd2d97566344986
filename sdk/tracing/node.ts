import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import type { Feature } from '../core/types.ts'
import { AsyncContexts } from './async-contexts.ts'
import { tracingBy, type TracingOptions } from './feature.ts'
import { ownAgent } from './own-agent.ts'

export type { TracingOptions } from './feature.ts'

/** Milliseconds for a batch with its retries: so long at most a process that has nothing else to do waits for a receiver that is down. */
const EXPORT_MS = 5_000

type Config = NonNullable<ConstructorParameters<typeof OTLPTraceExporter>[0]>

/** As that of browsers; with a secret each attempt is signed. */
export function tracing(options: TracingOptions = {}): Feature {
  return tracingBy(
    {
      exporter: (client, to) =>
        new OTLPTraceExporter({
          ...to,
          timeoutMillis: EXPORT_MS,
          // The enumeration's value; it stands in a package that applications do not have by name.
          compression: 'gzip' as NonNullable<Config['compression']>,
          httpAgentOptions: ownAgent(to.headers['x-faultline-key'] ?? '', client.options.secret),
        }),
      contexts: () => new AsyncContexts(),
    },
    options,
  )
}
