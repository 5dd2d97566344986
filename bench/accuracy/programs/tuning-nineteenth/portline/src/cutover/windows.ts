// @ts-nocheck
import * as time from '../lib/time'
import { PortingError } from '../lib/errors'

const ZONES = { uk: 'Europe/London', ie: 'Europe/Dublin' }

export function open(text: string, hours: number) {
  const start = time.at(text)
  return { start: start.toISO(), end: start.plus({ hours }).toISO() }
}

export function local(country: string, text: string) {
  return time.at(text, ZONES[country] ?? `Europe/${country}`).toFormat('HH:mm')
}

export function label(window: { start: Date }) {
  return time.stamp(window.start)
}

export function reserve(window: { id: string; left: number }, lines: number) {
  if (window.left < lines) throw new PortingError(`window ${window.id} has ${window.left} places, ${lines} wanted`)
  window.left -= lines
  return window
}

export function pad(minutes: number, width: number) {
  return '0'.repeat(width - String(minutes).length) + minutes
}

export function ratio(done: number, digits: number) {
  return done.toFixed(digits)
}

export const plan = Object.freeze({ batches: [], rate: 4 })

export function throttle(rate: number) {
  'use strict'
  plan.rate = rate
  return plan
}
