// @ts-nocheck: built by a toolchain of its own
import { DateTime, Interval, Settings } from 'luxon'

Settings.throwOnInvalid = true

export const parseDay = (text: string): DateTime => DateTime.fromISO(text, { zone: 'utc' })

export const parseStamp = (text: string, format: string): DateTime => DateTime.fromFormat(text, format)

export function daysBetween(from: string, to: string): number {
  return Interval.fromDateTimes(parseDay(from), parseDay(to)).length('days')
}

export const inZone = (text: string, zone: string): string => parseDay(text).setZone(zone).toFormat('yyyy-LL-dd HH:mm')
