import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuildOptions } from '../sdk/build/options.ts'

import { startProduct, type Product } from './product.ts'
import { openChromium } from './sdk-browser/chromium.ts'
import { eventOf } from './sdk-published/events.ts'
import { installApp } from './sdk-published/pack.ts'
import { lineWith, serveSite } from './sdk-published/site.ts'
import { ROOT } from './sources.ts'

/** The build plugins as published, in builds of real bundlers, whose maps lead errors of a real browser back to what was written. */
type Bundler = 'vite' | 'webpack' | 'rollup' | 'esbuild'
const BUNDLERS: Bundler[] = ['vite', 'webpack', 'rollup', 'esbuild']
const MAIN = join(ROOT, 'collector/main.ts')
const APP = join(ROOT, 'sdk/testing/apps/bundlers')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'faultline-sdk-build-'))

beforeAll(() => installApp('bundlers'), 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Built {
  folder: string
  /** What the plugin said. */
  said: string[]
  failed: boolean
}

/** Without options the plugin is not there. */
async function build(bundler: Bundler, name: string, options?: BuildOptions, env: Record<string, string> = {}): Promise<Built> {
  const to = join(folder, name, bundler)
  const PATH = dirname(process.execPath) + delimiter + process.env['PATH']
  const all = {
    ...process.env,
    NODE_ENV: 'production',
    PATH,
    NO_COLOR: '1',
    OUT_DIR: to,
    ...(options && { OPTIONS: JSON.stringify(options) }),
    ...env,
  }
  const { stdout, stderr, code } = await run('npm', ['run', '--silent', bundler], { cwd: APP, env: all }).then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  )
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.includes('[faultline]'))
  return { folder: to, said, failed: code !== 0 }
}

const filesOf = (of: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(of.length + 1), readFileSync(path, 'utf8')]),
  )

describe.each(BUNDLERS)('the plugin for %s', (bundler) => {
  test('writes what the command line would have made of the same build', { timeout: 120_000 }, async () => {
    // With names by content they would differ: those of the plugin are made of the injected files.
    const env = { CHUNKS: '[name].js' }
    const [by, alone] = [await build(bundler, 'by', {}, env), await build(bundler, 'alone', undefined, env)]
    await run(process.execPath, [MAIN, 'sourcemaps', 'inject', alone.folder])
    expect(filesOf(by.folder)).toEqual(filesOf(alone.folder))
    const scripts = Object.entries(filesOf(by.folder)).filter(([name]) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, text] of scripts) expect(text).toMatch(/\/\/# debugId=[0-9a-f-]{36}\n/)
    expect(by.said).toEqual([
      `[faultline] ${scripts.length === 1 ? '1 script has its debug id' : `${scripts.length} scripts have their debug ids`}`,
    ])
  })

  test('fails a build where it is told to, and else says what it could not do', { timeout: 60_000 }, async () => {
    const nowhere: BuildOptions = { url: 'http://127.0.0.1:1', service: 'shop' }
    const lenient = await build(bundler, 'lenient', nowhere)
    expect(lenient).toMatchObject({ failed: false, said: [expect.stringContaining('could not be done: Cannot upload without a release')] })
    const strict = await build(bundler, 'strict', { ...nowhere, strict: true })
    expect(strict.failed).toBe(true)
    expect(strict.said.join()).toContain('Cannot upload without a release')
  })
})

test.each(['webpack', 'rollup'] as const)(
  'the plugin for %s does nothing while files are watched',
  { timeout: 60_000 },
  async (bundler) => {
    const {
      folder: to,
      said,
      failed,
    } = await build(bundler, 'watched', { strict: true, url: 'http://127.0.0.1:1', service: 'shop' }, { WATCH: '1' })
    expect({ said, failed }).toEqual({ said: [], failed: false })
    const files = Object.entries(filesOf(to))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter(([, text]) => text.includes('//# debugId=')).map(([name]) => name)).toEqual([])
  },
)

describe('an error of a page that was built by', () => {
  let product: Product
  let browser: Browser

  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(), openChromium()])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await product?.stop({ remove: true })
  })

  test.each(['vite', 'webpack'] as const)(
    '%s reads as it was written, by debug id alone, also in a chunk that was loaded later',
    { timeout: 120_000 },
    async (bundler) => {
      const url = `http://${product.ui}`
      const built = await build(bundler, 'page', { url, service: 'maps', release: bundler, maps: 'delete' })
      expect(built.said).toEqual([`[faultline] 2 scripts have their debug ids; maps ${bundler} at ${url}: 4 new, 0 there; 2 maps deleted`])
      expect(Object.keys(filesOf(built.folder)).filter((name) => name.endsWith('.map'))).toEqual([])
      if (bundler === 'webpack') writeFileSync(join(built.folder, 'index.html'), PAGE)
      // Neither is what the maps were uploaded for.
      const service = `shop-${bundler}`
      const site = await serveSite(built.folder, { dsn: `http://${product.http}`, service, release: '7' })
      const page = await browser.newPage()
      await page.goto(site.url)
      await page.click('#buy')
      await page.click('#gift')
      for (const [text, file] of [
        ['price', 'checkout'],
        ['color', 'gift'],
      ] as const) {
        const [frame] = (await eventOf(product, service, text)).exceptions[0]!.frames
        expect(frame).toMatchObject({ status: 'mapped', line: lineWith(join(APP, `src/${file}.js`), `breaks: ${file}`) })
        expect(frame!.file).toMatch(new RegExp(`src/${file}\\.js$`))
      }
      await page.close()
      await site.close()
    },
  )
})

const PAGE = `<!doctype html><button id="buy">Buy</button><button id="gift">Gift</button>
  <script src="/config.js"></script><script src="/main.js"></script>`
