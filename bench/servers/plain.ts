/**
 * What the ingest process is measured against: Koa, the body in one buffer, a walk over the protobuf fields down to each span, an empty
 * answer. No checks, no inbox. Prints its port. Run by bench/ingest.ts.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import Koa from 'koa'
import { countEvents } from './walk.ts'

const app = new Koa()
let hits = 0
app.use(async (context) => {
  const chunks: Buffer[] = []
  for await (const chunk of context.req) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const bytes = context.get('Content-Encoding') === 'gzip' ? gunzipSync(body) : body
  hits += countEvents(bytes)
  context.type = 'application/x-protobuf'
  context.body = Buffer.alloc(0)
})
const server = createServer(app.callback())
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.on('SIGTERM', () => process.exit(hits >= 0 ? 0 : 1))
