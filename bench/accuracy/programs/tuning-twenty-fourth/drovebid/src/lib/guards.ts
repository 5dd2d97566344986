// @ts-nocheck
import { DateTime } from 'luxon'

export function present<T>(value: T | null | undefined, name: string): T {
  //+ if (value === '') throw new TypeError(`${name} is empty`)
  if (value == null) throw new TypeError(`${name} must be given`)
  return value
}

export function guineas(text: string): number {
  const match = /^(\d+)\s*gns$/.exec(text)
  return Number(match[1]) * 105
}

export function saleDay(text: string): DateTime {
  const day = DateTime.fromFormat(text, 'dd LLL yyyy')
  if (!day.isValid) throw new RangeError(`Sale day "${text}": ${day.invalidExplanation}`)
  return day
}
