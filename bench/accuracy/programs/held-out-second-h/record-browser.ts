/** The page that draws cross-stitch charts in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as bundled, minified with its map, and with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-h/artifacts')
const FOLDER = '/srv/second-h-stitchpad'
const HOST = 'https://stitchpad.example.org'

type Build = 'plain' | 'terser'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
function engine(runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run {
  const release = `5.${['plain', 'terser'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `stitchpad-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'terser'),
  engine('gjs', 2, 'terser', { door: 'timer' }),
  engine('jsc', 3, 'terser', { shift: true }),
  engine('chromium', 4, 'terser', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain'),
  engine('gjs', 6, 'terser', { shift: true, lost: true }),
  engine('chromium', 7, 'plain', { shift: true, door: 'timer' }),
]

/** In an edited release, statements and functions that other people wrote are between those of before: comments would not reach a bundle. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /main|scenarios|errors/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst tally${++i} = (of: number): number => of + ${name.length}\nglobalThis.stitchTally = tally${i}(globalThis.stitchTally ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  const options = { cwd: folder, stdio: 'pipe', env: { ...process.env, BUILD: how } } as const
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], options)
  const out = join(folder, 'assets/app.js')
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(folder, 'assets', name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(folder, 'assets', `${name}.map`))
  rmSync(out)
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/patterns/')) return [404, '{}']
  if (path.includes('/publish/')) return [409, '{"by":"noor"}']
  if (path.includes('/gallery/')) return [200, '{"hits":0}']
  if (path.includes('/prices/')) return [200, '<!doctype html><title>Sign in</title>']
  if (path.includes('/missing/')) return [502, 'bad gateway']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string => `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', transport: ${transport} };`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
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
    name: 'stitchpad',
    service: 'stitchpad-web',
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place('held-out-second-h/stitchpad', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'web/node_modules'), modules, { recursive: true })
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
