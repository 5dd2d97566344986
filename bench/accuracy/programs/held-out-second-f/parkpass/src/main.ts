// @ts-nocheck
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { open } from './db'

const partner = createServer((request, response) => {
  const [, path] = request.url!.split('/')
  if (path === 'owners') response.setHeader('content-type', 'application/json').end('{"owner":{}}')
  else if (path === 'charges') response.writeHead(402).end('{"error":"declined"}')
  else if (path === 'tariffs') response.end('<html>maintenance</html>')
  else if (path === 'lots') response.writeHead(410).end()
  else setTimeout(() => response.end('{}'), 700).unref()
})

partner.listen(0, '127.0.0.1', async () => {
  process.env.PARTNER = String((partner.address() as AddressInfo).port)
  await open()
  const { http } = await import('./doors/http')
  const jobs = await import('./doors/jobs')
  const layers = process.env.WRAP === 'layers'
  await { http: () => http(layers), queue: () => jobs.queue(layers), cron: jobs.cron, cli: () => jobs.cli(layers) }[process.env.DOOR as 'http']()
  process.exit()
})
