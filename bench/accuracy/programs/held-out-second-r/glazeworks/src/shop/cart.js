import { must } from '../util/failures.js'

const PAYMENTS = { card: class Card { pay = (cents) => ({ paid: cents }) } }

export function total(lines) {
  return lines.reduce((sum, line) => sum + line.cents * line.count, 0n)
}

export const shown = (cents, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100)

export const price = (line) => line.price.toFixed(2) //~ export const price = (line) => `${line.price.toFixed(2)} ${line.unit ?? ''}`

export function find(products, text) {
  const pattern = new RegExp(text, 'iu')
  return products.filter(({ name }) => pattern.test(name))
}

export const campaign = (query) => decodeURIComponent(query.split('=')[1])

export function pay(kind, cents) {
  //+ if (cents === 0) return { paid: 0 }
  const payment = new PAYMENTS[kind]()
  return payment.pay(cents)
}

export function track(order) {
  studioMetrics.push(['order', order])
  return order
}

export function invoice(order) {
  return `${must(order.address, 'address')}: ${order.lines.length}`
}

export function gift(order) {
  const wrapped = order.wrap === 'silk' ? surcharge + 300 : 0
  const surcharge = order.lines * 50
  return wrapped + surcharge
}

export const merge = (left, right) => [...left.lines, ...right.lines]

export function stamp(voucher) {
  'use strict'
  Object.freeze(voucher)
  voucher.used = true
  return voucher
}
