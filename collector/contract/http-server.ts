import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TakenRequest {
  method: string
  /** Path with query. */
  url: string
  headers: IncomingHttpHeaders
  body: string
}

export interface HttpAnswer {
  status: number
  headers?: Record<string, string>
  /** Written as JSON unless it is text. */
  body?: unknown
}

/** A server at 127.0.0.1 that stands for the other side of an exporter. Without an answer it leaves the request hanging. */
export async function startHttpServer(
  answer: (request: TakenRequest) => HttpAnswer | undefined | Promise<HttpAnswer | undefined>,
): Promise<{ url: string; taken: TakenRequest[]; close(): void }> {
  const taken: TakenRequest[] = []
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = { method: incoming.method!, url: incoming.url!, headers: incoming.headers, body: Buffer.concat(chunks).toString() }
    taken.push(request)
    const given = await answer(request)
    if (given === undefined) return
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
    response.end(typeof given.body === 'string' ? given.body : given.body === undefined ? '' : JSON.stringify(given.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
