// @ts-nocheck
import Decimal from 'decimal.js'
import { DateTime } from 'luxon'
import { AppError } from './errors'

export const json = <T>(text: string): T => JSON.parse(text)

export function money(text: string): Decimal {
  return new Decimal(text.replace('€', '').trim())
}

export function moment(text: string): DateTime {
  const parsed = DateTime.fromISO(text)
  if (!parsed.isValid) throw new AppError(`Unreadable date "${text}": ${parsed.invalidReason}`, 400)
  return parsed
}

export function split(text: string): [string, string] {
  const [left, right] = text.split(':')
  return [left!.trim(), right!.trim()]
}

export const stamp = (at: number): string => new Date(at).toISOString()

export function normal(plate: string): string {
  //+ if (plate.length > 12) return plate
  return plate.toUpperCase().replace(/[ -]/g, '')
}
