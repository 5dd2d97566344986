import { sentrySize, sentryVersion, sizes, type Size } from './size/bundle.ts'

/** What the SDK adds to a page, by what is used of it, beside @sentry/browser built the same way. Budgets: `size/size.test.ts`. */
const rows: Record<string, Size> = { ...(await sizes()), [`@sentry/browser ${sentryVersion()}`]: await sentrySize() }

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`.padStart(10)
console.log(`${''.padEnd(34)}${'minified'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`)
for (const [name, { minified, gzip, brotli }] of Object.entries(rows)) console.log(name.padEnd(34) + kb(minified) + kb(gzip) + kb(brotli))
