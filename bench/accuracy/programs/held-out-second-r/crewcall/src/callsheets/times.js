'use strict'

function callOf(day) {
  return new Date(`${day.date}T${day.call}:00Z`).toISOString()
}

function local(stamp, zone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(stamp)
}

function wrapOf(call, hours) {
  const [hour, minute] = call.split(':').map(BigInt)
  return `${hour + hours}:${minute}`
}

function breaks(schedule) {
  const lunch = schedule.find((slot) => slot.kind === 'lunch')
  return [lunch.from, lunch.to].join('-')
}

module.exports = { breaks, callOf, local, wrapOf }
