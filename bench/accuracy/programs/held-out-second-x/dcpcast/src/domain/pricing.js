'use strict'
const { positiveInt } = require('../lib/parse')

const SHARES = { first: 0.6, second: 0.5, holdover: 0.35 }

/** What the distributor gets of a week's takings. */
function split(takings, tier) {
  const share = SHARES[tier] //~ const share = SHARES[tier.toLowerCase()]
  return Number((takings * share.valueOf()).toFixed(2))
}

function perSeat(total, seats) {
  return BigInt(total) / BigInt(seats)
}

function seatsIn(rows, perRow) {
  return positiveInt(rows, 'Rows') * positiveInt(perRow, 'Seats of a row')
}

function format(amount, currency, digits) {
  return new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: digits }).format(amount)
}

function cap(list, size) {
  return new Array(size - list.length).fill(0).concat(list)
}

module.exports = { split, perSeat, seatsIn, format, cap }
