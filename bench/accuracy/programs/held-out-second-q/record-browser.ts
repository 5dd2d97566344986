/** The choir's page in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): plain, from two minifiers with their maps, and with the map lost. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-q/artifacts')
const HOST = 'https://choirfolio.example.org'

type Build = 'plain' | 'esbuild' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
function engine(runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run {
  const release = `2.${['plain', 'esbuild', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: '/srv/choirfolio', runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `choirfolio-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'terser', { door: 'timer' }),
  engine('jsc', 3, 'esbuild', { shift: true }),
  engine('chromium', 4, 'terser', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain'),
  engine('gjs', 6, 'esbuild', { shift: true }),
  engine('chromium', 7, 'esbuild', { shift: true, lost: true }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'web/node_modules', name)

/** In an edited release, statements and functions that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /main|occasions/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst bar${++i} = (of: number): number => of + ${name.length}\nglobalThis.folioBars = bar${i}(globalThis.folioBars ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\n((\/\/ .*\n)*)export (class|function|async)/g, added))
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  const minify = how === 'esbuild' ? ['--minify'] : []
  const flags = ['--bundle', '--format=iife', '--target=es2021', '--sourcemap', '--sources-content=false', ...minify, `--outfile=${out}`]
  run(join(TOOLCHAINS, 'rt/node_modules/.bin/esbuild'), ['src/main.ts', ...flags], { cwd: folder, env: {} })
  if (how === 'terser') {
    const options = "content='assets/app.js.map',url='app.js.map',root=''"
    run(process.execPath, [tool('terser/bin/terser'), 'assets/app.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/app.js'], { cwd: folder, env: {} })
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
  if (path.includes('/scores/')) return [404, '{}']
  if (path.includes('/seats/')) return [409, '{}']
  if (path.includes('/excuses/')) return [401, '{}']
  if (path.includes('/messages/')) return [500, '{}']
  if (path.includes('/proposals')) return [403, '{}']
  if (path.includes('/recordings/')) return [200, '{"length": 4, "items": [{"tit']
  if (path.includes('/attendance/')) return [200, '{"present": null}']
  if (path.includes('/reviews/')) return [200, '{"items": 4}']
  if (path.includes('/singers/')) return [200, '{"singer": {"name": "?"}}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', transport: ${transport} };`

/** The little of a document that a shell has not. */
const DOCUMENT = `globalThis.document = {
  getElementById: () => null,
  querySelector: () => null,
  createElement: () => ({ addEventListener(_, listener) { this.listener = listener }, click() { this.listener() } }),
};`

function inShell(each: Run, name: string): string {
  const reply = `(async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } })`
  const transport = `(path) => path.includes('/programmes/') ? new Promise(() => {}) : ${reply}(path)`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${DOCUMENT}\n${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, `${HOST}/assets`)
  // What a page has not stands below and above what it does: the loop of gjs, the stub of a document.
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
    } else if (url.startsWith('/api/programmes/')) {
      setTimeout(() => response.end('{}'), 500)
    } else if (url.startsWith('/api/')) {
      const [status, text] = answer(url)
      response.writeHead(status).end(text)
    } else if (url.startsWith('/assets/') && existsSync(join(each.folder, url))) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      response.setHeader('content-type', 'text/html')
      response.end(`<meta charset="utf-8"><script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script><body><script src="/assets/${name}"></script>`)
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
    name: 'choirfolio',
    service: 'choirfolio-web',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place('held-out-second-q/choirfolio', each)
      cpSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
      if (each.shift) edit(join(folder, 'src'))
      const script = bundle(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
