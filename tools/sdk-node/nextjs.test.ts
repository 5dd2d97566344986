import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProduct, type Product } from '../product.ts'
import { openChromium } from '../sdk-browser/chromium.ts'
import type { RunningApp } from './apps.ts'
import { issuesOf, type SeenIssue } from './issues.ts'
import { installNext, startNext, uploadMaps } from './next.ts'

/** A production build of a real application on Next.js, its source maps uploaded, and the real product: server, proxy and browser. */
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-nextjs-'))
let product: Product
let browser: Browser
let app: RunningApp
let folder: string
let skipped: string | undefined

beforeAll(async () => {
  const installed = await installNext()
  if (typeof installed !== 'string') {
    skipped = installed.missing
    return
  }
  folder = installed
  ;[product, browser] = await Promise.all([startProduct(), openChromium()])
  await uploadMaps(folder, 'board', `http://${product.ui}`)
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

const serve = (): Promise<RunningApp> =>
  startNext(folder, { FAULTLINE_DSN: `http://${product.http}`, OTEL_SERVICE_NAME: 'board', TMPDIR: buffers })

/** `total lib/cart.ts:7`. */
const place = ({ top }: SeenIssue): string => `${top.function} ${top.file}:${top.line}`

const ofMessage = async (said: string): Promise<SeenIssue[]> =>
  (await issuesOf(product, 'board', 1)).filter(({ message }) => message === said)

test('on the server errors of pages, routes and the proxy, a rejection, an error in a callback and a failed request are issues at the line as written, each counted once', async () => {
  for (const path of ['/broken?from=ann', '/api/carts/empty', '/api/stock', '/guarded?refused=1', '/api/later', '/api/tick', '/'])
    await (await fetch(app.url + path, { headers: { 'user-agent': 'a test' } })).arrayBuffer()
  const issues = await issuesOf(product, 'board', 6)
  expect(issues.map((issue) => [issue.type, issue.message, place(issue), issue.events, issue.event.handled])).toEqual([
    ['HttpError', expect.stringMatching(/^503: PUT http:.*\/api\/closed$/), 'GET app/api/stock/route.ts:2', 1, true],
    ['RangeError', 'the card of ann was declined', 'settle lib/cart.ts:13', 1, false],
    ['RangeError', 'the clock stopped', 'tick app/api/tick/route.ts:3', 1, false],
    ['RangeError', 'the proxy refused', 'proxy proxy.ts:8', 1, false],
    // Of the page and of the route.
    ['TypeError', 'nothing in the cart', 'total lib/cart.ts:7', 2, false],
  ])
  const [, later, , refused, empty] = issues.map(({ event }) => event)
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
