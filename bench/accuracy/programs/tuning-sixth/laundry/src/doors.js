import { EventEmitter } from 'node:events'
import express from 'express'

const timings = []

async function timed(next) {
  const start = process.hrtime.bigint()
  try {
    return await next()
  } finally {
    timings.push(process.hrtime.bigint() - start)
  }
}

const locale = { run: (_name, next) => next() }

const LAYERS = { none: (next) => next(), timed, both: (next) => locale.run('en', () => timed(next)) }

export async function http(asked, handlers, wrap, report) {
  const app = express()
  app.use(express.json())
  if (wrap !== 'none') app.use((_request, response, next) => response.setHeader('x-region', wrap) && next())
  for (const [route, handler] of handlers) {
    app.post(`/${route.replace(' /', '/')}`, (request, response, next) => {
      LAYERS[wrap](() => handler(request.body)).then((result) => response.json(result ?? null), next)
    })
  }
  app.use((error, request, response, _next) => {
    report(asked[Number(request.get('x-row'))], error)
    response.status(500).end()
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  for (const [row, call] of asked.entries()) {
    const stop = crash(call, report)
    const sent = fetch(`http://127.0.0.1:${server.address().port}/${call.route.replace(' /', '/')}`, { method: 'POST', body: JSON.stringify(call.input), headers: { 'content-type': 'application/json', 'x-row': String(row) } })
    await Promise.race([sent, stop])
  }
  server.closeAllConnections()
  server.close()
}

export async function queue(asked, handlers, wrap, report) {
  const topic = new EventEmitter()
  topic.on('message', async (call, done) => {
    try {
      await LAYERS[wrap](() => handlers.get(call.route)(call.input))
    } catch (error) {
      report(call, error)
    }
    done()
  })
  for (const call of asked) await Promise.race([new Promise((done) => topic.emit('message', call, done)), crash(call, report)])
}

export async function cli(asked, handlers, wrap, report) {
  for (const call of asked) {
    const work = async () => {
      try {
        await LAYERS[wrap](() => handlers.get(call.route)(call.input))
      } catch (error) {
        report(call, error)
      }
    }
    await Promise.race([work(), crash(call, report)])
  }
}

/** What a timer throws is nobody's promise: the process's listener gets it. */
function crash(call, report) {
  return new Promise((resolve) => {
    process.removeAllListeners('uncaughtException').once('uncaughtException', (error) => resolve(report(call, error)))
  })
}
