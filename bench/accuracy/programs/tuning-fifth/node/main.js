'use strict'
const http = require('node:http')
const bugs = require('./lib/bugs')
const { Courier } = require('./lib/courier')
const doors = require('./lib/doors')

/** The courier as it is on a bad day. */
const courierServer = http.createServer((request, response) => {
  if (request.url.startsWith('/track')) response.setHeader('content-type', 'text/html').end('<html><h1>Maintenance</h1></html>')
  else if (request.url.startsWith('/bookings')) response.end('{"status":"accepted"}')
  else if (request.url.startsWith('/hook/')) response.writeHead(Number(request.url.slice(6))).end()
})

async function main() {
  const { SEED, DOOR = 'cli', WRAP = 'none' } = process.env
  await new Promise((listening) => courierServer.listen(Number(process.env.COURIER_PORT), '127.0.0.1', listening))
  const url = `http://127.0.0.1:${courierServer.address().port}`
  const table = bugs(Number(SEED), { courier: new Courier(url), closed: new Courier('http://127.0.0.1:9109'), nowhere: url })
  // What a stream throws is nobody's promise: the process's last listener gets it.
  const crash = () => new Promise((_resolve, reject) => process.removeAllListeners('uncaughtException').once('uncaughtException', reject))
  const calls = table.map(({ bug, route, work }) => ({ bug, route, work: () => Promise.race([work(), crash()]) }))
  const report = ({ bug, route }, error) => {
    const span = DOOR === 'http' ? route : `${DOOR} ${route.split('/')[1]}`
    const type = error.code ? String(error.code) : error.name
    process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '', span, kind: DOOR === 'http' ? 2 : 5 })}\n`)
  }
  await doors[DOOR](calls, doors.LAYERS[WRAP], report)
  courierServer.closeAllConnections()
  courierServer.close()
}

void main()
