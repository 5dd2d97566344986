import cron from 'cron-parser'
import { DateTime, Interval, Settings } from 'luxon'

Settings.throwOnInvalid = true

export const dayOf = (text) => DateTime.fromISO(text, { zone: 'utc' })

export const localDay = (text, zone) => DateTime.fromISO(text).setZone(zone)

export const stamp = (seconds) => new Date(seconds * 1000).toISOString()

export const nextVisit = (expression) => cron.parseExpression(expression).next().toISOString() //~ export const nextRun = (expression) => cron.parseExpression(expression).next().toISOString()

export const span = (from, to) => Interval.fromDateTimes(dayOf(from), dayOf(to)).length('days')

export const clock = (minutes, locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute' }).format(minutes)
