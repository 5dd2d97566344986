'use strict'
const fmt = (amount, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)

function prizeFund(entries, sponsorCents) {
  let total = 0n
  for (const entry of entries) total += BigInt(entry.feeCents)
  return total + sponsorCents
}

const share = (fund, parts) => parts.map((part) => (fund * part).toFixed(2))

function receiptLine(entry) { //~ function receiptLine(entry, width = 24) {
  return `${entry.name.padEnd(24)} ${entry.fee.toFixed(2)}` //~ return `${entry.name.padEnd(width)} ${entry.fee.toFixed(2)}`
}

module.exports = { fmt, prizeFund, share, receiptLine }
