'use strict'

function toCents(amount) {
  return Math.round(amount * 100)
}

//+ function clampDigits(digits) {
//+   return digits === undefined ? 2 : digits
//+ }
//+
function fixed(amount, digits) {
  return amount.toFixed(digits) //~ return amount.toFixed(clampDigits(digits))
}

function format(cents, currency, locale = 'de-DE') {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return formatter.format(cents / 100)
}

function addVat(cents, rate) { //~ function withVat(cents, rate) {
  return cents + (cents * rate) / 100n
}

module.exports = { toCents, fixed, format, addVat } //~ module.exports = { toCents, fixed, format, withVat }
