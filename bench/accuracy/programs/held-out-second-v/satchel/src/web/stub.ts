// @ts-nocheck
import { createServer } from 'node:http'

/** What stands beside the service: feeds that answer late, wrongly, or not as they said. */
export const stub = createServer((request, response) => {
  const url = request.url!
  if (url.startsWith('/traffic/')) return void setTimeout(() => response.end('{}'), 250)
  if (url.startsWith('/road-ice/')) return void response.setHeader('content-type', 'application/json').end('{"level":2}')
  if (url.startsWith('/register/')) return void response.writeHead(503).end('busy')
  response.end('<!doctype html><p>moved')
})
