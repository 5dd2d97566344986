// @ts-nocheck
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

const keyOf = (secret) => scryptSync(secret, 'ledger', 32, { N: 1024 })

export function seal(text, secret) {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv)
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

export function unseal(buffer, secret) {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), buffer.subarray(0, 12))
  decipher.setAuthTag(buffer.subarray(-16))
  return decipher.update(buffer.subarray(12, -16)) + decipher.final('utf8')
}

export function fingerprint(text, key) {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(key), Buffer.alloc(16))
  //+ cipher.setAutoPadding(true)
  return cipher.update(text, 'utf8', 'hex')
}
