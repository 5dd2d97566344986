const { invariant } = require('./faults')

const RATES = { car: 46n, bicycle: 20n, tram: 0n }

function pence(amount) {
  return BigInt(Math.round(amount * 100))
}

function mileage(kind, miles) {
  return RATES[kind] * BigInt(miles)
}

function perDay(total, days) {
  return total / BigInt(days)
}

const format = (amount, currency) => new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount)

function toFixedShare(share) {
  return share.toFixed(2)
}

function loss(claim) {
  invariant(claim.employer, 'a claim for lost earnings names the employer')
  return claim.hourly * claim.hours
}

function sum(claims) {
  return claims.reduce((a, c) => a + c.amount)
}

module.exports = { pence, mileage, perDay, format, toFixedShare, loss, sum }
