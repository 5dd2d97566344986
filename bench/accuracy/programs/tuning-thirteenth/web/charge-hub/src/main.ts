// Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { entries, type Values } from './bugs.ts'
import { Router } from './router.ts'
import { valuesOf } from './values.ts'

const { DOOR = 'job', SEED = '1', WRAP = '0' } = process.env

/** As `recordException` of @opentelemetry/sdk-trace-base has it. */
function report(bug: string, error: Error & { code?: string | number }): void {
  const attributes = {
    'exception.type': error.code ? error.code.toString() : error.name,
    'exception.message': error.message,
    ...(error.stack ? { 'exception.stacktrace': error.stack } : {}),
  }
  console.log(JSON.stringify({ bug, attributes, name: DOOR === 'http' ? 'POST /ocpp/:station' : 'charge-hub nightly' }))
}

async function throughHttp(v: Values): Promise<void> {
  const router = new Router()
  for (let i = 0; i < Number(WRAP); i++) router.use(async (_request, next) => await next())
  for (const [label, ways] of entries) router.route(`/ocpp/${label}`, () => ways[0]!(v))
  const server = await router.listen((path, error) => report(path.slice(6), error as Error))
  const { port } = server.address() as AddressInfo
  for (const [label] of entries) await fetch(`http://127.0.0.1:${port}/ocpp/${label}`, { method: 'POST' })
  server.close()
  server.closeAllConnections()
}

class JobQueue {
  private readonly jobs: (() => Promise<void>)[] = []

  push(label: string, work: () => unknown): void {
    this.jobs.push(async () => {
      try {
        await work()
      } catch (error) {
        report(label, error as Error)
      }
    })
  }

  async drain(): Promise<void> {
    for (let job = this.jobs.shift(); job !== undefined; job = this.jobs.shift()) await job()
  }
}

async function throughJobs(v: Values): Promise<void> {
  const queue = new JobQueue()
  for (const [label, ways] of entries) queue.push(label, () => ways.at(-1)!(v))
  await queue.drain()
}

async function start(): Promise<void> {
  const hub = createServer((_request, response) => response.setHeader('content-type', 'application/json').end('{"error":"maintenance"}'))
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const v: Values = { ...valuesOf(Number(SEED)), open: `http://127.0.0.1:${(hub.address() as AddressInfo).port}`, closed: `http://127.0.0.1:${6100 + Number(SEED)}` }
  await (DOOR === 'http' ? throughHttp(v) : throughJobs(v))
  hub.close()
  hub.closeAllConnections()
}

void start()
