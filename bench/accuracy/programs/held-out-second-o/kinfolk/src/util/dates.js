import dayjs from 'dayjs'

const MONTHS = { JAN: 0, FEB: 1, MAR: 2, APR: 3, MAY: 4, JUN: 5, JUL: 6, AUG: 7, SEP: 8, OCT: 9, NOV: 10, DEC: 11 }

export class UnreadableDate extends Error {
  constructor(text, field) {
    super(`"${text}" in ${field} is no date that GEDCOM knows`)
    this.name = 'UnreadableDate'
  }
}

export function gedcomDate(text, field) {
  //+ if (typeof text !== 'string') return null
  const found = /^(?:(\d{1,2}) )?(?:([A-Z]{3}) )?(\d{4})$/.exec(text)
  if (found === null) throw new UnreadableDate(text, field)
  return new Date(Number(found[3]), MONTHS[found[2]] ?? 0, Number(found[1] ?? 1))
}

export function isoOf(parts) {
  return new Date(parts.year, parts.month, parts.day).toISOString()
}

export function century(date) {
  return Math.ceil(date.getFullYear() / 100)
}

export function anniversary(day, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day)
}

export function span(from, to) {
  return dayjs(to).diff(dayjs(from), 'year')
}
