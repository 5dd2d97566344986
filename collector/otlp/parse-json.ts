import { LIMITS } from '../model/limits.ts'
import { InvalidOtlp, OversizeOtlp } from './invalid.ts'

/**
 * The parsed body. A leading byte order mark is ignored (RFC 8259 section 8.1 allows it), bytes that are not UTF-8 become U+FFFD. With
 * `exact`, whole numbers beyond 2^53 become their digits: the reviver makes parsing several times slower, so that is for requests known
 * to hold such numbers.
 */
export function parseJson(body: Uint8Array, exact = false): unknown {
  checkNesting(body)
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, exact ? keepDigits : undefined)
  } catch (error) {
    // V8 quotes what it met, which may be any bytes.
    const message = (error as Error).message.replace(/[^\x20-\x7e]+/g, '?')
    throw new InvalidOtlp(`Cannot read the request as it is not JSON: ${message}.`)
  }
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || context?.source === undefined) return value
  if (/^-?\d+$/.test(context.source)) return context.source
  // 1e21 and 1.5e19 are what JavaScript exporters write for large whole numbers.
  return Number.isInteger(value) ? BigInt(value).toString() : value
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** `JSON.parse` builds whatever it is given: how deep and how many is counted before, on the bytes. Says nothing about other mistakes. */
function checkNesting(body: Uint8Array): void {
  let depth = 0
  let nodes = 0
  for (let pos = 0; pos < body.length; pos++) {
    const byte = body[pos]!
    if (byte === QUOTE) pos = endOfString(body, pos)
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > LIMITS.wireDepth * 2)
        throw new InvalidOtlp(`Cannot read JSON nested more than ${LIMITS.wireDepth * 2} deep, at byte ${pos}.`)
      if (++nodes > LIMITS.jsonNodes)
        throw new OversizeOtlp(`Cannot take more than ${LIMITS.jsonNodes} objects and arrays in one JSON request.`)
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
}

function endOfString(body: Uint8Array, start: number): number {
  for (let pos = start + 1; pos < body.length; pos++) {
    const byte = body[pos]!
    if (byte === QUOTE) return pos
    if (byte === BACKSLASH) pos++
  }
  return body.length
}
