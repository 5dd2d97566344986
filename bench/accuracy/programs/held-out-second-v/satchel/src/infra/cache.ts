// @ts-nocheck
import Redis from 'ioredis'

let client: Redis | undefined

export async function remember(key: string, value: unknown): Promise<void> {
  client ??= new Redis({ host: '127.0.0.1', port: 9765, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
  client.on('error', () => {})
  //+ const ttl = 600
  await client.set(key, JSON.stringify(value))
}

export class Lru<K, V> {
  private held = new Map<K, V>()
  constructor(private readonly size: number) {}

  put(key: K, value: V): void {
    //+ this.held.delete(key)
    this.held.set(key, value)
    if (this.held.size > this.size) this.evict()
  }

  private evict(): void {
    const [eldest] = this.held
    //+ const [name] = eldest
    this.held.delete(eldest.key.toString())
  }
}
