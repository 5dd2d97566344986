/** The program of the browser: in Chromium, Firefox, gjs and jsc, as it is, and from several minifiers with and without their source map. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const FOLDER = '/srv/storefront'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-second/artifacts')

const engine = (guise: string, seed: number, build: string, rest: Partial<Run> = {}): Run => {
  const mapped = build !== 'plain' && build !== 'terser-without-map'
  const name = `${build}${rest.shift ? '-shifted' : ''}`
  return { guise: `${guise}-${name}`, seed, folder: FOLDER, runtime: guise, ...rest, env: { ...rest.env, BUILD: build }, ...(mapped ? { artifacts: `storefront-${name}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'plain'),
  engine('chromium', 2, 'esbuild'),
  engine('firefox', 3, 'esbuild'),
  engine('jsc', 4, 'esbuild'),
  engine('gjs', 5, 'rolldown'),
  engine('chromium', 6, 'rolldown', { shift: true, env: { WRAP: '1' } }),
  engine('firefox', 7, 'plain', { shift: true, signal: 'logs' }),
  engine('jsc', 8, 'terser', { env: { WRAP: '1' }, signal: 'logs' }),
  engine('chromium', 9, 'terser'),
  engine('chromium', 10, 'terser-without-map', { shift: true, env: { WRAP: '1' } }),
  engine('gjs', 11, 'plain', { env: { WRAP: '1' } }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function build(how: string): string {
  const assets = join(FOLDER, 'assets')
  mkdirSync(assets, { recursive: true })
  const out = join(assets, 'main.js')
  if (how === 'rolldown') {
    execFileSync(join(import.meta.dirname, '../../../../node_modules/.bin/rolldown'), ['src/main.js', '--file', out, '--minify', '--sourcemap', '--format', 'iife'], { cwd: FOLDER, stdio: 'pipe' })
  } else {
    const minify = how === 'esbuild' ? ['--minify'] : []
    execFileSync(join(tool('esbuild'), 'bin/esbuild'), ['src/main.js', '--bundle', '--format=iife', '--sourcemap', ...minify, `--outfile=${out}`], { cwd: FOLDER, stdio: 'pipe' })
  }
  if (how.startsWith('terser')) {
    const options = "content='assets/main.js.map',url='main.js.map',root=''"
    execFileSync(process.execPath, [join(tool('terser'), 'bin/terser'), 'assets/main.js', '-c', '-m', '--toplevel', '--source-map', options, '-o', 'assets/main.js'], { cwd: FOLDER, stdio: 'pipe' })
  }
  const code = readFileSync(out, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `main-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`
  writeFileSync(join(assets, name), how === 'plain' ? code : `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(`${out}.map`, join(assets, `${name}.map`))
  rmSync(out)
  return name
}

const settingsOf = ({ seed, env }: Run): string => `globalThis.faultSettings = { seed: ${seed}, wrap: ${env?.['WRAP'] === '1'} };`

async function inShell(each: Run, name: string): Promise<string> {
  const print = each.runtime === 'gjs' ? 'const L = imports.mainloop; globalThis.faultDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.faultDone = (text) => print(text);'
  const start = each.runtime === 'gjs' ? `imports.searchPath.unshift('${FOLDER}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${FOLDER}/assets/${name}');`
  writeFileSync(join(FOLDER, 'start.js'), `${settingsOf(each)}\n${print}\n${start}\n`)
  return run(each.runtime!, ['start.js'], { cwd: FOLDER, env: {} })
}

/** The page posts what it caught; the host name stands for the server's. */
async function inBrowser(each: Run, name: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (request.url?.startsWith('/assets/')) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(FOLDER, request.url)))
    } else {
      const done = `globalThis.faultDone = (body) => fetch('/done', { method: 'POST', body });`
      response.setHeader('content-type', 'text/html').end(`<script>${settingsOf(each)} ${done}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const page = `http://127.0.0.1:${port}/shop/${each.seed}`
  const [command, args] =
    each.runtime === 'chromium'
      ? ['chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, page]]
      : ['firefox-esr', ['--headless', '--no-remote', '--profile', profile, page]]
  const browser = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' }, detached: true })
  const timeout = setTimeout(() => resolve(''), 90_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, 'https://shop.example.org')
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'storefront',
    service: 'storefront',
    runs,
    resource: ({ env, shift }) => ({ 'service.version': `7.${shift ? 1 : 0}.0-${env!['BUILD']}`, 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      place('browser', each)
      const name = build(each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(FOLDER, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      return each.runtime === 'chromium' || each.runtime === 'firefox' ? inBrowser(each, name) : inShell(each, name)
    },
  },
]
