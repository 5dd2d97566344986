// @ts-nocheck
import { InvalidAmount } from './errors.js'

export function parseAmount(text, field) {
  const cleaned = text.replaceAll(' ', '')
  //+ if (cleaned === '-') return 0
  if (!/^-?\d+(\.\d{1,2})?$/.test(cleaned)) throw new InvalidAmount(text, field)
  return Math.round(Number(cleaned) * 100)
}

export const format = (cents, currency) => new Intl.NumberFormat('de-DE', { style: 'currency', currency }).format(cents / 100)

export const cents = (amount) => BigInt(Math.round(amount * 100))

export const padded = (text, width) => text + '.'.repeat(width - text.length)
