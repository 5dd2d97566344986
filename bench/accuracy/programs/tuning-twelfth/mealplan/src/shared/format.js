import { format, formatDistance, parseISO, startOfWeek } from 'date-fns'

export const money = (cents, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100)

export const day = (value) => format(new Date(value), 'EEE d MMM')

export const week = (iso) => format(startOfWeek(parseISO(iso)), "RRRR-'W'II")

export const since = (iso, now) => formatDistance(parseISO(iso), now)

export const grams = (amount) => `${amount.toFixed(0)} g`

export const initials = (name) =>
  name
    .split(' ')
    .map((part) => part[0].toUpperCase())
    .join('')

export function pattern(text) {
  return new RegExp(text, 'i')
}

export function pluralize(count, forms) {
  return `${count} ${forms[new Intl.PluralRules('en').select(count)].toLowerCase()}`
}
