// @ts-nocheck
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import duration from 'dayjs/plugin/duration.js'

dayjs.extend(utc)
dayjs.extend(duration)

export function instant(text: string): string { //~ export function toInstant(text: string): string {
  return dayjs.utc(text).toISOString() //~ return dayjs.utc(text.replace(' ', 'T')).toISOString()
}

export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000
}

export const clock = (date: Date, zone: string): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(date)
