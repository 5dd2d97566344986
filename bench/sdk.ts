/**
 * What it costs a Node process, and a page in Chromium, to capture an exception, beside @sentry/node and @sentry/browser with their defaults, and above the same that only
 * makes the errors: time on the caller's thread, CPU in all until it is delivered, memory. All send to a server of this process. `node bench/sdk.ts [errors]`
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openChromium } from '../tools/sdk-browser/chromium.ts'
import { installSdk } from '../tools/sdk-node/apps.ts'
import { measurePage, type PageResult } from './sdk/page.ts'

const FOLDER = join(import.meta.dirname, 'sdk')
const ERRORS = Number(process.argv[2] ?? 1_000)
/** Of each, in turns; the one with the least CPU counts, as other work on the machine slows the rest. */
const ROUNDS = 3
const run = promisify(execFile)
const buffers = mkdtempSync(join(tmpdir(), 'faultline-bench-sdk-'))

interface Result {
  /** Milliseconds until the SDK is loaded and has begun. */
  start: number
  /** Microseconds. */
  median: number
  p99: number
  cpu: number
  burst: number
  /** Bytes. */
  rss: number
  heapUsed: number
  delivered: number
}

let delivered = 0
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => void chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
    // One for each error, in either format.
    delivered += text.match(/"(?:stringValue|type)":"TypeError"/g)?.length ?? 0
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function measure(which: string): Promise<Result> {
  delivered = 0
  const { stdout } = await run(process.execPath, ['--expose-gc', 'capture.mjs', which, url, String(ERRORS)], {
    cwd: FOLDER,
    env: { ...process.env, TMPDIR: buffers },
  })
  return { ...(JSON.parse(stdout) as Omit<Result, 'delivered'>), delivered }
}

if (!existsSync(join(FOLDER, 'node_modules/@sentry/browser'))) {
  const env = { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env['PATH'] }
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER, env })
}
await installSdk(FOLDER)

const best: Record<string, Result> = {}
for (let round = 0; round < ROUNDS; round++) {
  for (const which of ['none', 'faultline', 'sentry']) {
    const result = await measure(which)
    if (best[which] === undefined || result.cpu < best[which].cpu) best[which] = result
  }
}
server.close()
server.closeAllConnections()
rmSync(buffers, { recursive: true })

const { none } = best as { none: Result }
const COLUMNS: [title: string, value: (result: Result) => string][] = [
  ['start, ms', ({ start }) => start.toFixed(0)],
  ['capture, µs', ({ median }) => median.toFixed(1)],
  ['p99, µs', ({ p99 }) => p99.toFixed(0)],
  ['in a loop, µs', ({ burst }) => burst.toFixed(2)],
  ['CPU in all, µs', ({ cpu }) => (cpu - none.cpu).toFixed(0)],
  ['heap, MB', ({ heapUsed }) => ((heapUsed - none.heapUsed) / 1e6).toFixed(1)],
  ['RSS, MB', ({ rss }) => ((rss - none.rss) / 1e6).toFixed(1)],
  ['delivered', ({ delivered }) => String(delivered)],
]
console.log(`${ERRORS} errors, no two alike, ten calls deep, 5 ms apart; CPU and memory above a process that only makes them`)
console.log(''.padEnd(24) + COLUMNS.map(([title]) => title.padStart(16)).join(''))
for (const [which, name] of [
  ['faultline', '@faultline/sdk'],
  ['sentry', '@sentry/node 11.12'],
] as const)
  console.log(name.padEnd(24) + COLUMNS.map(([, value]) => value(best[which]!).padStart(16)).join(''))

const browser = await openChromium()
const pages: Record<string, PageResult> = {}
for (let round = 0; round < ROUNDS; round++) {
  for (const which of ['none', 'faultline', 'sentry']) {
    const result = await measurePage(browser, which, ERRORS)
    if (pages[which] === undefined || result.cpu < pages[which].cpu) pages[which] = result
  }
}
await browser.close()

const PAGE_COLUMNS: [title: string, value: (result: PageResult) => string][] = [
  ['capture, µs', ({ median }) => median.toFixed(1)],
  ['p99, µs', ({ p99 }) => p99.toFixed(0)],
  ['in a loop, µs', ({ burst }) => burst.toFixed(2)],
  ['CPU in all, µs', ({ cpu }) => (cpu - pages['none']!.cpu).toFixed(0)],
  ['heap, MB', ({ heapUsed }) => ((heapUsed - pages['none']!.heapUsed) / 1e6).toFixed(1)],
]
console.log(`\nThe same in a page, minified; the CPU is that of its thread`)
console.log(''.padEnd(24) + PAGE_COLUMNS.map(([title]) => title.padStart(16)).join(''))
for (const [which, name] of [
  ['faultline', '@faultline/sdk'],
  ['sentry', '@sentry/browser 11.12'],
] as const)
  console.log(name.padEnd(24) + PAGE_COLUMNS.map(([, value]) => value(pages[which]!).padStart(16)).join(''))
