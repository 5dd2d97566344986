/** The book of a beekeeper in Solid, bundled by Vite: minified and plain, in three engines, from the site or a CDN, with the map uploaded or lost. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-nineteenth/artifacts')
const FOLDER = '/srv/second-j-hivebook'
const SITE = 'https://app.hivebook.example'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'promise'
  wrap?: 'layers'
  cdn?: string
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'plain' | 'minified', { door = 'press', wrap, cdn, lost, ...rest }: Engine = {}): Run => {
  const release = `2.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${cdn ? '-cdn' : ''}${lost ? '-rc.1' : ''}`
  const marks = [...(wrap ? [wrap] : []), ...(rest.shift ? ['edited'] : []), ...(cdn ? ['cdn'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])]
  const mapped = build === 'minified' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(wrap ? { WRAP: wrap } : {}), ...(cdn ? { CDN: cdn } : {}) }
  return { guise: [runtime, build, door, ...marks].join('-'), seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `hivebook-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { wrap: 'layers' }),
  engine('jsc', 3, 'minified', { shift: true, door: 'timer', cdn: 'hivebook/318' }),
  engine('chromium', 4, 'minified', { shift: true, door: 'promise', cdn: 'hivebook/318', signal: 'logs' }),
  engine('gjs', 5, 'plain', { door: 'timer' }),
  engine('jsc', 6, 'minified', { wrap: 'layers' }),
  engine('chromium', 7, 'minified', { wrap: 'layers', shift: true, lost: true }),
]

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/apiaries/plain-')) return [200, '{"name":"Orchard end"}']
  if (path.includes('/share')) return [403, '{}']
  if (path.includes('/weather/')) return [200, '{"days":[{"wind":{"speed":3}},{"rain":2}]}']
  if (path.includes('/registry/')) return [200, '<html><h1>Maintenance</h1></html>']
  if (path.includes('/photos/empty-')) return [200, '{"media":{"files":[]}}']
  if (path.includes('/photos/null-')) return [200, '{"media":null}']
  if (path.includes('/forecast/down-')) return [503, '']
  if (path.includes('/forecast/null-')) return [200, '{"today":{"celsius":null}}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const baseOf = ({ env }: Run): string => (env!['CDN'] === undefined ? `${SITE}/` : `https://cdn.example.net/${env!['CDN']}/`)

function settings({ seed, env, signal }: Run, transport: string): string {
  return `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP'] ?? ''}', signal: '${signal ?? 'traces'}', transport: ${transport} };`
}

/** A shell has no document: one of linkedom stands for it, whose frames no page has. */
function inShell(each: Run, name: string): string {
  const esbuild = join(TOOLCHAINS, 'web/node_modules/esbuild/bin/esbuild')
  writeFileSync(join(each.folder, 'document.js'), `import { DOMParser } from 'linkedom/worker'\nglobalThis.document = new DOMParser().parseFromString('<html><head></head><body></body></html>', 'text/html')\n`)
  run(esbuild, ['document.js', '--bundle', '--format=iife', '--minify', '--outfile=assets/dom.js'], { cwd: each.folder, env: {} })
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const load = (file: string): string => (gjs ? `imports['${file.slice(0, -3)}'];` : `load('${each.folder}/assets/${file}');`)
  const search = gjs ? `imports.searchPath.unshift('${each.folder}/assets');` : ''
  const base64 = `globalThis.atob ??= (text) => { const set = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'; let bits = 0, value = 0, out = ''; for (const c of text.replace(/=+$/, '')) { value = (value << 6) | set.indexOf(c); bits += 6; if (bits >= 8) { bits -= 8; out += String.fromCharCode((value >> bits) & 255) } } return out };`
  const timers = `const later = setTimeout; globalThis.setTimeout = (run, ms) => later(() => { try { run() } catch (error) { globalThis.pageFailed(error) } }, ms);`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${base64}\nglobalThis.window ??= globalThis; globalThis.queueMicrotask ??= (run) => void Promise.resolve().then(run);\n${timers}\n${search}\n${load('dom.js')}\n${load(name)}\n${gjs ? 'L.run("x");' : ''}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets/`, `${baseOf(each)}assets/`)
  return printed.replaceAll(/(\\n|(?<="stack":"))(async\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*(start|dom)\.js)[^\n\\"]*/g, '')
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
    } else if (url.startsWith('/assets/')) response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, url)))
    else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const head = `<!doctype html><meta charset="utf-8"><body><script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script>`
      response.setHeader('content-type', 'text/html').end(`${head}<script src="/assets/${name}"></script>`)
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
  return text.replaceAll(`http://127.0.0.1:${port}/`, baseOf(each))
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'hivebook',
    service: 'hivebook-web',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place('tuning-nineteenth/hivebook', each)
      symlinkSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'))
      const env = { BUILD: each.env!['BUILD']!, PUBLIC_PATH: baseOf(each), NODE_ENV: each.env!['BUILD'] === 'plain' ? 'development' : 'production' }
      run(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: folder, env })
      // What is served lies where the page has it.
      cpSync(join(folder, 'dist/assets'), join(folder, 'assets'), { recursive: true })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      const name = readdirSync(join(folder, 'assets')).find((file) => file.startsWith('hivebook') && file.endsWith('.js'))!
      return each.runtime === 'chromium' ? inChromium(each, name) : inShell(each, name)
    },
  },
]
