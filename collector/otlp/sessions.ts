import { cutText } from '../model/cut.ts'
import { clampTime, firstTime } from '../model/identity.ts'
import { LIMITS } from '../model/limits.ts'
import * as semconv from '../model/semconv.ts'
import { type Session, SESSION_STATUSES } from '../model/session.ts'
import { Cursor } from './cursor.ts'
import type { DecodedLogRecord, DecodedResource } from './decoded.ts'
import { decodeRecord as decodeJsonRecord, decodeResource as decodeJsonResource } from './decode-json.ts'
import { decodeRecord, decodeResource } from './decode-protobuf.ts'
import { firstText } from './events/attributes.ts'
import { placeOf, RECORDS, rootOf } from './json-tree.ts'
import { SESSION_NAMES } from './predicates.ts'
import type { OtlpRequest } from './request.ts'
import { JsonHits } from './scan-json.ts'
import { ProtobufHits } from './scan-protobuf.ts'
import { type Identity, identify } from './summary.ts'

export interface ReadSessions {
  /** In the order of the request. */
  sessions: Session[]
  /** Records that name no session. */
  unnamed: number
}

/** The records of a request that begin or end a session. To be called before `extract`, which lets go of what the scan kept. */
export function readSessions(request: OtlpRequest, projectOf: (who: Identity) => string): ReadSessions {
  const read: ReadSessions = { sessions: [], unnamed: 0 }
  for (const record of decodeSessions(request)) {
    const { resource, attributes } = record
    const find = (names: readonly string[]): string =>
      cutText(firstText(attributes, names) || firstText(resource.attributes, names), LIMITS.nameLength)
    const id = find([semconv.SESSION_ID])
    const name = SESSION_NAMES.includes(record.eventName) ? record.eventName : attributes[semconv.EVENT_NAME]
    if (id === '') {
      read.unnamed++
      continue
    }
    // As for exceptions: a resource that names no service leaves it to the record.
    const who = identify(resource.attributes, resource.attributes[semconv.SERVICE_NAME] === undefined ? attributes : undefined)
    const duration = Number(attributes[semconv.FAULTLINE_SESSION_DURATION_MS] ?? NaN)
    read.sessions.push({
      id,
      project: projectOf(who),
      service: who.service,
      environment: who.environment,
      release: who.release,
      user: find(semconv.USER_ID_NAMES),
      said: name === semconv.SESSION_START ? 'start' : 'end',
      status: SESSION_STATUSES.find((status) => status === attributes[semconv.FAULTLINE_SESSION_STATUS]) ?? 'ok',
      ...(duration >= 0 && duration <= LIMITS.sessionMs && { durationMs: Math.round(duration) }),
      time: clampTime(firstTime(record.time, record.observedTime), request.receivedAt).time,
      receivedAt: request.receivedAt,
    })
  }
  return read
}

function decodeSessions({ body, hits }: OtlpRequest): DecodedLogRecord[] {
  if (hits instanceof ProtobufHits) return decodeProtobuf(body, hits)
  if (hits instanceof JsonHits) return decodeJson(body, hits)
  throw new Error('Cannot read the sessions of a request as readRequest alone makes them: its hits come from elsewhere.')
}

const NO_SCOPE = { name: '', version: '' }

function decodeProtobuf(body: Uint8Array, { sessionRanges }: ProtobufHits): DecodedLogRecord[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const records: DecodedLogRecord[] = []
  let resourceAt = -1
  let resource: DecodedResource | undefined
  for (let i = 0; i < sessionRanges.length; i += 6) {
    const [start, end, , , recordStart, recordEnd] = sessionRanges.slice(i, i + 6) as [number, number, number, number, number, number]
    if (start !== resourceAt) resource = decodeResource(new Cursor(bytes, (resourceAt = start), end))
    records.push(decodeRecord(new Cursor(bytes, recordStart, recordEnd), resource!, NO_SCOPE))
  }
  return records
}

function decodeJson(body: Uint8Array, hits: JsonHits): DecodedLogRecord[] {
  if (hits.sessions === 0) return []
  const root = rootOf(body, hits)
  const resources = new Map<object, DecodedResource>()
  const records: DecodedLogRecord[] = []
  for (let i = 0; i < hits.sessions; i++) {
    const { group, item } = placeOf(root, RECORDS, hits.sessionPlaces, i)
    let resource = resources.get(group)
    if (resource === undefined) resources.set(group, (resource = decodeJsonResource(group['resource'])))
    records.push(decodeJsonRecord(item, resource, NO_SCOPE))
  }
  // The tree is many times the size of its text; whoever decodes the exceptions needs it.
  if (hits.count === 0) hits.root = undefined
  return records
}
