import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { recorder, type Sent } from './recorder.ts'

/** A receiver of OTLP/HTTP on a free port, which keeps what it was sent. */
export interface Receiver extends Omit<Sent, 'transport' | 'answer' | 'requests'> {
  /** `http://127.0.0.1:<port>`. */
  url: string
  /** As they came. */
  requests: { url: string; headers: IncomingHttpHeaders; raw: Buffer; body: string }[]
  /** Asked for each request; null: it is never answered. */
  answer: (request: { headers: IncomingHttpHeaders }) => { status: number; headers?: Record<string, string>; body?: string } | null
  close(): Promise<void>
}

/** `port`: of one that was closed. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const kept = recorder()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks)
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString()
      const answer = receiver.answer(request)
      if (answer === null) return
      if (answer.status === 200) {
        receiver.requests.push({ url: request.url!, headers: request.headers, raw, body })
        kept.requests.push({ url: request.url!, headers: {}, body, keepalive: false })
      }
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body ?? '{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { spans, events, breadcrumbs, records, resource } = kept
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: () => ({ status: 200 }),
    spans,
    events,
    breadcrumbs,
    records,
    resource,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}
