'use strict'
const jwt = require('jsonwebtoken')
const { required, settings } = require('../lib/config')
const { parseWith, ScanEvent, Declaration } = require('../lib/schema')

function verifyCallback(token) {
  return jwt.verify(token, 'partner-secret')
}

function signCallback(partner) {
  return jwt.sign({ partner: partner.id }, partner.secret)
}

function scanFromPartner(payload) {
  return parseWith(ScanEvent, payload)
}

function declare(payload) {
  return parseWith(Declaration, payload)
}

function credentials(carrier) {
  return { carrier, key: required(`${carrier.toUpperCase()}_API_KEY`) }
}

function throttle(partner) {
  if (partner.slow) settings.limits.batch = 10
  return settings.limits
}

module.exports = { verifyCallback, signCallback, scanFromPartner, declare, credentials, throttle }
