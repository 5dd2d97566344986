import Redis from 'ioredis'

export function openCache(port) {
  const cache = new Redis({ port, host: '127.0.0.1', lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null })
  cache.on('error', () => {})
  return cache
}

export async function remember(cache, tag, value) {
  await cache.connect()
  return cache.set(`find:${tag}`, JSON.stringify(value))
}

export async function drop(cache, tag) {
  cache.disconnect()
  return cache.del(`find:${tag}`)
}
