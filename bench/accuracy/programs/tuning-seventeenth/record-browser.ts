/** The page of weavers in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): plain modules, or minified by Terser or swc, with maps or with the map lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-seventeenth/artifacts')
const FOLDER = '/srv/held-out-second-i-weavepad'
const HOST = 'https://weavepad.example.org'

type Build = 'plain' | 'terser' | 'swc'

interface Way extends Partial<Run> {
  door?: 'press' | 'timer' | 'worker'
  lost?: true
}

const way = (runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Way = {}): Run => {
  const release = `5.${['plain', 'terser', 'swc'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `weavepad-${release}` } : {}) }
}

const runs: Run[] = [
  way('chromium', 1, 'plain'),
  way('gjs', 2, 'terser', { door: 'timer' }),
  way('jsc', 3, 'swc', { shift: true }),
  way('chromium', 4, 'terser', { shift: true, door: 'worker', signal: 'logs' }),
  way('gjs', 5, 'plain', { shift: true }),
  way('chromium', 6, 'swc', { door: 'worker' }),
  way('jsc', 7, 'terser', { shift: true, lost: true, signal: 'logs' }),
]

const web = createRequire(join(TOOLCHAINS, 'web/package.json'))
const tool = (name: string): string => join(TOOLCHAINS, 'web/node_modules', name)

/** In an edited release, functions that other people wrote are between those of before: a bundle has no comments. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/^(draft|render|sync|ui)\/.*\.js$/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\n\nconst tally${++i} = (of) => of + ${name.length}\nglobalThis.weaveTally = tally${i}(globalThis.weaveTally ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

/** Takes the labels out of the table of entries, so that no file of the page has them. */
function unlabel(folder: string): string[] {
  const path = join(folder, 'src/entries.js')
  const labels: string[] = []
  const text = readFileSync(path, 'utf8').replaceAll(/^ {2}\['([a-z-]+)'/gm, (_, label: string) => `  [${labels.push(label) - 1}`)
  writeFileSync(path, text)
  return labels
}

interface Swc {
  minifySync: (code: string, options: object) => { code: string; map: string }
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, entry: string, how: Build): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, `${entry}.js`)
  execFileSync(join(tool('esbuild'), 'bin/esbuild'), [`src/${entry}.js`, '--bundle', '--format=iife', '--target=es2022', '--sourcemap', `--outfile=${out}`], { cwd: folder, stdio: 'pipe' })
  if (how === 'terser') {
    const options = `content='assets/${entry}.js.map',url='${entry}.js.map',root=''`
    execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), `assets/${entry}.js`, '-c', '-m', '--toplevel', '--source-map', options, '-o', `assets/${entry}.js`], { cwd: folder, stdio: 'pipe' })
  } else {
    const { minifySync } = web('@swc/core') as Swc
    const options = { compress: true, mangle: true, sourceMap: { content: readFileSync(`${out}.map`, 'utf8') } }
    const { code, map } = minifySync(readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n'), options)
    writeFileSync(out, code)
    writeFileSync(`${out}.map`, map)
  }
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `${entry}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

/** What the server says, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/drafts/')) return [404, '{}']
  if (path.includes('/publish')) return [409, '{}']
  if (path.includes('/gallery/')) return [200, '{"items":[{"title":"Runner in hu']
  if (path.includes('/users/')) return [200, '{"user":{"avatar":null}}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string, worker: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', worker: '${worker}', workerType: '${env!['BUILD'] === 'plain' ? 'module' : 'classic'}', transport: ${transport} };`

function inShell(each: Run, script: string): string {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const plain = each.env!['BUILD'] === 'plain'
  const done = gjs ? 'const loop = imports.gi.GLib.MainLoop.new(null, false); globalThis.pageDone = (text) => { print(text); loop.quit(); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = plain ? `import('file://${each.folder}${script}');` : gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${script.slice(8, -3)}'];` : `load('${each.folder}${script}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport, '')}\n${done}\n${start}\n${gjs ? 'loop.run();' : ''}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`file://${each.folder}`, HOST).replaceAll(each.folder, HOST)
  // What starts the page in a shell, which no page has, stands below what the page does.
  return printed.replaceAll(/\\n(async\*|promise callback\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
}

async function inChromium(each: Run, script: string, worker: string): Promise<string> {
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
    } else if (/^\/(assets|src)\//.test(url)) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const type = each.env!['BUILD'] === 'plain' ? 'module' : 'text/javascript'
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, '(path, request) => fetch(path, request)', worker)} ${done}</script><script type="${type}" src="${script}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 60_000)
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
    name: 'weavepad',
    service: 'weavepad-web',
    version: 5,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('tuning-seventeenth/weavepad', each)
      if (each.shift) edit(join(folder, 'src'))
      const labels = unlabel(folder)
      const how = each.env!['BUILD'] as Build
      const [script, worker] = how === 'plain' ? ['/src/main.js', '/src/worker.js'] : (['main', 'worker'].map((entry) => `/assets/${bundle(folder, entry, how)}`) as [string, string])
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      const printed = await (each.runtime === 'chromium' ? inChromium(each, script, worker) : inShell(each, script))
      return printed.replaceAll(/^\{"bug":(\d+)/gm, (_, number: string) => `{"bug":"${labels[Number(number)]}"`)
    },
  },
]
