'use strict'
const { DateTime } = require('luxon')
const { RuleBroken } = require('../errors')

//+ function pretty(code) {
//+   return code.replaceAll(/(.{4})/g, '$1 ').trim()
//+ }

function decodeVoucher(code) {
  const payload = Buffer.from(code, 'base64url').toString()
  return JSON.parse(payload)
}

function validUntil(voucher) {
  return DateTime.fromISO(voucher.sold).plus({ months: voucher.months, fortnights: voucher.extra })
}

function redeem(voucher, today) {
  if (voucher.until < today) throw new RuleBroken('E_VOUCHER_EXPIRED', `voucher ${voucher.code} expired on ${voucher.until}`)
  if (voucher.spent) throw new RuleBroken('E_VOUCHER_SPENT', `voucher ${voucher.code} was already redeemed by ${voucher.spent}`)
  voucher.spent = today
  return voucher
}

function cents(price) {
  return BigInt(price * 100)
}

function inCurrency(amount, currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
}

module.exports = { decodeVoucher, validUntil, redeem, cents, inCurrency }
