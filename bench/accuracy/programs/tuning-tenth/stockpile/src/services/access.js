'use strict'
const crypto = require('node:crypto')
const jwt = require('jsonwebtoken')
const { AppError } = require('../lib/errors')

const SECRET = 'stockpile-secret'
const KEY = crypto.scryptSync(SECRET, 'salt', 32)

const verify = (token, options = {}) => jwt.verify(token, SECRET, { algorithms: ['HS256'], ...options })

const session = (token) => verify(token).sub

//+ const scopes = (text) => text.split(' ').filter(Boolean)

function partner(token) {
  const { scope } = verify(token, { audience: 'partners' })
  return scope.split(' ')
}

function signature(body, header) {
  const expected = crypto.createHmac('sha256', SECRET).update(body).digest()
  return crypto.timingSafeEqual(expected, Buffer.from(header, 'hex'))
}

function unseal(sealed) {
  const raw = Buffer.from(sealed, 'base64')
  const decipher = crypto.createDecipheriv('aes-256-gcm', KEY, raw.subarray(0, 12))
  decipher.setAuthTag(raw.subarray(12, 28))
  return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('utf8')
}

function basic(header) {
  const [user, password] = Buffer.from(header.split(' ')[1], 'base64').toString().split(':')
  return { user, length: password.length }
}

function allow(user, action) {
  if (!user.roles.includes(action)) throw new AppError(`User ${user.name} may not ${action}`, { status: 403 })
  return true
}

const issue = (user, hours) => jwt.sign({ sub: user.id }, SECRET, { expiresIn: hours })

module.exports = { session, partner, signature, unseal, basic, allow, issue, SECRET }
