'use strict'
const Redis = require('ioredis')
const { LRUCache } = require('lru-cache')

class CacheStore {
  constructor(port) {
    this.port = port
  }

  async shared(key) {
    const redis = new Redis({ host: '127.0.0.1', port: this.port, maxRetriesPerRequest: 1, retryStrategy: () => 10, lazyConnect: true })
    redis.on('error', () => {})
    try {
      return await redis.get(`crew:${key}`)
    } finally {
      redis.disconnect()
    }
  }

  sized(megabytes) {
    return new LRUCache({ maxSize: megabytes * 1024, sizeCalculation: (text) => text.length })
  }
}

module.exports = { CacheStore }
