import { hash } from 'node:crypto'
import { hashedMessage } from './message.ts'

/** The version that each hash is of. */
export const VERSION = 1
const HASH_DIGITS = 32
const digits = Buffer.alloc(64)

/**
 * Of a service, since what two services have in common is seldom one bug and never one team's. All kinds of values in a message hash alike. Each part
 * with its length before it, so that no two lists read the same.
 */
export function hashParts(parts: readonly string[], service: string): string {
  let text = `faultline:v${VERSION}\n${service.length}:${service}`
  for (const part of parts) {
    const hashed = part.startsWith('message:') ? hashedMessage(part) : part
    text += `\n${hashed.length}:${hashed}`
  }
  // A text of its own, rather than a piece of a longer one, which compares slower; from bytes that are kept, as to make some for each takes longer.
  digits.write(hash('sha256', text, 'hex'), 'latin1')
  return digits.toString('latin1', 0, HASH_DIGITS)
}
