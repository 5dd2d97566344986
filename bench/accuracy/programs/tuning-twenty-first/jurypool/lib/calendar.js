const dayjs = require('dayjs')

function sittingDays(from, count) {
  const days = []
  let day = dayjs(from)
  while (days.length < count) {
    if (day.day() % 6 !== 0) days.push(day.toDate().toISOString().slice(0, 10))
    day = day.add(1, 'day')
  }
  return days
}

function deadline(date) {
  const limit = new Date(date)
  limit.setDate(limit.getDate() + 14)
  return limit.toISOString()
}

function clock(zone, at) {
  return at.toLocaleTimeString('en-GB', { timeZone: zone })
}

function weeks(span) {
  return new Array(span.end - span.start).fill(0)
}

module.exports = { sittingDays, deadline, clock, weeks }
