/** The parking permits in Preact with signals, bundled by Rollup: minified by terser and plain, in Chromium, gjs (the engine of Firefox) and jsc (that of Safari). */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twentieth/artifacts')
const FOLDER = '/srv/held-out-second-n-kerbside'
const HOST = 'https://permits.example.org'
const PORT = 9990

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'promise'
  wrap?: 'layers'
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'plain' | 'minified', { door = 'press', wrap, lost, ...rest }: Engine = {}): Run => {
  const release = `5.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(wrap ? [wrap] : []), ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build === 'minified' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, WRAP: wrap ?? '' }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `kerbside-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { door: 'timer', wrap: 'layers' }),
  engine('jsc', 3, 'minified', { shift: true }),
  engine('chromium', 4, 'minified', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain', { wrap: 'layers' }),
  engine('gjs', 6, 'minified', { shift: true, door: 'promise' }),
  engine('chromium', 7, 'plain', { shift: true, door: 'promise', wrap: 'layers' }),
  engine('chromium', 8, 'minified', { shift: true, lost: true }),
]

/** In an edited release, statements and functions that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js') || /main|entries/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nexport const gauge${++i} = (of) => of + ${name.length}\nglobalThis.kerbGauge = gauge${i}(globalThis.kerbGauge ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\n(export (class|function|async|const)|class|function)/g, added))
  }
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/zones/')) return [200, '{"areas":[]}']
  if (path.includes('/permits/')) return [200, '{"id":4}']
  if (path.includes('/renewals/')) return [409, '{}']
  if (path.includes('/tariffs/')) return [200, '{"bands":[{"name":"lo']
  return [503, '']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP']}', transport: ${transport} };`

function inShell(each: Run, name: string): string {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const dom = readFileSync(join(TOOLCHAINS, 'web/node_modules/undom/dist/undom.js'), 'utf8')
  const page = `${dom}\nglobalThis.document = (globalThis.undom ?? undom)(); globalThis.requestAnimationFrame = (work) => setTimeout(work, 1);`
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${page}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, `${HOST}/assets`)
  // The loop of gjs, which no page has, stands below what the page does later.
  return printed.replaceAll(/\\n(async\*|promise callback\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
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
  await new Promise<void>((listening) => server.listen(PORT, '127.0.0.1', listening))
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${PORT}/permits`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 90_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${PORT}`, HOST)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'kerbside',
    service: 'kerbside-web',
    version: 5,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      // Comments of the kit would not reach a minified build, so that an edit adds statements.
      const folder = place('tuning-twentieth/kerbside', { ...each, shift: false }, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'web/node_modules'), modules, { recursive: true, verbatimSymlinks: true })
      if (each.shift) edit(join(folder, 'src'))
      run(process.execPath, [join(modules, 'rollup/dist/bin/rollup'), '-c', '--silent'], { cwd: folder, env: { BUILD: each.env!['BUILD']! } })
      const assets = join(folder, 'assets')
      const name = readdirSync(assets).find((file) => file.endsWith('.js'))!
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(assets, join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, name) : inShell(each, name)
    },
  },
]
