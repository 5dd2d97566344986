'use strict'
const http = require('node:http')
const { EventEmitter } = require('node:events')
const express = require('express')

const kinds = { http: 1, queue: 4, cron: 0, cli: 0 }
exports.kind = kinds[process.env.DOOR] ?? 0

const timing = async (req, res, next) => {
  res.locals.started = Date.now()
  next()
}
const tenant = (name) => function useTenant(req, res, next) {
  req.tenant = name
  return next()
}

exports.http = async (routes, failed) => {
  const app = express()
  app.use(express.json())
  if (process.env.WRAP) app.use(timing, tenant('north'))
  app.post('/do/:no', async (req, res) => {
    const route = routes[Number(req.params.no)]
    try {
      await route.handle(req)
    } catch (error) {
      failed(route, error)
    }
    res.end()
  })
  const server = http.createServer(app).listen(9940, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  for (const no of routes.keys()) await fetch(`http://127.0.0.1:9940/do/${no}`, { method: 'POST' })
  server.close()
  server.closeAllConnections?.()
}

class Jobs extends EventEmitter {
  async #work(job) {
    await null
    return this.attempt(job)
  }

  async attempt(job) {
    try {
      return await job.handle(job)
    } catch (error) {
      this.emit('failed', job, error)
    }
  }

  async drain(jobs) {
    for (const job of jobs) await this.#work(job)
  }
}

exports.queue = async (routes, failed) => {
  const jobs = new Jobs()
  jobs.on('failed', failed)
  await jobs.drain(routes)
}

exports.cron = (routes, failed) =>
  new Promise((resolve) => {
    const pending = [...routes]
    const tick = async () => {
      const route = pending.shift()
      if (route === undefined) return resolve()
      try {
        await route.handle({})
      } catch (error) {
        failed(route, error)
      }
      setTimeout(tick, 0)
    }
    setTimeout(tick, 0)
  })

exports.cli = async (routes, failed) => {
  const command = async (route) => (process.env.WRAP ? withProgress(() => route.handle({})) : route.handle({}))
  for (const route of routes) await command(route).catch((error) => failed(route, error))
}

async function withProgress(task) {
  const started = process.hrtime()
  try {
    return await task()
  } finally {
    process.hrtime(started)
  }
}
