import { Cursor } from './cursor.ts'
import type { DecodedHits, DecodedResource, DecodedSpan } from './decoded.ts'
import { decodeJsonHits } from './decode-json.ts'
import { decodeRecord, decodeResource, decodeScope, decodeSpan, outlineRecord, outlineSpan } from './decode-protobuf.ts'
import type { OtlpRequest } from './request.ts'
import { JsonHits } from './scan-json.ts'
import { ProtobufHits } from './scan-protobuf.ts'
import { Traces } from './traces.ts'

/**
 * The spans and records of a request that carry an exception, whole, with what surrounds them. Strings are well-formed and, but for
 * `exception.type`, `exception.message`, `exception.stacktrace` and a record's body, cut at LIMITS.attributeLength.
 */
export function decodeHits(request: OtlpRequest): DecodedHits {
  const { hits } = request
  if (hits.count === 0) return { spans: [], records: [], traces: new Map() }
  if (hits instanceof JsonHits) return decodeJsonHits(request, hits)
  if (hits instanceof ProtobufHits) return decodeProtobufHits(request, hits)
  throw new Error('Cannot decode a request as readRequest alone makes them: its hits come from elsewhere.')
}

function decodeProtobufHits(request: OtlpRequest, hits: ProtobufHits): DecodedHits {
  const { body } = request
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const decoded: DecodedHits = { spans: [], records: [], traces: new Map() }
  const seen = new Set<number>()
  let resourceAt = -1
  let scopeAt = -1
  let resource: DecodedResource | undefined
  let scope: DecodedSpan['scope'] | undefined
  for (let i = 0; i < hits.ranges.length; i += 6) {
    const [resourceStart, resourceEnd, scopeStart, scopeEnd, start, end] = hits.ranges.slice(i, i + 6) as Six
    if (resourceStart !== resourceAt) resource = decodeResource(new Cursor(bytes, (resourceAt = resourceStart), resourceEnd))
    if (scopeStart !== scopeAt) scope = decodeScope(new Cursor(bytes, (scopeAt = scopeStart), scopeEnd))
    const cursor = new Cursor(bytes, start, end)
    if (request.signal === 'traces') decoded.spans.push(decodeSpan(cursor, resource!, scope!))
    else decoded.records.push(decodeRecord(cursor, resource!, scope!))
    seen.add(start)
  }
  const traces = new Traces(decoded)
  addOthers(request.signal === 'traces', bytes, hits, seen, traces)
  return { ...decoded, traces: traces.byTime() }
}

type Six = [number, number, number, number, number, number]

/** Scopes are field 2 of their resource, items field 2 of their scope, in traces and logs alike. */
function addOthers(tracing: boolean, bytes: Buffer, hits: ProtobufHits, seen: Set<number>, traces: Traces): void {
  const heads = new Set<number>()
  for (const traceId of traces.ids()) heads.add(Buffer.from(traceId, 'hex').readInt32LE(0))
  for (let i = 0; i < hits.resources.length && traces.open > 0; i += 3) {
    const scopes = new Cursor(bytes, hits.resources[i]!, hits.resources[i + 1]!)
    while (scopes.next()) {
      if (scopes.field !== 2) continue
      const items = scopes.child()
      while (items.next()) {
        if (items.field !== 2 || seen.has(items.start)) continue
        if (!heads.has(traceHead(bytes, items.start, items.stop, tracing ? 1 : 9))) continue
        traces.add(tracing ? outlineSpan(items.child(), traces.wants) : outlineRecord(items.child(), traces.wants))
      }
    }
  }
}

/** The first four bytes of an item's trace id: few items of a request are of a trace with a hit, and most can be told by these. */
function traceHead(bytes: Buffer, start: number, end: number, field: number): number {
  if (bytes[start] === ((field << 3) | 2) && bytes[start + 1] === 16) return bytes.readInt32LE(start + 2)
  const cursor = new Cursor(bytes, start, end)
  let head = NaN
  while (cursor.next()) if (cursor.field === field && cursor.stop - cursor.start === 16) head = bytes.readInt32LE(cursor.start)
  return head
}
