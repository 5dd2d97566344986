// @ts-nocheck
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import PQueue from 'p-queue'
import { cases } from './run/cases'
import { Values } from './run/values'

type Work = () => unknown

async function traced(work: Work): Promise<unknown> {
  return await work()
}

async function supervised(work: Work): Promise<unknown> {
  if (process.env['WRAP'] !== 'layers') return traced(work)
  return await withTenant('array-1', async () => await withRetryBudget(2, () => traced(work)))
}

async function withTenant(_name: string, work: Work): Promise<unknown> {
  return await work()
}

async function withRetryBudget(_left: number, work: Work): Promise<unknown> {
  return await work()
}

const queue = new PQueue({ concurrency: 2 })
const DOORS: Record<string, { span: string; kind: number; enter: (work: Work) => Promise<unknown> }> = {
  queue: { span: 'obs.commands process', kind: 5, enter: (work) => queue.add(() => supervised(work)) as Promise<unknown> },
  timer: { span: 'tick', kind: 1, enter: async (work) => { await pause(1); return supervised(work) } },
  rpc: { span: 'POST /rpc', kind: 2, enter: (work) => new Promise((resolve, reject) => setImmediate(() => { supervised(work).then(resolve, reject) })) },
  cli: { span: 'dishtime exec', kind: 1, enter: async (work) => Reflect.apply(supervised, undefined, [work]) },
}

const server = createServer((request, response) => {
  if (request.url!.startsWith('/cubes')) response.writeHead(403).end('{}')
  else if (request.url!.startsWith('/ephemeris')) response.writeHead(200, { 'content-type': 'application/json' }).end('{"vectors":[]}')
  else if (request.url!.startsWith('/hooks')) response.writeHead(410).end()
}).listen(9890)

const door = DOORS[process.env['DOOR']!]!
let n = 0
for (const [bug, work] of cases) {
  const values = new Values(Number(process.env['SEED']) * 211 + n++)
  let error: any
  await door.enter(() => work(values)).catch((e: unknown) => { error = e })
  if (error === undefined) { process.stderr.write(`nothing from ${bug}\n`); continue }
  const type = error.code ? String(error.code) : error.name
  process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack, span: door.span, kind: door.kind })}\n`)
}
server.closeAllConnections()
process.exit(0)
