// @ts-nocheck
import http from 'node:http'
import express from 'express'

export class StepFailed extends Error {
  override name = 'StepFailed'
  constructor(step, cause) {
    super(`step ${step} failed: ${cause.message}`, { cause })
    this.stack += `\n    [cause]: ${cause.stack}`
  }
}

const middleware = [
  async (next) => {
    const from = performance.now()
    try {
      return await next()
    } finally {
      middleware.took = performance.now() - from
    }
  },
  async (next) => await next(),
  (next) => Promise.resolve().then(next),
]

export function compose(work, how) {
  if (how === 'layers') return (v) => middleware.reduceRight((next, layer) => () => layer(next), async () => work(v))()
  if (how !== 'cause') return work
  return async (v) => {
    try {
      return await work(v)
    } catch (error) {
      throw new StepFailed(v.n(1, 99), error)
    }
  }
}

async function overExpress(run) {
  const app = express()
  app.post('/deeds', (_request, response, next) => {
    run().then(() => response.json({}), next)
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await new Promise((resolve) => http.request({ method: 'POST', path: '/deeds', host: '127.0.0.1', port: server.address().port, agent: false }, (res) => res.resume().on('end', resolve)).end())
  server.close()
}

async function overQueue(run) {
  const inbox = [run]
  await new Promise((resolve) => setImmediate(async () => resolve(await inbox.shift()())))
}

export const doors = { http: [overExpress, 'POST /deeds', 2], job: [overQueue, 'deeds process', 5], cli: [async (run) => run(), 'deedroom run', 1] }
