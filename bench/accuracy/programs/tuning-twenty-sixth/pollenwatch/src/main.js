'use strict'

const http = require('node:http')
const fs = require('node:fs')
const path = require('node:path')
const { duties } = require('./runtime/desk.js')
const { doors, wrapped } = require('./runtime/doors.js')
const { valuesOf } = require('./runtime/values.js')
const { record } = require('./runtime/telemetry.js')

const { SEED, DOOR = 'direct', WRAP, PREFIX } = process.env
const SPANS = { http: ['POST /tasks', 2], queue: ['task process', 5], timer: ['tick', 1], direct: ['run', 1], iterator: ['batch', 1] }

const partner = http.createServer((request, response) => {
  if (request.url.startsWith('/slow')) return setTimeout(() => response.end('late'), 400)
  const [status, body] = request.url.startsWith('/bulletins')
    ? [503, '{"reason":"maintenance"}']
    : request.url.startsWith('/radio')
      ? [200, '{"station":"x"}']
      : request.url.startsWith('/subscribers')
        ? [403, '']
        : request.url.startsWith('/holidays')
          ? [200, '<html><title>Sign in</title></html>']
          : [502, 'bad']
  response.writeHead(status, { 'content-type': body.startsWith('{') ? 'application/json' : 'text/plain' }).end(body)
})

async function main() {
  fs.mkdirSync(path.join(PREFIX, 'spool'), { recursive: true })
  await new Promise((resolve) => partner.listen(Number(process.env.PARTNER_PORT), '127.0.0.1', resolve))
  const [span, kind] = SPANS[DOOR]
  for (const [index, [bug, duty]] of duties.entries()) {
    const task = wrapped(duty, WRAP)
    await doors[DOOR](async () => {
      try {
        await task(valuesOf(Number(SEED), index))
        console.error(`nothing thrown: ${bug}`)
      } catch (error) {
        record(bug, error, span, kind)
      }
    })
  }
  process.exit(0)
}

main()
