// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { audited, measured } from './layers.js'

const { DOOR = 'queue', WRAP } = process.env
let server

export async function open() {
  server = createServer((request, response) => {
    const { url } = request
    if (url.startsWith('/rates/slow')) return setTimeout(() => response.end('{}'), 1500)
    if (url.startsWith('/rates/')) return response.end('{"base":"EUR"}')
    if (url.startsWith('/registry/')) return response.writeHead(422).end('{"detail":"tax number has no check digit"}')
    if (url.startsWith('/partners/')) return response.writeHead(401).end('{"detail":"token expired"}')
    if (url.startsWith('/approvals/')) return response.end('{"approver":{"id":7')
    if (url.startsWith('/limits/')) return response.writeHead(204).end()
    if (url.startsWith('/cut/')) {
      response.writeHead(200, { 'content-length': '900' }).write('id;amount\n')
      return setTimeout(() => request.socket.destroy(), 30)
    }
    response.writeHead(503).end('try later')
  })
  server.listen(9701, '127.0.0.1')
  await once(server, 'listening')
}

export function close() {
  server.closeAllConnections?.()
  server.close()
}

const DOORS = {
  async queue(work, values) {
    const bus = new EventEmitter()
    return new Promise((resolve, reject) => {
      bus.on('message', (message) => handle(work, message).then(resolve, reject))
      setImmediate(() => bus.emit('message', values))
    })
  },
  cli: (work, values) => handle(work, values),
  cron: (work, values) => new Promise((resolve, reject) => setTimeout(() => handle(work, values).then(resolve, reject), 1)),
}

async function handle(work, values) {
  const layers = WRAP === 'layers' ? [measured, audited] : []
  let inner = (given) => work(given)
  for (const layer of layers) inner = layer(inner)
  return await inner(values)
}

export const enter = (work, values) => DOORS[DOOR](work, values)
