/** The ticket shop in Chromium, gjs (the engine of Firefox) and jsc (that of Safari): as written, from two bundlers with their maps, and with the maps lost. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelled, place, run, TOOLCHAINS } from './kit.ts'
import type { Printed, Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-tenth/artifacts')
const FOLDER = '/srv/tuning-tenth-encore'
const HOST = 'https://encore.example.org'
const CDN = 'https://static.example.net/encore'
const BUILDS = ['plain', 'esbuild', 'rollup'] as const

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  lost?: true
  /** Served by another host. */
  cdn?: true
}

/** A build of the same sources by the same bundler is the same release in all engines. */
const engine = (runtime: string, seed: number, build: (typeof BUILDS)[number], { door = 'press', lost, cdn, ...rest }: Engine = {}): Run => {
  const release = `5.${BUILDS.indexOf(build)}.${rest.shift ? 1 : 0}${lost ? '-rc.3' : ''}`
  const guise = [runtime, build, door, ...(rest.shift ? ['edited'] : []), ...(lost ? ['map-lost'] : []), ...(cdn ? ['cdn'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const mapped = build !== 'plain' && lost === undefined
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env: { BUILD: build, DOOR: door, HOST: cdn ? CDN : HOST }, ...(mapped ? { artifacts: `encore-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'esbuild'),
  engine('gjs', 2, 'rollup', { door: 'timer' }),
  engine('jsc', 3, 'esbuild', { shift: true }),
  engine('chromium', 4, 'rollup', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'plain'),
  engine('gjs', 6, 'esbuild', { signal: 'logs', cdn: true }),
  engine('chromium', 7, 'esbuild', { shift: true, lost: true }),
]

/** What the server says, which a shell that has no `fetch` is told in its place. */
const ANSWERS = `(path) => {
  const all = { shows: [404, '{}'], search: [200, '{"hits":0}'], seats: [200, '{"rows":[{"seats":[1]},null]}'], venues: [200, '{"venue":{}}'], reviews: [500, ''], recommended: [401, ''],
    artists: [200, '{"id":1}'], mirror: [503, ''], holds: [409, '{}'], payments: [200, '{"state":"declined","reason":"insufficient funds"}'], receipts: [200, '<!doctype html><title>Log in</title>'],
    refunds: [200, '{}'], orders: [200, '{"orders":[{"state":null}]}'], tickets: [403, '{}'] }
  return all[path.split('/')[2]] ?? [200, '{}']
}`
const answer = new Function(`return ${ANSWERS}`)() as (path: string) => [number, string]

interface Built {
  folder: string
  index: string
  worker: string
}

function build(folder: string, how: string): Built {
  execFileSync(process.execPath, ['build.mjs'], { cwd: folder, stdio: 'pipe', env: { ...process.env, BUILD: how } })
  const names = readdirSync(join(folder, 'assets'))
  const named = (start: string): string => names.find((name) => name.startsWith(start) && name.endsWith('.js'))!
  return { folder, index: named('index-'), worker: named('worker-') }
}

const settings = ({ seed, env, signal }: Run, shell: boolean, worker: string): string =>
  `globalThis.pageSettings = ${JSON.stringify({ seed, door: env!['DOOR'], shell, signal: signal ?? 'traces', worker: `/assets/${worker}` })};`

/** Frames of the hand that uses the page are none that a page has. */
function withoutHand(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"bug"'))
  const cleaned = lines.map((line) => {
    const { stack, ...rest } = JSON.parse(line) as Printed
    const kept = stack.split('\n').filter((frame) => !/\/driver\/|start\.mjs|resource:\/\/\/org\/gnome/.test(frame))
    return JSON.stringify({ ...rest, stack: kept.join('\n') })
  })
  return cleaned.join('\n')
}

function inShell(each: Run, { folder, index, worker }: Built): string {
  const parts = ['driver/shell.js', 'driver/driver.js', `assets/${worker}`, `assets/${index}`].map((name) => `await import('./${name}')`)
  const done = 'const done = new Promise((resolve) => (globalThis.pageDone = (text) => (print(text), resolve())))'
  writeFileSync(join(folder, 'start.mjs'), [settings(each, true, worker), `globalThis.pageAnswer = ${ANSWERS}`, done, ...parts, 'await done', ''].join('\n'))
  const printed = run(each.runtime!, ['-m', 'start.mjs'], { cwd: folder, env: {} })
  return printed.replaceAll(`file://${folder}/assets`, `${each.env!['HOST']}/assets`).replaceAll(`${folder}/assets`, `${each.env!['HOST']}/assets`)
}

async function inChromium(each: Run, { folder, index, worker }: Built): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    const url = request.url!
    if (url === '/done') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (url === '/api/stalled') {
      setTimeout(() => response.end(), 2000)
    } else if (url.startsWith('/api/')) {
      const [status, text] = answer(url)
      response.writeHead(status).end(text)
    } else if (/^\/(assets|driver)\//.test(url)) {
      const file = join(folder, url)
      if (existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file))
      else response.writeHead(404).end()
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const scripts = `<script src="/driver/driver.js"></script><script type="module" src="/assets/${index}"></script>`
      response.setHeader('content-type', 'text/html').end(`<body><script>${settings(each, false, worker)} ${done}</script>${scripts}`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 200_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, each.env!['HOST']!)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'encore',
    service: 'encore-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const { folder, labels } = place('encore', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'jsdeps/node_modules'), modules, { recursive: true })
      const built = build(folder, each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'assets'), join(ARTIFACTS, each.artifacts, 'assets'), { recursive: true })
      }
      const printed = each.runtime === 'chromium' ? await inChromium(each, built) : inShell(each, built)
      return labelled(withoutHand(printed), labels)
    },
  },
]
