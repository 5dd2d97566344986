'use strict'

class ConfigError extends Error {
  constructor(key) {
    super(`Missing setting ${key}`)
    this.name = 'ConfigError'
  }
}

const settings = Object.freeze({
  carrierUrl: 'http://127.0.0.1:9451',
  ratesUrl: 'http://127.0.0.1:9455',
  geocoderUrl: 'http://127.0.0.1:9456',
  redisPort: 9457,
  databasePort: 9458,
  brokerPort: 9459,
  limits: Object.freeze({ retries: 2, batch: 50 }),
})

function required(key) {
  const value = process.env[key]
  if (value === undefined || value === '') throw new ConfigError(key)
  return value
}

module.exports = { ConfigError, required, settings }
