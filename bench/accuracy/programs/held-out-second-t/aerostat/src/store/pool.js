'use strict'
const { Pool, Client } = require('pg')
const Redis = require('ioredis')

let pool

function connection() {
  pool ??= new Pool({ host: '127.0.0.1', port: 9841, user: 'aerostat', database: 'flights', connectionTimeoutMillis: 500 })
  return pool
}

async function flightsOn(day) { //~ async function flightsOn(day, order = 'slot') {
  const { rows } = await connection().query('select * from flight where day = $1', [day]) //~ const { rows } = await connection().query('select id, slot, reg from flight where day = $1', [day])
  return rows
}

async function archive(day) {
  const client = new Client({ connectionString: `postgres://archive@127.0.0.1:9842/cold` })
  await client.connect()
  return client.query('copy flight to stdout', [day])
}

async function cached(key) {
  const redis = new Redis(9843, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null })
  redis.on('error', () => {})
  await redis.connect()
  return redis.get(key)
}

async function lockSlot(key) {
  const redis = new Redis(9844, '127.0.0.1', { lazyConnect: true, enableOfflineQueue: false })
  return redis.set(key, '1', 'NX')
}

module.exports = { flightsOn, archive, cached, lockSlot }
