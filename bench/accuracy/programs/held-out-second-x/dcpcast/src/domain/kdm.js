'use strict'
const { createDecipheriv, createPublicKey } = require('node:crypto')
const { KeyWindowError, CastError } = require('../lib/errors')
const { need, base64Json } = require('../lib/parse')
const { local, isoDay } = require('../lib/dates')

/** The time in which a key opens a title on a screen. */
function windowOf(order, theatre) {
  const from = local(order.from, theatre.zone)
  const to = local(order.to, theatre.zone)
  if (to <= from) throw new KeyWindowError(`Key for ${order.title} would end ${isoDay(to.toMillis())} before it begins`)
  return { from, to }
}

function unseal(sealed, secret) {
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.iv)
  decipher.setAuthTag(sealed.tag)
  return Buffer.concat([decipher.update(sealed.body), decipher.final()])
}

function thumbprint(screen) {
  const pem = need(screen.certificate, 'pem')
  return createPublicKey(pem).asymmetricKeyType
}

function claims(token) {
  const [, body] = token.split('.')
  const { exp, sub } = base64Json(body)
  //+ if (!sub) throw new CastError('Token has no subject')
  if (exp < 1_700_000_000) throw new CastError(`Token of ${sub} expired ${new Date(exp * 1000).toISOString()}`)
  return sub
}

function label(key) {
  return `${key.title.slice(0, 12)}/${isoDay(key.issued)}`
}

module.exports = { windowOf, unseal, thumbprint, claims, label }
