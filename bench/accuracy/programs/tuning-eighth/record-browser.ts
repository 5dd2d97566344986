/** The page in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as written, from two minifiers with their maps, and with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-eighth/artifacts')

type Build = 'plain' | 'esbuild' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
const engine =
  (page: string) =>
  (runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run => {
    const release = `8.${['plain', 'esbuild', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-beta.2' : ''}`
    const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
    const mapped = build !== 'plain' && lost === undefined
    const folder = `/srv/tuning-eighth-${page}`
    return { guise, seed, folder, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `${page}-${release}` } : {}) }
  }

const flathunt = engine('flathunt')

const RUNS: Record<string, Run[]> = {
  flathunt: [
    flathunt('chromium', 1, 'esbuild'),
    flathunt('gjs', 2, 'terser', { door: 'timer' }),
    flathunt('jsc', 3, 'esbuild', { shift: true }),
    flathunt('chromium', 4, 'terser', { shift: true, door: 'timer', signal: 'logs' }),
    flathunt('jsc', 5, 'plain'),
    flathunt('gjs', 6, 'esbuild', { shift: true, signal: 'logs' }),
    flathunt('chromium', 7, 'esbuild', { shift: true, lost: true }),
  ],
}

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

/** In an edited release, statements and functions that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js') || /main|scenarios|routes/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst mark${++i} = (of) => of + ${name.length}\nglobalThis.flatMarks = mark${i}(globalThis.flatMarks ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  const minify = { plain: [], esbuild: ['--minify'], terser: ['--sources-content=false'] }[how]
  execFileSync(join(tool('esbuild'), 'bin/esbuild'), ['src/main.js', '--bundle', '--format=iife', '--target=es2021', '--sourcemap', ...minify, `--outfile=${out}`], { cwd: folder, stdio: 'pipe' })
  if (how === 'terser') {
    const options = "content='assets/app.js.map',url='app.js.map',root=''"
    execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), 'assets/app.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/app.js'], { cwd: folder, stdio: 'pipe' })
  }
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/listings/')) return [404, '{}']
  if (path.includes('/viewings/')) return [409, '{}']
  if (path.includes('/search/empty')) return [200, '{"hits":0}']
  if (path.includes('/search/')) return [200, '{"items":[{"title":"Two roo']
  if (path.includes('/offers/')) return [200, '{"currency":"EUR"}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env, signal }: Run, transport: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

const hostOf = ({ folder }: Run): string => `https://${folder.replace('/srv/tuning-eighth-', '')}.example.org`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${start}\n`)
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

export const programs: Program[] = Object.entries(RUNS).map(([name, runs]) => ({
  language: 'javascript',
  name,
  service: `${name}-web`,
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
  execute(each) {
    // Comments of the kit would not reach a minified build, so that an edit adds statements.
    const folder = place(name, { ...each, shift: false })
    if (each.shift) edit(join(folder, 'src'))
    const script = bundle(folder, each.env!['BUILD'] as Build)
    if (each.artifacts !== undefined) {
      rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
      cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
    }
    return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
  },
}))
