'use strict'
const { EventEmitter } = require('node:events')
const http = require('node:http')
const Koa = require('koa')

async function timed(name, next) {
  const start = process.hrtime.bigint()
  try {
    return await next()
  } finally {
    doors.timings.set(name, process.hrtime.bigint() - start)
  }
}

async function audited(name, next) {
  const result = await next()
  doors.audit.push(name)
  return result
}

const LAYERS = { none: (_name, next) => next(), timed, both: (name, next) => audited(name, () => timed(name, next)) }

async function overHttp(calls, layer, report) {
  const app = new Koa()
  app.silent = true
  app.use(async (ctx, next) => {
    ctx.set('x-request-id', String(calls.length))
    await next()
  })
  app.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      report(ctx.state.call, error)
      ctx.status = error.status ?? 500
    }
  })
  if (layer !== LAYERS.none) app.use((ctx, next) => layer(ctx.path, next))
  app.use(async (ctx) => {
    ctx.state.call = calls[Number(ctx.get('x-call'))]
    ctx.body = (await ctx.state.call.work()) ?? {}
  })
  const server = http.createServer(app.callback()).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  for (const [i, call] of calls.entries()) {
    const [method, path] = call.route.split(' ')
    await fetch(`http://127.0.0.1:${server.address().port}${path}`, { method, headers: { 'x-call': String(i) } })
  }
  server.closeAllConnections()
  server.close()
}

class Queue extends EventEmitter {
  async consume(call, layer) {
    await new Promise((turn) => setImmediate(turn))
    try {
      await layer(call.route, () => call.work())
      this.emit('done', call)
    } catch (error) {
      this.emit('failed', call, error)
    }
  }
}

async function overQueue(calls, layer, report) {
  const queue = new Queue()
  queue.on('failed', report)
  for (const call of calls) await queue.consume(call, layer)
}

async function overCli(calls, layer, report) {
  for (const call of calls) {
    try {
      await layer(call.route, call.work)
    } catch (error) {
      report(call, error)
    }
  }
}

const doors = { timings: new Map(), audit: [], LAYERS, http: overHttp, queue: overQueue, cli: overCli }
module.exports = doors
