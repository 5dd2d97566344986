'use strict'
const http = require('node:http')

/** What the carrier's servers answer. */
function startCarrier() {
  const server = http.createServer((request, response) => {
    const { url } = request
    const send = (status, text, type = 'application/json') => response.writeHead(status, { 'content-type': type }).end(text)
    if (url.startsWith('/track/down')) send(503, '{"error":"maintenance"}')
    else if (url.startsWith('/track/')) send(200, '{"status":"unknown"}')
    else if (url.startsWith('/proofs/')) send(200, '{"parcel":"x","signatures":null}')
    else if (url.startsWith('/manifests/')) send(200, '{"day":"2026-01-12","parcels":["P-1","P-')
    else if (url.startsWith('/contracts/')) send(401, '{"error":"token"}')
    else setTimeout(() => send(200, '{}'), 400)
  })
  return new Promise((resolve) => server.listen(9451, '127.0.0.1', () => resolve(server)))
}

module.exports = { startCarrier }
