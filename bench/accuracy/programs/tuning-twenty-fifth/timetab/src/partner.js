import { createServer } from 'node:http'

export async function openPartner(port) {
  const server = createServer((request, response) => {
    const { url } = request
    if (url.startsWith('/feeds/')) return response.writeHead(404).end(`no feed at ${url}`)
    if (url.startsWith('/head/')) return response.writeHead(200).end('')
    if (url.startsWith('/catalogue')) return response.writeHead(200).end('<!doctype html><title>Maintenance</title>')
    if (url.startsWith('/private/')) return response.writeHead(401).end('token expired')
    if (url.startsWith('/slow/')) return void setTimeout(() => response.end('late'), 700)
    if (url.startsWith('/hooks/')) return response.writeHead(503).end('')
    response.end('{}')
  })
  await new Promise((done) => server.listen(port, '127.0.0.1', done))
  return server
}
