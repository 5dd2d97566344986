import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { entries } from './doors/bugs.ts'
import type { Entry } from './doors/bugs.ts'
import { LAYERS, serve, Worker } from './doors/run.ts'

const { SEED = '1', PREFIX = '.', DOOR = 'cli', WRAP = 'none' } = process.env

/** As `recordException` of the SDK for JavaScript writes its attributes. */
function report(entry: Entry, span: string, kind: number, error: unknown): void {
  const { code, name, message, stack } = error as Error & { code?: string | number }
  console.log(JSON.stringify({ bug: entry.bug, type: code ? String(code) : name, message, stack, span, kind }))
}

async function main(): Promise<void> {
  const peer = createServer((request, response) => {
    response.writeHead(request.url!.startsWith('/tax') ? 503 : 402, { 'content-type': 'application/json' }).end('{"error":true}')
  })
  await new Promise<void>((listening) => peer.listen(0, '127.0.0.1', listening))
  const { port } = peer.address() as AddressInfo
  const free = createServer()
  await new Promise<void>((listening) => free.listen(0, '127.0.0.1', listening))
  const closed = `http://127.0.0.1:${(free.address() as AddressInfo).port}`
  await new Promise((done) => free.close(done))

  const all = entries(Number(SEED), PREFIX, `http://127.0.0.1:${port}`, closed)
  const layers = LAYERS[WRAP]!
  if (DOOR === 'http') await serve(all, layers, report)
  else if (DOOR === 'job') await new Worker([...all]).drain(layers, report)
  else {
    for (const entry of all) {
      try {
        await entry.call()
      } catch (error) {
        report(entry, `subscriptions ${entry.job.replace('.', ' ')}`, 1, error)
      }
    }
  }
  peer.closeAllConnections()
  peer.close()
}

await main()
