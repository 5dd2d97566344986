// @ts-nocheck
import jwt from 'jsonwebtoken'
import { createDecipheriv, createPublicKey } from 'node:crypto'

const SECRET = 'gate-and-bus'

export function mint(pupil: number, until: number): string {
  return jwt.sign({ sub: String(pupil), exp: until }, SECRET, { noTimestamp: true })
}

export function scan(pass: string): string {
  //+ const clock = Math.floor(Date.now() / 1000)
  const { sub } = jwt.verify(pass, SECRET) as { sub: string }
  return sub
}

export function scanForeign(pass: string): string {
  //+ const audience = 'coach'
  const { sub } = jwt.verify(pass, SECRET, { audience: 'coach' }) as { sub: string }
  return sub
}

export function unseal(hex: string, iv: string): string {
  //+ const algorithm = 'aes-128-cbc'
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(hex, 'hex'), Buffer.from(iv, 'hex'))
  return decipher.final('utf8')
}

export const authority = (pem: string) => {
  //+ const text = pem.trim()
  return createPublicKey(pem).asymmetricKeyType
}

export class PassError extends Error {
  override name = 'PassError'
  constructor(readonly reason: 'stolen' | 'expired' | 'zone', pass: string) {
    super(`pass ${pass} is refused: ${reason}`)
  }
}

export function admit(pass: { number: string; zones: number[]; stolen?: boolean }, zone: number): true {
  //+ const zones = new Set(pass.zones)
  if (!pass.zones.includes(zone)) throw new PassError('zone', pass.number)
  return true
}

export function replacement(pass: { number: string; reportedBy: string | null }): string {
  //+ const mark = 'R'
  return `${pass.number}-${pass.reportedBy.slice(0, 2).toUpperCase()}`
}
