'use strict'
const { EventEmitter } = require('node:events')
const fastify = require('fastify')
const { compose } = require('./layers')

const port = Number(process.env.PORT ?? 9610)

async function http(entries, context) {
  const failures = []
  const app = fastify()
  app.addHook('onRequest', async (request) => {
    request.startedAt = Date.now()
  })
  if (process.env.WRAP === 'layers') {
    app.addHook('preHandler', async (request) => {
      request.operator = request.headers['x-operator'] ?? 'a4-north'
    })
  }
  app.post('/operations/:number', async (request, reply) => {
    const [label, action] = entries[Number(request.params.number)]
    const handle = compose((job) => action(job))
    try {
      return (await handle({ ...context, request })) ?? {}
    } catch (error) {
      failures.push({ label, error, span: 'POST /operations/:number', kind: 2 })
      return reply.code(500).send({ failed: true })
    }
  })
  await app.listen({ port, host: '127.0.0.1' })
  for (const number of entries.keys()) await fetch(`http://127.0.0.1:${port}/operations/${number}`, { method: 'POST' })
  return { failures, close: () => app.close() }
}

async function queue(entries, context) {
  const failures = []
  const consumer = new EventEmitter()
  const settled = []
  consumer.on('message', (message, done) => {
    const [label, action] = message.entry
    const handle = compose((job) => action(job))
    handle({ ...context, message }).then(done, (error) => {
      failures.push({ label, error, span: 'toll.operations process', kind: 5 })
      done()
    })
  })
  for (const entry of entries) await new Promise((done) => setImmediate(() => consumer.emit('message', { entry, deliveryTag: settled.length }, done)))
  return { failures, close: async () => consumer.removeAllListeners() }
}

async function cron(entries, context) {
  const failures = []
  for (const [label, action] of entries) {
    await new Promise((done) => {
      setTimeout(async function tick() {
        try {
          await compose((job) => action(job))({ ...context, tick: Date.now() })
        } catch (error) {
          failures.push({ label, error, span: 'nightly', kind: 1 })
        }
        done()
      }, 1)
    })
  }
  return { failures, close: async () => {} }
}

async function cli(entries, context) {
  const failures = []
  for (const [label, action] of entries) {
    try {
      await compose((job) => action(job))({ ...context, argv: process.argv.slice(2) })
    } catch (error) {
      failures.push({ label, error, span: 'tollctl', kind: 1 })
    }
  }
  return { failures, close: async () => {} }
}

module.exports = { doors: { http, queue, cron, cli } }
