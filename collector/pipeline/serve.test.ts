import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from './clock.ts'

/** A product in small: a receiver that listens, a boundary that goes through a file, an exporter that writes. As a plugin, as anybody may. */
const PLUGIN = `
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { defineConnector, defineExporter, defineReceiver, z } from 'faultline'

const note = (line) => appendFileSync(process.env.TEST_NOTES, line + '\\n')
export default [
  defineReceiver({
    type: 'beacon', description: 'GET /name sends name.', config: z.strictObject({ port: z.number().default(0) }), stability: { exceptions: 'stable' },
    create: (config, next, host) => {
      let address
      const server = createServer(async (request, response) => {
        if (request.url === '/crash') process.exit(7)
        await next.exceptions.consume([request.url.slice(1)], {})
        host.metrics.add('beacon_sent', 1)
        response.end('ok')
      })
      return {
        start: () => new Promise((resolve, reject) => {
          server.once('error', reject)
          server.listen(config.port, '127.0.0.1', () => {
            address = '127.0.0.1:' + server.address().port
            note('beacon ' + process.pid + ' ' + address)
            resolve()
          })
        }),
        shutdown: () => new Promise((resolve) => { note('beacon ends'); server.close(() => resolve()); server.closeAllConnections() }),
        addresses: () => ({ http: address }),
      }
    },
  }),
  defineConnector({
    type: 'edge', description: 'Through a file.', config: z.strictObject({}), stability: 'stable', boundary: true, connects: [['exceptions', 'exceptions']],
    create: (_, next, host) => {
      let stop = () => {}
      return {
        consume: async (signal, data) => { appendFileSync(join(host.dataDir(), 'queue'), data.join('\\n') + '\\n'); return { rejected: 0 } },
        start: () => {
          if (host.side === 'ingest') return
          note('edge ' + process.pid)
          const file = join(host.dataDir(), 'queue')
          stop = host.clock.every(20, async () => {
            if (!existsSync(file)) return
            renameSync(file, file + '.mine')
            await next.exceptions.consume(readFileSync(file + '.mine', 'utf8').trim().split('\\n'), {})
          })
        },
        shutdown: () => { note('edge ends ' + host.side); stop() },
      }
    },
  }),
  defineExporter({
    type: 'notes', description: 'Writes lines.', config: z.strictObject({}), stability: { exceptions: 'stable' }, delivery: 'stored', leavesMachine: () => false,
    create: () => ({ export: async (names) => note('stored ' + names.join()) }),
  }),
  defineExporter({
    type: 'broken', description: 'Can not start.', config: z.strictObject({}), stability: { exceptions: 'stable' }, delivery: 'stored', leavesMachine: () => false,
    create: () => ({ start: () => { throw new Error('the moon is down') }, export: async () => {} }),
  }),
]
`
const yaml = (exporter = 'notes', boundary = true) => `
receivers: { beacon: }
connectors: { ${boundary ? 'edge: ' : ''} }
exporters: { ${exporter}: }
service:
  data: \${env:TEST_DATA}
  plugins: [./plugin.ts]
  telemetry:
    metrics: { endpoint: '\${env:TEST_METRICS}' }
    health: { endpoint: '\${env:TEST_HEALTH}' }
  pipelines:
    ${
      boundary
        ? `exceptions/ingest: { receivers: [beacon], exporters: [edge] }
    exceptions: { receivers: [edge], exporters: [${exporter}] }`
        : `exceptions: { receivers: [beacon], exporters: [${exporter}] }`
    }
`
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
// Three processes start for each test, on machines with a core or two.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
let folder: string
let notes: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-serve-'))
  notes = join(folder, 'notes')
  writeFileSync(join(folder, 'plugin.ts'), PLUGIN)
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  // Children of a killed serve notice within a moment; then the folder can go.
  await until(() => pidsIn(notes).every((pid) => !alive(pid)))
  rmSync(folder, { recursive: true, force: true })
})

async function start(config: string, env: Record<string, string> = {}, command = 'serve') {
  writeFileSync(join(folder, 'faultline.yaml'), config)
  const metrics = await freeAddress()
  const health = await freeAddress()
  const child = spawn(process.execPath, [MAIN, command, '--config', join(folder, 'faultline.yaml')], {
    env: { ...process.env, TEST_DATA: join(folder, 'data'), TEST_NOTES: notes, TEST_METRICS: metrics, TEST_HEALTH: health, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, metrics, health, exit, output: () => output }
}

const lines = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [])
const last = (word: string) =>
  lines()
    .findLast((line) => line.startsWith(word))
    ?.split(' ') ?? []
const pidsIn = (file: string) =>
  existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^(?:beacon|edge) (\d+)/gm)].map((match) => Number(match[1])) : []
const status = (health: string) =>
  fetch(`http://${health}/`).then(
    (response) => response.status,
    () => 0,
  )

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_200; i++) {
    if (await holds()) return
    await systemClock.sleep(50)
  }
  throw new Error('Cannot wait longer as 60 s have passed')
}

async function freeAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${port}`
}

test('serve runs both sides, says when they are ready, and ends them in order on SIGTERM', async () => {
  const product = await start(yaml())
  await until(async () => (await status(product.health)) === 200)
  const address = last('beacon')[2]!
  await until(() => product.output().includes(`OTLP/HTTP    http://${address}`))
  await fetch(`http://${address}/apple`)
  await until(() => lines().includes('stored apple'))
  expect(last('beacon')[1]).not.toBe(last('edge')[1])

  const page = await fetch(`http://${product.metrics}/metrics`).then((response) => response.text())
  expect(page).toMatch(/beacon_sent\{.*process="ingest".*\} 1/)
  expect(page).toMatch(/otelcol_exporter_sent_exceptions\{.*process="work".*\} 1/)
  const health = (await fetch(`http://${product.health}/`).then((response) => response.json())) as { components: object }
  expect(Object.keys(health.components)).toEqual(
    expect.arrayContaining(['ingest', 'work', 'ingest/receiver:beacon', 'work/exporter:notes']),
  )

  product.child.kill('SIGTERM')
  expect(await product.exit).toBe(0)
  expect(lines().slice(-3)).toEqual(['beacon ends', 'edge ends ingest', 'edge ends work'])
})

test('serve starts a killed process again, and is not healthy in between', async () => {
  const product = await start(yaml())
  await until(async () => (await status(product.health)) === 200)
  const ingest = Number(last('beacon')[1])
  process.kill(ingest, 'SIGKILL')
  await until(async () => (await status(product.health)) === 503)
  await until(() => Number(last('beacon')[1]) !== ingest)
  await until(async () => (await status(product.health)) === 200)

  const work = Number(last('edge')[1])
  process.kill(work, 'SIGKILL')
  await until(() => Number(last('edge')[1]) !== work)
  await fetch(`http://${last('beacon')[2]}/pear`)
  await until(() => lines().includes('stored pear'))
  // A process that ends by itself is the same case.
  const again = Number(last('beacon')[1])
  await fetch(`http://${last('beacon')[2]}/crash`).catch(() => undefined)
  await until(() => Number(last('beacon')[1]) !== again)
  expect(product.output()).toContain('Starting ingest again in')
  const page = await fetch(`http://${product.metrics}/metrics`).then((response) => response.text())
  expect(page).toMatch(/faultline_process_restarts\{.*name="work".*\} 1/)
})

test('the children end when serve is killed', async () => {
  const product = await start(yaml())
  await until(async () => (await status(product.health)) === 200)
  const pids = pidsIn(notes)
  expect(pids.length).toBeGreaterThan(1)
  product.child.kill('SIGKILL')
  await product.exit
  await until(() => pids.every((pid) => !alive(pid)))
})

test('a component that can not start ends serve with its sentence', async () => {
  const product = await start(yaml('broken'))
  expect(await product.exit).toBe(1)
  expect(product.output()).toContain('Cannot start exporter broken: the moon is down')
})

test('a taken port ends serve with a sentence', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  const product = await start(yaml(), { TEST_HEALTH: `127.0.0.1:${port}` })
  expect(await product.exit).toBe(1)
  expect(product.output()).toContain(`Cannot serve health on 127.0.0.1:${port} as the port is taken by another program`)
  taken.close()
})

test('a broken config ends serve with its problems', async () => {
  const product = await start(yaml().replace('[edge]', '[edgy]'))
  expect(await product.exit).toBe(1)
  expect(product.output()).toContain('did you mean "edge"?')
  expect(product.output().match(/did you mean/g)).toHaveLength(1)
})

test('one side alone serves its own metrics and health', async () => {
  const ingest = await start(yaml(), {}, 'ingest')
  await until(async () => (await status(ingest.health)) === 200)
  await fetch(`http://${last('beacon')[2]}/fig`)
  const page = await fetch(`http://${ingest.metrics}/metrics`).then((response) => response.text())
  expect(page).toMatch(/beacon_sent\{.*process="ingest".*\} 1/)

  // The other side finds what the first has left in the folder that they share.
  const work = await start(yaml(), {}, 'work')
  await until(() => lines().includes('stored fig'))
  for (const side of [ingest, work]) side.child.kill('SIGTERM')
  expect(await Promise.all([ingest.exit, work.exit])).toEqual([0, 0])
})

test('a config without a boundary runs whole in one process', async () => {
  const product = await start(yaml('notes', false))
  await until(async () => (await status(product.health)) === 200)
  expect(Number(last('beacon')[1])).toBe(product.child.pid)
  await fetch(`http://${last('beacon')[2]}/plum`)
  expect(lines()).toContain('stored plum')
  product.child.kill('SIGINT')
  expect(await product.exit).toBe(0)
})
