/** The pottery studio in Vue, bundled by Vite: as developed and minified, in three engines, the map uploaded or lost. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-r/artifacts')
const FOLDER = '/srv/second-r-glazeworks'
const HOST = 'https://studio.glazeworks.example'

type Build = 'development' | 'minified'

interface Engine extends Partial<Run> {
  layers?: true
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, door: 'press' | 'watch' | 'timer', { layers, lost, ...rest }: Engine = {}): Run => {
  const release = `9.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build === 'minified' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(layers ? { WRAP: 'layers' } : {}), ...(lost ? { TARGET: 'es2019' } : {}) }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `glazeworks-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified', 'press'),
  engine('gjs', 2, 'minified', 'watch'),
  engine('jsc', 3, 'minified', 'press', { shift: true }),
  engine('chromium', 4, 'minified', 'timer', { shift: true, layers: true, signal: 'logs' }),
  engine('chromium', 5, 'development', 'watch', { layers: true }),
  engine('gjs', 6, 'minified', 'press', { shift: true }),
  engine('chromium', 7, 'minified', 'press', { shift: true, lost: true }),
]

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/pieces/')) return [404, '{}']
  if (path.includes('/reservations/')) return [409, '{}']
  if (path.includes('/books/')) return [200, '{"pages":[{"title":"Ash gl']
  if (path.includes('/photos/')) return [200, '{"photos":[]}']
  if (path.includes('/members/')) return [200, '{"members":null}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

/** As much of a document as Vue asks for, where a shell has none. */
const DOCUMENT = `
class SVGElement {}
class MathMLElement {}
class Element {
  constructor(tag) { this.tagName = tag; this.childNodes = []; this.listeners = {}; this.parentNode = null }
  insertBefore(child, before) { child.remove?.(); const at = before ? this.childNodes.indexOf(before) : -1; this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child); child.parentNode = this }
  appendChild(child) { this.insertBefore(child, null) }
  removeChild(child) { this.childNodes.splice(this.childNodes.indexOf(child), 1); child.parentNode = null }
  remove() { if (this.parentNode) this.parentNode.removeChild(this) }
  get nextSibling() { const all = this.parentNode?.childNodes ?? []; return all[all.indexOf(this) + 1] ?? null }
  setAttribute(name, value) { this[name] = value }
  removeAttribute(name) { delete this[name] }
  hasAttribute(name) { return name in this }
  getAttribute(name) { return this[name] ?? null }
  addEventListener(name, listener) { this.listeners[name] = listener }
  removeEventListener(name) { delete this.listeners[name] }
  click() { this.listeners.click?.({ type: 'click', target: this }) }
}
Object.assign(globalThis, { SVGElement, MathMLElement, Element, HTMLElement: Element, Node: Element, ShadowRoot: SVGElement });
const studioRoot = new Element('div');
globalThis.document = {
  createElement: (tag) => new Element(tag), createElementNS: (_, tag) => new Element(tag), createTextNode: () => new Element('#text'), createComment: () => new Element('#comment'),
  querySelector: () => studioRoot, documentElement: studioRoot, body: studioRoot, addEventListener() {}, removeEventListener() {},
};
`

const settings = ({ seed, env }: Run, transport: string): string => {
  const { DOOR, WRAP } = env!
  return `globalThis.pageSettings = { seed: ${seed}, door: '${DOOR}', wrap: '${WRAP ?? ''}', transport: ${transport} };`
}

function inShell(each: Run, name: string): string {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const assets = `${each.folder}/out/assets`
  const start = gjs ? `imports.searchPath.unshift('${assets}'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${assets}/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${DOCUMENT}\n${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(assets, `${HOST}/assets`)
  // The loop of gjs and the document that stands in, which no page has.
  return printed.replaceAll(/\\n[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
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
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, 'out', url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const page = `<body><div id="app"></div><script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script><script src="/assets/${name}"></script></body>`
      response.setHeader('content-type', 'text/html').end(page)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 90_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, HOST)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'glazeworks',
    service: 'glazeworks-web',
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('held-out-second-r/glazeworks', { ...each, seed: each.shift ? 3 : 1 }, ['node_modules'])
      cpSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'), { recursive: true, force: false })
      const build = each.env!['BUILD']!
      run(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'vite.config.mjs'], {
        cwd: folder,
        env: { BUILD: build, TARGET: each.env!['TARGET'] ?? 'es2021', NODE_ENV: build === 'minified' ? 'production' : 'development' },
      })
      const assets = join(folder, 'out/assets')
      const script = readdirSync(assets).find((name) => name.endsWith('.js'))!
      if (each.artifacts !== undefined) {
        const into = join(ARTIFACTS, each.artifacts, 'assets')
        rmSync(into, { recursive: true, force: true })
        mkdirSync(into, { recursive: true })
        cpSync(assets, into, { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
