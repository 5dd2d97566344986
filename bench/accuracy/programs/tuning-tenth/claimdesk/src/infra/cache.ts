// @ts-nocheck
import Redis from 'ioredis'
import { singleton } from 'tsyringe'

@singleton()
export class Cache {
  private readonly local = new Map<string, string>()

  private connect(): Redis {
    const client = new Redis({ host: '127.0.0.1', port: 9332, lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy: (n) => (n > 1 ? null : 5) })
    client.on('error', () => {})
    return client
  }

  async increment(key: string): Promise<number> {
    return this.connect().incr(key)
  }

  async ping(): Promise<void> {
    await this.connect().connect()
  }

  put(key: string, value: unknown): void {
    this.local.set(key, JSON.stringify(value))
  }

  get<T>(key: string): T {
    return JSON.parse(this.local.get(key))
  }
}
