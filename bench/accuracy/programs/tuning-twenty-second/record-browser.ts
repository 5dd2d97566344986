/** The page of a family tree in TypeScript: Chromium, gjs (the engine of Firefox) and jsc (that of Safari); plain and from three bundlers, maps uploaded or lost. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twenty-second/artifacts')
const FOLDER = '/srv/second-m-kintree'
const HOST = 'https://kintree.example.org'
const BUILDS = ['plain', 'esbuild', 'rollup', 'swc'] as const

type Build = (typeof BUILDS)[number]

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
}

/** A build of the same sources and bundler is the same release in all engines. */
const engine = (runtime: string, seed: number, build: Build, { door = 'press', lost, ...rest }: Engine = {}): Run => {
  const release = `5.${BUILDS.indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.1' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door }, ...(mapped ? { artifacts: `kintree-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'rollup', { door: 'timer' }),
  engine('jsc', 3, 'swc', { shift: true }),
  engine('chromium', 4, 'rollup', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain'),
  engine('gjs', 6, 'esbuild', { shift: true }),
  engine('chromium', 7, 'rollup', { lost: true }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'js/node_modules', name)

const RENAMED = [
  ['familyName', 'surnameOf'],
  ['crop\\(photo', 'cropBox(photo'],
  ['layout\\.crop', 'layout.cropBox'],
  ['isoDate', 'toIso'],
  ['ownerName', 'nameOfOwner'],
] as const

/** In an edited release, functions that other people wrote are between those of before, and some have other names. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /main|values/.test(name)) continue
    const path = join(folder, name)
    const renamed = RENAMED.reduce((text, [before, after]) => text.replaceAll(new RegExp(`\\b${before}\\b`, 'g'), after), readFileSync(path, 'utf8'))
    let i = 0
    const added = (all: string): string => {
      i++
      return `\n\nexport function touched${i}(count: number): number {\n  const kept = Reflect.get(globalThis, 'kinTouched') ?? 0\n  Reflect.set(globalThis, 'kinTouched', kept + count + ${name.length})\n  return kept\n}\ntouched${i}(${i})${all}`
    }
    writeFileSync(path, renamed.replaceAll(/\n\nexport (class|function|async)/g, added))
  }
}

const ROLLUP = `import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'
export default { input: 'src/main.ts', plugins: [resolve({ extensions: ['.ts'] }), esbuild({ target: 'es2022' }), terser()], output: { file: 'assets/app.js', format: 'iife', sourcemap: true } }
`

/** swc compiles and minifies what esbuild has put into one file. */
const SWC = `const { transformSync } = require('@swc/core'); const { readFileSync, writeFileSync } = require('fs')
const map = readFileSync('assets/app.js.map', 'utf8')
const out = transformSync(readFileSync('assets/app.js', 'utf8'), { sourceMaps: true, inputSourceMap: map, minify: true, isModule: false, jsc: { target: 'es2022', minify: { compress: true, mangle: { toplevel: true } } } })
writeFileSync('assets/app.js', out.code); writeFileSync('assets/app.js.map', out.map)
`

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function bundle(folder: string, how: Build): string {
  symlinkSync(join(TOOLCHAINS, 'js/node_modules'), join(folder, 'node_modules'))
  const assets = join(folder, 'assets')
  if (how === 'rollup') {
    writeFileSync(join(folder, 'rollup.config.mjs'), ROLLUP)
    execFileSync(process.execPath, [tool('rollup/dist/bin/rollup'), '-c', '--silent'], { cwd: folder, stdio: 'pipe' })
  } else {
    const flags = ['--bundle', '--format=iife', '--target=es2022', '--sourcemap', '--outfile=assets/app.js', ...(how === 'esbuild' ? ['--minify'] : [])]
    execFileSync(tool('esbuild/bin/esbuild'), ['src/main.ts', ...flags], { cwd: folder, stdio: 'pipe' })
    if (how === 'swc') execFileSync(process.execPath, ['-e', SWC], { cwd: folder, stdio: 'pipe' })
  }
  const code = readFileSync(join(assets, 'app.js'), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `app-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  cpSync(join(assets, 'app.js.map'), join(assets, `${name}.map`))
  for (const left of ['app.js', 'app.js.map']) rmSync(join(assets, left))
  return name
}

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/hints/html')) return [200, '<!doctype html><title>Back soon</title>']
  if (path.includes('/hints/bare')) return [200, '{"count":0}']
  if (path.includes('/hints/')) return [410, '{}']
  if (path.includes('/records/')) return [200, '{"title":"Census"}']
  if (path.includes('/shares/')) return [403, '{}']
  if (path.includes('/photos/')) return [413, '{}']
  if (path.includes('/people/I')) return [404, '{}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string): string => `globalThis.kinPage = { seed: ${seed}, door: '${env!['DOOR']}', transport: ${transport} };`

function inShell(each: Run, name: string): string {
  const transport = `async (path) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.kinDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.kinDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${each.folder}/assets`, `${HOST}/assets`)
  // The loop of gjs and the loader of jsc, which no page has, stand below what the page does.
  return printed.replaceAll('\\nload@[native code]', '').replaceAll(/\\n(async\*)?[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')
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
      const done = `globalThis.kinDone = (body) => fetch('/done', { method: 'POST', body });`
      const script = `<script src="/assets/${name}"></script>`
      response.setHeader('content-type', 'text/html').end(`<script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script>${script}`)
    }
  })
  await new Promise<void>((listening) => server.listen(9964, '127.0.0.1', listening))
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
    name: 'kintree',
    service: 'kintree-web',
    version: 5,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      // Comments of the kit would not reach a minified build, so that an edit adds statements.
      const folder = place('tuning-twenty-second/kintree', { ...each, shift: false })
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
