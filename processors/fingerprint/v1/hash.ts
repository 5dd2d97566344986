import { hash } from 'node:crypto'
import { hashedMessage } from './message.ts'

/** The version that each hash is of. */
export const VERSION = 1
const HASH_DIGITS = 32
const digits = Buffer.alloc(64)

/** A list that was hashed before. */
interface Known {
  parts: readonly string[]
  service: string
  digest: string
}

/**
 * The lists of an issue come again with every event of it. Most of their parts are the very same texts, so that a sum of their signs and a
 * comparison answer in a fraction of the time that joining and hashing them takes.
 */
const LISTS_REMEMBERED = 20_000
const LIST_LENGTH = 1024
/** Lists of one sum. */
const ALIKE = 8
let known = new Map<number, Known[]>()
let count = 0

/**
 * Of a service, since what two services have in common is seldom one bug and never one team's. All kinds of values in a message hash alike.
 */
export function hashParts(parts: readonly string[], service: string): string {
  let length = service.length
  for (const part of parts) length += part.length
  // Longer ones would make the memory's size unlimited.
  if (length > LIST_LENGTH) return digest(parts, service)
  const signs = signsOf(parts)
  let alike = known.get(signs)
  if (alike !== undefined) for (const list of alike) if (list.service === service && isSame(list.parts, parts)) return list.digest
  const made = digest(parts, service)
  if (count >= LISTS_REMEMBERED) {
    known = new Map()
    alike = undefined
    count = 0
  }
  if (alike === undefined) known.set(signs, (alike = []))
  if (alike.length >= ALIKE) return made
  alike.push({ parts: [...parts], service, digest: made })
  count++
  return made
}

/** Of up to 32 signs of each part, from its end. Not of the service, as most lists are of one. */
function signsOf(parts: readonly string[]): number {
  let signs = parts.length
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    const step = 1 + (part.length >> 5)
    for (let at = part.length - 1; at >= 0; at -= step) signs = (Math.imul(signs, 31) + part.charCodeAt(at)) | 0
  }
  return signs
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false
  return true
}

/** Each part with its length before it, so that no two lists read the same. */
function digest(parts: readonly string[], service: string): string {
  let text = `faultline:v${VERSION}\n${service.length}:${service}`
  for (const part of parts) {
    const hashed = part.startsWith('message:') ? hashedMessage(part) : part
    text += `\n${hashed.length}:${hashed}`
  }
  // A text of its own, rather than a piece of a longer one, which compares slower; from bytes that are kept, as to make some for each takes longer.
  digits.write(hash('sha256', text, 'hex'), 'latin1')
  return digits.toString('latin1', 0, HASH_DIGITS)
}
