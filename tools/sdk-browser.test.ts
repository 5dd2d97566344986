import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EventDetail, Issue, IssueList } from '../collector/api/types.ts'
import { startProduct, type Product } from './product.ts'
import { openChromium } from './sdk-browser/chromium.ts'
import { buildSite, lineOf, serveSite, type Site } from './sdk-browser/site.ts'

/** The SDK in a minified bundle, in a real browser, against the real product: each error is an issue whose newest frame is the line that its author wrote. */
const folder = mkdtempSync(join(tmpdir(), 'faultline-sdk-'))
let product: Product
let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
/** Requests of the page to Faultline. */
let sent: string[]
let bodies: string[]

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openChromium()])
  await buildSite(folder, `http://${product.ui}`)
  site = await serveSite(
    folder,
    { dsn: `http://${product.http}`, service: 'shop', release: '2.0.0', environment: 'test', debug: true },
    product.http,
  )
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await product?.stop({ remove: true })
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  context = await browser.newContext()
  sent = []
  bodies = []
  context.on('request', (request) => {
    if (!/\/v1\/(traces|logs)$/.test(request.url()) || request.method() !== 'POST') return
    sent.push(request.url())
    bodies.push(request.postData() ?? '')
  })
  page = await open()
})
afterEach(() => context.close())

async function open(query = ''): Promise<Page> {
  const opened = await context.newPage()
  await opened.goto(`${site.url}/${query}`)
  await opened.waitForFunction('window.scenarios !== undefined')
  return opened
}

const act = (name: string, on = page): Promise<unknown> => on.evaluate(`window.scenarios[${JSON.stringify(name)}]()`)

test('an unhandled error is an issue at the line that threw it, with what was known around it', async () => {
  await page.click('#buy')
  await page.fill('input', '4111 1111 1111 1111')
  await page.locator('input').blur()
  await act('unhandled')
  const { issue, event } = await issueOf('TypeError', 'cart.ts', 'cart.items')
  expect(issue).toMatchObject({ count: 1 })
  expect(event).toMatchObject({ service: 'shop', release: '2.0.0', environment: 'test', handled: false, user: { id: 'u-1' } })
  expect(event.request!.url).toBe(`${site.url}/`)
  expect(JSON.stringify(event)).not.toContain('4111')
  expect(event.breadcrumbs.map(({ category, message }) => `${category} ${message}`)).toEqual([
    'app ready',
    'ui.click button#buy.primary',
    'ui.input input[name=card]',
  ])
  expect(event.attributes).toMatchObject({ 'faultline.tags.area': 'checkout', 'faultline.mechanism': 'onerror' })
  expect(JSON.parse(event.attributes['faultline.contexts'] as string)).toMatchObject({ cart: { items: 3 } })
  expect(event.span).toBeUndefined()
  const found = await get<IssueList>('/issues?query=tag.area:checkout%20tag.mechanism:onerror%20type:TypeError')
  expect(found.issues.map(({ id }) => id)).toEqual([issue.id])
})

test('an unhandled rejection is an issue with its cause', async () => {
  await act('rejection')
  const { event } = await issueOf('RangeError', 'pay.ts', 'throw new')
  expect(event.exceptions.map(({ type, message }) => `${type}: ${message}`)).toEqual(['RangeError: cannot pay: 12', 'Error: declined'])
  expect(event.handled).toBe(false)
})

test('an error of a worker is an issue', async () => {
  await act('worker')
  const { event } = await issueOf('nothing to price', 'price.ts', 'throw new')
  expect(event.handled).toBe(false)
})

test('a request that failed is an issue at the line that made it, without the secret of its URL', async () => {
  await act('fetch')
  const { event } = await issueOf('HttpError', 'stock.ts', 'await fetch')
  expect(event.request).toMatchObject({ method: 'GET', status: 503, url: `${site.url}/api/stock?token=[redacted]` })
  expect(event.handled).toBe(true)
})

test('an error of a page that is offline arrives when it is online again', async () => {
  await context.setOffline(true)
  await act('offline')
  await expect.poll(() => page.evaluate(BUFFERED), { timeout: 10_000 }).toBeGreaterThan(0)
  expect(await issues('not noted')).toEqual([])
  await context.setOffline(false)
  await issueOf('not noted', 'note.ts', 'throw new')
  await expect.poll(() => page.evaluate(BUFFERED), { timeout: 10_000 }).toBe(0)
})

test('an error right before the page is closed arrives', async () => {
  const [popup] = await Promise.all([context.waitForEvent('page'), page.evaluate(`void window.open('/')`)])
  await popup.waitForFunction('window.scenarios !== undefined')
  const closed = popup.waitForEvent('close')
  await act('leave', popup).catch(() => {})
  await closed
  const { issue } = await issueOf('left in the middle', 'leave.ts', 'throw new')
  expect(issue.count).toBe(1)
})

test('where a blocker refuses requests to Faultline they arrive through the tunnel', async () => {
  const refused: string[] = []
  await context.route(`http://${product.http}/**`, (route) => {
    refused.push(route.request().url())
    return route.abort('blockedbyclient')
  })
  await act('tunnel', await open())
  await expect.poll(() => refused.length, { timeout: 10_000 }).toBeGreaterThan(0)
  expect(await issues('seen through the tunnel')).toEqual([])
  await act('tunnel', await open('?tunnel=/faultline'))
  await issueOf('seen through the tunnel', 'guard.ts', 'throw new')
  expect(sent.filter((url) => url.startsWith(`${site.url}/faultline/v1/`)).length).toBeGreaterThan(0)
})

test('with tracing() an error within a span is one issue with its trace, and requests of the SDK are in no trail', async () => {
  const traced = await open('?tracing')
  const traceId = await act('traced', traced)
  const { issue, event } = await issueOf('not settled', 'settle.ts', 'throw new')
  expect(event).toMatchObject({ traceId, handled: true })
  const before = bodies.length
  // As when the page is left.
  await traced.evaluate('window.client.flush()')
  const [span] = bodies.slice(before).flatMap((body) => body.match(/"name":"settle".*/g) ?? [])
  expect(span).toContain(event.attributes['faultline.event.id'])
  await traced.evaluate(`
    window.client.onEvent((event) => ((window.trail = event.breadcrumbs.map(({ message }) => message)), null))
    window.client.captureException(new Error('of the trail alone'))
    window.client.flush()`)
  expect(await traced.evaluate('window.trail')).toEqual(['ready'])
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect((await issues('not settled'))[0]).toMatchObject({ id: issue.id, count: 1 })
})

test('ten thousand errors in a loop are one issue that counts them all, by few requests, and the page goes on', async () => {
  await page.evaluate(`
    window.ticks = 0
    setInterval(() => window.ticks++, 20)
    window.done = false
    window.scenarios.loop()
    setTimeout(() => (window.done = true), 501)`)
  await page.waitForFunction('window.done', undefined, { timeout: 60_000 })
  // Other work of the page had its turns while the errors came.
  const ticks = (await page.evaluate('window.ticks')) as number
  await expect.poll(async () => (await issues('is missing'))[0]?.count, { timeout: 30_000 }).toBe(10_000)
  const { event } = await issueOf('is missing', 'list.ts', 'throw new')
  expect(event.sampleRate).toBeLessThanOrEqual(1)
  expect(ticks).toBeGreaterThan(0)
  expect(sent.length).toBeLessThan(40)
})

/** How many requests the offline buffer has. */
const BUFFERED = `new Promise((resolve) => {
  const opening = indexedDB.open('faultline', 1)
  // The SDK makes it; before that it has nothing.
  opening.onupgradeneeded = () => opening.transaction.abort()
  opening.onerror = () => resolve(0)
  opening.onsuccess = () => {
    const counting = opening.result.transaction('requests').objectStore('requests').count()
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
  }
})` as unknown as () => Promise<number>

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${product.api}${path}`)).json()) as T
const issues = async (text: string) =>
  (await get<IssueList>('/issues?query=service:shop')).issues.filter(({ type, message }) => `${type}: ${message}`.includes(text))

/** The one issue with this in its title, once its newest frame is at the line of that file with that text. */
async function issueOf(title: string, file: string, text: string): Promise<{ issue: Issue; event: EventDetail['event'] }> {
  await expect.poll(async () => (await issues(title)).length, { timeout: 20_000 }).toBe(1)
  const issue = await get<Issue>(`/issues/${(await issues(title))[0]!.id}`)
  const { event } = await get<EventDetail>(`/events/${issue.latestEventId}`)
  const [first] = event.exceptions[0]!.frames
  expect(first).toMatchObject({ status: 'mapped', line: lineOf(file, text) })
  expect(first!.file).toMatch(new RegExp(`src/${file.replace('.', '\\.')}$`))
  return { issue, event }
}
