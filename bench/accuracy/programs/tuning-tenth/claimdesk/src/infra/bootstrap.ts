// @ts-nocheck
import { createServer } from 'node:http'
import { container } from 'tsyringe'
import { Database } from './database'

const answers: Record<string, [number, string]> = {
  '/garages': [503, 'try later'],
  '/registry': [200, '{"vehicle":null}'],
  '/weather': [200, '{"stations":[]}'],
  '/bank': [402, '{"code":"LIMIT"}'],
  '/score': [200, '{"score":"high"}'],
  '/photos': [200, 'not a photo'],
  '/translate': [500, '{"error":"model crashed"}'],
  '/policyholder': [200, '{"name":"A","name'],
  '/sanctions': [401, ''],
}

export async function bootstrap(): Promise<{ stop: () => void }> {
  const server = createServer((request, response) => {
    const path = `/${request.url.split(/[/?]/)[1]}`
    if (path === '/stalled') return
    const [status, body] = answers[path] ?? [200, '{}']
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(9331, '127.0.0.1', listening))
  await container.resolve(Database).migrate()
  return { stop: () => server.close() }
}
