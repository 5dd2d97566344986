import { createServer, request } from 'node:http'
import { createServer as plain } from 'node:net'
import { EventEmitter } from 'node:events'
import { entries } from './entries.js'
import { recordFailure } from './util/telemetry.js'

const door = process.env.DOOR ?? 'http'
const seed = Number(process.env.SEED)
process.on('unhandledRejection', () => {})

const upstream = createServer((req, res) => {
  const [, kind] = req.url.split('/')
  const answer = { stations: [404, '{"error":"no such station"}'], lockers: [200, '{"items":[]}'], masters: [200, '{"masters":[]}'], broken: [200, '{"notices":[{"id":1,'], handover: [403, '{}'], mail: [429, 'quota of the hour is used up'] }[kind]
  if (kind === 'slow') return void setTimeout(() => res.end('{}'), 1500).unref()
  res.writeHead(answer[0]).end(answer[1])
})
await new Promise((ready) => upstream.listen(9830, '127.0.0.1', ready))
const closed = await new Promise((ready) => {
  const server = plain().listen(9839, '127.0.0.1', () => server.close(() => ready(9839)))
})

const inTenant = async (next) => await next()
const withRetryBudget = async (next) => {
  const answer = await next()
  return answer
}
const run = (work) => (process.env.WRAP === 'layers' ? inTenant(() => withRetryBudget(() => work())) : work())

const all = entries({ seed, folder: process.env.PREFIX, base: 'http://127.0.0.1:9830', closed })

async function attempt(name, work, span, kind) {
  try {
    await run(work)
    console.error('nothing failed', name)
  } catch (error) {
    recordFailure(name, error, span, kind)
  }
}

const doors = {
  async http() {
    let current
    const server = createServer(async (req, res) => {
      await attempt(...current, `POST ${req.url}`, 2)
      res.end()
    })
    await new Promise((ready) => server.listen(9831, '127.0.0.1', ready))
    for (const entry of all) {
      current = entry
      await new Promise((done) => request({ port: 9831, host: '127.0.0.1', path: '/events', method: 'POST' }, (res) => res.resume().on('end', done)).end())
    }
  },
  async queue() {
    const bus = new EventEmitter()
    const { promise, resolve } = (() => { let r; const p = new Promise((x) => (r = x)); return { promise: p, resolve: r } })()
    bus.on('message', async ([name, work], left) => {
      await attempt(name, work, 'stray.events process', 5)
      if (left.length === 0) resolve()
      else bus.emit('message', left[0], left.slice(1))
    })
    bus.emit('message', all[0], all.slice(1))
    await promise
  },
  async cron() {
    for (const [name, work] of all) await new Promise((done) => setTimeout(() => attempt(name, work, 'nightly', 1).then(done), 0))
  },
  async cli() {
    for (const [name, work] of all) await attempt(name, work, 'strayctl', 1)
  },
}
await doors[door]()
process.exit(0)
