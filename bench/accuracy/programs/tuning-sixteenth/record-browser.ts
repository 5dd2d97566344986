/** The page of trails and its worker in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as modules, from two minifiers with their maps, and with the maps lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-sixteenth/artifacts')
const FOLDER = '/srv/held-out-second-d-trailmap'
const HOST = 'https://trailmap.example.org'

type Build = 'plain' | 'swc' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
function engine(runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run {
  const release = `5.${['plain', 'swc', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['maps-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `trailmap-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'plain'),
  engine('gjs', 2, 'terser', { door: 'timer' }),
  engine('jsc', 3, 'swc'),
  engine('chromium', 4, 'swc', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain', { shift: true }),
  engine('gjs', 6, 'swc', { shift: true, signal: 'logs' }),
  engine('chromium', 7, 'terser', { shift: true, lost: true }),
]

/** In an edited release, statements and functions that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js') || /main|entries|tasks/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\nconst step${++i} = (of) => of * ${name.length}\nglobalThis.trailSteps = step${i}(globalThis.trailSteps ?? 1)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\nexport (class|function|async)/g, added))
  }
}

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

interface Minifier {
  minifySync: (code: string, options: object) => { code: string; map: string }
}

async function minified(folder: string, name: string, how: Build): Promise<{ code: string; map: string }> {
  const out = join(folder, 'assets', `${name}.js`)
  if (how === 'swc') {
    const { minifySync } = (await import(pathToFileURL(join(tool('@swc/core'), 'index.js')).href)) as Minifier
    const content = readFileSync(`${out}.map`, 'utf8')
    return minifySync(readFileSync(out, 'utf8'), { compress: true, mangle: { toplevel: true }, sourceMap: { content, filename: `${name}.js` } })
  }
  const options = `content='assets/${name}.js.map',url='${name}.js.map',root=''`
  execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), `assets/${name}.js`, '-c', '-m', '--toplevel', '--source-map', options, '-o', `assets/${name}.js`], { cwd: folder, stdio: 'pipe' })
  return { code: readFileSync(out, 'utf8'), map: readFileSync(`${out}.map`, 'utf8') }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
async function bundle(folder: string, entry: string, name: string, how: Build): Promise<string> {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, `${name}.js`)
  execFileSync(join(tool('esbuild'), 'bin/esbuild'), [entry, '--bundle', '--format=iife', '--target=es2022', '--sourcemap', `--outfile=${out}`], { cwd: folder, stdio: 'pipe' })
  const { code, map } = await minified(folder, name, how)
  const text = code.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const hashed = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, hashed), `${text}//# sourceMappingURL=${hashed}.map\n`)
  writeFileSync(join(assets, `${hashed}.map`), map)
  rmSync(out)
  rmSync(`${out}.map`)
  return hashed
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/trails/')) return [404, '{}']
  if (path.includes('/weather/cut')) return [200, '{"days": [{"sky": "cle']
  if (path.includes('/weather/')) return [200, '{"days": []}']
  if (path.includes('/huts/')) return [500, '{}']
  if (path.includes('/bookings/busy')) return [429, '{}']
  return [200, '{"next": null}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

interface Scripts {
  page: string
  worker: string
}

const settings = ({ seed, env }: Run, rest: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', ${rest} };`

/** A shell has no thread of its own for the worker, whose stack goes on in the page there. */
function withoutPage(printed: string): string {
  const ofWorker = /assets\/worker-|src\/worker\/main\.js/
  const frame = /\\n[^\\"]*(assets\/app-|src\/main\.js)[^\\"]*/g
  return printed
    .split('\n')
    .map((line) => (ofWorker.test(line) ? line.replaceAll(frame, '') : line))
    .join('\n')
}

async function inShell(each: Run, { page, worker }: Scripts): Promise<string> {
  const gjs = each.runtime === 'gjs'
  const transport = `transport: async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const ask = `ask: (data) => new Promise((resolve) => { globalThis.postMessage = ({ result }) => resolve(result); globalThis.onmessage({ data }) })`
  const setup = settings(each, `${transport}, ${ask}, document: { querySelector: () => null }`)
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const plain = each.env!['BUILD'] === 'plain'
  if (plain) writeFileSync(join(each.folder, 'setup.js'), `${setup}\n${done}\n`)
  const load = gjs
    ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${worker.slice(0, -3)}']; imports['${page.slice(0, -3)}']; L.run("x");`
    : `load('${each.folder}/assets/${worker}'); load('${each.folder}/assets/${page}');`
  writeFileSync(join(each.folder, 'start.js'), plain ? `import './setup.js'\nimport './src/worker/main.js'\nimport './src/main.js'\n` : `${setup}\n${done}\n${load}\n`)
  const printed = run(each.runtime!, [...(plain ? ['-m'] : []), 'start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/`, `${HOST}/`)
  // The loop of gjs, which no page has, stands below what the page does later, and the page that asks below what the worker does.
  return withoutPage(printed).replaceAll(/\\n(async\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*(start|setup)\.js)[^\n\\"]*/g, '')
}

async function inChromium(each: Run, { page, worker }: Scripts): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const plain = each.env!['BUILD'] === 'plain'
  const type = plain ? ', { type: "module" }' : ''
  const ask = `ask: (data) => new Promise((resolve) => { const w = globalThis.pageWorker ??= new Worker('${worker}'${type}); w.onmessage = (e) => resolve(e.data.result); w.postMessage(data) })`
  const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
  const script = plain ? `<script type="module" src="${page}"></script>` : `<script src="${page}"></script>`
  const server = createServer((request, response) => {
    const url = request.url!
    if (url === '/done') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (url.startsWith('/api/')) {
      const [status, text] = answer(url)
      response.writeHead(status).end(text)
    } else if (/^\/(assets|src)\//.test(url)) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, url)))
    } else {
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, `transport: (path) => fetch(path), ${ask}`)} ${done}</script>${script}`)
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
    name: 'trailmap',
    service: 'trailmap-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      // The same edit for all engines that run the release.
      const folder = place('trailmap', { ...each, seed: 3 })
      const build = each.env!['BUILD'] as Build
      if (each.shift) edit(join(folder, 'src'))
      if (build === 'plain') {
        const scripts = { page: '/src/main.js', worker: '/src/worker/main.js' }
        return each.runtime === 'chromium' ? inChromium(each, scripts) : inShell(each, scripts)
      }
      const page = await bundle(folder, 'src/main.js', 'app', build)
      const worker = await bundle(folder, 'src/worker/main.js', 'worker', build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, { page: `/assets/${page}`, worker: `/assets/${worker}` }) : inShell(each, { page, worker })
    },
  },
]
