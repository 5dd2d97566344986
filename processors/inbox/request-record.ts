import { type ExceptionEvent, type RawExceptions, readExceptions } from '../../collector/api.ts'
import { fitEvent } from './fit.ts'
import { holdsMagic, KIND, type RecordBuffer } from './record.ts'

/** The line before the body. */
type Head = Omit<RawExceptions, 'body'> & {
  /** The body would be taken for the beginning of a record. */
  base64?: true
}

export function addRequest(records: RecordBuffer, group: number, raw: RawExceptions): void {
  const { body, ...head } = raw
  if (!holdsMagic(body)) return records.addWithBody(KIND.request, group, JSON.stringify(head satisfies Head), body)
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('base64')
  records.addWithBody(KIND.request, group, JSON.stringify({ ...head, base64: true } satisfies Head), Buffer.from(text, 'latin1'))
}

/** What a record of a request is, in the order of the request; the same each time it is read. */
export interface RequestEvents {
  count: number
  /** As JSON, so that no two share an object; made when asked for, since a request can expand. */
  json(index: number): string
  /** Those recorded again on an enclosing span. */
  sameError: readonly ExceptionEvent[]
}

/** Throws where the payload is not what `addRequest` wrote. */
export function readRequestRecord(payload: Buffer): RequestEvents {
  const line = payload.indexOf('\n')
  const { base64, ...head } = JSON.parse(payload.toString('utf8', 0, line)) as Head
  const rest = payload.subarray(line + 1)
  const body = base64 === true ? Buffer.from(rest.toString('latin1'), 'base64') : rest
  const { events, sameError } = readExceptions({ ...head, body })
  return { count: events.length, json: (index) => fitEvent(events[index]!), sameError }
}
