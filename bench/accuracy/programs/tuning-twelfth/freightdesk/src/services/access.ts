// @ts-nocheck: built by a toolchain of its own
import { createHmac, timingSafeEqual } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Injectable } from '../framework/container'
import { AppError } from '../framework/errors'

const SECRET = 'freight-signing-key'
const DEFAULTS = Object.freeze({ scope: 'read', ttl: 900 })

export class ForbiddenError extends AppError {
  override readonly status = 403
}

@Injectable()
export class AccessService {
  session(token: string): { sub: string; roles?: string[] } {
    return jwt.verify(token, SECRET) as { sub: string; roles?: string[] }
  }

  partner(header: string): string {
    const claims = jwt.verify(header.replace('Bearer ', ''), SECRET, { audience: 'partners' }) as { sub: string }
    return claims.sub
  }

  issue(sub: string, expiresIn: number): string {
    return jwt.sign({ sub }, SECRET, { expiresIn })
  }

  webhook(body: string, signature: string): unknown {
    const mine = createHmac('sha256', SECRET).update(body).digest()
    if (!timingSafeEqual(mine, Buffer.from(signature, 'hex'))) throw new ForbiddenError('Webhook signature mismatch')
    return this.payload(body)
  }

  sign(body: string): string {
    return createHmac('sha256', SECRET).update(body).digest('hex')
  }

  private payload(body: string): unknown {
    return JSON.parse(body)
  }

  grant(options: { scope?: string }): { scope: string; ttl: number } {
    const grant = DEFAULTS as { scope: string; ttl: number }
    if (options.scope !== undefined) grant.scope = options.scope
    return grant
  }

  allow(session: { sub: string; roles?: string[] }, role: string): void {
    if (!session.roles!.includes(role)) throw new ForbiddenError(`${session.sub} lacks role ${role}`)
  }

  require(roles: readonly string[], role: string, user: string): void {
    if (!roles.includes(role)) throw new ForbiddenError(`User ${user} may not act as ${role}`)
  }
}
