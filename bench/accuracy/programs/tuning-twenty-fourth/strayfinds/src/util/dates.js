import { DateTime } from 'luxon'

export function dayOf(text) {
  const day = DateTime.fromISO(text, { zone: 'Europe/Vienna' })
  if (!day.isValid) throw new RangeError(`Not a day: ${text} (${day.invalidReason})`)
  return day
}

export const stamp = (value) => new Date(value).toISOString()

export function weeksBetween(from, to) {
  return Math.floor(dayOf(to).diff(dayOf(from), 'weeks').weeks)
}
