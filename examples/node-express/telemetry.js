// Stock OpenTelemetry, as its own documentation sets it up. Where the data goes is said by OTEL_* environment variables alone.
const { NodeSDK } = require('@opentelemetry/sdk-node')
const { ExpressInstrumentation } = require('@opentelemetry/instrumentation-express')
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http')

const sdk = new NodeSDK({ instrumentations: [new HttpInstrumentation(), new ExpressInstrumentation()] })
sdk.start()

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => sdk.shutdown().finally(() => process.exit(0)))
}
