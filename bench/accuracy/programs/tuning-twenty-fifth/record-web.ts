/** The page of an allotment society in Preact, bundled by Vite: minified and as developed, in three engines, with the map uploaded or lost. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twenty-fifth/artifacts')
const FOLDER = '/srv/tuning-twenty-fifth-plotshare'
const SITE = 'https://plots.example.org'

type Build = 'minified' | 'development'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'idle'
  layers?: true
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, { door = 'press', layers, lost, ...rest }: Engine = {}): Run => {
  const release = `9.${build === 'minified' ? 2 : 0}.${rest.shift ? 1 : 0}${lost ? '-next' : ''}`
  const words = [runtime, build, door, layers && 'layers', rest.shift && 'edited', lost && 'map-lost', rest.signal && 'log']
  const mapped = build === 'minified' && lost === undefined
  const env = { BUILD: build, DOOR: door, WRAP: layers ? 'layers' : '' }
  return { guise: words.filter(Boolean).join('-'), seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `plotshare-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { door: 'timer' }),
  engine('jsc', 3, 'minified', { shift: true, layers: true }),
  engine('chromium', 4, 'minified', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'development', { door: 'idle' }),
  engine('chromium', 6, 'minified', { shift: true, lost: true, layers: true }),
  engine('gjs', 7, 'minified', { shift: true, door: 'idle' }),
]

/** In an edited release, functions that other people wrote stand between those of before; in the one whose map was lost, more of them. */
function edit(folder: string, each: Run): void {
  const added = each.artifacts === undefined ? 2 : 1
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.jsx?$/.test(name) || /main|pages/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const more = (): string => {
      const of = Array.from({ length: added }, () => `\nconst tally${++i} = (of) => of + ${name.length + i}\nglobalThis.tallies = tally${i}(globalThis.tallies ?? 0)\n`)
      return `${of.join('')}\nexport `
    }
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\nexport ', more))
  }
}

/** What the server says, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/plots/')) return [404, '{}']
  if (path.includes('/readings/')) return [409, '{}']
  if (path.includes('/mirror/')) return [503, '{}']
  if (path.includes('/weather/')) return [200, '{"days":[]}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

/** As much of a document as a shell needs for Preact. */
const DOCUMENT = `
class Node {
  constructor(name) { Object.assign(this, { nodeName: name, localName: name, nodeType: 1, childNodes: [], attributes: [], style: {}, parentNode: null, handlers: {} }) }
  get firstChild() { return this.childNodes[0] ?? null }
  get nextSibling() { const all = this.parentNode?.childNodes ?? []; return all[all.indexOf(this) + 1] ?? null }
  insertBefore(child, before) { child.parentNode?.removeChild(child); const at = this.childNodes.indexOf(before); this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child); child.parentNode = this; return child }
  appendChild(child) { return this.insertBefore(child, null) }
  removeChild(child) { const at = this.childNodes.indexOf(child); if (at >= 0) this.childNodes.splice(at, 1); child.parentNode = null; return child }
  setAttribute() {}
  removeAttribute() {}
  addEventListener(type, handler) { this.handlers[type] = handler }
  removeEventListener(type) { delete this.handlers[type] }
  click() { this.handlers.click?.call(this, { type: 'click', target: this }) }
}
globalThis.document = { createElement: (name) => new Node(name), createElementNS: (_, name) => new Node(name), createTextNode: (data) => Object.assign(new Node('#text'), { nodeType: 3, data }) };
globalThis.window ??= globalThis;
`

const settings = ({ seed, env }: Run, transport: string, done: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP']}', transport: ${transport}, done: ${done} };`

function inShell(each: Run, name: string): string {
  const transport = `async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const assets = join(each.folder, 'dist/assets')
  const done = gjs ? '(text) => { print(text); imports.mainloop.quit("x"); }' : '(text) => print(text)'
  const start = gjs ? `imports.searchPath.unshift('${assets}'); imports['${name.slice(0, -3)}']; imports.mainloop.run("x");` : `load('${assets}/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${DOCUMENT}\n${settings(each, transport, done)}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(assets, `${SITE}/assets`)
  // The loop of gjs and the document's stand-in, which no page has, are no frames of a page.
  return printed.replaceAll(/\\n(async\*|promise callback\*|setTimeout handler\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
}

async function inChromium(each: Run, name: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    const url = request.url!
    if (url === '/done') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (url.startsWith('/api/')) {
      const [status, text] = answer(url)
      response.writeHead(status).end(text)
    } else if (url.startsWith('/assets/')) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(readFileSync(join(each.folder, 'dist', url)))
    } else {
      const done = `(body) => fetch('/done', { method: 'POST', body })`
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<script>${settings(each, '(path, init) => fetch(path, init)', done)}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 60_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, SITE)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'plotshare',
    service: 'plotshare-web',
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      // All runs of a release are of one build.
      const folder = place('tuning-twenty-fifth/plotshare', { ...each, seed: 3 }, ['node_modules'])
      if (each.shift) edit(join(folder, 'src'), each)
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'web/node_modules'), modules, { recursive: true, verbatimSymlinks: true })
      run(process.execPath, [join(modules, 'vite/bin/vite.js'), 'build'], { cwd: folder, env: { BUILD: each.env!['BUILD']! } })
      const assets = join(folder, 'dist/assets')
      const script = readdirSync(assets).find((name) => name.endsWith('.js'))!
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(assets, join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
