import 'reflect-metadata'
import { createServer } from 'node:http'
import Fastify from 'fastify'
import { BasicTracerProvider, type Span } from '@opentelemetry/sdk-trace-base'
import { scenarios, type Entry } from './http/scenarios'
import { Values } from './http/values'
import { connection } from './repositories/database'

const { DOOR = 'http', WRAP = '' } = process.env
const PORT = Number(process.env['UPSTREAM'] ?? 9430)
const values = new Values(Number(process.env['SEED'] ?? 1), process.env['PREFIX'] ?? '.')
const tracer = new BasicTracerProvider().getTracer('rotaplan')

function record(bug: string, error: unknown, name: string, kind: number): void {
  const span = tracer.startSpan(name) as Span
  span.recordException(error as Error)
  const sent = span.events.at(-1)!.attributes!
  console.log(JSON.stringify({ bug, type: sent['exception.type'] ?? '', message: sent['exception.message'] ?? null, stack: sent['exception.stacktrace'] ?? '', span: name, kind }))
}

const traced =
  (next: Entry): Entry =>
  async (v) => {
    try {
      return await next(v)
    } finally {
      performance.now()
    }
  }

const scoped =
  (next: Entry): Entry =>
  (v) =>
    next(v)

const dressed = (entry: Entry): Entry => (WRAP === 'layers' ? scoped(traced(entry)) : entry)

async function throughHttp(): Promise<void> {
  const app = Fastify()
  let failed: unknown
  if (WRAP !== '') app.addHook('preHandler', async () => undefined)
  app.get<{ Params: { number: string } }>('/rota/:number', async (request) => {
    await dressed(scenarios[Number(request.params.number)]![1])(values)
    return {}
  })
  app.setErrorHandler((error, _, reply) => {
    failed = error
    void reply.status(500).send({})
  })
  for (const [index, [bug]] of scenarios.entries()) {
    failed = undefined
    await app.inject(`/rota/${index}`)
    if (failed === undefined) console.error(`${bug} did not fail`)
    else record(bug, failed, 'GET /rota/:number', 1)
  }
}

class Job {
  constructor(
    readonly bug: string,
    private readonly entry: Entry,
  ) {}

  async perform(): Promise<void> {
    await dressed(this.entry)(values)
  }
}

async function throughJobs(): Promise<void> {
  const queue = scenarios.map(([bug, entry]) => new Job(bug, entry))
  for (const job of queue) {
    await new Promise((next) => setImmediate(next))
    try {
      await job.perform()
      console.error(`${job.bug} did not fail`)
    } catch (error) {
      record(job.bug, error, 'rota.jobs process', 4)
    }
  }
}

const upstream = createServer((request, response) => {
  const url = request.url!
  const say = (status: number, text: string): unknown => response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  if (url.startsWith('/payroll/')) say(200, '{"rates":[]}')
  else if (url === '/periods') say(200, '{"queued":true}')
  else if (url.startsWith('/closings/')) say(409, '{}')
  else if (url.startsWith('/holidays/')) say(200, '[{"date":"2025-05-01"}]')
  else if (url.startsWith('/feeds/')) setTimeout(say, 2500, 200, '')
  else say(404, '{}')
})

async function main(): Promise<void> {
  await connection.open()
  await new Promise<void>((listening) => upstream.listen(PORT, '127.0.0.1', listening))
  await (DOOR === 'http' ? throughHttp() : throughJobs())
  setTimeout(() => process.exit(0), 20)
}

void main()
