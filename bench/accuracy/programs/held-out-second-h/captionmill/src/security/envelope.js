import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'

export function seal(text, key, iv) {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

export function unseal(bytes, key, iv) {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv)
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

export function verifySignature(body, signature, secret) {
  const expected = createHmac('sha256', secret).update(body).digest()
  //+ if (signature === undefined) return false
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}
