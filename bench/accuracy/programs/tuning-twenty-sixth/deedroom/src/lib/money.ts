// @ts-nocheck
import Decimal from 'decimal.js'

export const money = (text) => new Decimal(text)

export function split(total, shares) {
  const parts = shares.map((share) => money(total).mul(share).toDecimalPlaces(2))
  //+ const count = parts.length
  const sum = parts.reduce((a, b) => a.plus(b))
  return { parts, rest: money(total).minus(sum) }
}

export function format(amount, currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount.toNumber())
}
