'use strict'
const Redis = require('ioredis')

class TariffCache {
  constructor({ port }) {
    this.redis = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: 1, retryStrategy: () => 20, lazyConnect: true })
    this.redis.on('error', () => {})
  }

  async tariff(zone, on) {
    const text = await this.redis.get(`tariff:${zone}:${on}`)
    return JSON.parse(text)
  }

  async close() {
    this.redis.disconnect()
  }
}

module.exports = { TariffCache }
