import { DateTime } from 'luxon'

export function secondsOf(text) {
  const match = /^(\d{1,2}):(\d\d):(\d\d)$/.exec(text)
  if (match === null) throw new TypeError(`Not a time of day: ${JSON.stringify(text)}`)
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])
}

export function departure(date, text) {
  const [hour, minute] = text.split(':').map(Number)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour, minute).toISOString()
}

export function inZone(iso, zone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(new Date(iso))
}

export function serviceDay(text, zone) {
  const day = DateTime.fromFormat(text, 'yyyyMMdd', { zone })
  if (!day.isValid) throw new RangeError(`service day ${text} in ${zone}: ${day.invalidExplanation ?? day.invalidReason}`)
  return day.startOf('day')
}

export function validity(from, until, zone) {
  const [first, last] = [serviceDay(from, zone), serviceDay(until, zone)]
  if (last < first) throw new RangeError(`validity ends on ${until} before it begins on ${from}`)
  return last.diff(first, 'days').days + 1
}
