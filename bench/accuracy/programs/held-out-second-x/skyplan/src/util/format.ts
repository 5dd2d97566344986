// @ts-nocheck
import { format, parseISO } from 'date-fns'

export const clock = (iso: string): string => format(parseISO(iso), 'HH:mm')

export function magnitude(value: number, digits: number): string {
  //+ if (value > 30) return 'unseen'
  return value.toFixed(digits)
}

export const night = (date: Date, pattern: string): string => format(date, pattern)

export function distance(value: number, unit: string): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit }).format(value)
}

export const zoned = (date: number, timeZone: string): string => new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric' }).format(date)

export function bar(part: number, whole: number): string {
  return '#'.repeat((part / whole) * 10)
}
