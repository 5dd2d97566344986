'use strict'
const { DateTime } = require('luxon')

const iso = (date) => date.toISOString().slice(0, 10)

function parseDay(text) {
  const at = DateTime.fromISO(text)
  if (!at.isValid) throw new RangeError(`Invalid day: ${at.invalidExplanation}`)
  return at
}

function inZone(text, zone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short' }).format(new Date(text))
}

const stamp = (value) => iso(new Date(value))

module.exports = { iso, parseDay, inZone, stamp }
