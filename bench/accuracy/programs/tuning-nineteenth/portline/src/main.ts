// @ts-nocheck
import Fastify from 'fastify'
import { ENTRIES } from './entries'

const { DOOR, WRAP } = process.env
let done = () => {}
let current

function record(error) {
  const [bug, span, kind] = current
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind }))
  done()
}

process.on('uncaughtException', record)
process.on('unhandledRejection', record)

async function metered(run) {
  const start = performance.now()
  try {
    return await run()
  } finally {
    metered.spent = performance.now() - start
  }
}

const traced = (run) => async () => {
  const result = await run()
  return result
}

const layered = (run) => (WRAP === 'layers' ? () => metered(traced(run)) : run)

const app = Fastify()
app.get('/partner/validate', () => ({ result: { accountHolder: null } }))
app.post('/partner/orders', () => ({ status: 'rejected', code: 'E_ACCOUNT', reason: 'account number does not match' }))
app.get('/partner/orders/:id/status', (request, reply) => reply.code(410).send({}))
app.get('/partner/slow/:id', async () => new Promise((late) => setTimeout(() => late({}), 500)))
app.get('/partner/slots', (request, reply) => reply.type('text/html').send('<html><body>Sign in</body></html>'))
app.post('/rpc/:index', async (request) => {
  const result = await layered(ENTRIES[Number(request.params.index)][3])()
  return { result: String(result) }
})
app.setErrorHandler((error, request, reply) => {
  record(error)
  reply.code(500).send({})
})

async function attempt(run) {
  try {
    await run()
  } catch (error) {
    record(error)
  }
}

class Consumer {
  handlers = new Map()
  async consume(message) {
    const handler = this.handlers.get(message.topic)
    await handler(message.body)
  }
}

const consumer = new Consumer()
consumer.handlers.set('rpc', async (body) => layered(ENTRIES[body.index][3])())

const DOORS = {
  http: (index) => fetch(`http://127.0.0.1:9852/rpc/${index}`, { method: 'POST' }),
  queue: (index) => attempt(() => consumer.consume({ topic: 'rpc', body: { index } })),
  cron: (index) => new Promise((ran) => setTimeout(() => attempt(layered(ENTRIES[index][3])).then(ran), 1)),
  cli: (index) => attempt(layered(ENTRIES[index][3])),
}

async function main() {
  await app.listen({ port: 9852, host: '127.0.0.1' })
  for (const [index, entry] of ENTRIES.entries()) {
    current = entry
    const seen = new Promise((resolve) => {
      const timer = setTimeout(() => {
        console.error(`no error: ${entry[0]}`)
        resolve()
      }, 2000)
      done = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    await DOORS[DOOR](index)
    await seen
  }
  process.exit(0)
}

void main()
