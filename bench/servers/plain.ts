/**
 * What the ingest process is measured against: Koa, the body in one buffer, a walk over the protobuf fields down to each span, an empty
 * answer. No checks, no inbox. Prints its port. Run by bench/ingest.ts.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import Koa from 'koa'

/** Of ExportTraceServiceRequest, ResourceSpans and ScopeSpans: the fields that lead to the spans, and of Span to its events. */
const PATH = [1, 2, 2, 11]

const app = new Koa()
let hits = 0
app.use(async (context) => {
  const chunks: Buffer[] = []
  for await (const chunk of context.req) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const bytes = context.get('Content-Encoding') === 'gzip' ? gunzipSync(body) : body
  hits += walk(bytes, 0, bytes.length, 0)
  context.type = 'application/x-protobuf'
  context.body = Buffer.alloc(0)
})
const server = createServer(app.callback())
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.on('SIGTERM', () => process.exit(hits >= 0 ? 0 : 1))

function walk(bytes: Buffer, start: number, end: number, depth: number): number {
  let found = 0
  for (let at = start; at < end;) {
    let tag = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number
      tag |= (byte & 127) << shift
      if (byte < 128) break
    }
    const wire = tag & 7
    if (wire === 1) at += 8
    else if (wire === 5) at += 4
    else {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] as number
        value += (byte & 127) * 2 ** shift
        if (byte < 128) break
      }
      if (wire !== 2) continue
      if (tag >> 3 === PATH[depth]) found += depth === PATH.length - 1 ? 1 : walk(bytes, at, at + value, depth + 1)
      at += value
    }
  }
  return found
}
