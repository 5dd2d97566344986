'use strict'
const Redis = require('ioredis')

exports.liveScores = async (event) => {
  const redis = new Redis({ host: '127.0.0.1', port: 9941, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    return await redis.hgetall(`live:${event}`)
  } finally {
    redis.disconnect()
  }
}
