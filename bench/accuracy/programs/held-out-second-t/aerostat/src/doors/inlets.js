'use strict'
const fastify = require('fastify')
const { EventEmitter, once } = require('node:events')
const timers = require('node:timers/promises')

async function http(work) {
  const app = fastify()
  let failed
  if (process.env.WRAP === 'layers') {
    app.addHook('preHandler', async (request) => {
      request.tenant = 'valley'
    })
  }
  app.post('/v1/ops', async (request) => layered(() => work(request)))
  app.setErrorHandler((error, _request, reply) => {
    failed = error
    reply.code(500).send()
  })
  await app.inject({ method: 'POST', url: '/v1/ops' })
  await app.close()
  return failed
}

async function layered(next) {
  if (process.env.WRAP !== 'layers') return next()
  return tenantScope(async () => timed(next))
}

async function tenantScope(next) {
  return await next()
}

async function timed(next) {
  const started = process.hrtime.bigint()
  try {
    return await next()
  } finally {
    globalThis.took = process.hrtime.bigint() - started
  }
}

async function queue(work) {
  const bus = new EventEmitter()
  bus.on('message', (message) => {
    layered(() => work(message)).then(() => bus.emit('done'), (error) => bus.emit('done', error))
  })
  setImmediate(() => bus.emit('message', { attempt: 1 }))
  const [error] = await once(bus, 'done')
  return error
}

async function cron(work) {
  await timers.setTimeout(1)
  try {
    await layered(work)
  } catch (error) {
    return error
  }
}

async function cli(work) {
  const commands = { run: work }
  return Reflect.apply(commands.run, commands, []).then(() => undefined, (error) => error)
}

module.exports = { http, queue, cron, cli: (work) => cli(async () => work()) }
