import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from './clock.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Adds a note to each event; its error is permanent only for the host that shares its class. */
const GEO = (types: boolean) => `
import { PermanentError, defineProcessor, duration, keep, z } from 'faultline'
import { testHost } from 'faultline/testing'
${types ? "import type { ExceptionEvent } from 'faultline'\nconst note: string = 'geo was here'" : "const note = 'geo was here'"}

export const Permanent = PermanentError
export default defineProcessor({
  type: 'geo',
  description: 'Says where an event came from.',
  signal: 'exceptions',
  stability: 'alpha',
  config: z.strictObject({ wait: duration().prefault('5s').describe('How long a look-up may take') }),
  create: ({ wait }) => ({
    process: (events${types ? ': ExceptionEvent[]' : ''}) => events.map((event) => {
      event.notes.push(note + ' ' + wait + ' ' + typeof testHost)
      return keep(event)
    }),
  }),
})
`

const CONFIG = (plugin: string) => `
receivers:
  events: { endpoint: '127.0.0.1:0' }
processors:
  geo: { wait: 2s }
exporters:
  debug:
service:
  plugins: ['${plugin}']
  pipelines:
    exceptions: { receivers: [events], processors: [geo], exporters: [debug] }
`

/** Loads the config with the host's own code and runs one event through the plugin's processor; prints what came of it as JSON. */
const HOST = `
import { loadConfig } from ${JSON.stringify(join(ROOT, 'collector/config/load.ts'))}
import { formatProblem } from ${JSON.stringify(join(ROOT, 'collector/config/problem.ts'))}
import { PermanentError } from ${JSON.stringify(join(ROOT, 'collector/api.ts'))}
import { SAMPLES } from ${JSON.stringify(join(ROOT, 'collector/config/sample-definitions.ts'))}

const { config, problems } = await loadConfig([process.argv[2]], {}, { definitions: SAMPLES })
if (problems) console.log(JSON.stringify({ problems: problems.map(formatProblem) }))
else {
  const { definition, config: own } = config.processors.get('geo')
  const events = [{ notes: [] }]
  await definition.create(own, {}).process(events)
  const { Permanent } = await import(config.service.plugins[0])
  console.log(JSON.stringify({ notes: events[0].notes, plugins: config.service.plugins, sameClass: Permanent === PermanentError }))
}
`

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'faultline-plugin-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** In a node of its own, which does not know this repository. */
function load(plugin: string, host = HOST) {
  write('host.mjs', host)
  write('faultline.yaml', CONFIG(plugin))
  const { stdout, stderr } = spawnSync(process.execPath, ['host.mjs', 'faultline.yaml'], { cwd: folder, encoding: 'utf8', timeout: 25_000 })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

function problemOfPlugin(plugin: string): string {
  return load(plugin).problems.find((problem: string) => problem.includes('service::plugins'))
}

function npm(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

function installPacked(): void {
  // It exists for import only, as most packages of today.
  const manifest = {
    name: '@acme/faultline-geo',
    version: '1.0.0',
    type: 'module',
    exports: { import: './index.js' },
    files: ['index.js'],
  }
  write('source/package.json', JSON.stringify(manifest))
  write('source/index.js', GEO(false))
  write('package.json', '{ "private": true }')
  const archive = npm('pack', './source')
  npm('install', `./${archive}`)
  rmSync(join(folder, 'source'), { recursive: true })
}

describe('a plugin', () => {
  test('in a folder outside the repository runs as TypeScript, on the one instance of the host', () => {
    write('plugins/geo.ts', GEO(true))
    expect(load('./plugins/geo.ts')).toEqual({
      notes: ['geo was here 2000 function'],
      plugins: [join(folder, 'plugins/geo.ts')],
      sameClass: true,
    })
  })

  test('packed with npm pack and installed elsewhere runs by the name of its package', () => {
    installPacked()
    expect(load('@acme/faultline-geo')).toEqual({
      notes: ['geo was here 2000 function'],
      plugins: [join(folder, 'node_modules/@acme/faultline-geo/index.js')],
      sameClass: true,
    })
  }, 120_000)

  test('reaches the host from a worker thread, too', () => {
    write('plugins/geo.ts', GEO(true))
    const worker = HOST.replace('process.argv[2]', "'faultline.yaml'").replaceAll('console.log(', 'parentPort.postMessage(')
    write('worker.mjs', `import { parentPort } from 'node:worker_threads'\n${worker}`)
    const host = `
      import { Worker } from 'node:worker_threads'
      new Worker(new URL('./worker.mjs', import.meta.url)).once('message', (text) => console.log(text))
    `
    expect(load('./plugins/geo.ts', host)).toMatchObject({ notes: ['geo was here 2000 function'], sameClass: true })
  })

  test('that is published as TypeScript is refused with the reason', () => {
    write('node_modules/@acme/faultline-geo/package.json', '{ "name": "@acme/faultline-geo", "type": "module", "exports": "./index.ts" }')
    write('node_modules/@acme/faultline-geo/index.ts', GEO(true))
    expect(problemOfPlugin('@acme/faultline-geo')).toMatch(
      /^faultline\.yaml:9:13 {2}service::plugins::@acme\/faultline-geo: .*publish the package as JavaScript$/,
    )
  })

  test('with a syntax error is a problem at the line of the config that names it', () => {
    write('plugins/geo.ts', 'export default {')
    expect(problemOfPlugin('./plugins/geo.ts')).toMatch(
      /^faultline\.yaml:9:13 {2}service::plugins::\.\/plugins\/geo\.ts: .*can not be imported: SyntaxError/,
    )
  })

  test('may not take a key that the host reads, nor the type of another', () => {
    write('plugins/geo.ts', GEO(true).replace('wait: duration()', 'timeout: duration()'))
    expect(problemOfPlugin('./plugins/geo.ts')).toContain('may not have the key "timeout", which the host reads itself')
    write('plugins/geo.ts', GEO(true).replace("'geo',", "'parse',"))
    expect(problemOfPlugin('./plugins/geo.ts')).toContain('there is a processor of type "parse" already')
  })
})

/** The product itself, in the plugin's folder, until the debug exporter has shown an event that the plugin has seen. */
async function runProduct(config: string): Promise<string> {
  write('faultline.yaml', config)
  const child = spawn(process.execPath, [join(ROOT, 'collector/main.ts'), '--config', 'faultline.yaml'], { cwd: folder })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk))
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk))
  const exited = new Promise((resolve) => child.once('exit', resolve))
  try {
    const shown = (): string => output
    await seen(() => output.includes('Faultline is ready'), shown)
    const port = await seen(() => /"receiver":"events".*"port":(\d+)/.exec(output)?.[1], shown)
    const answer = await fetch(`http://127.0.0.1:${port}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, service: 'shop', type: 'TypeError', message: 'x is not a function' }),
    })
    expect(answer.status).toBe(202)
    return await seen(() => output.split('\n').find((line) => line.includes('geo was here')), shown)
  } finally {
    child.kill('SIGTERM')
    await exited
  }
}

async function seen<T>(look: () => T | undefined | false, output: () => string): Promise<T> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = look()
    if (found !== undefined && found !== false) return found
    await systemClock.sleep(50)
  }
  throw new Error(`It did not come within a minute:\n${output()}`)
}

describe('in the running product a plugin', () => {
  const telemetry = "telemetry: { metrics: { endpoint: '127.0.0.1:0' }, health: { endpoint: '127.0.0.1:0' } }"

  test('by path runs in a pipeline of one process', async () => {
    write('plugins/geo.ts', GEO(true))
    const line = await runProduct(`
receivers: { events: { endpoint: '127.0.0.1:0' } }
processors: { geo: { wait: 2s } }
exporters: { debug: { verbosity: detailed } }
service:
  ${telemetry}
  plugins: [./plugins/geo.ts]
  pipelines:
    exceptions: { receivers: [events], processors: [geo], exporters: [debug] }
`)
    expect(JSON.parse(line).item.notes).toContain('geo was here 2000 function')
  }, 120_000)

  test('packed with npm pack runs behind the inbox, in the worker thread of the processors', async () => {
    installPacked()
    const line = await runProduct(`
receivers: { events: { endpoint: '127.0.0.1:0' } }
connectors: { inbox: }
processors: { parse: , geo: }
exporters: { clickhouse: , debug: { verbosity: detailed } }
extensions: { store: { events: 'chdb:./data/events', documents: 'sqlite:./data/documents.db', blobs: 'file:./data/blobs' } }
service:
  ${telemetry}
  api: { endpoint: '127.0.0.1:0' }
  extensions: [store]
  plugins: ['@acme/faultline-geo']
  pipelines:
    exceptions/ingest: { receivers: [events], exporters: [inbox] }
    exceptions: { receivers: [inbox], processors: [parse, geo], exporters: [clickhouse, debug] }
`)
    const { process, item } = JSON.parse(line)
    expect(process).toBe('work')
    expect(item.notes).toContain('geo was here 5000 function')
  }, 120_000)
})

test('the names that a plugin may import are those that the package exports', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(exports).toEqual({ '.': './collector/api.ts', './testing': './collector/testing.ts', './store': './collector/store/index.ts' })
})
