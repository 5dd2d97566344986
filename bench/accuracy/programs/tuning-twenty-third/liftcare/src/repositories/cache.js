import Redis from 'ioredis'
import NodeCache from 'node-cache'

export class Cache {
  constructor(port) {
    this.port = port
    this.local = new NodeCache({ maxKeys: 2, stdTTL: 60 })
  }

  async remember(key, value) {
    const redis = new Redis({ port: this.port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
    redis.on('error', () => {})
    await redis.connect()
    await redis.set(key, value)
  }

  keep(entries) {
    for (const [key, value] of entries) this.local.set(key, value)
  }

  age(key) {
    return this.local.get(key).at
  }
}
