'use strict'
const { CastError } = require('./lib/errors')

function readConfig(env) {
  const zone = env.CAST_ZONE
  if (!zone) throw new CastError('CAST_ZONE is not set')
  const limit = Number.parseInt(env.CAST_LIMIT, 10)
  if (Number.isNaN(limit)) throw new CastError(`CAST_LIMIT is not a number: ${env.CAST_LIMIT}`)
  return { zone, limit, origin: new URL(env.CAST_ORIGIN).host }
}

function plugin(name) {
  return require(`./plugins/${name}`)
}

function pattern(text) {
  return new RegExp(text, 'u')
}

module.exports = { readConfig, plugin, pattern }
