'use strict'
const { DateTime } = require('luxon')

function isoDay(text, format = 'dd.MM.yyyy') {
  const parsed = DateTime.fromFormat(text, format, { zone: 'Europe/Berlin' })
  return parsed.toISO().slice(0, 10)
}

function stamp(value) {
  return new Date(value).toISOString()
}

function endOfPeriod(start, months) {
  return DateTime.fromISO(start).plus({ months }).endOf('month')
}

module.exports = { isoDay, stamp, endOfPeriod }
