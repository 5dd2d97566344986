const express = require('express')
const { EventEmitter } = require('events')

const settled = (work) =>
  new Promise((resolve) => {
    const fail = (error) => resolve(error)
    process.once('uncaughtException', fail)
    setTimeout(() => done(), 1500).unref()
    const done = (error) => {
      process.removeListener('uncaughtException', fail)
      resolve(error)
    }
    try {
      const value = work(done)
      if (value && typeof value.then === 'function') value.then(() => done(), done)
    } catch (error) {
      done(error)
    }
  })

const withLayers = (work) => (done) => withTiming((inner) => work(inner))(done)
const withTiming = (work) => (done) => {
  const at = Date.now()
  return work((error) => done(error, Date.now() - at))
}

const doors = {
  cli: async (jobs, attend) => {
    for (const job of jobs) await attend(job, await settled(job.work))
  },
  cron: async (jobs, attend) => {
    for (const job of jobs) await new Promise((next) => setTimeout(async () => next(await attend(job, await settled(job.work))), 1))
  },
  queue: async (jobs, attend) => {
    const queue = new EventEmitter()
    queue.on('job', async (job, next) => next(await attend(job, await settled(job.work))))
    for (const job of jobs) await new Promise((next) => queue.emit('job', job, next))
  },
  http: async (jobs, attend) => {
    const app = express()
    app.use(express.json())
    app.get('/:n', async (request, response) => {
      const job = jobs[Number(request.params.n)]
      await attend(job, await settled(job.work))
      response.end()
    })
    const server = await new Promise((up) => {
      const listening = app.listen(0, '127.0.0.1', () => up(listening))
    })
    for (const n of jobs.keys()) await fetch(`http://127.0.0.1:${server.address().port}/${n}`)
    server.close()
    server.closeAllConnections?.()
  },
}

module.exports = { doors, withLayers }
