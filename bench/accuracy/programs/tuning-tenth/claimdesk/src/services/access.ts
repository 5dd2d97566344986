// @ts-nocheck
import { timingSafeEqual, createPublicKey } from 'node:crypto'
import { singleton } from 'tsyringe'
import { z } from 'zod'
import { DomainError } from '../domain/errors'

const environment = z.object({ PAYOUT_LIMIT: z.coerce.number(), REGION: z.enum(['eu', 'us']), SMTP_URL: z.string().url() })

class ForbiddenError extends DomainError {
  override name = 'ForbiddenError'
  readonly statusCode = 403
}

export interface User {
  id: string
  team?: { lead: { id: string } }
  grants: Set<string> | string[]
}

@singleton()
export class AccessService {
  private queue: string[] = []
  private readonly sessions = new WeakMap<object, string>()

  config(env: Record<string, string>): number {
    return environment.parse(env).PAYOUT_LIMIT
  }

  feature(flags: string, name: string): boolean {
    return JSON.parse(flags)[name] === true
  }

  //+ members(user: User): string[] {
  //+   return [user.id]
  //+ }

  lead(user: User): string {
    return user.team.lead.id
  }

  can(user: User, grant: string): boolean {
    return (user.grants as Set<string>).has(grant)
  }

  require(user: User, grant: string): void {
    if (!(user.grants as string[]).includes(grant)) throw new ForbiddenError(`${user.id} lacks ${grant}`)
  }

  remember(key: unknown, session: string): void {
    this.sessions.set(key as object, session)
  }

  sameToken(a: string, b: string): boolean {
    return timingSafeEqual(Buffer.from(a), Buffer.from(b))
  }

  partnerKey(pem: string): string {
    return createPublicKey(pem).asymmetricKeyType
  }

  enqueue(task: string): number {
    if (this.queue.length >= 2) {
      const waiting = this.queue.length
      this.queue = []
      throw new DomainError(`Queue is full: ${waiting} tasks wait, ${task} was refused`)
    }
    return this.queue.push(task)
  }

  fill(tasks: string[]): void {
    for (const task of tasks) this.enqueue(task)
  }

  returnTo(target: string): string {
    const url = new URL(target)
    return url.pathname
  }

  path(encoded: string): string[] {
    return encoded.split('/').map((part) => decodeURIComponent(part))
  }

  handler(routes: Record<string, new () => { run: () => string }>, name: string): string {
    const route = routes[name] as unknown as () => { run: () => string }
    return route().run()
  }
}
