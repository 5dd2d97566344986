import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { goBinaries } from './go.ts'
import { mavenPackage } from './java.ts'
import { npmCi } from './npm-ci.ts'
import { pythonEnvironment } from './python.ts'
import { freePort, launch } from './servers/server.ts'
import type { Missing } from './servers/server.ts'

/** The applications under `examples/`, started as their READMEs say: what they know of Faultline is the environment. */
export const EXAMPLES = join(import.meta.dirname, '..', 'examples')
const SHOP = join(EXAMPLES, 'node-express')
const BILLING = join(EXAMPLES, 'python-flask')
const STOCK = join(EXAMPLES, 'java-jetty')
const DELIVERY = join(EXAMPLES, 'go-http')

const run = promisify(execFile)

export type Protocol = 'http/protobuf' | 'http/json' | 'grpc'

export interface Application {
  url: string
  output(): string
  /** Sends each request that its `traffic` script knows once; resolves to the lines printed. `pause`: milliseconds between requests. */
  round(pause?: number): Promise<string>
  /** Orderly, so that the SDK flushes. */
  stop(): Promise<void>
}

export interface Target {
  /** `http://127.0.0.1:4318`, for gRPC the other port. */
  endpoint: string
  protocol: Protocol
}

/** The shop on Express, installed on first use. */
export async function startShop(target: Target): Promise<Application> {
  await installShop()
  return start(SHOP, process.execPath, ['--require', './telemetry.js', 'server.js'], environment('shop', target), async (url, pause) => {
    const { stdout } = await run(process.execPath, ['traffic.js', url, '--pause', String(pause)], { cwd: SHOP })
    return stdout
  })
}

/** Billing on Flask, in a Python environment of its own. */
export async function startBilling(target: Target): Promise<Application | Missing> {
  const requirements = readFileSync(join(BILLING, 'requirements.txt'), 'utf8').trim().split('\n')
  const python = await pythonEnvironment('flask', requirements)
  if ('missing' in python) return python
  const env: NodeJS.ProcessEnv = { ...environment('billing', target), PATH: python.bin + delimiter + process.env['PATH'] }
  if (target.protocol === 'http/json') {
    // In Python JSON is an exporter of its own, and no protocol of the usual one.
    for (const signal of ['TRACES', 'LOGS']) env[`OTEL_${signal}_EXPORTER`] = 'otlp_json_http'
    env['OTEL_EXPORTER_OTLP_PROTOCOL'] = 'http/protobuf'
  }
  return start(BILLING, join(python.bin, 'opentelemetry-instrument'), ['python', 'app.py'], env, async (url) => {
    const { stdout } = await run(join(python.bin, 'python'), ['traffic.py', url], { cwd: BILLING })
    return stdout
  })
}

/** For a JVM that lives for seconds. */
const QUICK = '-XX:TieredStopAtLevel=1'

/** Stock on Jetty, under the Java agent. */
export async function startStock(target: Target): Promise<Application | Missing> {
  const built = await mavenPackage('stock', STOCK)
  if ('missing' in built) return built
  const classes = [join(built.target, 'stock.jar'), join(built.target, 'lib', '*')].join(delimiter)
  const args = [QUICK, `-javaagent:${join(built.target, 'opentelemetry-javaagent.jar')}`, '-cp', classes, 'stock.Main']
  return start(STOCK, 'java', args, environment('stock', target), async (url) => {
    const { stdout } = await run('java', [QUICK, '-cp', classes, 'stock.Traffic', url])
    return stdout
  })
}

/** Deliveries on net/http. */
export async function startDelivery(target: Target): Promise<Application | Missing> {
  const built = await goBinaries('delivery', DELIVERY)
  if ('missing' in built) return built
  return start(DELIVERY, join(built.bin, 'delivery'), [], environment('delivery', target), async (url) => {
    const { stdout } = await run(join(built.bin, 'traffic'), [url])
    return stdout
  })
}

async function start(
  cwd: string,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  traffic: (url: string, pause: number) => Promise<string>,
): Promise<Application> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const launched = await launch({ command, args, cwd, env: { ...env, PORT: port }, ready: async () => (await fetch(url)).ok })
  return { url, output: () => launched.output(), round: (pause = 0) => traffic(url, pause), stop: () => launched.stop() }
}

function environment(service: string, { endpoint, protocol }: Target): NodeJS.ProcessEnv {
  return {
    ...process.env,
    OTEL_SERVICE_NAME: service,
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
    OTEL_RESOURCE_ATTRIBUTES: 'service.version=1.4.0,deployment.environment.name=demo',
    OTEL_METRICS_EXPORTER: 'none',
    // SDKs gather for 5 s by default; whoever watches the page would wonder.
    OTEL_BSP_SCHEDULE_DELAY: '500',
    OTEL_BLRP_SCHEDULE_DELAY: '500',
    PYTHONDONTWRITEBYTECODE: '1',
  }
}

/** With what its lockfile says. */
export const installShop = (): Promise<void> => npmCi(SHOP)
