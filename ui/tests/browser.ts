import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { StreamMessage } from '../src/lib/api/types.ts'
import type { State } from './fixture-api.ts'

/** The Chromium that comes from the registry. Its package's own arguments hold --single-process, with which it dies when a context closes. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

export interface Fixture {
  address: string
  set(state: State): Promise<void>
  emit(message: StreamMessage): Promise<void>
  close(): Promise<void>
}

/** The fixture API in a process of its own, on a free port; the UI must be built. */
export async function startFixture(): Promise<Fixture> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('./fixture-api.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const address = line.toString().trim()
  const post = async (body: unknown): Promise<void> => {
    await fetch(`${address}/fixture`, { method: 'POST', body: JSON.stringify(body) })
  }
  return {
    address,
    set: (state) => post({ state }),
    emit: (message) => post({ emit: message }),
    close: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

type ContextOptions = Parameters<Browser['newContext']>[0]

/** A browser over a fixture, with a page that starts anew for each test. */
export class Pages {
  readonly fixture: Fixture
  /** What the page's console and its scripts complained of since it was opened. */
  failures: string[] = []
  page!: Page
  #context: BrowserContext | undefined
  readonly #browser: Browser

  constructor(browser: Browser, fixture: Fixture) {
    this.#browser = browser
    this.fixture = fixture
  }

  async fresh(options: ContextOptions = {}): Promise<{ page: Page; context: BrowserContext; failures: string[] }> {
    await Promise.all([this.#context?.close(), this.fixture.set('normal')])
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    this.#context = context
    this.page = await context.newPage()
    this.failures = []
    this.page.on('pageerror', (error) => this.failures.push(error.message))
    this.page.on('console', (message) => message.type() === 'error' && this.failures.push(message.text()))
    return { page: this.page, context, failures: this.failures }
  }

  /** Opens a page and waits until its keys work. */
  async go(path: string): Promise<{ page: Page }> {
    await this.page.goto(`${this.fixture.address}${path}`)
    await this.page.getByText('live', { exact: true }).waitFor()
    return this
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.fixture.close()
  }
}

export async function openPages(): Promise<Pages> {
  const [browser, fixture] = await Promise.all([openBrowser(), startFixture()])
  return new Pages(browser, fixture)
}
