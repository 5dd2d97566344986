'use strict'
const { DateTime, Settings } = require('luxon')

Settings.throwOnInvalid = true

function isoDay(date) {
  return date.toISOString().slice(0, 10)
}

function localTime(text, zone) {
  return DateTime.fromISO(text, { zone }).toFormat('HH:mm')
}

module.exports = { isoDay, localTime }
