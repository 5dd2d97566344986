'use strict'
const { AsyncLocalStorage } = require('node:async_hooks')
const { setTimeout: sleep } = require('node:timers/promises')
const axios = require('axios')
const { capture } = require('../telemetry')
const { createApp } = require('./server')
const { valuesOf } = require('../lib/values')
const { Consumer } = require('../jobs/consumer')

const context = new AsyncLocalStorage()
const layered = process.env.WRAP === 'layers'

/** Runs what a message or a job asks for, with the context that logs take their ids from. */
async function withContext(name, work) {
  if (!layered) return work()
  return context.run({ name, started: Date.now() }, async () => {
    try {
      return await work()
    } finally {
      context.getStore().ended = Date.now()
    }
  })
}

async function http(entries) {
  const port = Number(process.env.PORT ?? 9310)
  const server = createApp(entries, { layered, withContext, onError: capture }).listen(port)
  for (const [number, [route]] of entries.entries()) {
    await axios.post(`http://127.0.0.1:${port}/v1/${number}`, { route, seed: Number(process.env.SEED) + number * 31 }, { validateStatus: () => true, timeout: 8000 })
  }
  server.close()
}

async function queue(entries) {
  const consumer = new Consumer({ onError: capture, around: withContext })
  for (const [number, [route, act]] of entries.entries()) consumer.register(number, route, act)
  for (const number of entries.keys()) consumer.push(JSON.stringify({ number, seed: Number(process.env.SEED) + number * 31 }))
  await consumer.drained()
}

async function cli(entries) {
  for (const [number, [route, act]] of entries.entries()) {
    try {
      await withContext(route, () => act(valuesOf(Number(process.env.SEED) + number * 31)))
    } catch (error) {
      capture(number, `stockpile ${route.split(' ')[1].slice(1).replaceAll('/', '-')}`, 0, error)
    }
  }
}

async function cron(entries) {
  for (const [number, [route, act]] of entries.entries()) {
    await new Promise((done) => {
      setTimeout(async () => {
        try {
          await act(valuesOf(Number(process.env.SEED) + number * 31))
        } catch (error) {
          capture(number, `job ${route.split(' ')[1]}`, 0, error)
        }
        done()
      }, 1)
    })
  }
  await sleep(1)
}

module.exports = { http, queue, cli, cron }
