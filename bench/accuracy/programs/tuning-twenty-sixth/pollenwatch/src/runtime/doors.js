'use strict'

const http = require('node:http')
const { EventEmitter, once } = require('node:events')
const { setTimeout: sleep } = require('node:timers/promises')

class TaskFailed extends Error {
  constructor(task, cause) {
    super(`task ${task} failed: ${cause?.message ?? cause}`, { cause })
    this.name = 'TaskFailed'
    if (cause?.stack) this.stack += `\nCaused by: ${cause.stack}`
  }
}

const layers = {
  async timed(next) {
    const from = performance.now()
    try {
      return await next()
    } finally {
      layers.last = performance.now() - from
    }
  },
  async tenant(next) {
    const scope = { tenant: 'network' }
    return await next(scope)
  },
}

function wrapped(duty, wrap) {
  if (wrap === 'layers') return (v) => layers.timed(() => layers.tenant(async () => await duty(v)))
  if (wrap !== 'cause') return duty
  return async (v) => {
    try {
      return await duty(v)
    } catch (error) {
      throw new TaskFailed(v.n(1, 99), error)
    }
  }
}

const doors = {
  async direct(run) {
    return run()
  },
  async timer(run) {
    return new Promise((resolve) => setTimeout(() => resolve(run()), 1))
  },
  async queue(run) {
    const bus = new EventEmitter()
    bus.on('job', async (job) => bus.emit('done', await job()))
    setImmediate(() => bus.emit('job', run))
    await once(bus, 'done')
  },
  async http(run) {
    const server = http.createServer(async (_request, response) => {
      await run()
      response.end('ok')
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    await new Promise((resolve) => http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, (res) => res.resume().on('end', resolve)))
    server.close()
  },
  async iterator(run) {
    async function* batch() {
      yield await sleep(1)
    }
    for await (const _ of batch()) await run()
  },
}

module.exports = { doors, wrapped }
