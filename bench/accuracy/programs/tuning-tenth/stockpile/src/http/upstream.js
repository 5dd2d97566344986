'use strict'
const http = require('node:http')

const answers = {
  '/rates': [503, '{"error":"maintenance"}'],
  '/track': [404, '{"error":"unknown parcel"}'],
  '/labels': [422, '{"error":"weight"}'],
  '/tax': [200, '<html><body>Bad gateway</body></html>'],
  '/fx': [200, '{"base":"EUR"}'],
  '/geo': [429, 'slow down'],
  '/oauth': [401, '{"error":"invalid_client"}'],
  '/slots': [200, '{"days":null}'],
  '/feed': [403, ''],
  '/customs': [500, '{"fault":"internal"}'],
}

/** The partners' sandbox: carriers, taxes, exchange rates. */
function startUpstream() {
  const server = http.createServer((req, res) => {
    const path = `/${req.url.split(/[/?]/)[1]}`
    if (path === '/slow') return setTimeout(() => res.end('{}'), 1500)
    if (path === '/reset') return req.socket.destroy()
    if (path === '/cut') {
      res.writeHead(200, { 'content-length': '5000' })
      res.write('sku,qty\n')
      return setTimeout(() => req.socket.destroy(), 20)
    }
    const [status, body] = answers[path] ?? [200, '{}']
    res.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  server.on('upgrade', (req, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  return new Promise((resolve) => server.listen(9300, '127.0.0.1', () => resolve(server)))
}

module.exports = { startUpstream }
