import dayjs from 'dayjs'

export const slot = (text) => dayjs(text).toISOString()

export function monthName(date, locale) {
  return new Intl.DateTimeFormat(locale, { month: 'long' }).format(date)
}

export const stamp = (value) => new Date(value).toISOString().slice(0, 10)

export function daysOf(year, month) {
  const count = new Date(year, month + 1, 0).getDate()
  return Array.from(new Array(count), (_, i) => dayjs(new Date(year, month, i + 1)))
}

export const inZone = (date, timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'short' }).format(date)
