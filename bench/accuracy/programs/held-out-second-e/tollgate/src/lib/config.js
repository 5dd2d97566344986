'use strict'
const { ConfigError } = require('./errors')

const defaults = Object.freeze({ retries: 2, region: 'south', limits: Object.freeze({ perDay: 200 }) })

function need(name, environment = process.env) {
  const value = environment[name]
  if (value === undefined || value === '') throw new ConfigError(`Environment variable ${name} is not set`)
  return value
}

function override(key, value) {
  //+ if (key === 'retries') value = Math.min(value, 9)
  defaults[key] = value
  return defaults
}

module.exports = { need, override, defaults }
