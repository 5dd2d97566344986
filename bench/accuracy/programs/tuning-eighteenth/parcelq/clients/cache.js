'use strict'
const Redis = require('ioredis')
const { settings } = require('../lib/config')

let client

function connection() {
  if (!client) {
    client = new Redis({ host: '127.0.0.1', port: settings.redisPort, maxRetriesPerRequest: 1, retryStrategy: () => 10, lazyConnect: true })
    client.on('error', () => {})
  }
  return client
}

async function cached(key, load) {
  const hit = await connection().get(key)
  if (hit !== null) return JSON.parse(hit)
  return load()
}

function close() {
  if (client) client.disconnect()
  client = undefined
}

module.exports = { cached, close }
