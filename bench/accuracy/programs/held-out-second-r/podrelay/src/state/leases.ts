// @ts-nocheck
import assert from 'node:assert'
import Redis from 'ioredis'
import { LeaseLost } from '../shared/failures.ts'

export class Leases {
  private readonly held = new Map<string, number>()

  take(name: string, until: number): void {
    this.held.set(name, until)
  }

  renew(name: string, now: number): void {
    const until = this.held.get(name) ?? 0
    if (until < now) throw new LeaseLost(`lease of ${name} ended ${now - until} ms ago`) //~ if (until < now) throw new LeaseLost(`lost the lease of ${name} ${now - until} ms ago`)
    this.held.set(name, now + 1000)
  }

  release(name: string): void {
    assert(this.held.delete(name), `lease of ${name} is not held`)
  }

  async whileHeld(name: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 5)
    await work(controller.signal)
    this.release(name)
  }

  async shared(name: string, port: number): Promise<string | null> {
    const redis = new Redis({ host: '127.0.0.1', port, enableOfflineQueue: false, retryStrategy: () => null, lazyConnect: true })
    redis.on('error', () => {})
    await redis.connect()
    return redis.get(name)
  }
}
