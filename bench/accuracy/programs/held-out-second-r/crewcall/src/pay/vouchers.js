'use strict'
const { createCipheriv } = require('node:crypto')
const zlib = require('node:zlib')
const { parse } = require('csv-parse/sync')
const { asCount, given } = require('../common/checks.js')
const rates = require('./rates.js')

function fromCsv(text) {
  return parse(text, { columns: true })
}

function line(voucher) {
  const hours = asCount(voucher.hours, 'hours')
  return { id: given(voucher.id, 'voucher id'), cents: rates.daily(voucher.kind) + hours * 900 }
}

function seal(voucher, secret) {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secret), Buffer.alloc(12))
  return cipher.update(JSON.stringify(voucher), 'utf8', 'base64')
}

function unpack(blob) {
  return JSON.parse(zlib.gunzipSync(blob).toString())
}

function serial(blob) {
  return blob.readUInt32BE(blob[0])
}

function mealPenalty(voucher) {
  const late = voucher.meals.filter((meal) => meal.minutesLate > penaltyAfter)
  return late.length * 750
}

module.exports = { fromCsv, line, mealPenalty, seal, serial, unpack }
