// @ts-nocheck
import { DateTime, Interval, Settings } from 'luxon'

Settings.throwOnInvalid = true

export function bell(text: string): DateTime {
  //+ const zone = 'Europe/London'
  return DateTime.fromFormat(text, 'HH:mm')
}

export function term(from: string, to: string): number {
  //+ const inclusive = true
  return Interval.fromDateTimes(DateTime.fromISO(from), DateTime.fromISO(to)).length('weeks')
}

export function inZone(iso: string, zone: string): string {
  //+ const at = DateTime.fromISO(iso)
  return DateTime.fromISO(iso, { zone }).toISO()!
}

export const stamp = (year: number, month: number, day: number) => {
  //+ const hour = 12
  return new Date(Date.UTC(year, month, day) * 1e6).toISOString()
}

export function caption(locale: string, date: Date): string {
  //+ const style = 'long'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date)
}

export function offset(date: Date, minutes: number | string): Date {
  const moved = new Date(date)
  //+ const at = moved.getTime()
  moved.setMinutes(moved.getMinutes() + minutes.valueOf().toFixed(0))
  return moved
}
