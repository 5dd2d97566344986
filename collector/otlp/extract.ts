import { extractJson, weighJson } from './extract-json.ts'
import { AROUND_BYTES, type Part } from './extract-part.ts'
import { extractProtobuf, weighProtobuf } from './extract-protobuf.ts'
import type { OtlpRequest } from './request.ts'
import { JsonHits } from './scan-json.ts'
import { ProtobufHits } from './scan-protobuf.ts'

/**
 * A request for each part, cut down to what its exceptions are made of: the spans or records that carry them, whole, and of others of
 * their traces what `TraceEntry` shows (LIMITS.traceEntries at most), with their resources and scopes; in the encoding it came in. Reading
 * it gives the hits of the part and no others. To be called once: it lets go of what the scan kept.
 */
export function extract(request: OtlpRequest, parts: readonly Part[]): Uint8Array[] {
  const { hits } = request
  if (hits instanceof ProtobufHits) return parts.map((part) => extractProtobuf(request, hits, part))
  if (hits instanceof JsonHits) return extractJson(request, hits, parts)
  throw new Error('Cannot extract from a request as readRequest alone makes them: its hits come from elsewhere.')
}

/**
 * Rough bytes that the events of each span or record with an exception become: every event carries all that surrounds it, so a request can
 * expand. Undefined where it is small enough for that not to matter, which needs no look at it.
 */
export function weigh(request: OtlpRequest, limit: number): number[] | undefined {
  const { hits, body } = request
  if (hits.exceptions * (body.length + AROUND_BYTES) <= limit) return undefined
  if (hits instanceof ProtobufHits) return weighProtobuf(request, hits)
  return hits instanceof JsonHits ? weighJson(request, hits) : undefined
}
