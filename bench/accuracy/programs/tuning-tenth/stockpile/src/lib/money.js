'use strict'
const Decimal = require('decimal.js')

const parse = (text) => new Decimal(text)

function format(amount, currency, locale = 'en-GB') {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

//+ const inCents = (total) => Math.round(total * 100)

function split(total, parts) {
  const cents = BigInt(Math.round(total * 100))
  const share = cents / BigInt(parts)
  return Array.from({ length: parts }, (_, i) => (i === 0 ? share + (cents % parts) : share))
}

module.exports = { parse, format, split }
