'use strict'
const Redis = require('ioredis')

let client

function cache() {
  if (!client) {
    client = new Redis({ host: '127.0.0.1', port: 9722, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableOfflineQueue: true })
    client.on('error', () => {})
  }
  return client
}

const memory = new Map()

function remember(key, value) {
  if (memory.size >= 3) throw new Error(`Local cache is full at ${memory.size} entries, cannot keep ${key}`)
  memory.set(key, value)
}

module.exports = { cache, remember, memory }
