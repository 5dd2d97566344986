'use strict'
const jwt = require('jsonwebtoken')
const crypto = require('node:crypto')

const KEY = 'kite-string'

const issue = (claims, options) => jwt.sign(claims, KEY, options)

//+ // Rotated each quarter.
//+ const PREVIOUS = 'kite-string-old'

function whoIs(token) {
  return jwt.verify(token, KEY)
}

function agentOf(token) {
  return jwt.verify(token, KEY, { audience: 'agents' })
}

function unseal(text, secret) {
  const decipher = crypto.createDecipheriv('aes-128-cbc', secret, Buffer.alloc(16))
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8')
}

function sameSignature(a, b) {
  return crypto.timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

module.exports = { issue, whoIs, agentOf, unseal, sameSignature }
