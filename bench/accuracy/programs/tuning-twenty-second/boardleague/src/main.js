'use strict'
const http = require('node:http')
const { record } = require('./telemetry')
const doors = require('./doors')

/** The other servers, as far as these answer. */
const fake = http.createServer((req, res) => {
  if (req.url.startsWith('/slow/')) return setTimeout(() => res.end('late'), 400)
  if (req.url.startsWith('/reports')) return res.writeHead(422, { 'content-type': 'application/json' }).end('{"reason":"event code is not registered"}')
  if (req.url.startsWith('/titles/')) return res.writeHead(200, { 'content-type': 'application/json' }).end('{"titles":[]}')
  res.end('<html><title>Board offline</title></html>')
})

async function main() {
  await new Promise((resolve) => fake.listen(9945, '127.0.0.1', resolve))
  process.env.FAKE = 'http://127.0.0.1:9945'
  for (const area of ['rounds', 'people', 'boards']) require(`./handlers/${area}`)
  const { routes } = require('./handlers/routes')
  await doors[process.env.DOOR](routes, (route, error) => record(route.label, route.span, doors.kind, error))
  fake.close()
  fake.closeAllConnections?.()
  setTimeout(() => process.exit(0), 500).unref()
}

main()
