const express = require('express')
const http = require('node:http')
const { EventEmitter } = require('node:events')

const layered = (run) => async () => {
  const begun = process.hrtime.bigint()
  try {
    return await run()
  } finally {
    process.hrtime.bigint() - begun
  }
}

const guarded = (run) => (...args) => run(...args)

function ask(port, n) {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method: 'POST', path: `/actions/${n}`, agent: false }, (response) => response.resume().on('end', resolve))
    request.on('error', reject).end()
  })
}

async function serve(actions, report) {
  const app = express()
  app.use((request, response, next) => next())
  const router = express.Router()
  router.post('/:n', (request, response, next) => {
    const n = Number(request.params.n)
    Promise.resolve()
    let result
    try {
      result = actions[n]()
    } catch (error) {
      return next(error)
    }
    return Promise.resolve(result).then(() => response.sendStatus(204), next)
  })
  app.use('/actions', express.json(), router)
  app.use((error, request, response, _next) => {
    report(Number(request.url.split('/').pop()), error)
    response.sendStatus(500)
  })
  const server = app.listen(9889, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  for (let n = 0; n < actions.length; n++) await ask(9889, n)
  server.close()
  server.closeAllConnections()
}

async function consume(actions, report) {
  const bus = new EventEmitter()
  for (let n = 0; n < actions.length; n++) {
    await new Promise((done) => {
      bus.once('task', async (task) => {
        try {
          await task()
        } catch (error) {
          report(n, error)
        }
        done()
      })
      setImmediate(() => bus.emit('task', actions[n]))
    })
  }
}

async function nightly(actions, report) {
  for (let n = 0; n < actions.length; n++) {
    await new Promise((done) => {
      setTimeout(() => {
        Promise.resolve()
          .then(() => actions[n]())
          .catch((error) => report(n, error))
          .then(done)
      }, 0)
    })
  }
}

async function direct(actions, report) {
  for (const [n, action] of actions.entries()) {
    try {
      await action()
    } catch (error) {
      report(n, error)
    }
  }
}

module.exports = { doors: { http: serve, queue: consume, cron: nightly, cli: direct }, layered, guarded }
