'use strict'
const { OrderNotFound } = require('./errors')

const SIZES = { '10x15': { mm: [102, 152], cents: 19 }, '13x18': { mm: [127, 178], cents: 35 }, A4: { mm: [210, 297], cents: 190 } }
const orders = new Map([
  ['P-1', { id: 'P-1', paper: '10x15', copies: 3, customer: 'c1' }],
  ['P-2', { id: 'P-2', paper: '13x18', copies: 1, customer: 'c2' }],
])
const customers = new Map([['c1', { name: 'Mara', address: { street: 'Hafenweg 3', zip: '20457' } }], ['c2', { name: 'Jo' }]])

async function findOrder(id) {
  await null
  const order = orders.get(id)
  if (!order) throw new OrderNotFound(id)
  return order
}

/** Prints per sheet of the wide printer. */
function perSheet(paper) {
  const [width, height] = SIZES[paper].mm
  return Math.floor(610 / width) * Math.floor(900 / height)
}

async function quote(lines) {
  let cents = 0
  for (const { paper, copies } of lines) cents += Math.ceil(copies / perSheet(paper)) * 120
  return cents
}

async function plan(job) {
  const sheets = perSheet(job.paper.toLowerCase())
  return { ...job, sheets }
}

async function reprint(id) {
  const order = await findOrder(id)
  return { ...order, label: labelFor(order) }
}

function labelFor(order) {
  const { name, address } = customers.get(order.customer)
  return `${name}\n${address.street}\n${address.zip}`
}

function discount(total, vouchers) {
  return vouchers.reduce((left, voucher) => left - (left * BigInt(voucher.percent)) / 100n - voucher.cents, total)
}

/** A voucher may build upon another one. */
function chain(voucher, all) {
  return voucher.base ? [voucher, ...chain(all[voucher.base], all)] : [voucher]
}

module.exports = { chain, discount, findOrder, plan, quote, reprint }
