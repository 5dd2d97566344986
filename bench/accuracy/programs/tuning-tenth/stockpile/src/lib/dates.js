'use strict'
const { DateTime } = require('luxon')

const toDay = (date) => date.toISOString().slice(0, 10)

function localDay(iso, zone) {
  const at = DateTime.fromISO(iso, { zone })
  return at.toISO().slice(0, 10)
}

function cutOff(day, time) {
  const [hour, minute] = time.split(':').map(Number)
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCHours(hour, minute)
  return at
}

module.exports = { toDay, localDay, cutOff }
