import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'

const SDK = join(import.meta.dirname, '..', '..', 'sdk')

/** What an SDK costs a page; times in microseconds an error, memory in bytes. */
export interface PageResult {
  /** On the caller's thread, by the clock of an isolated page, whose steps are 5 µs. */
  median: number
  p99: number
  /** The same error ten thousand times in a row. */
  burst: number
  /** Of the page's thread, until all is sent. */
  cpu: number
  heapUsed: number
}

/** As an application has it: bundled and minified, with its defaults. `none`: the errors are made and not captured. */
const STARTS: Record<string, string> = {
  faultline: `import { addBreadcrumb, captureException, flush, init } from '${SDK}/browser/index.ts'
    init({ dsn: location.origin, service: 'bench' })
    window.sdk = { addBreadcrumb, captureException, flush }`,
  sentry: `import { addBreadcrumb, captureException, flush, init } from '@sentry/browser'
    init({ dsn: location.origin.replace('://', '://key@') + '/1' })
    window.sdk = { addBreadcrumb, captureException, flush }`,
  none: 'window.sdk = { addBreadcrumb() {}, captureException() {}, flush: async () => true }',
}

/** In the page: no two errors alike, one a turn and 5 ms, from ten calls deep. */
const RUN = `
const name = (n) => n.toString(26).replace(/\\d/g, (digit) => 'qrstuvwxyz'[digit])
const deep = (n, depth) => (depth === 0 ? new TypeError('no price for ' + name(n) + ' in the cart') : deep(n, depth - 1))
window.go = async (from, to) => {
  const times = []
  for (let n = from; n < to; n++) {
    const error = deep(n, 10)
    sdk.addBreadcrumb({ category: 'cart', message: 'cart ' + n, data: { n } })
    const before = performance.now()
    sdk.captureException(error)
    times.push((performance.now() - before) * 1000)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await sdk.flush(5000)
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] }
}
window.burst = () => {
  const before = performance.now()
  for (let i = 0; i < 10000; i++) sdk.captureException(new RangeError('the same'))
  return ((performance.now() - before) * 1000) / 10000
}`

export async function measurePage(browser: Browser, which: string, errors: number): Promise<PageResult> {
  const { outputFiles } = await build({
    stdin: { contents: STARTS[which]!, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  const script = outputFiles[0]!.text + RUN
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('cross-origin-opener-policy', 'same-origin')
      response.setHeader('cross-origin-embedder-policy', 'require-corp')
      if (request.method === 'POST') response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      else if (request.url === '/app.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script src="/app.js"></script>')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const page = await browser.newPage()
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    const metric = async (name: string): Promise<number> =>
      (await devtools.send('Performance.getMetrics')).metrics.find((each) => each.name === name)!.value
    await page.evaluate('go(0, 200)')
    const before = await metric('TaskDuration')
    const times = (await page.evaluate(`go(200, ${200 + errors})`)) as Pick<PageResult, 'median' | 'p99'>
    const cpu = (((await metric('TaskDuration')) - before) * 1e6) / errors
    await devtools.send('HeapProfiler.collectGarbage')
    const heapUsed = await metric('JSHeapUsedSize')
    return { ...times, cpu, heapUsed, burst: (await page.evaluate('burst()')) as number }
  } finally {
    await page.close()
    server.closeAllConnections()
    server.close()
  }
}
