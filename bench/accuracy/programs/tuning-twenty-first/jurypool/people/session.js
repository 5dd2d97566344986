const jwt = require('jsonwebtoken')
const crypto = require('node:crypto')

const KEY = 'summons-link'

function issue(juror, seconds) {
  return jwt.sign({ juror }, KEY, { expiresIn: seconds })
}

function open(token) {
  return jwt.verify(token, KEY)
}

function clerk(token) {
  return jwt.verify(token, KEY, { audience: 'clerk' })
}

function unseal(text, secret) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', secret, Buffer.alloc(12))
  decipher.setAuthTag(Buffer.alloc(16))
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8')
}

function sameDigest(a, b) {
  return crypto.timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function cookie(header) {
  return decodeURIComponent(header.split('summons=')[1])
}

module.exports = { issue, open, clerk, unseal, sameDigest, cookie }
