/** Meets each bug once, by the door that the environment names, and prints what an SDK would have sent. */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { inspect } from 'node:util'
import express from 'express'
import { routes } from './src/routes.js'
import { scenarios } from './src/scenarios.js'
import { createServices } from './src/services.js'

const { SEED, SIGNAL, DOOR, WRAP = '', TEXT } = process.env

let state = Number(SEED) * 2654435761
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const int = (low, high) => low + Math.floor(random() * (high - low + 1))
const pick = (list) => list[int(0, list.length - 1)]
const values = {
  int,
  pick,
  pet: () => pick(['Rex', 'Luna', 'Balu', 'Minka', 'Flocke', 'Oskar', 'Nala', 'Pepper']),
  person: () => `${pick(['Ana', 'Jonas', 'Mette', 'Farid', 'Ines', 'Tomas'])} ${pick(['Keller', 'Sousa', 'Novak', 'Haddad', 'Lund'])}`,
  word: () => pick(['harbor', 'willow', 'granite', 'meadow', 'ember', 'cobalt', 'juniper', 'saffron']) + int(2, 99),
}

let caught
const capture = (error) => caught?.(error)
process.on('unhandledRejection', capture)
process.on('uncaughtException', capture)

/** The partners: what they answer. */
const partners = createServer((request, response) => {
  const { url } = request
  if (url.endsWith('/status')) return
  if (url === '/charges' || url === '/claims') response.writeHead(422, { 'content-type': 'application/json' }).end('{"error":"invalid"}')
  else if (url.startsWith('/policies/L')) response.writeHead(200, { 'content-type': 'application/json' }).end('{"holder":"K. Lund"}')
  else response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Maintenance</title>')
})
await new Promise((resolve) => partners.listen(9236, '127.0.0.1', resolve))

const services = await createServices({
  dataFolder: join(import.meta.dirname ?? new URL('.', import.meta.url).pathname.slice(0, -1), 'data'),
  paymentsUrl: 'http://127.0.0.1:9236',
  insurerUrl: 'http://127.0.0.1:9236',
  oldInsurerUrl: 'http://localhost:9237',
  cacheUrl: 'redis://127.0.0.1:9238',
  zone: 'Europe/Berlin',
  issueKey: 'spring-2026',
  verifyKey: 'winter-2025',
})

const timed = (next) => async (...args) => {
  const start = performance.now()
  try {
    return await next(...args)
  } finally {
    services.lastTook = performance.now() - start
  }
}
const scoped = (next) => (...args) => {
  services.scope = args[1]
  return next(...args)
}
const wrapped = (handler) => {
  if (WRAP === 'timed') return timed(handler)
  if (WRAP === 'both') return scoped(timed(handler))
  return handler
}

const app = express()
app.use(express.json({ limit: '8mb' }))
for (const [name, handler] of routes) {
  const handle = wrapped(handler)
  app.post(`/${name}`, async (request, response, next) => {
    try {
      response.json({ result: await handle(services, request.body) })
    } catch (error) {
      next(error)
    }
  })
}
app.use((error, request, response, _next) => {
  response.status(500).json({ error: true })
  capture(error)
})
const server = await new Promise((resolve) => {
  const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
})

class Consumer {
  constructor(table) {
    this.handlers = new Map([...table].map(([name, handler]) => [name.replace('/', '.'), wrapped(handler)]))
  }

  async deliver({ topic, body }) {
    const handler = this.handlers.get(topic)
    try {
      await handler(services, JSON.parse(body))
    } catch (error) {
      capture(error)
    }
  }
}
const consumer = new Consumer(routes)

const doors = {
  async http(name, input) {
    await fetch(`http://127.0.0.1:${server.address().port}/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
    return [`POST /${name}`, 2]
  },
  async queue(name, input) {
    const topic = name.replace('/', '.')
    await new Promise((resolve) => setImmediate(() => resolve(consumer.deliver({ topic, body: JSON.stringify(input) }))))
    return [`process ${topic}`, 5]
  },
  async cli(name, input) {
    const command = wrapped(routes.get(name))
    try {
      await command(services, JSON.parse(JSON.stringify(input)))
    } catch (error) {
      capture(error)
    }
    return [`vetdesk ${name.replace('/', ' ')}`, 1]
  },
}

for (const [bug, name, input] of scenarios) {
  let failed
  const failure = new Promise((resolve) => {
    caught = (error) => {
      if (failed) console.error(`${bug}: more than one failure`)
      failed = true
      resolve(error)
    }
  })
  const [span, kind] = await doors[DOOR](name, input(values))
  const error = await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 1500, failure.none))])
  if (!failed) {
    console.error(`${bug}: nothing failed`)
    continue
  }
  const isError = error instanceof Error || (typeof error === 'object' && error !== null && 'stack' in error)
  const type = isError ? String((SIGNAL === 'traces' && error.code) || error.name) : ''
  const message = isError ? error.message : String(error)
  const stack = isError ? (TEXT === 'inspect' ? inspect(error, { depth: 1 }) : error.stack) : ''
  console.log(JSON.stringify({ bug, type, message, stack, span, kind }))
}
process.exit(0)
