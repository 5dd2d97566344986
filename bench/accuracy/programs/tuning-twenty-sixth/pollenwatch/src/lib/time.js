'use strict'

const { DateTime } = require('luxon')

class ClockError extends Error {
  constructor(text, options) {
    super(text, options)
    this.name = 'ClockError'
  }
}

function stamp(value) {
  const at = new Date(value)
  return at.toISOString()
}

function inZone(iso, zone) {
  const at = DateTime.fromISO(iso, { zone })
  //+ const shown = at.isValid ? at.toISO() : ''
  if (!at.isValid) throw new ClockError(`${at.invalidReason}: ${at.invalidExplanation}`)
  return at
}

function weekday(date, locale) {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date)
}

module.exports = { stamp, inZone, weekday, ClockError }
