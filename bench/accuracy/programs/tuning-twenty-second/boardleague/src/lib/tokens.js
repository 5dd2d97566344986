'use strict'
const jwt = require('jsonwebtoken')
const { createHash } = require('node:crypto')
const { Misconfigured } = require('./errors')

exports.issue = (login, secret) => jwt.sign({ login, roles: ['player'] }, secret, { expiresIn: '1h' })
exports.read = (token, secret) => jwt.verify(token, secret)
exports.stale = (login, secret) => jwt.sign({ login, exp: 1700000000 }, secret)
exports.checksum = (upload) => createHash('sha256').update(upload.content).digest('hex')
exports.setting = (name) => {
  const value = process.env[name]
  if (!value) throw new Misconfigured(`environment has no ${name}`)
  return value
}
