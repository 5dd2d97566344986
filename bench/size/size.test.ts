import { beforeAll, describe, expect, test } from 'vitest'
import { sentrySize, sizes, type Size } from './bundle.ts'

/** Bytes. */
const KB = 1000

let measured: Record<string, Size>
beforeAll(async () => {
  measured = await sizes()
})

describe('the size of the SDK in a page', () => {
  test.each([
    ['errors only', 15 * KB, 13 * KB],
    ['+ breadcrumbs, retry, scrubbing', 22 * KB, 20 * KB],
    ['+ offline', 23 * KB, 21 * KB],
    ['everything: init()', 28 * KB, 25 * KB],
    ['init() and all for React', 28 * KB, 25 * KB],
    // Most of it is OpenTelemetry's SDK, which none of the others has.
    ['init() and tracing()', 40 * KB, 36 * KB],
  ])('%s stays within %i bytes by gzip, %i by brotli', (name, gzip, brotli) => {
    expect(measured[name]!.gzip).toBeLessThanOrEqual(gzip)
    expect(measured[name]!.brotli).toBeLessThanOrEqual(brotli)
  })

  test('React adds at most 1 KB', () => {
    expect(measured['init() and all for React']!.gzip - measured['everything: init()']!.gzip).toBeLessThanOrEqual(KB)
  })

  test('with breadcrumbs, retry and scrubbing it is at most two thirds of the size of @sentry/browser with its defaults', async () => {
    const sentry = await sentrySize()
    expect(measured['+ breadcrumbs, retry, scrubbing']!.gzip).toBeLessThanOrEqual((sentry.gzip * 2) / 3)
  }, 120_000)
})
