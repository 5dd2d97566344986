import { addDays, format, formatISO, parse } from 'date-fns'

export function dayLabel(text) {
  return format(parse(text, 'yyyy-MM-dd', new Date(0)), 'EEE d MMM')
}

export function nextDelivery(from, days) {
  return formatISO(addDays(from, days), { representation: 'date' })
}

export function pattern(date, how) {
  //+ if (how === 'iso') return formatISO(date)
  return format(date, how)
}

export function utc(value) {
  return new Date(value).toISOString()
}
