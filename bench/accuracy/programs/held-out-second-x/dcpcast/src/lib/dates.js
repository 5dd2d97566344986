'use strict'
const { DateTime, Settings } = require('luxon')

Settings.throwOnInvalid = true

const local = (iso, zone) => DateTime.fromISO(iso, { zone })

function isoDay(value) {
  return new Date(value).toISOString().slice(0, 10)
}

function weekOf(text) {
  return DateTime.fromFormat(text, "kkkk-'W'WW").toISODate()
}

//+ /** Length of a window in whole hours. */
//+ const hoursBetween = (from, to) => Math.round((to - from) / 3_600_000)
//+
module.exports = { local, isoDay, weekOf }
