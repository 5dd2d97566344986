import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../collector/main.ts', import.meta.url))

/** The real product, on free ports and in a folder of its own, for tests and benches. */
export interface Product {
  http: string
  grpc: string
  ui: string
  metrics: string
  health: string
  /** `http://<ui>/api/v1`. */
  api: string
  data: string
  pid: number
  output(): string
  /** `kill -9` of every process of it at once, as a power cut would. */
  killAll(): Promise<void>
  /** SIGTERM, then the exit code; the folder stays unless `remove`. */
  stop(options?: { remove?: boolean }): Promise<number | null>
}

export interface ProductOptions {
  /** Default: a fresh temporary folder. */
  data?: string
  /** Default: the repository's faultline.yaml. */
  configs?: string[]
  command?: 'serve' | 'ingest' | 'work'
  env?: Record<string, string>
  /** It counts as ready as soon as it printed this, too: where it is to die, maybe before it is ready. */
  orPrinted?: string
  /** Keep the ports of an earlier run, so that a sender finds it again. */
  like?: Product
}

const PORTS = ['HTTP', 'GRPC', 'UI', 'METRICS', 'HEALTH'] as const

/** Resolves when the health endpoint says that all of it is ready; rejects with what it printed when it ends before. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const data = options.data ?? options.like?.data ?? mkdtempSync(join(tmpdir(), 'faultline-product-'))
  const addresses = options.like ?? (await freeAddresses())
  const env: Record<string, string> = { FAULTLINE_DATA: data }
  for (const port of PORTS) env[`FAULTLINE_${port}`] = addresses[port.toLowerCase() as 'http']
  const configs = (options.configs ?? []).flatMap((path) => ['--config', path])
  const child = spawn(process.execPath, [MAIN, options.command ?? 'serve', ...configs], {
    env: { ...process.env, ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that is ended leaves nothing running.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  const product: Product = {
    http: addresses.http,
    grpc: addresses.grpc,
    ui: addresses.ui,
    metrics: addresses.metrics,
    health: addresses.health,
    api: `http://${addresses.ui}/api/v1`,
    data,
    pid: child.pid!,
    output: () => output,
    killAll: () => killTree(child),
    stop: async ({ remove = false } = {}) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        const force = setTimeout(() => void killTree(child), 20_000)
        await exited(child)
        clearTimeout(force)
      }
      if (remove) rmSync(data, { recursive: true, force: true })
      return child.exitCode
    },
  }
  await ready(product, child, options.orPrinted)
  return product
}

async function ready(product: Product, child: ChildProcess, orPrinted?: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Faultline ended before it was ready:\n${product.output()}`)
    if (orPrinted !== undefined && product.output().includes(orPrinted)) return
    const response = await fetch(`http://${product.health}/`).catch(() => undefined)
    await response?.arrayBuffer().catch(() => undefined)
    if (response?.status === 200) return
    await sleep(50)
  }
  await killTree(child)
  throw new Error(`Faultline was not ready within 60 s:\n${product.output()}`)
}

/** Children first collected, then all killed, so that no parent starts another in between. */
async function killTree(child: ChildProcess): Promise<void> {
  const pids = descendants(child.pid!)
  for (const pid of [child.pid!, ...pids]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
  await exited(child)
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch {
      // It ended while the list was read.
    }
  }
  const all: number[] = []
  for (const queue = [root]; queue.length > 0;) {
    const found = children.get(queue.pop()!) ?? []
    all.push(...found)
    queue.push(...found)
  }
  return all
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

async function freeAddresses(): Promise<Pick<Product, 'http' | 'grpc' | 'ui' | 'metrics' | 'health'>> {
  const found: string[] = []
  while (found.length < PORTS.length) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    const address = `127.0.0.1:${port}`
    if (!found.includes(address) && (await isFree(port))) found.push(address)
  }
  const [http, grpc, ui, metrics, health] = found as [string, string, string, string, string]
  return { http, grpc, ui, metrics, health }
}

// Below those that the system gives to whoever asks for any: one of them is taken by a client of another test before the product listens.
const FIRST_PORT = 15_000
const LAST_PORT = 32_000

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
