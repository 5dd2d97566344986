import { createServer } from 'node:http'
import Router from '@koa/router'
import Koa from 'koa'
import { container } from './src/container.js'
import { ENTRIES, Values } from './src/entries.js'

const { SEED, DOOR = 'cli', WRAP = '' } = process.env

/** As the SDK makes attributes of an exception. */
function emit(bug, error, span, kind) {
  const type = error.code ? String(error.code) : error.name
  const message = typeof error === 'string' ? error : error.message
  console.log(JSON.stringify({ bug, type: type ?? '', message, stack: error.stack ?? '', span, kind }))
}

const timed = (call) => async (...args) => {
  const began = performance.now()
  try {
    return await call(...args)
  } finally {
    timed.last = performance.now() - began
  }
}

const retried = (call) => async (...args) => {
  for (let i = 0; ; i++) {
    try {
      return await call(...args)
    } catch (error) {
      if (i === 1 || !error.retryable) throw error
    }
  }
}

const layered = (call) => ({ both: timed(retried(call)), timed: timed(call) })[WRAP] ?? call

async function overHttp(c) {
  const app = new Koa()
  const router = new Router()
  router.post('/api/lifts/:n', async (context) => {
    const n = Number(context.params.n)
    context.body = (await layered(ENTRIES[n][1])(c, new Values(Number(SEED) * 733 + n))) ?? {}
  })
  app.use(async (context, next) => {
    try {
      await next()
    } catch (error) {
      emit(ENTRIES[context.path.split('/').at(-1)][0], error, 'POST /api/lifts/:n', 1)
      context.status = 500
    }
  })
  app.use(router.routes())
  const server = app.listen(0)
  for (const [n, [label]] of ENTRIES.entries()) {
    const { status } = await fetch(`http://127.0.0.1:${server.address().port}/api/lifts/${n}`, { method: 'POST' })
    if (status !== 500) console.error('nothing failed:', label)
  }
  server.close()
}

async function overQueue(c) {
  for await (const [n, [label, entry]] of ENTRIES.entries()) {
    await new Promise((done) =>
      setImmediate(async () => {
        try {
          await layered(entry)(c, new Values(Number(SEED) * 733 + n))
          console.error('nothing failed:', label)
        } catch (error) {
          emit(label, error, 'lift.jobs process', 4)
        }
        done()
      }),
    )
  }
}

async function overCli(c) {
  for (const [n, [label, entry]] of ENTRIES.entries()) {
    try {
      await layered(entry)(c, new Values(Number(SEED) * 733 + n))
      console.error('nothing failed:', label)
    } catch (error) {
      emit(label, error, 'liftcare run', 0)
    }
  }
}

const peer = createServer((request, response) => {
  const { url } = request
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  if (url.startsWith('/stock/zero')) answer(200, '{"warehouses":[{"count":0}]}')
  else if (url.startsWith('/stock/')) answer(200, '{"warehouses":[]}')
  else if (url.startsWith('/orders')) answer(422, '{"error":"credit"}')
  else if (url.startsWith('/catalogue/')) answer(200, '<!doctype html><h1>Maintenance</h1>')
  else if (url.startsWith('/prices/')) answer(503, '{}')
  else if (url.startsWith('/slow/')) setTimeout(answer, 500, 200, '{}')
  else answer(200, '{}')
})
await new Promise((listening) => peer.listen(9527, '127.0.0.1', listening))
const c = await container('http://127.0.0.1:9527')
await { http: overHttp, queue: overQueue, cli: overCli }[DOOR](c)
process.exit(0)
