import type { Attributes } from '../model/attributes.ts'
import { LIMITS } from '../model/limits.ts'
import * as semconv from '../model/semconv.ts'
import { Cursor } from './cursor.ts'
import type { ResourceSummary } from './decoded.ts'
import { decodeRecord, decodeResource } from './decode-json.ts'
import { decodeRecord as decodeProtobufRecord, decodeResource as decodeProtobufResource } from './decode-protobuf.ts'
import { RECORDS, placeOf, rootOf } from './json-tree.ts'
import type { OtlpRequest } from './request.ts'
import { JsonHits } from './scan-json.ts'
import { ProtobufHits } from './scan-protobuf.ts'

export type Identity = Omit<ResourceSummary, 'items'>

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

/**
 * Of each span or record with an exception the index of its resource in `summary`, which is what `summarize` said, and who it is of: that
 * resource, or, where a log record alone names its service, that record (the Collector's exceptions connector leaves the resource empty).
 */
export function whoseHits(request: OtlpRequest, summary: readonly ResourceSummary[]): { resource: number; who: Identity }[] {
  return resourcesOf(request).map((resource, hit) => {
    const known = summary[resource]!
    const who = request.signal === 'logs' && known.service === semconv.UNKNOWN_SERVICE ? identifyRecord(request, hit) : known
    return { resource, who }
  })
}

function resourcesOf({ hits }: OtlpRequest): number[] {
  const found: number[] = []
  let resource = 0
  if (hits instanceof ProtobufHits) {
    for (let i = 0; i < hits.ranges.length; i += 6) {
      while (hits.resources[resource * 3] !== hits.ranges[i]) resource++
      found.push(resource)
    }
  } else if (hits instanceof JsonHits) {
    for (let i = 0; i < hits.places.length; i += 3) {
      while (hits.resources[resource]!.index !== hits.places[i]) resource++
      found.push(resource)
    }
  }
  return found
}

function identifyRecord(request: OtlpRequest, hit: number): Identity {
  const { resource, record } = attributesOf(request, hit)
  return identify(resource, resource[semconv.SERVICE_NAME] === undefined ? record : undefined)
}

function attributesOf({ body, hits }: OtlpRequest, hit: number): { resource: Attributes; record: Attributes } {
  if (hits instanceof ProtobufHits) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
    const cursor = (at: number): Cursor => new Cursor(bytes, hits.ranges[hit * 6 + at]!, hits.ranges[hit * 6 + at + 1]!)
    const resource = decodeProtobufResource(cursor(0))
    return { resource: resource.attributes, record: decodeProtobufRecord(cursor(4), resource, NO_SCOPE).attributes }
  }
  const { group, item } = placeOf(rootOf(body, hits as JsonHits), RECORDS, (hits as JsonHits).places, hit)
  const resource = decodeResource(group['resource'])
  return { resource: resource.attributes, record: decodeRecord(item, resource, NO_SCOPE).attributes }
}

const NO_SCOPE = { name: '', version: '' }

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

/** What the resource does not say, `record` may. */
export function identify(resource: Attributes, record: Attributes = {}): Identity {
  const find = (names: readonly string[]): string => first(resource, names) || first(record, names)
  return {
    service: find([semconv.SERVICE_NAME]) || semconv.UNKNOWN_SERVICE,
    namespace: find([semconv.SERVICE_NAMESPACE]),
    environment: find(semconv.ENVIRONMENT_NAMES),
    release: find(semconv.RELEASE_NAMES),
    language: find([semconv.SDK_LANGUAGE]),
    sdk: [find([semconv.SDK_NAME]), find([semconv.SDK_VERSION])].filter((part) => part !== '').join(' '),
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
