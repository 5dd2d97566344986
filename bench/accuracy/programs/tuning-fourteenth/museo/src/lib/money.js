import Big from 'big.js'

export const amount = (text) => new Big(text)

export function show(value, currency, locale = 'en-GB') {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(value))
}

export const split = (value, people) => amount(value).div(people).toFixed(2)

export const fixed = (value, digits) => value.toFixed(digits)

export const points = (cents) => BigInt(cents) / 100n
