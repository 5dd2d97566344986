'use strict'
const http = require('node:http')
const { draw } = require('./draw')
const inlets = require('./doors/inlets')
const book = require('./doors/book')

const door = process.env.DOOR
const SPANS = { http: ['POST /v1/ops', 2], queue: ['ops process', 5], cron: ['nightly', 1], cli: ['aerostat run', 1] }

function upstream(request, response) {
  if (request.url.startsWith('/soundings/st')) response.writeHead(503).end('busy')
  else if (request.url.startsWith('/soundings/cut')) response.end('{"levels":[{"p":850')
  else if (request.url.startsWith('/sigmets/bad')) response.end('<sigmets><sigmet></sigmets>')
  else if (request.url.startsWith('/sigmets/odd')) response.end('<error>none</error>')
  else if (request.url.startsWith('/charges')) response.writeHead(402).end('{}')
}

async function main() {
  const server = http.createServer(upstream).listen(9840)
  const seed = Number(process.env.SEED)
  let i = 0
  for (const [bug, work] of book) {
    const values = draw(seed * 100 + i++)
    const error = await inlets[door](() => work(values))
    if (!error) {
      process.stderr.write(`nothing from ${bug}\n`)
      continue
    }
    const [span, kind] = SPANS[door]
    const type = error.code ? String(error.code) : error.name
    process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack, span, kind })}\n`)
  }
  server.closeAllConnections?.()
  server.close()
  process.exit(0)
}

main()
