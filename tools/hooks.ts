import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came to the other side of a webhook. */
export interface Heard {
  /** Its idempotency key. */
  id: string
  /** By `performance.now()`. */
  at: number
  body: { kind: string; service: string }
  /** The body as it came. */
  text: string
}

/** The other side of the exporter `webhook`, on a free port of loopback. */
export interface Hooks {
  url: string
  /** Alerts that were taken, in the order in which they came; the same one again where it was repeated. */
  heard: Heard[]
  /** Answers 503 from now on, refuses connections, or works again. */
  be(state: 'well' | 'failing' | 'gone'): Promise<void>
  close(): Promise<void>
}

export async function startHooks(): Promise<Hooks> {
  const heard: Heard[] = []
  let failing = false
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      if (failing) return void response.writeHead(503).end()
      const text = Buffer.concat(chunks).toString()
      const id = String(request.headers['webhook-id'])
      heard.push({ id, at: performance.now(), body: JSON.parse(text) as Heard['body'], text })
      response.writeHead(204).end()
    })
  })
  const port = await listen(server, 0)
  return {
    url: `http://127.0.0.1:${port}/alerts`,
    heard,
    async be(state) {
      failing = state === 'failing'
      if (state === 'gone') await close(server)
      else if (!server.listening) await listen(server, port)
    },
    close: () => close(server),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve()
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
