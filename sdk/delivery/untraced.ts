import { context, createContextKey } from '@opentelemetry/api'

/**
 * The key by which OpenTelemetry's instrumentations are told to make no span, `suppressTracing` of its core package: a registered symbol, the same in each of
 * its generations. That package is of one generation; an application may have any.
 */
const SUPPRESSED = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING')

/** Runs a request of the SDK's own, which is no span of the application. */
export const untraced = <T>(run: () => T): T => context.with(context.active().setValue(SUPPRESSED, true), run)
