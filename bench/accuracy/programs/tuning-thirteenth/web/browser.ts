/** Builds a program of the browser as asked for, and runs it in Chromium, Firefox, gjs or jsc. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PACKAGES, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth/artifacts')
const bin = (name: string): string => join(PACKAGES, 'js/node_modules/.bin', name)
const ROLLDOWN = join(import.meta.dirname, '../../../../../node_modules/.bin/rolldown')

const TERSER = ['-c', '-m', '--toplevel', '--source-map', "content='assets/main.js.map',url='main.js.map',includeSources=true"]
const WEBPACK = `module.exports = { mode: 'production', target: ['web', 'es2022'], devtool: 'source-map', entry: './src/main.js', output: { path: __dirname + '/assets', filename: 'main.js', devtoolModuleFilenameTemplate: '[resource-path]' } }`
const SWC = `const { minifySync } = require('${PACKAGES}/js/node_modules/@swc/core'); const fs = require('fs')
const { code, map } = minifySync(fs.readFileSync('assets/main.js', 'utf8'), { compress: true, mangle: { toplevel: true }, sourceMap: { content: fs.readFileSync('assets/main.js.map', 'utf8') }, module: false })
fs.writeFileSync('assets/main.js', code); fs.writeFileSync('assets/main.js.map', map)`

const BUILDS: Record<string, (folder: string) => void> = {
  plain: (cwd) => void run(bin('esbuild'), ['src/main.js', '--bundle', '--format=iife', '--sourcemap', '--outfile=assets/main.js'], { cwd, env: {} }),
  esbuild: (cwd) => void run(bin('esbuild'), ['src/main.js', '--bundle', '--format=iife', '--minify', '--sourcemap', '--outfile=assets/main.js'], { cwd, env: {} }),
  rolldown: (cwd) => void run(ROLLDOWN, ['src/main.js', '--file', 'assets/main.js', '--minify', '--sourcemap', '--format', 'iife'], { cwd, env: {} }),
  terser(cwd) {
    run(bin('rollup'), ['src/main.js', '--file', 'assets/main.js', '--format', 'iife', '--sourcemap', '--silent'], { cwd, env: {} })
    run(bin('terser'), ['assets/main.js', ...TERSER, '-o', 'assets/main.js'], { cwd, env: {} })
  },
  webpack(cwd) {
    writeFileSync(join(cwd, 'webpack.config.cjs'), WEBPACK)
    run(bin('webpack'), ['--config', 'webpack.config.cjs'], { cwd, env: {} })
  },
  swc(cwd) {
    run(bin('rollup'), ['src/main.js', '--file', 'assets/main.js', '--format', 'iife', '--sourcemap', '--silent'], { cwd, env: {} })
    writeFileSync(join(cwd, 'minify.cjs'), SWC)
    run(process.execPath, ['minify.cjs'], { cwd, env: {} })
  },
}

/** Bundles into `assets` and returns the file's name, which has a hash of what is in it. */
function build(folder: string, how: string): string {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  BUILDS[how]!(folder)
  const code = readFileSync(join(assets, 'main.js'), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')
  const name = `main-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  writeFileSync(join(assets, name), `${code}//# sourceMappingURL=${name}.map\n`)
  renameSync(join(assets, 'main.js.map'), join(assets, `${name}.map`))
  rmSync(join(assets, 'main.js'))
  for (const other of readdirSync(assets)) if (!other.startsWith(name)) throw new Error(`Cannot upload ${other} of ${folder}: ${how} should have made one file and its map`)
  return name
}

const settingsOf = ({ seed, door, wrap, env }: Run, done: string): string =>
  `globalThis.settings = { seed: ${seed}, wrap: ${wrap ?? 0}, door: '${env?.['IN'] ?? 'load'}', done: ${done}, page: '${door}' };`

/** The shells have no pages: the file lies in a folder that is named like the page's address, and what is above it is taken out of what they say. */
function inShell(each: Run, host: string, name: string): string {
  const folder = join(each.folder, 'https:', host, 'assets')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  cpSync(join(each.folder, 'assets', name), path)
  const start =
    each.runtime === 'gjs'
      ? `import GLib from 'gi://GLib';\nconst loop = GLib.MainLoop.new(null, false);\n${settingsOf(each, '(text) => { print(text); loop.quit(); }')}\nimport('file://${path}').catch((error) => { printerr(error); loop.quit(); });\nloop.run();\n`
      : `${settingsOf(each, 'print')}\nload('${path}');\n`
  writeFileSync(join(each.folder, 'start.js'), start)
  const output = run(each.runtime, each.runtime === 'gjs' ? ['-m', 'start.js'] : [join(each.folder, 'start.js')], { cwd: each.folder, env: {} })
  return output.replaceAll(/(?:file:\/\/)?\/[^\s"@]*?https:\//g, 'https://').replaceAll(`file://${each.folder}/start.js`, `https://${host}/`).replaceAll(`${each.folder}/start.js`, `https://${host}/`)
}

/** The page posts what it caught; the host name stands for the server's. */
async function inBrowser(each: Run, host: string, name: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (request.url?.startsWith('/assets/') && existsSync(join(each.folder, request.url))) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(each.folder, request.url)))
    } else {
      const settings = settingsOf(each, `(body) => fetch('/done', { method: 'POST', body })`)
      response.setHeader('content-type', 'text/html').end(`<!doctype html><script>${settings}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const page = `http://127.0.0.1:${port}/visit/${each.seed}`
  const [command, args] =
    each.runtime === 'chromium'
      ? ['chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, page]]
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
  return text.replaceAll(`http://127.0.0.1:${port}`, `https://${host}`)
}

/** `env.BUILD` of each run is one of the builds above, `env.IN` the door that the page takes. */
export function browserProgram(name: string, host: string, runs: readonly Run[], rest: Pick<Program, 'undecidable'> = {}): Program {
  return {
    language: 'javascript',
    name,
    service: `${name}-web`,
    runs,
    ...rest,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place(name, each)
      const file = build(folder, each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        const target = join(ARTIFACTS, each.artifacts, 'assets')
        rmSync(target, { recursive: true, force: true })
        cpSync(join(folder, 'assets'), target, { recursive: true })
      }
      return each.runtime === 'chromium' || each.runtime === 'firefox' ? inBrowser(each, host, file) : inShell(each, host, file)
    },
  }
}
