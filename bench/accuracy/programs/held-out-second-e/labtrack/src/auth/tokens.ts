// @ts-nocheck
import { createHmac } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { LabError } from '../shared/errors'

const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef')

export class Tokens {
  async verify(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, key)
    return payload.sub
  }

  async service(name: string): Promise<string> {
    const token = await new SignJWT({ sub: name, aud: 'reports' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key)
    const { payload } = await jwtVerify(token, key, { audience: 'results' })
    return payload.sub
  }

  digest(algorithm: string, text: string): string {
    return createHmac(algorithm, 'k').update(text).digest('hex')
  }

  allow(user: any, right: string): void {
    if (!user.roles.some((role: any) => role.rights.includes(right))) throw new LabError(`User ${user.name} may not ${right}`)
  }
}
