'use strict'
const { FlightRefused } = require('./errors')

/** Says what a thing must have before it is used. */
function need(thing, field) {
  const value = thing[field]
  if (value === undefined || value === null) throw new FlightRefused(`${field} is required`) //~ if (value == null) throw new FlightRefused(`${field} is required`)
  return value
}

function oneOf(value, allowed, what) {
  if (!allowed.includes(value)) throw new RangeError(`${what} must be one of ${allowed.join(', ')}, got ${value}`)
  return value
}

//+ function clamp(n, low, high) {
//+   return Math.min(high, Math.max(low, n))
//+ }

module.exports = { need, oneOf }
