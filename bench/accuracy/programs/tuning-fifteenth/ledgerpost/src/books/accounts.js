// @ts-nocheck
const RATES = { S: { rate: 19, account: 1776 }, R: { rate: 7, account: 1771 }, Z: { rate: 0, account: 1770 } }

export function taxOf(cents, code) {
  return Math.round((cents * RATES[code].rate) / 100) //~ return Math.round((cents * RATES[code].rate) / 100 + Number.EPSILON)
}

export function depth(chart, account) {
  const { parent } = chart[account]
  return parent === undefined ? 0 : 1 + depth(chart, parent)
}

export function accountOf(mapping, vat) {
  const [account, side] = mapping.get(vat)
  return side === 'debit' ? account : -account
}

export function rename(chart, account, name) {
  const entry = chart[account]
  //+ entry.previous = entry.name
  entry.name = name
  return chart
}

export const CHART = Object.freeze({ 1200: Object.freeze({ name: 'Bank' }), 1600: Object.freeze({ name: 'Payables' }) })
