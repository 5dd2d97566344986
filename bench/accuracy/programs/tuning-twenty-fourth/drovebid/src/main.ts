// @ts-nocheck
import { createServer } from 'node:http'
import fastify from 'fastify'
import { board } from './plugins/board'

const { SEED, PREFIX, DOOR, WRAP } = process.env
const BASE = 'http://127.0.0.1:9838'

function report(bug: string, failure: any, span: string, kind: number): void {
  const of = { bug, type: '', message: '', stack: '', span, kind }
  if (failure.code) of.type = failure.code.toString()
  else if (failure.name) of.type = failure.name
  if (failure.message) of.message = failure.message
  if (failure.stack) of.stack = failure.stack
  console.log(JSON.stringify(of))
}

async function audited(work: () => unknown): Promise<unknown> {
  const answer = await work()
  return answer
}

const limited = (work: () => unknown): Promise<unknown> => audited(() => work())
const call = (work: () => unknown): unknown => (WRAP === 'layers' ? limited(work) : work())

async function http(all: Array<[string, () => unknown]>): Promise<void> {
  const app = fastify()
  app.setErrorHandler(async (failure, request, reply) => {
    report(all[Number((request.params as any).at)][0], failure, 'POST /sales/:at', 2)
    await reply.code(500).send('')
  })
  app.post('/sales/:at', async (request) => {
    await call(all[Number((request.params as any).at)][1])
    return ''
  })
  for (let at = 0; at < all.length; at++) await app.inject({ method: 'POST', url: `/sales/${at}` })
}

async function each(all: Array<[string, () => unknown]>, span: string, kind: number): Promise<void> {
  for (const [bug, work] of all) {
    const attempt = async (): Promise<void> => {
      try {
        await call(work)
        console.error('nothing failed', bug)
      } catch (failure) {
        report(bug, failure, span, kind)
      }
    }
    if (kind === 5) await new Promise<void>((done) => setImmediate(() => void attempt().then(done)))
    else await attempt()
  }
}

const partner = createServer((request, response) => {
  const kind = request.url.split('/')[1]
  if (kind === 'slow') return void setTimeout(() => response.end('1'), 900).unref()
  const [status, body] = ({ movements: [200, '{"ref":1}'], licences: [403, 'holding is suspended'], vets: [200, '{"vets":[]}'] } as any)[kind]
  response.writeHead(status, kind === 'licences' ? {} : { 'content-type': 'application/json' }).end(body)
})

partner.listen(9838, '127.0.0.1', async () => {
  const all = board(Number(SEED), PREFIX, BASE, 9839)
  if (DOOR === 'http') await http(all)
  else if (DOOR === 'queue') await each(all, 'drove.sales process', 5)
  else await each(all, 'drovectl', 1)
  process.exit(0)
})
