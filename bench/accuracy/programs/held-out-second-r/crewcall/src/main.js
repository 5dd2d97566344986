'use strict'
const { EventEmitter } = require('node:events')
const { createServer } = require('node:http')
const Koa = require('koa')
const Router = require('@koa/router')
const calls = require('./calls.js')
const { draws } = require('./draws.js')
const { Availability } = require('./casting/availability.js')
const { Profiles } = require('./casting/profiles.js')
const { Agencies, Coaches } = require('./partners/agencies.js')
const { CacheStore } = require('./storage/cacheStore.js')
const { Bookings, Database } = require('./storage/database.js')
const { Files } = require('./storage/files.js')

const { SEED, PREFIX, DOOR, WRAP } = process.env

/** As `Span.recordException` of the SDK does. */
function sent(bug, route, error) {
  const type = error.code ? String(error.code) : error.name
  const kind = { koa: 1, http: 1, queue: 4 }[DOOR] ?? 0
  console.log(JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span: `${DOOR} ${route}`, kind }))
}

function partner() {
  const server = createServer((request, response) => {
    const { url } = request
    if (url.startsWith('/slow')) setTimeout(() => response.end('late'), 300)
    else if (url.startsWith('/offers')) response.writeHead(401).end('{}')
    else if (url.startsWith('/fees')) response.end('<html></html>')
    else if (url.startsWith('/withdraw')) response.writeHead(409).end('already accepted')
    else response.setHeader('content-type', 'application/json').end('{}')
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

const listen = (server) => new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.address().port)))
const ask = (port, path) => new Promise((done) => require('node:http').get({ port, path, agent: false }, (answer) => answer.resume().on('end', done)))

const layers = [
  async (ctx, next) => {
    const started = Date.now()
    await next()
    ctx.took = Date.now() - started
  },
  async function requestId(ctx, next) {
    ctx.id = Math.random()
    return next()
  },
  async (ctx, next) => (ctx.tenant === 'blocked' ? undefined : next()),
]

const through = async (ctx, work) => {
  const run = (at) => (at === layers.length ? work() : layers[at](ctx, () => run(at + 1)))
  return WRAP ? run(0) : work()
}

const doors = {
  async koa(each) {
    const app = new Koa()
    const router = new Router()
    app.silent = true
    app.use(async (ctx, next) => {
      try {
        await next()
      } catch (error) {
        each.failed(error)
        ctx.status = 500
      }
    })
    if (WRAP) for (const layer of layers) app.use(layer)
    router.get('/(.*)', async (ctx) => {
      ctx.body = (await each.work()) ?? 'done'
    })
    app.use(router.routes())
    const server = createServer(app.callback())
    await ask(await listen(server), each.route)
    server.close()
  },
  async http(each) {
    const server = createServer((request, response) => {
      through({}, () => each.work()).catch(each.failed).finally(() => response.end())
    })
    await ask(await listen(server), each.route)
    server.close()
  },
  async queue(each) {
    const bus = new EventEmitter()
    await new Promise((done) => {
      bus.on('message', async (message) => {
        try {
          await through({}, message.work)
        } catch (error) {
          each.failed(error)
        }
        done()
      })
      setImmediate(() => bus.emit('message', each))
    })
  },
  cron: (each) =>
    new Promise((done) => {
      const timer = setInterval(() => {
        clearInterval(timer)
        Promise.resolve()
          .then(() => through({}, each.work))
          .catch(each.failed)
          .then(done)
      }, 1)
    }),
}

async function main() {
  const server = await partner()
  const database = await new Database().open()
  const scene = {
    profiles: new Profiles(database),
    bookings: new Bookings(database),
    availability: new Availability(),
    files: new Files(PREFIX),
    cache: new CacheStore(9980),
    agencies: new Agencies(`http://127.0.0.1:${server.address().port}`),
    coaches: new Coaches(9982),
  }
  const d = draws(Number(SEED))
  for (const [bug, route, action] of calls) {
    await doors[DOOR]({ route, work: async () => action(scene, d), failed: (error) => sent(bug, route, error) })
  }
  server.closeAllConnections()
  server.close()
}

main().then(() => process.exit(0))
