'use strict'
const http = require('node:http')
const { EventEmitter } = require('node:events')
const { AsyncLocalStorage } = require('node:async_hooks')
const express = require('express')
const entries = require('./entries')
const { Deal } = require('./lib/words')

const seed = Number(process.env.SEED)
const door = process.env.DOOR || 'cli'
const context = new AsyncLocalStorage()

/** As `recordException` of the SDK of JavaScript writes an exception. */
function record(bug, error, span, kind) {
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind }))
}

/** Steps around each unit of work, where the deployment has them. */
const steps = [
  async (work) => context.run({ at: Date.now() }, work),
  async (work) => {
    const result = await work()
    return result
  },
]

function layered(work) {
  if (process.env.WRAP !== 'layers') return work
  return steps.reduceRight((inner, step) => () => step(inner), work)
}

function partner() {
  return http
    .createServer((request, response) => {
      const url = request.url
      if (url.startsWith('/slow')) return
      if (url.startsWith('/titles/')) return response.end('{"items":[{"name":"A"},{"id":7}]}')
      if (url.startsWith('/notes/')) return response.writeHead(403).end('licence lapsed')
      if (url.startsWith('/keys')) return response.writeHead(401).end('{}')
      if (url.startsWith('/art/html')) return response.end('<html><body>moved</body></html>')
      response.end('{}')
    })
    .listen(9721, '127.0.0.1')
}

async function throughHttp() {
  const app = express()
  let current
  app.post('/v1/tasks/:n', async (request, response, next) => {
    try {
      const run = layered(() => current[1](new Deal(seed + Number(request.params.n))))
      response.json({ done: String(await run()) })
    } catch (error) {
      next(error)
    }
  })
  app.use((error, request, response, next) => {
    record(current[0], error, 'POST /v1/tasks/:n', 1)
    response.status(500).end()
  })
  const server = app.listen(9726, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  for (const [n, entry] of entries.entries()) {
    current = entry
    await (await fetch(`http://127.0.0.1:9726/v1/tasks/${n}`, { method: 'POST', headers: { connection: 'close' } })).text()
  }
  server.close()
}

async function throughQueue() {
  const queue = new EventEmitter()
  queue.on('message', async (n, done) => {
    const [bug, entry] = entries[n]
    try {
      await layered(() => entry(new Deal(seed + n)))()
    } catch (error) {
      record(bug, error, 'cast.jobs process', 4)
    }
    done()
  })
  for (const n of entries.keys()) await new Promise((resolve) => queue.emit('message', n, resolve))
}

async function throughTimer() {
  for (const [n, [bug, entry]] of entries.entries()) {
    await new Promise((resolve) => {
      setTimeout(() => {
        Promise.resolve()
          .then(layered(() => entry(new Deal(seed + n))))
          .catch((error) => record(bug, error, 'nightly', 0))
          .finally(resolve)
      }, 1)
    })
  }
}

async function throughCli() {
  for (const [n, [bug, entry]] of entries.entries()) {
    const main = layered(async () => {
      await entry(new Deal(seed + n))
    })
    try {
      await main()
    } catch (error) {
      record(bug, error, 'castctl', 0)
    }
  }
}

const doors = { http: throughHttp, queue: throughQueue, cron: throughTimer, cli: throughCli }
const server = partner()
doors[door]().finally(() => {
  server.closeAllConnections?.()
  server.close()
  process.exit(0)
})
