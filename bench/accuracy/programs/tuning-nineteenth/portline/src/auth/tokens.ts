// @ts-nocheck
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Forbidden } from '../lib/errors'

const SECRET = 'portline'

export const issue = (sub: string, expiresIn: number) => jwt.sign({ sub }, SECRET, { expiresIn })

export function user(token: string) {
  return jwt.verify(token, SECRET).sub
}

export function claims(token: string) {
  return jwt.decode(token).scope.split(' ')
}

export function hook(body: string, signature: string) {
  const wanted = createHmac('sha256', SECRET).update(body).digest()
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex'))
}

export function allow(role: string, person: string) {
  //+ if (role === 'owner') return true
  if (role !== 'agent') throw new Forbidden(`${person} with role ${role} may not port numbers`)
  return true
}

export function unseal(secret: string) {
  const decipher = createDecipheriv('aes-128-gcm', Buffer.alloc(16, 1), Buffer.alloc(12))
  decipher.setAuthTag(Buffer.alloc(16))
  return decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8')
}
