'use strict'
const http = require('node:http')
const { EventEmitter } = require('node:events')
const { AsyncLocalStorage } = require('node:async_hooks')

const trace = new AsyncLocalStorage()

const withTrace = (next) => (task) => trace.run({ at: Date.now() }, () => next(task))
const metered = (next) => async (task) => {
  const start = process.hrtime.bigint()
  try {
    return await next(task)
  } finally {
    metered.last = process.hrtime.bigint() - start
  }
}

let handle = async (task) => task()
if (process.env.WRAP === 'layers') handle = withTrace(metered(handle))
//+ handle = metered(handle)

const channels = {
  cli: (task) => handle(task),
  cron: (task) =>
    new Promise((resolve, reject) => {
      setTimeout(() => handle(task).then(resolve, reject), 1)
    }),
  queue: (task) =>
    new Promise((resolve, reject) => {
      const bus = new EventEmitter()
      bus.on('message', async (message) => {
        try {
          resolve(await handle(message.task))
        } catch (error) {
          reject(error)
        }
      })
      setImmediate(() => bus.emit('message', { task }))
    }),
  http: (task) =>
    new Promise((resolve, reject) => {
      const server = http.createServer((request, response) => {
        request.resume().on('end', () => {
          response.end()
          server.close()
          handle(task).then(resolve, reject)
        })
      })
      server.listen(0, '127.0.0.1', () => http.request({ port: server.address().port, method: 'POST', host: '127.0.0.1', agent: false }).end('{}'))
    }),
}

exports.receive = (task) => channels[process.env.DOOR ?? 'cli'](task)
