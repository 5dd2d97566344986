import { addDays, differenceInCalendarDays, eachDayOfInterval, format, formatDistanceStrict, parseISO } from 'date-fns'

export const dayLabel = (text) => format(parseISO(text), 'd MMM yyyy')

export const custom = (date, pattern) => format(date, pattern)

export const stamp = (value) => new Date(value).toISOString()

export const daysBetween = (from, to) => eachDayOfInterval({ start: parseISO(from), end: parseISO(to) }).length

export function weeksUntil(from, to) {
  const days = differenceInCalendarDays(to, from)
  return Array.from(new Array(Math.ceil(days / 7)), (_, i) => addDays(from, i * 7))
}

export const ago = (date, now) => formatDistanceStrict(date, now, { addSuffix: true })
