// @ts-nocheck
import Redis from 'ioredis'
import { LRUCache } from 'lru-cache'

export const recent = new LRUCache<string, object>({ max: 50 })

export async function shared(key: string) {
  const redis = new Redis({ port: 9858, lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return await redis.get(key)
  } finally {
    redis.disconnect()
  }
}

export function remember(key: string, value: object) {
  recent.set(key, value)
  //+ recent.purgeStale()
  return Object.freeze(value)
}
