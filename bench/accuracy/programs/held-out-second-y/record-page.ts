/** The plans of model railways as a page, bundled by esbuild: minified and as developed, in the engines of Chromium, Firefox (gjs) and Safari (jsc), the map uploaded or lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-y/artifacts')
const FOLDER = '/srv/second-y-trackplan'
const HOST = 'https://plans.trackplan.example'

type Door = 'press' | 'timer' | 'microtask'

interface Engine extends Partial<Run> {
  wrap?: true
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
function engine(runtime: string, seed: number, build: 'development' | 'minified', door: Door, { wrap, lost, ...rest }: Engine = {}): Run {
  const release = `9.${rest.shift ? 5 : 4}.${build === 'minified' ? 0 : 1}${lost ? '-rc.2' : ''}`
  const marks = [
    ...(wrap ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(lost ? ['map-lost'] : []),
    ...(rest.signal ? ['log'] : []),
  ]
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(wrap ? { WRAP: 'layers' } : {}) }
  const uploaded = build === 'minified' && !lost ? { artifacts: `trackplan-${release}` } : {}
  return { guise: [runtime, build, door, ...marks].join('-'), seed, folder: FOLDER, runtime, release, env, ...rest, ...uploaded }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified', 'press'),
  engine('gjs', 2, 'minified', 'timer', { wrap: true }),
  engine('jsc', 3, 'minified', 'press', { shift: true }),
  engine('chromium', 4, 'minified', 'timer', { shift: true, wrap: true, signal: 'logs' }),
  engine('jsc', 5, 'development', 'microtask'),
  engine('gjs', 6, 'minified', 'press', { shift: true, lost: true }),
  engine('chromium', 7, 'development', 'microtask', { shift: true }),
]

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, build: string): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  const minify = build === 'minified' ? ['--minify'] : []
  const options = ['--bundle', '--format=iife', '--target=es2021', '--sourcemap', ...minify, `--outfile=${out}`]
  execFileSync(join(folder, 'node_modules/esbuild/bin/esbuild'), ['src/main.ts', ...options], { cwd: folder, stdio: 'pipe' })
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), build === 'minified' ? `${code}//# sourceMappingURL=${name}.map\n` : code)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/layouts/1')) return [404, '{}']
  if (path.includes('/layouts/2')) return [200, '<!doctype html>']
  if (path.includes('/comments/')) return [200, '{"items":[]}']
  if (path.includes('/catalogue/')) return [200, '{"articles":[]}']
  if (path.includes('/prices/')) return [200, '{"amount":null}']
  if (path.includes('/publish')) return [413, '{}']
  if (path.includes('/session/t')) return [200, '{"user":{"name":"Robin","roles":[]}}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

function settings({ seed, env }: Run, transport: string): string {
  return `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: ${env!['WRAP'] !== undefined}, transport: ${transport} };`
}

function inShell(each: Run, name: string): string {
  const transport = `async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs
    ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };'
    : 'globalThis.pageDone = (text) => print(text);'
  const quiet = gjs ? '' : 'globalThis.console ??= {}; console.warn ??= () => {};'
  const start = gjs
    ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");`
    : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${quiet}${done}\n${start}\n`)
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
      const head = `<meta charset="utf-8"><script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script>`
      response.setHeader('content-type', 'text/html').end(`${head}<script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const address = `http://127.0.0.1:${port}`
  const browser = spawn('chromium', [...flags, `${address}/${each.seed}`], {
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
  return text.replaceAll(address, HOST)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'trackplan',
    service: 'trackplan-web',
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place('held-out-second-y/trackplan', each)
      cpSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'), { recursive: true })
      const script = bundle(folder, each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
