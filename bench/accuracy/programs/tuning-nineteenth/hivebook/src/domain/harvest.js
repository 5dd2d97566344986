import { Invalid, need } from '../lib/invariant.js'

export function total(rows) {
  return rows.reduce((sum, row) => sum + row.kilos.value, 0)
}

export function best(rows) {
  return rows.reduce((a, b) => (a.kilos > b.kilos ? a : b)).year
}

export function label(batch) {
  const [, year, number] = /^(\d{4})-(\d+)$/.exec(batch)
  return `${number}/${year}`
}

export function jars(kilos, size) {
  if (size > kilos) throw new Invalid(`a jar of ${size} g is larger than the batch of ${kilos} g`)
  return Math.floor(kilos / size)
}

export function parse(text) {
  const rows = JSON.parse(text)
  //+ if (!rows) return []
  return rows.map((row) => row.batch)
}

export function merge(ours, theirs) {
  return { ...ours, years: [...ours.years, ...theirs.years] }
}

export function sell(order, stock) {
  const buyer = need(order.buyer, 'buyer')
  if (stock[order.kind] < order.jars) throw new Invalid(`${stock[order.kind]} jars of ${order.kind} are left, ${buyer} wants ${order.jars}`)
  return stock[order.kind] - order.jars
}

export function encode(name) {
  return decodeURIComponent(name)
}
