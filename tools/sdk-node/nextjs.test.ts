import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProduct, type Product } from '../product.ts'
import { openChromium } from '../sdk-browser/chromium.ts'
import { freePort } from '../servers/server.ts'
import { installApp, startApp, type RunningApp } from './apps.ts'
import { issuesOf, type SeenIssue } from './issues.ts'

/** A production build of a real application on Next.js, its source maps uploaded, and the real product: server, proxy and browser. */
const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const NEXT = 'node_modules/next/dist/bin/next'
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-nextjs-'))
const run = promisify(execFile)
let product: Product
let browser: Browser
let app: RunningApp
let folder: string
let skipped: string | undefined

beforeAll(async () => {
  const installed = await installApp('nextjs')
  if (typeof installed !== 'string') {
    skipped = installed.missing
    return
  }
  folder = installed
  ;[product, browser] = await Promise.all([startProduct(), openChromium(), build()])
  // By debug ids, so no release has to be named.
  for (const part of ['server', 'static'])
    await run(
      process.execPath,
      [
        MAIN,
        'sourcemaps',
        'upload',
        join(folder, '.next', part),
        '--inject',
        '--service',
        'board',
        '--release',
        '3.0.0',
        '--url',
        `http://${product.ui}`,
      ],
      { maxBuffer: 1 << 24 },
    )
  app = await serve()
}, 600_000)
afterAll(async () => {
  await app?.stop()
  await browser?.close()
  await product?.stop({ remove: true })
  rmSync(buffers, { recursive: true, force: true })
})
beforeEach(({ skip }) => {
  if (skipped !== undefined) skip(skipped)
})

/** Once for each content of the application and the SDK in it. */
async function build(): Promise<void> {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'node_modules/@faultline/sdk/.built-from')))
  for (const file of globSync('**/*.{ts,tsx,json}', { cwd: folder, exclude: ['node_modules', '.next', 'next-env.d.ts'] }).sort())
    hash.update(file).update(readFileSync(join(folder, file)))
  const [stamp, content] = [join(folder, '.next', '.built-from'), hash.digest('hex')]
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return
  rmSync(join(folder, '.next'), { recursive: true, force: true })
  await run(process.execPath, [NEXT, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(stamp, content)
}

async function serve(): Promise<RunningApp> {
  const started = await startApp(folder, [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(await freePort())], {
    FAULTLINE_DSN: `http://${product.http}`,
    OTEL_SERVICE_NAME: 'board',
    TMPDIR: buffers,
  })
  for (let waited = 0; waited < 60_000; waited += 100) {
    if ((await fetch(started.url).catch(() => undefined))?.ok === true) return started
    await sleep(100)
  }
  throw new Error(`Next.js was not ready within 60 s:\n${started.output()}`)
}

/** `total lib/cart.ts:7`. */
const place = ({ top }: SeenIssue): string => `${top.function} ${top.file}:${top.line}`

const ofMessage = async (said: string): Promise<SeenIssue[]> =>
  (await issuesOf(product, 'board', 1)).filter(({ message }) => message === said)

test('on the server errors of pages, routes and the proxy, a rejection and a failed request are issues at the line as written, each counted once', async () => {
  for (const path of ['/broken?from=ann', '/api/carts/empty', '/api/stock', '/guarded?refused=1', '/api/later', '/'])
    await (await fetch(app.url + path, { headers: { 'user-agent': 'a test' } })).arrayBuffer()
  const issues = await issuesOf(product, 'board', 5)
  expect(issues.map((issue) => [issue.type, issue.message, place(issue), issue.events, issue.event.handled])).toEqual([
    ['HttpError', expect.stringMatching(/^503: PUT http:.*\/api\/closed$/), 'GET app/api/stock/route.ts:2', 1, true],
    ['RangeError', 'the card of ann was declined', 'settle lib/cart.ts:13', 1, false],
    ['RangeError', 'the proxy refused', 'proxy proxy.ts:8', 1, false],
    // Of the page and of the route.
    ['TypeError', 'nothing in the cart', 'total lib/cart.ts:7', 2, false],
  ])
  const [, later, refused, empty] = issues.map(({ event }) => event)
  expect(later).toMatchObject({
    release: '3.0.0',
    environment: 'production',
    request: { url: `${app.url}/api/later`, userAgent: 'a test' },
  })
  expect(refused!.request).toMatchObject({ method: 'GET', url: expect.stringMatching(/\/guarded\?refused=1$/) })
  expect(empty!.request).toMatchObject({ url: `${app.url}/api/carts/empty`, route: '/api/carts/[cart]', status: 500, userAgent: 'a test' })
})

test('at the edge an error of a route is an issue at the line as written, with its request, counted once', async () => {
  expect((await fetch(`${app.url}/api/edge`, { headers: { 'user-agent': 'a test' } })).status).toBe(500)
  await expect.poll(async () => (await ofMessage('the edge gave way')).length, { timeout: 20_000 }).toBe(1)
  const [issue] = await ofMessage('the edge gave way')
  expect(issue).toMatchObject({ type: 'RangeError', events: 1, event: { handled: false, environment: 'production' } })
  expect(issue!.event.request).toMatchObject({ url: `${app.url}/api/edge`, route: '/api/edge', status: 500, userAgent: 'a test' })
  expect(place(issue!)).toBe('GET app/api/edge/route.ts:6')
})

test('at the edge what is captured is sent by the function itself', async () => {
  expect(await (await fetch(`${app.url}/api/edge?caught`)).json()).toEqual({ flushed: true })
  await expect.poll(async () => (await ofMessage('the edge held')).length, { timeout: 20_000 }).toBe(1)
  const [issue] = await ofMessage('the edge held')
  expect(issue).toMatchObject({ events: 1, event: { handled: true, resource: { 'telemetry.sdk.language': 'webjs' } } })
  expect(place(issue!)).toBe('GET app/api/edge/route.ts:7')
})

test('in the browser an error is an issue at the line as written, sent through the application’s own origin', async () => {
  const page = await browser.newPage()
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
  await page.goto(app.url)
  await page.click('button')
  const [issue, ...others] = await issuesOf(product, 'board-browser', 1)
  expect(others).toEqual([])
  expect(issue).toMatchObject({ type: 'TypeError', message: 'nothing in the cart', events: 1, event: { release: '3.0.0', handled: false } })
  expect(place(issue!)).toBe('total lib/cart.ts:7')
  expect(new Set(sent.map((url) => new URL(url).origin))).toEqual(new Set([app.url]))
  await page.close()
})

test('what was captured before SIGTERM is delivered, by this server or by the next, once', async () => {
  const before = (await ofMessage('the card of ann was declined'))[0]!.events
  await (await fetch(`${app.url}/api/later`)).arrayBuffer()
  // After which nobody waits for its rejection.
  await sleep(100)
  await app.stop('SIGTERM')
  app = await serve()
  const after = async (): Promise<number> => (await ofMessage('the card of ann was declined'))[0]!.events
  await expect.poll(after, { timeout: 20_000 }).toBe(before + 1)
  await sleep(1_500)
  expect(await after()).toBe(before + 1)
})
