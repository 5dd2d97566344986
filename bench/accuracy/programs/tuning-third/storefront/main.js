'use strict'
const http = require('node:http')
const express = require('express')
const { operations } = require('./lib/routes')
const { requestOf } = require('./requests')
const { recordWith } = require('./telemetry')

const readCases = () =>
  require('node:fs')
    .readFileSync(0, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [bug, entry, id, name, email, word, date, amount, token] = line.split('\t')
      return { bug, entry, v: { id, name, email, word, date, amount, token } }
    })

/** A carrier that fails as the path asks. */
function carrier() {
  return http.createServer((request, response) => {
    const kind = request.url.split('/')[1]
    if (kind === 'slow') return setTimeout(() => response.destroy(), 300)
    if (/^\d+$/.test(kind)) response.statusCode = Number(kind)
    response.end(JSON.stringify(kind === 'empty' ? { notice: 'closed' } : { rates: [{ zone: 'near', price: 500 }] }))
  })
}

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)))

function plainServer(onError) {
  return http.createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', async () => {
      try {
        await dispatch(request.url.slice(1), JSON.parse(text))
        response.end('ok')
      } catch (error) {
        onError(error)
        response.end('failed')
      }
    })
  })
}

async function dispatch(name, body) {
  return operations[name](body)
}

function expressServer(onError) {
  const app = express()
  app.use(express.json())
  app.use(function tenant(request, response, next) {
    request.tenant = 'eu'
    next()
  })
  app.post('/:operation', function handle(request, response, next) {
    operations[request.params.operation](request.body).then((answer) => response.json(answer), next)
  })
  app.use(function failed(error, request, response, _next) {
    onError(error)
    response.status(500).end()
  })
  return http.createServer(app)
}

function post(port, path, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const sent = http.request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => answer.resume().on('end', resolve))
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

/** How a job runner calls the same code: with retries, on a timer. */
function nightly(name, body) {
  return new Promise((resolve, reject) => setImmediate(() => withRetry(() => operations[name](body), 1).then(resolve, reject)))
}

async function withRetry(work, times) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= times) throw error
    }
  }
}

async function main() {
  const record = recordWith('storefront')
  const shop = carrier()
  const base = `http://127.0.0.1:${await listen(shop)}`
  let current
  const onError = (error) => record(current, error)
  const servers = { http: plainServer(onError), 'express-server': expressServer(onError) }
  const ports = { http: await listen(servers.http), 'express-server': await listen(servers['express-server']) }
  for (const { bug, entry, v } of readCases()) {
    current = bug
    const [name, body] = requestOf(bug, v, base)
    if (ports[entry]) await post(ports[entry], `/${name}`, body)
    else if (entry === 'cron') await nightly(name, body).catch(onError)
    else await operations[name](body).catch(onError)
  }
  process.exit(0)
}

main()
