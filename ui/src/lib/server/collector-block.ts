/** The block for an existing OpenTelemetry Collector, the same text as in the documentation, which a test runs in a real Collector. */
const files = import.meta.glob<string>('../../../../docs/collector-block.yaml', { query: '?raw', import: 'default', eager: true })

export const collectorBlock = Object.values(files)[0] ?? ''
