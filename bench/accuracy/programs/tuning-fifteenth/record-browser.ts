/** The editor of floor plans in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as written, from esbuild and from Rollup with Terser with their maps, and with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const NAME = 'roomsketch'
const FOLDER = `/srv/held-out-second-g-${NAME}`
const HOST = `https://${NAME}.example.org`
const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-fifteenth/artifacts')

type Build = 'plain' | 'esbuild' | 'rollup'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is one release. */
function engine(runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run {
  const release = `9.${['plain', 'esbuild', 'rollup'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `${NAME}-${release}` } : {}) }
}

const runs = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'rollup', { door: 'timer' }),
  engine('jsc', 3, 'esbuild', { shift: true }),
  engine('chromium', 4, 'rollup', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain'),
  engine('gjs', 6, 'plain', { shift: true, door: 'timer' }),
  engine('chromium', 7, 'esbuild', { shift: true, lost: true }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'web/node_modules', name)
const node = (folder: string, args: readonly string[]): Buffer => execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' })

/** In an edited release, statements and functions that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /main|routes|app\//.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst mark${++i} = (of) => of + ${name.length}\nglobalThis.sketchMarks = mark${i}(globalThis.sketchMarks ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

const ROLLUP = `
import { existsSync } from 'node:fs'
import { transform } from './node_modules/esbuild/lib/main.js'
import resolve from './node_modules/@rollup/plugin-node-resolve/dist/es/index.js'
const typescript = {
  name: 'typescript',
  resolveId: (id, from) => { if (!id.startsWith('.') || from === undefined) return null; const path = new URL(id + '.ts', 'file://' + from).pathname; return existsSync(path) ? path : null },
  transform: (code, id) => id.endsWith('.ts') ? transform(code, { loader: 'ts', target: 'es2022', sourcemap: true, sourcefile: id }).then(({ code, map }) => ({ code, map: JSON.parse(map) })) : null,
}
export default { input: 'src/main.ts', plugins: [typescript, resolve()], output: { file: 'assets/app.js', format: 'iife', sourcemap: true } }
`

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  cpSync(tool('.'), join(folder, 'node_modules'), { recursive: true })
  if (how === 'rollup') {
    writeFileSync(join(folder, 'rollup.config.mjs'), ROLLUP)
    node(folder, ['node_modules/rollup/dist/bin/rollup', '-c', 'rollup.config.mjs', '--silent'])
    const options = "content='assets/app.js.map',url='app.js.map',includeSources"
    node(folder, ['node_modules/terser/bin/terser', 'assets/app.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/app.js'])
  } else {
    const minify = how === 'esbuild' ? ['--minify'] : []
    const options = ['--bundle', '--format=iife', '--target=es2022', '--sourcemap', ...minify, '--outfile=assets/app.js']
    execFileSync(tool('esbuild/bin/esbuild'), ['src/main.ts', ...options], { cwd: folder, stdio: 'pipe' })
  }
  const out = join(assets, 'app.js')
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/plans/')) return [404, '{}']
  if (path.includes('/saves/')) return [409, '{}']
  if (path.includes('/catalog/')) return [200, '{"items":[{"id":"sofa-1"']
  if (path.includes('/quotes/')) return [200, '{"total":"1 240.00"}']
  if (path.includes('/shares/')) return [401, '{}']
  if (path.includes('/models/')) return [502, '{}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env, signal }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, `${HOST}/assets`)
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
  return text.replaceAll(`http://127.0.0.1:${port}`, HOST)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: NAME,
    service: `${NAME}-web`,
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place(`tuning-fifteenth/${NAME}`, each)
      // Comments would not reach a minified build, so that an edit adds statements too.
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
