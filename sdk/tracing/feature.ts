import { context, createContextKey, ProxyTracerProvider, ROOT_CONTEXT, trace, type ContextManager } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base'
import { TRACES } from '../core/carrier.ts'
import * as LIMITS from '../core/limits.ts'
import type { Client, Feature } from '../core/types.ts'
import { parseDsn } from '../delivery/dsn.ts'
import { fixedResource } from './fixed-resource.ts'
import { scrubbedExporter } from './scrubbed-exporter.ts'

export interface TracingOptions {
  /** Share of the traces that begin here that is recorded, in [0, 1]. Default: what `OTEL_TRACES_SAMPLER` says, else all. Errors are sent all the same. */
  sampleRate?: number
}

/** What a platform adds: its exporter, and what knows the active span. */
export interface TracingParts {
  exporter(client: Client, to: ExportTo): SpanExporter
  contexts(): ContextManager
}

/** As the exporters of OpenTelemetry take it. */
export interface ExportTo {
  url: string
  headers: Record<string, string>
}

/** Spans in one request, which is how many are scrubbed at once, about LIMITS.sliceMs; and how many wait, beyond which they are dropped. */
const SPANS = { maxExportBatchSize: 128, maxQueueSize: 2_048 }
/** Those of this feature, which another `init` replaces. */
const own = new WeakSet<object>()
const PROBE = createContextKey('faultline.probe')

/**
 * Traces for an application that has none: a provider that sends where the errors go. Where one is registered, that is the application's own way to trace,
 * and stays so: errors are on its spans without this.
 */
export function tracingBy({ exporter, contexts }: TracingParts, { sampleRate }: TracingOptions): Feature {
  return {
    name: 'tracing',
    setup: (client) => {
      const registered = registeredProvider()
      if (registered !== undefined && !own.has(registered)) {
        client.debug('tracing() joins the TracerProvider that is registered, and adds nothing to it.')
        return
      }
      const provider = new BasicTracerProvider({
        resource: fixedResource(client.resource),
        // As long as what the carrier has of an error.
        spanLimits: { attributeValueLengthLimit: LIMITS.stacktraceLength },
        spanProcessors: [new BatchSpanProcessor(scrubbedExporter(exporter(client, exportTo(client)), client), SPANS)],
        ...(sampleRate !== undefined && { sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRate) }) }),
      })
      const forget = manageContexts(contexts)
      own.add(provider)
      if (registered !== undefined) trace.disable()
      trace.setGlobalTracerProvider(provider)
      client.onFlush(() => provider.forceFlush())
      return () => {
        if (registeredProvider() === provider) trace.disable()
        forget()
        // Told, for whoever contains this.
        return provider.shutdown()
      }
    },
  }
}

function exportTo({ options }: Client): ExportTo {
  const { base, key } = parseDsn(options.dsn)
  return {
    url: (options.tunnel?.replace(/\/+$/, '') ?? base) + TRACES,
    headers: key === '' ? {} : { 'x-faultline-key': key },
  }
}

/** Undefined where none is: the API then has a proxy of its own that leads nowhere. */
function registeredProvider(): object | undefined {
  const global = trace.getTracerProvider()
  const behind = global instanceof ProxyTracerProvider || 'getDelegate' in global ? (global as ProxyTracerProvider).getDelegate() : global
  return behind === new ProxyTracerProvider().getDelegate() ? undefined : behind
}

/** Registers what knows the active span, unless the application has one; returns what takes it off again. */
function manageContexts(make: () => ContextManager): () => void {
  const probe = ROOT_CONTEXT.setValue(PROBE, true)
  if (context.with(probe, () => context.active() === probe)) return () => {}
  const ours = make().enable()
  context.setGlobalContextManager(ours)
  return () => {
    if (context.with(probe, () => ours.active() === probe)) context.disable()
  }
}
