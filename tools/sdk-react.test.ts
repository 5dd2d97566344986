import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { npmCi } from './npm-ci.ts'
import { startProduct, type Product } from './product.ts'
import { openChromium } from './sdk-browser/chromium.ts'
import { eventOf, type Event } from './sdk-published/events.ts'
import { installApp } from './sdk-published/pack.ts'
import { lineWith, serveSite, type Site } from './sdk-published/site.ts'
import { ROOT } from './sources.ts'

/** A small shop on React, built by Vite for production with the plugin of the SDK, in a real browser, against the real product. */
const APP = join(ROOT, 'sdk/testing/apps/react')
const OLD = join(ROOT, 'sdk/testing/apps/react-18')
const folder = mkdtempSync(join(tmpdir(), 'faultline-sdk-react-'))
let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openChromium(), installApp('react'), npmCi(OLD)])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop({ remove: true })
  rmSync(folder, { recursive: true, force: true })
})

/** Builds the shop, and uploads its maps for nobody's service: they are found by debug id. */
async function build(name: string, env: Record<string, string>): Promise<string> {
  const to = join(folder, name)
  const PATH = dirname(process.execPath) + delimiter + process.env['PATH']
  const options = { url: `http://${product.ui}`, service: 'maps', release: name, strict: true }
  await promisify(execFile)('npm', ['run', '--silent', 'build'], {
    cwd: APP,
    env: { ...process.env, NODE_ENV: 'production', PATH, OUT_DIR: to, OPTIONS: JSON.stringify(options), ...env },
  })
  return to
}

describe.each([
  ['react-19', {} as Record<string, string>],
  ['react-18', { REACT: join(OLD, 'node_modules') }],
])('the shop on %s', (service, env) => {
  let built: string
  let site: Site
  let page: Page
  let thrown: string[]

  beforeAll(async () => {
    built = await build(service, env)
    site = await serveSite(built, { dsn: `http://${product.http}`, service, release: '7' })
  }, 120_000)
  afterAll(() => site?.close())
  beforeEach(async () => {
    page = await browser.newPage()
    thrown = []
    page.on('pageerror', ({ message }) => thrown.push(message))
  })
  afterEach(() => page.close())

  const click = (name: string): Promise<void> => page.getByRole('button', { name }).click()
  const told = async (): Promise<string[]> => page.evaluate<string[]>('window.told')

  /** Where the newest frame is, as it was written. */
  const expectPlace = ({ exceptions }: Event, file: string, mark: string, name: string): void => {
    const [frame] = exceptions[0]!.frames
    expect(frame).toMatchObject({ status: 'mapped', function: name, line: lineWith(join(APP, 'src', file), `breaks: ${mark}`) })
    expect(frame!.file).toMatch(new RegExp(`src/${file}$`))
  }

  /** The stack of components, line by line. */
  const componentsOf = ({ attributes }: Event): string[] => {
    const { react } = JSON.parse(String(attributes['faultline.contexts'])) as { react: { componentStack: string } }
    return react.componentStack.split('\n').map((line) => line.trim())
  }

  test('shows the fallback with the id of the one event, whose newest frame and component are as they were written', async () => {
    await page.goto(site.url)
    await click('Empty')
    await page.getByRole('heading', { name: 'Cannot read properties of undefined' }).waitFor()
    const event = await eventOf(product, service, 'price')
    expectPlace(event, 'total.tsx', 'total', 'Total')
    const components = componentsOf(event)
    expect(components[0]).toMatch(/^at Total \(\S*src\/total\.tsx:\d+:\d+\)$/)
    expect(components.at(-1)).toMatch(/^at Shop \(\S*src\/shop\.tsx:\d+:\d+\)$/)
    expect(event).toMatchObject({ handled: true, level: 'error' })
    expect(event.attributes).toMatchObject({ 'faultline.mechanism': 'react', 'faultline.tags.area': 'cart' })
    const id = await page.locator('output').textContent()
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(await told()).toEqual([`Cannot read properties of undefined (reading 'price') is ${id}`])
    expect(await page.locator('pre').textContent()).toContain('assets/')
    // What comes behind it is there, so another event of it would be, too.
    await click('Note')
    await eventOf(product, service, 'JSON')
    expect(await eventOf(product, service, 'price')).toMatchObject({ id: event.id })
    expect(thrown).toEqual([])
  })

  test('renders anew when it is told to, and when a key changes', async () => {
    await page.goto(site.url)
    await click('Empty')
    await click('Again')
    await page.getByRole('heading').waitFor()
    expect((await told()).filter((text) => text.startsWith('reset'))).toEqual(['reset by reset'])
    await click('Fill')
    await page.locator('strong', { hasText: '2' }).waitFor()
    expect((await told()).at(-1)).toBe('reset by keys')
  })

  test('hands the error of a promise to the boundary', async () => {
    await page.goto(site.url)
    await click('Order')
    await page.getByText('No delivery').waitFor()
    expectPlace(await eventOf(product, service, 'no courier'), 'shop.tsx', 'order', 'order')
    expect(thrown).toEqual([])
  })

  test('captures what a handler got over, and goes on', async () => {
    await page.goto(site.url)
    await click('Note')
    expect(await told()).toEqual([expect.stringMatching(/^noted [0-9a-f]{32}$/)])
    await page.getByRole('button', { name: 'Note' }).waitFor()
  })

  // React 18 asks nobody about these, and throws them.
  test.each([
    ['with handlers of the root', '', service === 'react-18' ? 'onerror' : 'react'],
    ['without', '?bare', 'onerror'],
  ])('%s what no boundary catches is one event, not handled, and the window hears of it', async (_, query, mechanism) => {
    await page.goto(`${site.url}/${query}`)
    await click('Break')
    await expect.poll(() => thrown).toEqual(['nothing fits'])
    const event = await eventOf(product, service + query.replace('?', '-'), 'nothing fits')
    expectPlace(event, 'shop.tsx', 'tree', 'Broken')
    expect(event).toMatchObject({ handled: false })
    expect(event.attributes).toMatchObject({ 'faultline.mechanism': mechanism })
  })

  test('tells of a page that is not what the server rendered, as a warning', async () => {
    await page.goto(`${site.url}/?hydrate`)
    await page.getByText('Price: 2').waitFor()
    const event = await eventOf(product, `${service}-hydrate`, service === 'react-18' ? '#425' : '#418')
    expect(event).toMatchObject({ level: 'warning', handled: true })
  })
})
