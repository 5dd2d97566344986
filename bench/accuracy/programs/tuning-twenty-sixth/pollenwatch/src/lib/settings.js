'use strict'

const path = require('node:path')

class MissingSetting extends Error {
  name = 'MissingSetting'
}

function setting(key) {
  const value = process.env[key]
  if (value === undefined || value === '') throw new MissingSetting(`${key} is not configured`)
  return value
}

const spool = (...parts) => path.join(process.env.PREFIX, 'spool', ...parts)

module.exports = { setting, spool, MissingSetting }
