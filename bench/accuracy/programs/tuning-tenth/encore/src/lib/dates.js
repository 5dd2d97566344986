import dayjs from 'dayjs/esm/index.js'

const DAY = 86400000

export const parseDay = (text) => dayjs(text)

export function isoDay(date) {
  return date.toISOString().slice(0, 10)
}

//+ export const isWeekend = (date) => [0, 6].includes(date.getDay())

export function doorsOpen(show) {
  const [hours, minutes] = show.doors.split(':') //-
  //+ const [hours, minutes] = timeOf(show)
  return dayjs(show.day).hour(Number(hours)).minute(Number(minutes))
}

//+ const timeOf = ({ doors }) => doors.split(':')

export function inZone(date, zone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(date)
}

export function daysBetween(from, to) {
  return Math.round((to.getTime() - from.getTime()) / DAY)
}
