import type { Attributes } from '../model/attributes.ts'
import { LIMITS } from '../model/limits.ts'
import * as semconv from '../model/semconv.ts'
import { Cursor } from './cursor.ts'
import type { ResourceSummary } from './decoded.ts'
import { decodeResource } from './decode-json.ts'
import { decodeResource as decodeProtobufResource } from './decode-protobuf.ts'
import type { OtlpRequest } from './request.ts'
import { JsonHits } from './scan-json.ts'
import { ProtobufHits } from './scan-protobuf.ts'

type Identity = Omit<ResourceSummary, 'items'>

/** A sender's resource is the same bytes in each of its requests. */
const known = new Map<string, Identity>()
const KNOWN_RESOURCES = 2_000
/** Longer ones are read each time: the cache stays below some megabytes. */
const KNOWN_BYTES = 4 * 1024

/** One entry for each resource with items, in their order; the same service may come several times. */
export function summarize(request: OtlpRequest): ResourceSummary[] {
  const { hits } = request
  if (hits instanceof ProtobufHits) return summarizeProtobuf(request.body, hits)
  if (hits instanceof JsonHits)
    return hits.resources.map(({ resource, items }) => ({ ...identify(decodeResource(resource).attributes), items }))
  throw new Error('Cannot summarize a request as readRequest alone makes them: its hits come from elsewhere.')
}

function summarizeProtobuf(body: Uint8Array, hits: ProtobufHits): ResourceSummary[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const summaries: ResourceSummary[] = []
  for (let i = 0; i < hits.resources.length; i += 3) {
    const start = hits.resources[i]!
    const end = hits.resources[i + 1]!
    summaries.push({ ...identityAt(bytes, start, end), items: hits.resources[i + 2]! })
  }
  return summaries
}

/** Of the resource within ResourceSpans or its like; nearly always that is the first field, and the only one of its number. */
function identityAt(bytes: Buffer, start: number, end: number): Identity {
  const cursor = new Cursor(bytes, start, end)
  let resources = 0
  let key = ''
  while (cursor.next()) {
    if (cursor.field !== 1) continue
    resources++
    if (cursor.stop - cursor.start <= KNOWN_BYTES) key = bytes.toString('latin1', cursor.start, cursor.stop)
  }
  if (resources !== 1 || key === '') return identify(decodeProtobufResource(new Cursor(bytes, start, end)).attributes)
  const before = known.get(key)
  if (before !== undefined) return before
  const identity = identify(decodeProtobufResource(new Cursor(bytes, start, end)).attributes)
  if (known.size >= KNOWN_RESOURCES) known.clear()
  known.set(key, identity)
  return identity
}

function identify(attributes: Attributes): Identity {
  return {
    service: first(attributes, [semconv.SERVICE_NAME]) || 'unknown_service',
    namespace: first(attributes, [semconv.SERVICE_NAMESPACE]),
    environment: first(attributes, semconv.ENVIRONMENT_NAMES),
    release: first(attributes, semconv.RELEASE_NAMES),
    language: first(attributes, [semconv.SDK_LANGUAGE]),
    sdk: [first(attributes, [semconv.SDK_NAME]), first(attributes, [semconv.SDK_VERSION])].filter((part) => part !== '').join(' '),
  }
}

/** The first that is a text or a number, or a list that begins with one (`container.image.tags`), cut as names are. */
function first(attributes: Attributes, names: readonly string[]): string {
  for (const name of names) {
    const value = attributes[name]
    const single = Array.isArray(value) ? value[0] : value
    if ((typeof single === 'string' && single !== '') || typeof single === 'number')
      return String(single).slice(0, LIMITS.nameLength).toWellFormed()
  }
  return ''
}
