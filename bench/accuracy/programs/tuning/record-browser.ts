/**
 * Pages: built by rolldown in several ways, run in Chromium, in SpiderMonkey (gjs) and in JavaScriptCore (jsc). Chromium gets them from
 * `https://market.example/assets/`; the two shells have no pages, so their files lie in a folder of that name. gjs opens files alone, so
 * that folder is taken out of what it says.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import type { Sample } from '../../sample.ts'
import { CORPUS, exists, MissingToolchain, requireCommand, run, sampleOf, stage } from './recording.ts'
import type { Met, Shift } from './recording.ts'

type Engine = 'chromium' | 'spidermonkey' | 'javascriptcore'

interface Build extends Shift {
  /** Of the bundle, with the hash that bundlers add. */
  file: string
  minify: boolean | { mangle?: boolean; compress?: boolean }
  target?: string
}

interface Guise {
  engine: Engine
  build: string
  door: 'click' | 'microtask' | 'call'
  map: boolean
  /** The same again, with the values of another visit. */
  other?: true
}

const MARKET_BUILDS: Record<string, Build> = {
  plain: { file: 'market.js', minify: false },
  minified: { file: 'market.3f2a91c4.min.js', minify: true },
  'minified-anew': { file: 'market-B8x_kd2a.js', minify: { mangle: true, compress: false }, target: 'es2017', lines: 9 },
  'minified-lost': { file: 'market.9c01d7ea.min.js', minify: true, lines: 2 },
}

const CHAT_BUILDS: Record<string, Build> = {
  minified: { file: 'chat.8d1e02ff.js', minify: true },
  'minified-anew': { file: 'chat.b7c3190a.js', minify: { mangle: true, compress: false }, lines: 14 },
  'minified-for-old': { file: 'chat.55aa01c2.js', minify: true, target: 'es2017', lines: 5 },
}

const MARKET: readonly Guise[] = [
  { engine: 'chromium', build: 'plain', door: 'click', map: true },
  { engine: 'spidermonkey', build: 'plain', door: 'call', map: true },
  { engine: 'javascriptcore', build: 'plain', door: 'microtask', map: true },
  { engine: 'chromium', build: 'minified', door: 'click', map: true },
  { engine: 'chromium', build: 'minified', door: 'microtask', map: true },
  { engine: 'spidermonkey', build: 'minified', door: 'call', map: true },
  { engine: 'javascriptcore', build: 'minified', door: 'call', map: true },
  { engine: 'chromium', build: 'minified-anew', door: 'call', map: true },
  { engine: 'spidermonkey', build: 'minified-anew', door: 'microtask', map: true },
  { engine: 'javascriptcore', build: 'minified-anew', door: 'call', map: true },
  { engine: 'chromium', build: 'minified', door: 'click', map: true, other: true },
  // A release whose upload failed.
  { engine: 'chromium', build: 'minified-lost', door: 'click', map: false },
]

const CHAT: readonly Guise[] = [
  { engine: 'chromium', build: 'minified', door: 'click', map: false },
  { engine: 'chromium', build: 'minified', door: 'click', map: false, other: true },
  { engine: 'chromium', build: 'minified-anew', door: 'microtask', map: false },
  { engine: 'chromium', build: 'minified-for-old', door: 'call', map: false },
  { engine: 'spidermonkey', build: 'minified', door: 'call', map: false },
  { engine: 'spidermonkey', build: 'minified-anew', door: 'microtask', map: false },
  { engine: 'javascriptcore', build: 'minified', door: 'call', map: false },
  { engine: 'javascriptcore', build: 'minified-for-old', door: 'call', map: false },
]

export const browserPrograms: Record<string, () => Promise<Sample[]>> = {
  'browser-market': () => record('browser-market', MARKET_BUILDS, MARKET),
  'browser-chat': () => record('browser-chat', CHAT_BUILDS, CHAT),
}

const CHROMIUM = '/usr/bin/chromium'
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

async function record(program: string, builds: Record<string, Build>, guises: readonly Guise[]): Promise<Sample[]> {
  if (!exists(CHROMIUM)) throw new MissingToolchain(`${CHROMIUM} is not installed.`)
  requireCommand('gjs')
  requireCommand('jsc', ['-e', ''])
  rmSync(join(CORPUS, 'artifacts', program), { recursive: true, force: true })
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const site = `https://${program.slice('browser-'.length)}.example`
  const made: Record<string, string> = {}
  for (const [name, build] of Object.entries(builds)) made[name] = await bundle(program, folder, name, build)
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS.split(' ') })
  const samples: Sample[] = []
  try {
    for (const [seed, guise] of guises.entries()) {
      const file = builds[guise.build]!.file
      const code = readFileSync(made[guise.build]!, 'utf8')
      const met = await meet(guise, seed + 1, `${site}/assets/${file}`, code, browser)
      const version = `2.${Object.keys(builds).indexOf(guise.build)}.0`
      const artifacts = `${program}/${version}`
      if (guise.map) keepArtifacts(artifacts, made[guise.build]!, file)
      const name = `${guise.engine}-${guise.build}-${guise.door}${guise.other === true ? '-other-values' : ''}`
      samples.push(
        ...met.map((one) => sampleOf(program, 'javascript', one, name, { version, sdk: 'webjs', ...(guise.map ? { artifacts } : {}) })),
      )
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
  return samples
}

async function bundle(program: string, folder: string, name: string, build: Build): Promise<string> {
  const source = stage(program, join(folder, name, 'source'), build)
  const made = await rolldown({
    input: join(source, 'src/main.js'),
    cwd: source,
    logLevel: 'silent',
    ...(build.target === undefined ? {} : { transform: { target: build.target } }),
  })
  const dir = join(folder, name, 'out')
  await made.write({ dir, entryFileNames: build.file, format: 'iife', sourcemap: true, minify: build.minify })
  return join(dir, build.file)
}

/** As uploaded: the names say where the page had them. */
function keepArtifacts(artifacts: string, path: string, file: string): void {
  const target = join(CORPUS, 'artifacts', artifacts, 'assets')
  mkdirSync(target, { recursive: true })
  for (const end of ['', '.map']) cpSync(`${path}${end}`, join(target, `${file}${end}`))
}

/** The driver: in the page and in the shells alike. Answers what an SDK would send of each bug. */
const DRIVER = `
  const words = ['apple', 'lamp', 'chair', 'rug', 'vase', 'clock', 'kettle', 'mug', 'spoon', 'towel', 'pillow']
  const values = { number: 2 + seed * 13, word: words[seed % words.length] }
  const met = []
  for (const bug of bugNames) {
    await meet(door, bug, values, (_, error) => {
      met.push({ bug, attributes: { 'exception.type': error.name, 'exception.message': error.message, 'exception.stacktrace': error.stack } })
    })
    for (let turn = 0; turn < 20; turn++) await null
  }
`

async function meet({ engine, door }: Guise, seed: number, url: string, code: string, browser: Browser): Promise<Met[]> {
  const driven = `${code}\n;(async () => { const seed = ${seed}, door = '${door}'; ${DRIVER}; return met })().then(report)\n`
  if (engine === 'chromium') {
    const page = await browser.newPage()
    const { promise: reported, resolve } = Promise.withResolvers<Met[]>()
    await page.exposeFunction('report', resolve)
    await page.route('**/*', (route) =>
      route.request().url() === url
        ? route.fulfill({ contentType: 'text/javascript', body: driven })
        : route.fulfill({ contentType: 'text/html', body: `<!doctype html><body><script src="${url}"></script></body>` }),
    )
    await page.goto(`${new URL(url).origin}/shelf/${seed}`)
    const met = await reported
    await page.close()
    return met
  }
  const folder = mkdtempSync(join(tmpdir(), 'shell-'))
  const inside = join(folder, url.replace('//', '/'))
  mkdirSync(join(inside, '..'), { recursive: true })
  writeFileSync(inside, driven.replace('then(report)', 'then((met) => met.forEach((one) => print(JSON.stringify(one))))'))
  const met = engine === 'javascriptcore' ? run('jsc', [url], folder) : run('gjs', [inside], folder)
  rmSync(folder, { recursive: true })
  const own = JSON.stringify(inside).slice(1, -1)
  return JSON.parse(JSON.stringify(met).replaceAll(`file://${own}`, url).replaceAll(own, url)) as Met[]
}
