import type { Nanos } from '../model/time.ts'
import { scanJson } from './scan-json.ts'
import { scanProtobuf } from './scan-protobuf.ts'
import type { OtlpRequest, Sender } from './request.ts'

export { InvalidOtlp, OversizeOtlp } from './invalid.ts'

/**
 * Checks one inflated body, counts its items and finds those with an exception. An empty protobuf body is an empty request.
 * Throws `InvalidOtlp` where the body is not the export request of that signal, `OversizeOtlp` where it holds more than `LIMITS` allow.
 */
export function readRequest(
  signal: OtlpRequest['signal'],
  encoding: OtlpRequest['encoding'],
  body: Uint8Array,
  receivedAt: Nanos,
  sender: Sender,
): OtlpRequest {
  const hits = encoding === 'protobuf' ? scanProtobuf(signal, body) : scanJson(signal, body)
  return { signal, encoding, body, items: hits.items, hits, receivedAt, sender }
}

/**
 * The same request with the spans of status ERROR and the records of severity ERROR and above among its hits. It is another scan, so that
 * whoever does not ask for these does not pay for them.
 */
export function findErrors(request: OtlpRequest): OtlpRequest {
  const { signal, encoding, body } = request
  const hits = encoding === 'protobuf' ? scanProtobuf(signal, body, true) : scanJson(signal, body, true)
  return { ...request, hits, errors: true }
}
