/** The page of gardeners with Vue in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): from esbuild, and from Rollup and Terser; one map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twenty-third/artifacts')

type Build = 'esbuild' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run => {
  const release = `5.${['esbuild', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.3' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = lost === undefined ? { artifacts: `plotshare-${release}` } : {}
  return { guise, seed, folder: '/srv/tuning-twenty-third-plotshare', runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...mapped }
}

const runs: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'terser', { door: 'timer' }),
  engine('jsc', 3, 'esbuild', { shift: true }),
  engine('chromium', 4, 'terser', { shift: true, door: 'timer', signal: 'logs' }),
  engine('gjs', 5, 'esbuild'),
  engine('jsc', 6, 'terser'),
  engine('chromium', 7, 'esbuild', { shift: true, lost: true }),
]

const DEFINED = { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' }

const ROLLUP = `const at = process.env.TOOLS
const resolve = (await import(at + '/@rollup/plugin-node-resolve/dist/es/index.js')).default
const replace = (await import(at + '/@rollup/plugin-replace/dist/es/index.js')).default
export default {
  input: 'src/main.js',
  output: { file: 'assets/app.js', format: 'iife', sourcemap: true },
  plugins: [replace({ preventAssignment: true, values: ${JSON.stringify(DEFINED)} }), resolve({ browser: true })],
}
`

const PACKAGES = ['vue', '@vue', 'pinia', 'vue-demi', 'date-fns', 'valibot']

/** Shells have no page, but what Vue asks of one is little. */
const DOM = `
class Piece {
  constructor(tag) { this.tagName = tag; this.childNodes = []; this.parentNode = null; this.className = ''; this.style = {}; this.heard = []; this.attributes = {} }
  get nextSibling() { const all = this.parentNode ? this.parentNode.childNodes : []; return all[all.indexOf(this) + 1] || null }
  get firstChild() { return this.childNodes[0] || null }
  insertBefore(child, before) { if (child.parentNode) child.parentNode.removeChild(child); const at = before ? this.childNodes.indexOf(before) : -1; if (at < 0) this.childNodes.push(child); else this.childNodes.splice(at, 0, child); child.parentNode = this; return child }
  appendChild(child) { return this.insertBefore(child, null) }
  removeChild(child) { this.childNodes = this.childNodes.filter((each) => each !== child); child.parentNode = null; return child }
  setAttribute(name, value) { this.attributes[name] = value }
  removeAttribute(name) { delete this.attributes[name] }
  hasAttribute(name) { return name in this.attributes }
  set textContent(text) { this.childNodes = []; this.text = text }
  addEventListener(name, call) { this.heard.push(call) }
  removeEventListener() {}
  click() { for (const call of this.heard) call({ type: 'click', target: this, timeStamp: 1 }) }
}
globalThis.Element = globalThis.SVGElement = globalThis.MathMLElement = class Other {};
globalThis.document = { createElement: (tag) => new Piece(tag), createElementNS: (space, tag) => new Piece(tag), createTextNode: (text) => new Piece(text), createComment: (text) => new Piece(text), querySelector: () => null };
`

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

/** In an edited release, statements that other people wrote are between those of before, also where comments would not reach the bundle. */
function widen(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js') || /main|entries|values/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\nconst tally${++i} = (of) => of + ${name.length}\nglobalThis.plotTally = tally${i}(globalThis.plotTally ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\nexport (class|function|const)/g, added))
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
async function bundle(folder: string, how: Build): Promise<string> {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  const inFolder = { cwd: folder, stdio: 'pipe' as const }
  if (how === 'esbuild') {
    const flags = ['--bundle', '--minify', '--format=iife', '--target=es2022', '--sourcemap', '--sources-content=false', ...Object.entries(DEFINED).map(([name, value]) => `--define:${name}=${value}`)]
    execFileSync(join(tool('esbuild'), 'bin/esbuild'), ['src/main.js', ...flags, `--outfile=${out}`], inFolder)
  } else {
    writeFileSync(join(folder, 'rollup.config.mjs'), ROLLUP)
    execFileSync(process.execPath, [join(tool('rollup'), 'dist/bin/rollup'), '-c', '--silent'], { ...inFolder, env: { ...process.env, TOOLS: tool('') } })
    const options = "content='assets/app.js.map',url='app.js.map',root=''"
    execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), 'assets/app.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/app.js'], inFolder)
    const map = JSON.parse(readFileSync(`${out}.map`, 'utf8')) as Record<string, unknown>
    delete map['sourcesContent']
    writeFileSync(`${out}.map`, JSON.stringify(map))
  }
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/forecast/')) return [200, '{"station":"north"}']
  if (path.includes('/history/')) return [200, '[{"day":"2026-03-01","temp']
  if (path.includes('/plots/')) return [404, '{}']
  if (path.includes('/save/')) return [409, '{}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env, signal }: Run, transport: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

const hostOf = ({ folder }: Run): string => `https://${folder.replace('/srv/tuning-twenty-third-', '')}.example.org`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${DOM}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, `${hostOf(each)}/assets`)
  // The loop of gjs, which no page has, stands below what the page does later.
  return printed.replaceAll(/\\n(async\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
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
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script><script src="/assets/${name}"></script>`)
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
  return text.replaceAll(`http://127.0.0.1:${port}`, hostOf(each))
}

/** The page numbers what it meets, so that no label is in its bundle. */
function labelled(printed: string): string {
  const labels = JSON.parse(readFileSync(join(import.meta.dirname, 'plotshare/labels.json'), 'utf8')) as string[]
  const lines = printed.split('\n').filter((line) => line.startsWith('{"n"'))
  return lines.map((line) => line.replace(/^\{"n":(\d+)/, (_, n: string) => `{"bug":"${labels[Number(n)]}"`)).join('\n')
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'plotshare',
    service: 'plotshare-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('plotshare', each, ['node_modules'])
      if (each.shift) widen(join(folder, 'src'))
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) for (const name of PACKAGES) if (existsSync(tool(name))) cpSync(tool(name), join(modules, name), { recursive: true })
      const script = await bundle(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return labelled(await (each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)))
    },
  },
]
