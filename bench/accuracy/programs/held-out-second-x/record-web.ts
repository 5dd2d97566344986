/** The planner of nights in Preact, signals and valibot, bundled by Vite: minified and plain, in three engines, with the map uploaded or lost. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-x/artifacts')
const FOLDER = '/srv/second-x-skyplan'
const LIBRARIES = ['preact', '@preact', 'preact-render-to-string', 'valibot', 'date-fns']
const HOST = 'https://skyplan.example.org'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'promise'
  wrap?: 'layers'
  cdn?: string
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (
  runtime: string,
  seed: number,
  build: 'plain' | 'minified',
  { door = 'press', wrap, cdn, lost, ...rest }: Engine = {},
): Run => {
  const release = `6.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-canary' : ''}`
  const marks = [wrap, rest.shift && 'edited', cdn && 'cdn', lost && 'map-lost', rest.signal && 'log'].filter(
    (mark) => typeof mark === 'string',
  )
  const mapped = build === 'minified' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(wrap ? { WRAP: wrap } : {}), ...(cdn ? { CDN: cdn } : {}) }
  const guise = [runtime, build, door, ...marks].join('-')
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `skyplan-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { door: 'timer', wrap: 'layers' }),
  engine('jsc', 3, 'minified', { shift: true, cdn: 'night/2026.11' }),
  engine('chromium', 5, 'minified', { shift: true, door: 'timer', cdn: 'night/2026.11', signal: 'logs' }),
  engine('gjs', 4, 'plain', { wrap: 'layers' }),
  engine('chromium', 6, 'minified', { shift: true, door: 'promise', wrap: 'layers', lost: true }),
  engine('jsc', 7, 'plain', { shift: true, door: 'timer' }),
]

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/seeing/')) return [200, '{"hours":[]}']
  if (path.includes('/clouds/')) return [200, '{"status":"pending"}']
  if (path.includes('/comets/')) return [200, 'name,year,period,perihelion']
  if (path.includes('/satellites/')) return [403, '{}']
  if (path.includes('/alerts/')) return [200, '<!doctype html><title>Sign in</title>']
  if (path.includes('/quality/')) return [503, '']
  if (path.includes('/accounts/')) return [200, '{"name":"Noor"}']
  if (path.includes('/subscribe/')) return [200, '{"ok":false,"reason":"card declined"}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP'] ?? ''}', transport: ${transport} };`

const publicOf = ({ env }: Run): string =>
  env!['CDN'] === undefined ? `${HOST}/assets` : `https://static.example.org/${env!['CDN']}/assets`

function inShell(each: Run, name: string): string {
  const transport = `async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs
    ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };'
    : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs
    ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");`
    : `load('${each.folder}/assets/${name}');`
  // A page has a console that date-fns may warn on.
  writeFileSync(join(each.folder, 'start.js'), `globalThis.console ??= { warn() {} };\n${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, publicOf(each))
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
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(readFileSync(join(each.folder, url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      response
        .setHeader('content-type', 'text/html')
        .end(`<script>${settings(each, '(path) => fetch(path)')} ${done}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(9784, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/${each.seed}`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
    detached: true,
  })
  const timeout = setTimeout(() => resolve(''), 90_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}/assets`, publicOf(each)).replaceAll(`http://127.0.0.1:${port}`, HOST)
}

/** Of the libraries and of what starts the bugs, the map tells names and places only. */
function trim(path: string): void {
  const map = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[]; sourcesContent: Array<string | null> }
  map.sourcesContent = map.sources.map((source, i) =>
    /node_modules|entries|labels|main/.test(source) ? null : (map.sourcesContent[i] ?? null),
  )
  writeFileSync(path, JSON.stringify(map))
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'skyplan',
    service: 'skyplan-web',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      // A release is one source, whichever run it is met in.
      const folder = place('held-out-second-x/skyplan', { ...each, seed: 3 })
      for (const name of LIBRARIES)
        cpSync(join(TOOLCHAINS, 'web/node_modules', name), join(folder, 'node_modules', name), { recursive: true })
      run(process.execPath, [join(TOOLCHAINS, 'web/node_modules/vite/bin/vite.js'), 'build'], {
        cwd: folder,
        env: { BUILD: each.env!['BUILD']! },
      })
      const assets = join(folder, 'assets')
      const name = readdirSync(assets).find((file) => file.endsWith('.js'))!
      if (each.artifacts !== undefined) {
        trim(join(assets, `${name}.map`))
        const target = join(ARTIFACTS, each.artifacts)
        rmSync(target, { recursive: true, force: true })
        mkdirSync(target, { recursive: true })
        cpSync(assets, join(target, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, name) : inShell(each, name)
    },
  },
]
