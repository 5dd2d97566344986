'use strict'
const http = require('node:http')
const { AsyncLocalStorage } = require('node:async_hooks')
const { recordException } = require('./lib/telemetry')
const database = require('./repositories/database')
const cache = require('./clients/cache')
const { startCarrier } = require('./stub')
const entries = require('./entries')

const door = process.env.DOOR || 'queue'
const context = new AsyncLocalStorage()
const SPANS = { queue: ['parcels process', 4], cron: ['nightly run', 0], http: ['POST /jobs', 1], cli: ['parcelq run', 0] }

const layers = {
  timed: (next) => async (job) => {
    const started = process.hrtime.bigint()
    try {
      return await next(job)
    } finally {
      job.took = process.hrtime.bigint() - started
    }
  },
  scoped: (next) => (job) => context.run({ job }, () => next(job)),
  retried: (next) => async (job) => {
    let last
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        return await next(job)
      } catch (error) {
        last = error
        if (!error || !error.retryable) throw error
      }
    }
    throw last
  },
}

const wrap = (process.env.WRAP || '').split(',').filter(Boolean)
const dispatch = wrap.reduceRight((next, name) => layers[name](next), (job) => job.work())

let current
function fail(job, error) {
  const [span, kind] = SPANS[door]
  recordException(job.name, error, span, kind)
}

process.on('unhandledRejection', (error) => fail(current, error))

class Consumer {
  async consume(job) {
    try {
      await dispatch(job)
    } catch (error) {
      fail(job, error)
    }
  }
}

async function serve(job) {
  const server = http.createServer((request, response) => {
    request.resume()
    request.on('end', async () => {
      try {
        await dispatch(job)
      } catch (error) {
        fail(job, error)
      }
      response.end()
    })
  })
  await new Promise((resolve) => server.listen(9450, '127.0.0.1', resolve))
  await new Promise((resolve) => http.request({ port: 9450, host: '127.0.0.1', method: 'POST', path: '/jobs', agent: false }, (response) => response.resume().on('end', resolve)).end('{}'))
  await new Promise((resolve) => server.close(resolve))
}

const doors = {
  queue: (job) => new Consumer().consume(job),
  cron: (job) => new Promise((resolve) => setTimeout(() => new Consumer().consume(job).then(resolve), 1)),
  http: serve,
  cli: async (job) => {
    await dispatch(job).catch((error) => fail(job, error))
  },
}

async function main() {
  await database.open()
  const carrier = await startCarrier()
  for (const [name, work] of entries) {
    current = { name, work }
    try {
      await doors[door](current)
    } catch (error) {
      fail(current, error)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  cache.close()
  carrier.closeAllConnections()
  carrier.close()
  setTimeout(() => process.exit(0), 50)
}

main()
