/** The flights of drones, a page of TypeScript in Chromium, gjs (the engine of Firefox) and jsc (that of Safari), from Rollup with Terser, esbuild and swc. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'tuning-twenty-first'
const ARTIFACTS = join(import.meta.dirname, '../../corpora', SET, 'artifacts')
const FOLDER = '/srv/second-k-aerofile'
const HOST = 'https://aerofile.example.org'

type Build = 'plain' | 'esbuild' | 'terser' | 'swc'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'promise'
  layers?: true
  lost?: true
}

/** A build of the same sources and minifier is the same release in all engines. */
function engine(runtime: string, seed: number, build: Build, { door = 'press', layers, lost, ...rest }: Engine = {}): Run {
  const release = `3.${['plain', 'esbuild', 'terser', 'swc'].indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.4' : ''}`
  const guise = [
    runtime,
    build,
    door,
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(lost ? ['map-lost'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const mapped = build !== 'plain' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `aerofile-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'terser'),
  engine('gjs', 2, 'esbuild', { door: 'timer' }),
  engine('jsc', 3, 'terser', { shift: true, layers: true }),
  engine('chromium', 4, 'swc', { shift: true, door: 'promise', signal: 'logs' }),
  engine('jsc', 5, 'plain', { door: 'promise' }),
  engine('gjs', 6, 'terser', { shift: true, layers: true }),
  engine('chromium', 7, 'esbuild', { shift: true, door: 'timer', lost: true }),
]

/** What the servers say, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  if (path.includes('/missions/')) return [409, '{}']
  if (path.includes('/weather/')) return [200, '{"wind":{"mean":4}}']
  if (path.includes('/fleet/')) return [200, '{"total":0}']
  if (path.includes('/notices/')) return [200, '{"notices":[{"code":"B11']
  if (path.includes('/logs/')) return [413, '']
  if (path.includes('/approvals/')) return [403, '{}']
  return [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

const settings = ({ seed, env }: Run, transport: string, later: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP'] ?? ''}', transport: ${transport}, later: ${later} };`

function inShell(each: Run, name: string): string {
  const transport = `async (path, request) => { const [status, text] = (${ANSWERS})(path); return { status, text: async () => text } }`
  const gjs = each.runtime === 'gjs'
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const start = gjs ? `imports.searchPath.unshift('${each.folder}/assets'); imports['${name.slice(0, -3)}']; L.run("x");` : `load('${each.folder}/assets/${name}');`
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport, '(work, ms) => setTimeout(work, ms)')}\n${done}\n${start}\n`)
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
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(readFileSync(join(each.folder, url)))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const start = settings(each, '(path, request) => fetch(path, request)', '(work, ms) => setTimeout(work, ms)')
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<script>${start} ${done}</script><script src="/assets/${name}"></script>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/flights`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
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

/** The page knows its errors by number, so that no label is in what is uploaded. */
function labelled(printed: string, labels: readonly string[]): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"n"'))
  const events = lines.map((line) => JSON.parse(line) as { n: number; type: string; message: string; stack: string })
  const named = events.map(({ n, type, message, stack }) => ({ bug: labels[n]!, type, message, stack, span: 'click', kind: 1 }))
  return named
    .filter(({ bug }) => bug !== '-')
    .map((each) => JSON.stringify(each))
    .join('\n')
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'aerofile',
    service: 'aerofile-web',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      // One release has one text, whichever run it is of.
      const folder = place(`${SET}/aerofile`, { ...each, seed: 3 }, ['node_modules'])
      rmSync(join(folder, 'node_modules'), { force: true })
      symlinkSync(join(TOOLCHAINS, 'js/node_modules'), join(folder, 'node_modules'))
      const script = run(process.execPath, ['build.mjs'], { cwd: folder, env: { BUILD: each.env!['BUILD']! } }).trim()
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      const printed = each.runtime === 'chromium' ? await inChromium(each, script) : inShell(each, script)
      const labels = readFileSync(join(folder, 'labels.txt'), 'utf8').trim().split('\n')
      return labelled(printed, labels)
    },
  },
]
