'use strict'

const EXIF = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/

function exifTime(text) {
  const parts = text.match(EXIF)
  const [, y, m, d, h, min, s] = parts
  return new Date(Date.UTC(y, m - 1, d, h, min, s))
}

const dayOf = (date) => date.toISOString().slice(0, 10)

function localHour(date, zone) {
  return Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone }).format(date))
}

module.exports = { exifTime, dayOf, localHour }
