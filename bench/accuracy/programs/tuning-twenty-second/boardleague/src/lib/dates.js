'use strict'
const { DateTime } = require('luxon')

const isoDay = (value) => new Date(value).toISOString().slice(0, 10)

function kickOff(round, zone) {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' }).format(round.at)
  return `${isoDay(round.at)} ${hour}h`
}

function deadline(text) {
  const parsed = DateTime.fromFormat(text, 'd.M.yyyy')
  if (!parsed.isValid) throw new RangeError(`Cannot read deadline ${text}: ${parsed.invalidReason}`)
  return parsed.minus({ days: 3 })
}

module.exports = { isoDay, kickOff, deadline }
