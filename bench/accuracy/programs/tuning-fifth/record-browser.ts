/** The page in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as written, from two minifiers with their maps, and with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const FOLDER = '/srv/wayfarer'
const HOST = 'https://wayfarer.example.net'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-fifth/artifacts')

type Build = 'plain' | 'esbuild' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'direct' | 'profiled' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, { door = 'direct', lost, ...rest }: Engine = {}): Run => {
  const release = `3.${['plain', 'esbuild', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.2' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `wayfarer-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'esbuild', { door: 'profiled' }),
  engine('jsc', 3, 'terser'),
  engine('chromium', 4, 'terser', { shift: true, door: 'timer' }),
  engine('chromium', 5, 'plain', { signal: 'logs' }),
  engine('gjs', 6, 'plain', { door: 'timer' }),
  engine('jsc', 7, 'esbuild', { shift: true, door: 'profiled', signal: 'logs' }),
  engine('gjs', 8, 'terser', { door: 'direct' }),
  engine('chromium', 9, 'terser', { shift: true, lost: true }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

/** In an edited release, statements that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of ['runtime/component', 'runtime/boundary', 'trip/days', 'trip/money', 'trip/store', 'trip/preferences', 'map/geo', 'net/api', 'net/photos', 'views/stops', 'views/panels']) {
    const path = join(folder, 'src', `${name}.js`)
    const marks = readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, (all) => `\n\nglobalThis.wayfarerMarks = (globalThis.wayfarerMarks ?? 0) + ${name.length}${all}`)
    writeFileSync(path, marks)
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(how: Build): string {
  const assets = join(FOLDER, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  const minify = how === 'esbuild' ? ['--minify'] : []
  execFileSync(join(tool('esbuild'), 'bin/esbuild'), ['src/main.js', '--bundle', '--format=iife', '--target=es2021', '--sourcemap', ...minify, `--outfile=${out}`], { cwd: FOLDER, stdio: 'pipe' })
  if (how === 'terser') {
    const options = "content='assets/app.js.map',url='app.js.map',root=''"
    execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), 'assets/app.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/app.js'], { cwd: FOLDER, stdio: 'pipe' })
  }
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the server says, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path, { method }) => {
  if (path.includes('/weather/')) return [200, '<!doctype html><title>Forecast</title>']
  if (path.includes('/packing/')) return [200, '{"page":1,"items":[{"label":"Tent"}]}']
  if (path.includes('/shares/')) return [200, '{"expires":"2025-0' + (path.length % 9 + 1) + '-14"}']
  return [method === 'GET' ? 502 : 201, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string, request: { method: string }) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string => `globalThis.wayfarerSettings = { seed: ${seed}, door: '${env!['DOOR']}', transport: ${transport} };`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path, request); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.wayfarerDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.wayfarerDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${FOLDER}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${FOLDER}/assets/${name}');`
  writeFileSync(join(FOLDER, 'start.js'), `${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: FOLDER, env: {} }).replaceAll(`${FOLDER}/assets`, `${HOST}/assets`)
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
      const [status, text] = answer(url, { method: request.method! })
      response.writeHead(status).end(text)
    } else if (url.startsWith('/assets/')) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(FOLDER, url)))
    } else {
      const done = `globalThis.wayfarerDone = (body) => fetch('/done', { method: 'POST', body });`
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/trips/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
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
    name: 'wayfarer',
    service: 'wayfarer-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      // Comments of the kit would not reach a minified build, so that an edit adds statements.
      const folder = place('browser', { ...each, shift: false })
      if (each.shift) edit(folder)
      const name = bundle(each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(FOLDER, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, name) : inShell(each, name)
    },
  },
]
