/** The page of the shared kilns in TypeScript with Svelte's stores, zod and date-fns, bundled by esbuild, in three engines: minified, plain, with the map lost. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'tuning-twenty-fourth'
const ARTIFACTS = join(import.meta.dirname, '../../corpora', SET, 'artifacts')
const FOLDER = `/srv/${SET}-kilnshare`
const HOST = 'https://kilnshare.example.org'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  wrap?: 'layers'
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'plain' | 'minified', { door = 'press', wrap, lost, ...rest }: Engine = {}): Run => {
  const release = `6.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-rc' : ''}`
  const guise = [runtime, build, door, ...(wrap ? [wrap] : []), ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build === 'minified' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door, WRAP: wrap ?? '' }, ...(mapped ? { artifacts: `kilnshare-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { door: 'timer' }),
  engine('jsc', 3, 'minified', { shift: true }),
  engine('chromium', 4, 'minified', { shift: true, door: 'timer', wrap: 'layers', signal: 'logs' }),
  engine('jsc', 5, 'plain', { wrap: 'layers' }),
  engine('gjs', 6, 'minified', { shift: true, wrap: 'layers' }),
  engine('chromium', 7, 'minified', { shift: true, lost: true }),
]

/** In an edited release, statements that other people wrote are between those of before. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /main|board/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst used${++i} = (of: number) => of + ${name.length}\n;(globalThis as any).uses = used${i}((globalThis as any).uses ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, minified: boolean): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  symlinkSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'))
  const out = join(assets, 'kiln.js')
  const flags = ['--bundle', '--format=iife', '--target=es2022', '--sourcemap', '--sources-content=false', '--preserve-symlinks', ...(minified ? ['--minify'] : []), `--outfile=${out}`]
  run(join(folder, 'node_modules/esbuild/bin/esbuild'), ['src/main.ts', ...flags], { cwd: folder, env: {} })
  rmSync(join(folder, 'node_modules'))
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `kiln-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), minified ? `${code}//# sourceMappingURL=${name}.map\n` : code)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the server says, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/kilns/empty')) return [200, '{"sensors":[]}']
  if (path.includes('/kilns/')) return [200, '{"items":1}']
  if (path.includes('/logs/')) return [200, '{"lines":["12:00 20']
  if (path.includes('/power/')) return [403, '{}']
  if (path.includes('/members/')) return [200, '{"id":4}']
  if (path.includes('/names/')) return [409, '{}']
  if (path.includes('/payments/')) return [402, '{}']
  if (path.includes('/vouchers/half')) return [200, '{"amount":12.5}']
  if (path.includes('/vouchers/')) return [410, '{}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP']}', transport: ${transport} };`

function inShell(each: Run, name: string): string {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `globalThis.console ??= { warn() {} };\n${settings(each, transport)}\n${done}\n${start}\n`)
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
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, '(path, request) => fetch(path)')} ${done}</script><script src="/assets/${name}"></script>`)
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
    name: 'kilnshare',
    service: 'kilnshare-web',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place(`${SET}/kilnshare`, each)
      if (each.shift) edit(join(folder, 'src'))
      const script = bundle(folder, each.env!['BUILD'] === 'minified')
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
