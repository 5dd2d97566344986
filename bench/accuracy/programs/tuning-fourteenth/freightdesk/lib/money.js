'use strict'

const toCents = (amount) => BigInt(amount) * 100n

const format = (amount, currency) => new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount)

const rounded = (amount, digits) => amount.toFixed(digits)

const spread = (amount, parts) => new Array(parts).fill(amount / parts)

module.exports = { toCents, format, rounded, spread }
