'use strict'
const http = require('node:http')
const { EventEmitter } = require('node:events')
const express = require('express')
const { BasicTracerProvider } = require('@opentelemetry/sdk-trace-base')
const scenarios = require('./scenarios')
const db = require('./lib/db')

const SEED = Number(process.env.SEED ?? 1)
const { DOOR = 'cli', WRAP = '' } = process.env
const PORT = Number(process.env.UPSTREAM ?? 9421)

const WORDS = ['rotterdam', 'gdynia', 'antwerp', 'felixstowe', 'bremen', 'genoa', 'valencia', 'aarhus', 'lyon', 'graz', 'brno']
const NAMES = ['Mila Costa', 'Jon Arne Moe', 'Petra Novak', 'Yusuf Demir', 'Clara Jansen', 'Dev Patel', 'Elin Berg']

let state = SEED * 7919
const random = () => {
  state = (state * 1103515245 + 12345) % 2147483648
  return state / 2147483648
}
const kept = {}

const values = {
  seed: SEED,
  prefix: process.env.PREFIX ?? __dirname,
  fixed: `FX-${SEED}-77`,
  pick: (of) => of[Math.floor(random() * of.length)],
  number: () => 100 + Math.floor(random() * 9000),
  word: () => values.pick(WORDS),
  name: () => values.pick(NAMES),
  ref: () => `FD${Math.floor(random() * 1e9).toString(36).toUpperCase()}`,
  day: () => `2025-0${1 + (SEED % 9)}-1${SEED % 9}`,
  once: (key, make) => (kept[key] ??= make()),
  circle() {
    const shipment = { reference: values.ref(), parcels: [] }
    shipment.parcels.push({ shipment })
    return shipment
  },
}

const upstream = http.createServer((request, response) => {
  const { url } = request
  const say = (status, text) => response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  if (url.startsWith('/quotes/')) say(200, '{"offers":[]}')
  else if (url.startsWith('/slots/')) say(503, '{}')
  else if (url === '/labels') {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => (text.includes('"X') ? say(422, '{"error":"blocked"}') : say(200, '{"pdf":null}')))
  } else if (url.startsWith('/track/')) say(200, '<!doctype html><title>Sign in</title>')
  else if (url.startsWith('/customs/F')) say(403, '{}')
  else if (url.startsWith('/customs/')) say(200, '{"accepted":true}')
  else if (url.startsWith('/ferry/')) setTimeout(say, 900, 200, '{}')
  else say(404, '{}')
})

const tracer = new BasicTracerProvider().getTracer('freightdesk')

function record(bug, error, name, kind) {
  const span = tracer.startSpan(name)
  span.recordException(error)
  const sent = span.events.at(-1).attributes
  console.log(JSON.stringify({ bug, type: sent['exception.type'] ?? '', message: sent['exception.message'] ?? null, stack: sent['exception.stacktrace'] ?? '', span: name, kind }))
}

async function measured(entry, v) {
  const start = process.hrtime.bigint()
  try {
    return await entry(v)
  } finally {
    process.hrtime.bigint() - start
  }
}

const withContext = (next) => async (v) => {
  const context = { id: v.seed }
  return next(v, context)
}

function dressed(entry) {
  if (WRAP === 'timed') return (v) => measured(entry, v)
  if (WRAP === 'both') return withContext((v) => measured(entry, v))
  return entry
}

async function throughHttp() {
  const app = express()
  let failed
  if (WRAP !== '') {
    app.use((request, response, next) => next())
    app.use(express.json())
  }
  app.get('/desk/:number', async (request, response, next) => {
    try {
      await dressed(scenarios[Number(request.params.number)][1])(values)
      response.end()
    } catch (error) {
      next(error)
    }
  })
  app.use((error, request, response, next) => {
    failed = error
    response.status(500).end()
  })
  const server = app.listen(PORT + 10, '127.0.0.1')
  for (const [index, [bug]] of scenarios.entries()) {
    failed = undefined
    await new Promise((resolve) => http.get({ host: '127.0.0.1', port: PORT + 10, path: `/desk/${index}`, agent: false }, (answer) => answer.resume().on('end', resolve)))
    if (failed === undefined) console.error(`${bug} did not fail`)
    else record(bug, failed, 'GET /desk/:number', 1)
  }
  server.close()
}

class Consumer extends EventEmitter {
  constructor() {
    super()
    this.on('message', (message) => setImmediate(() => this.handle(message)))
  }

  async handle({ bug, entry, done }) {
    try {
      await dressed(entry)(values)
      console.error(`${bug} did not fail`)
    } catch (error) {
      record(bug, error, 'desk.events process', 4)
    }
    done()
  }
}

async function throughQueue() {
  const consumer = new Consumer()
  for (const [bug, entry] of scenarios) await new Promise((done) => consumer.emit('message', { bug, entry, done }))
}

async function throughTimer() {
  for (const [bug, entry] of scenarios) {
    await new Promise((done) => {
      setTimeout(() => {
        Promise.resolve()
          .then(() => dressed(entry)(values))
          .then(() => console.error(`${bug} did not fail`))
          .catch((error) => record(bug, error, 'nightly', 0))
          .finally(done)
      }, 1)
    })
  }
}

async function throughCli() {
  for (const [bug, entry] of scenarios) {
    try {
      await dressed(entry)(values)
      console.error(`${bug} did not fail`)
    } catch (error) {
      record(bug, error, 'desk', 0)
    }
  }
}

async function main() {
  await db.connect()
  await new Promise((listening) => upstream.listen(PORT, '127.0.0.1', listening))
  await { http: throughHttp, queue: throughQueue, timer: throughTimer, cli: throughCli }[DOOR]()
  process.exitCode = 0
  setTimeout(() => process.exit(), 20)
}

main()
