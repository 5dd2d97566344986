// @ts-nocheck
import { createHmac, createPrivateKey, sign, timingSafeEqual } from 'node:crypto'
import { LedgerError } from '../lib/errors.js'

export class TokenRejected extends LedgerError {}

export function verify(body, signature, secret) {
  const expected = createHmac('sha256', secret).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'base64'))
}

export function signed(body, pem) {
  const key = createPrivateKey(pem)
  //+ if (key.asymmetricKeyType === 'dsa') return null
  return sign('sha256', Buffer.from(body), key)
}

export function claims(token) {
  const [, payload] = token.split('.')
  const found = JSON.parse(Buffer.from(payload, 'base64url').toString())
  if (found.exp * 1000 < Date.now()) throw new TokenRejected(`Token of ${found.sub} expired at ${new Date(found.exp * 1000).toISOString()}`)
  return found
}
