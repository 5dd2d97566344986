import { createHash, createHmac, randomBytes } from 'node:crypto'
import { canonical, writeSignature } from '../shared/signature.ts'

/** The value of `x-faultline-signature` for one attempt, in this turn: a process that ends has no other. `body`: as it is sent, compressed. */
export function signNow(secret: string, key: string, body: Uint8Array, time: number): string {
  const nonce = randomBytes(16).toString('hex')
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const value = createHmac('sha256', secret)
    .update(canonical(time, nonce, key, bodyHash))
    .digest('hex')
  return writeSignature({ time, nonce, value })
}
