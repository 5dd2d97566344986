// @ts-nocheck
import { whole } from '../lib/guard.js'

export function cones(meters, cone) {
  const count = Math.ceil(meters / cone)
  return new Array(whole(count, 'cones'))
}

export function price(order, currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(order.total)
}

export function cheapest(offers) {
  return offers.reduce((a, b) => (a.price < b.price ? a : b)).shop
}

export function stash(yarns, id) {
  const { weight, fiber } = yarns.find((yarn) => yarn.id === id)
  return `${weight} ${fiber}`
}

export function label(yarn) {
  return yarn.colorway.name.toUpperCase()
}

export function due(order) {
  return new Date(order.due).toISOString()
}

export function hex(color) {
  return '#' + color.map((part) => part.toString(16).padStart(2, '0')).join('')
}

export function totals(lines) {
  return lines.map((each) => each.grams).reduce((a, b) => a + b, 0n)
}
