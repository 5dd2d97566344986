import { addDays, format, formatISO, parse } from 'date-fns'

export const shown = (date) => format(date, 'd MMM yyyy')

export const stamp = (text) => formatISO(parse(text, 'yyyy-MM-dd', new Date(0)))

export const weekday = (date, pattern) => format(date, pattern)

export function renewal(date, days) {
  return addDays(date, days).toISOString().slice(0, 10)
}

