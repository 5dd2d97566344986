/** The page in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as written, from two minifiers with their maps, and with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-fourteenth/artifacts')

type Build = 'plain' | 'esbuild' | 'rollup'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run => {
  const release = `4.${['plain', 'esbuild', 'rollup'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-preview.3' : ''}`
  const guise = [
    runtime,
    build,
    door,
    ...(rest.shift ? ['edited'] : []),
    ...(lost ? ['map-lost'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return {
    guise,
    seed,
    folder: '/srv/held-out-second-a-museo',
    runtime,
    release,
    ...rest,
    env: { BUILD: build, DOOR: door },
    ...(mapped ? { artifacts: `museo-${release}` } : {}),
  }
}

const RUNS: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'rollup', { door: 'timer' }),
  engine('jsc', 3, 'esbuild', { shift: true }),
  engine('chromium', 4, 'rollup', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain', { door: 'timer' }),
  engine('gjs', 6, 'esbuild', { shift: true }),
  engine('chromium', 7, 'esbuild', { shift: true, lost: true }),
  engine('chromium', 8, 'plain', { door: 'timer' }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'web/node_modules', name)

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'app.js')
  symlinkSync(tool('.'), join(folder, 'node_modules'))
  if (how === 'rollup') {
    const flags = [
      '-i',
      'src/main.js',
      '-f',
      'iife',
      '-o',
      'assets/app.js',
      '--sourcemap',
      '--sourcemapExcludeSources',
      '--preserveSymlinks',
      '--intro',
      'const process = { env: { NODE_ENV: "production" } };',
      '-p',
      'node-resolve',
      '-p',
      'commonjs',
      '-p',
      'terser',
      '--silent',
    ]
    execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', ...flags], { cwd: folder, stdio: 'pipe' })
  } else {
    const minify = how === 'plain' ? [] : ['--minify']
    const flags = [
      '--bundle',
      '--format=iife',
      '--target=es2021',
      '--sourcemap',
      '--sources-content=false',
      '--preserve-symlinks',
      '--log-level=error',
      ...minify,
    ]
    execFileSync(tool('esbuild/bin/esbuild'), ['src/main.js', ...flags, `--outfile=${out}`], { cwd: folder, stdio: 'pipe' })
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
  if (path.includes('/exhibitions/')) return [404, '{}']
  if (path.includes('/holds')) return [409, '{}']
  if (path.includes('/releases/')) return [410, '{}']
  if (path.includes('/prices/')) return [503, '{}']
  if (path.includes('/products/cut-')) return [200, '{"items":[{"title":"Post']
  if (path.includes('/products/')) return [200, '{"items":[{"id":1}]}']
  if (path.includes('/stock/')) return [200, '{"left":"3"}']
  if (path.includes('/guides/')) return [200, '{"list":[]}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env, signal }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

const hostOf = ({ folder }: Run): string => `https://${folder.replace('/srv/held-out-second-a-', '')}.example.org`

async function inShell(each: Run, name: string): Promise<string> {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs
    ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };'
    : 'globalThis.pageDone = (text) => print(text);'
  const dom = `(function () {\n${readFileSync(tool('undom/dist/undom.js'), 'utf8')}\n}).call(globalThis); globalThis.document = undom();`
  const start = gjs
    ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");`
    : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${dom}\n${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(
    `${each.folder}/assets`,
    `${hostOf(each)}/assets`,
  )
  // The loop of gjs, which no page has, stands below what the page does later.
  return printed
    .replaceAll('\\nload@[native code]', '')
    .replaceAll(/\\n(async\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
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
      response
        .setHeader('content-type', 'text/html')
        .end(`<script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
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
  return text.replaceAll(`http://127.0.0.1:${port}`, hostOf(each))
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'museo',
    service: 'museo-web',
    runs: RUNS,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const folder = place('museo', each)
      const script = bundle(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' ? inChromium(each, script) : inShell(each, script)
    },
  },
]
