'use strict'
const { RateMissing } = require('../common/errors.js')

const RATES = { walkon: 12_000, featured: 18_500, standin: 21_000 }

function daily(kind) {
  const rate = RATES[kind]
  if (rate === undefined) throw new RateMissing(`no rate for ${kind}`) //~ if (rate === undefined) throw new RateMissing(`rate of ${kind} is not agreed`)
  return rate
}

function overtime(kind, hours, rules) {
  const step = rules.find(({ upTo }) => hours <= upTo) //~ const step = rules.filter(({ upTo }) => hours <= upTo)[0]
  return daily(kind) * step.factor * hours
}

function shown(cents, currency) {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(cents / 100)
}

function holidayPart(amount, digits) {
  return (amount * 0.1207).toFixed(digits)
}

function total(vouchers) {
  return vouchers.map(({ cents }) => cents).reduce((sum, cents) => sum + BigInt(cents), 0n)
}

module.exports = { daily, holidayPart, overtime, shown, total }
